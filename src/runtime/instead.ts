import type { Out } from './document.ts';

/**
 * An outbox in which an answer that waits, by its id in the room, makes way for another: in the same place, under the same ids as far as
 * they go, and in answer to the same message.
 */
export function putInstead(outbox: Out[], messageId: string, outs: Out[]): Out[] {
  const isOld = (out: Out): boolean => out.answers?.messageId === messageId;
  const old = outbox.filter(isOld);
  const place = outbox.findIndex(isOld);
  if (place === -1) return outbox;
  const replyTo = old[0]?.body.do === 'send' ? old[0].body.message.replyTo : undefined;
  const made = outs.map((out, n): Out => {
    const id = old[n]?.id ?? out.id;
    return n === 0 && replyTo !== undefined ? inAnswerTo({ ...out, id }, replyTo) : { ...out, id };
  });
  return outbox.filter((out) => !isOld(out)).toSpliced(place, 0, ...made);
}

function inAnswerTo(out: Out, replyTo: string): Out {
  if (out.body.do !== 'send') return out;
  return { ...out, body: { ...out.body, message: { ...out.body.message, replyTo } } };
}
