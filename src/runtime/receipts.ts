import type { ConversationDocument, Document, Line, Out } from './document.ts';

/** Summaries of the talk whose ids are kept: a long one goes out in several messages. */
const TALK_MOST = 12;

/** What became of a message out. */
export interface Outcome {
  out: Out;
  messageId?: string;
  thread?: string;
  /** The code of the error, when it was given up. */
  failed?: string;
}

/** A document that knows what became of its messages: they leave the outbox, their lines hold their ids. */
export function settled<D extends Document>(document: D, outcomes: Outcome[]): D {
  if (outcomes.length === 0) return document;
  const done = new Set(outcomes.map((one) => one.out.id));
  const outbox = document.outbox.filter((out) => !done.has(out.id));
  if (document.kind !== 'conversation') return { ...document, outbox };
  return { ...withRoom(document, outcomes), transcript: withIds(document.transcript, outcomes), outbox } as D;
}

function withIds(lines: Line[], outcomes: Outcome[]): Line[] {
  const byLine = new Map(outcomes.flatMap((one) => (one.out.line === undefined ? [] : [[one.out.line, one] as const])));
  if (byLine.size === 0) return lines;
  return lines.map((line) => {
    const outcome = byLine.get(line.id);
    return outcome ? withId(line, outcome) : line;
  });
}

function withId(line: Line, { out, messageId, failed }: Outcome): Line {
  if (failed !== undefined) return { ...line, failed };
  if (messageId === undefined) return line;
  return out.to === 'customer' ? { ...line, messageId } : { ...line, roomId: messageId };
}

/** The case's thread and card, as the room named them. */
function withRoom(document: ConversationDocument, outcomes: Outcome[]): ConversationDocument {
  const one = document.conversation.case;
  if (!one) return document;
  let { thread, card } = one;
  const talk = [...(one.talk ?? [])];
  for (const { out, messageId, thread: made } of outcomes) {
    if (out.body.do !== 'post' || out.body.code !== one.code) continue;
    thread = made ?? thread;
    if (messageId === undefined) continue;
    if (out.body.kind === 'card') card = messageId;
    if (out.body.message.key === 'desk-talk') talk.push(messageId);
  }
  const isNew = talk.length > (one.talk?.length ?? 0);
  if (thread === one.thread && card === one.card && !isNew) return document;
  const told = isNew ? { talk: talk.slice(-TALK_MOST) } : {};
  return { ...document, conversation: { ...document.conversation, case: { ...one, thread, card, ...told } } };
}
