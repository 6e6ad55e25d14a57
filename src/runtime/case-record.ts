import type { CaseRecord } from '../core/effect.ts';
import type { Capabilities } from '../core/message.ts';
import { cut } from '../core/text.ts';
import type { Media } from '../core/value.ts';
import { MediaError } from '../ports/errors.ts';
import type { MediaStore } from '../ports/store.ts';
import type { PastMessage } from '../ports/view.ts';
import { setIn } from './card.ts';
import { factLine, type Speech, textOf } from './speech.ts';

/** How much of what agents answered is told: the latest answers, and characters of each. */
export interface Extent {
  answers: number;
  length: number;
}

/** In the chat; in a file; in parts, where no file can be sent. */
export const SHORT: Extent = { answers: 3, length: 300 };
const WHOLE: Extent = { answers: Number.MAX_SAFE_INTEGER, length: Number.MAX_SAFE_INTEGER };
export const IN_PARTS: Extent = { answers: 20, length: 500 };

/** What the record of a case is made of beside what the engine knows: the answers, oldest first, and the file, if one is sent. */
export interface RecordParts {
  answers: PastMessage[];
  file: Media | null;
}

/** Some programs take a text without this mark for one in another encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The whole record as a file in the media store; null where the channel can't send it or there is no room. Rejects with an error
 * of no known kind only.
 */
export async function recordFile(
  store: MediaStore,
  can: Capabilities,
  speech: Speech,
  record: CaseRecord,
  answers: PastMessage[],
): Promise<Media | null> {
  const text = [recordText(speech, record, answers, WHOLE), textOf(speech, 'case-record-note'), ''].join('\n\n');
  const data = new TextEncoder().encode(BYTE_ORDER_MARK + text);
  if (!can.media.includes('file') || data.byteLength > can.maxMediaBytes) return null;
  try {
    const ref = await store.put(data);
    const name = `case-${record.params.code}.txt`;
    return { kind: 'file', ref, at: 'held', name, mime: 'text/plain', size: data.byteLength };
  } catch (error) {
    if (error instanceof MediaError) return null;
    throw error;
  }
}

/** The record in words: which case, what was confirmed, and what agents answered when. */
export function recordText(speech: Speech, record: CaseRecord, answers: PastMessage[], extent: Extent): string {
  const { params, facts, until } = record;
  const closed = until === null ? [] : [textOf(speech, 'case-record-closed', { time: { at: until } })];
  const head = [textOf(speech, 'case-record', params), ...closed];
  const known = facts.map(({ label, value }) => setIn(factLine(speech, label, value)));
  const confirmed = known.length > 0 ? [textOf(speech, 'case-record-facts'), ...known] : [];
  return [head, confirmed, answered(speech, answers, extent)]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

function answered(speech: Speech, answers: PastMessage[], { answers: most, length }: Extent): string[] {
  if (answers.length === 0) return [textOf(speech, 'case-record-no-answers')];
  const shown = answers.slice(-most);
  const left = answers.length - shown.length;
  return [
    textOf(speech, 'case-record-answers', { count: { count: answers.length } }),
    ...(left > 0 ? [textOf(speech, 'case-record-left-out', { count: { count: left } })] : []),
    ...shown.map((one) => answerLine(speech, one, length)),
  ];
}

function answerLine(speech: Speech, { at, who = '', text, media }: PastMessage, length: number): string {
  const said = text.length > length ? `${cut(text, length)} …` : text;
  const files = media.map((one) => `[${one.name ?? one.kind}]`);
  const whole = [setIn(said), ...files].filter((part) => part !== '').join(' ');
  return textOf(speech, 'case-record-answer', { time: { at }, agent: who, text: whole });
}
