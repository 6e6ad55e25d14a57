import type { PastMessage } from '../ports/view.ts';
import type { ArchivePart, ConversationDocument, Line } from './document.ts';
import { HELD_TEXT } from './held.ts';

/** Reads one part of a conversation's archive; null when it is not there. */
export type ReadPart = (number: number) => Promise<ArchivePart | null>;

/**
 * The latest messages of a conversation, oldest first, at most `most`, each in its latest version where it first stood. Goes
 * back into the archive as far as is needed.
 */
export async function pastOf(document: ConversationDocument, read: ReadPart, most: number): Promise<PastMessage[]> {
  let lines = document.transcript;
  for (let part = document.archived - 1; part >= 0 && lines.length < most; part--) {
    lines = [...((await read(part))?.lines ?? []), ...lines];
  }
  return latestVersions(lines, document).slice(-most);
}

/** What agents answered since `since` (UTC ms), oldest first, in the same way. */
export async function answersSince(
  document: ConversationDocument,
  read: ReadPart,
  since: number,
): Promise<PastMessage[]> {
  let lines = document.transcript;
  for (let part = document.archived - 1; part >= 0 && (lines[0]?.at ?? since) >= since; part--) {
    lines = [...((await read(part))?.lines ?? []), ...lines];
  }
  return latestVersions(lines, document).filter(({ from, at }) => from === 'agent' && at >= since);
}

function latestVersions(lines: Line[], document: ConversationDocument): PastMessage[] {
  const messages = new Map<string, PastMessage>();
  const origins = new Map<string, string>();
  for (const line of lines) {
    // Of what is held there is nothing to show yet.
    if (line.text === HELD_TEXT) continue;
    const origin = line.replaces === undefined ? line.id : (origins.get(line.replaces) ?? line.replaces);
    origins.set(line.id, origin);
    const before = messages.get(origin);
    const message = pastMessage(line, document);
    messages.set(origin, before ? { ...message, id: before.id, at: before.at, edited: true } : message);
  }
  return [...messages.values()];
}

function pastMessage(line: Line, { outbox }: ConversationDocument): PastMessage {
  const { at, from, text, spans = [], choices = [], media = [] } = line;
  const pending = outbox.find((out) => out.line === line.id && out.to === 'customer');
  return {
    id: line.messageId ?? pending?.id ?? line.id,
    ...{ at, from, text, spans, choices, media, edited: line.replaces !== undefined },
    state: line.failed !== undefined ? 'failed' : pending ? 'pending' : 'sent',
    ...(line.who === undefined ? {} : { who: line.who }),
    ...(line.unsaid ? { unsaid: true } : {}),
    ...(line.roomId === undefined ? {} : { roomId: line.roomId }),
    ...(line.key === undefined ? {} : { key: line.key }),
  };
}
