import type { SaidEvent } from './event.ts';
import { freshChoice, listedAt, mentionedOffer, namedOffer, openQuestion } from './hear.ts';
import { type Turn, top } from './turn.ts';
import { asksWhat, settle } from './unclear.ts';
import { hear } from './understand.ts';

/**
 * In any state: the answer to the question what something is, if it is open and this answers it. True when it did, and was
 * acted on.
 */
export function settled(turn: Turn, event: SaidEvent): boolean {
  const frame = top(turn);
  const step = openQuestion(turn, frame);
  if (!frame || step?.kind !== 'ask' || !asksWhat(turn) || event.media.length > 0) return false;
  const { choice, text } = event;
  const id =
    choice === undefined
      ? (listedAt(turn, frame, step, text) ??
        namedOffer(turn, frame, step, text) ??
        mentionedOffer(turn, frame, step, text))
      : freshChoice(turn, choice);
  const next = step.choices.find((one) => one.id === id)?.next;
  if (id === null || next === undefined) return false;
  const heard = settle(turn, frame, id, next);
  if (!heard) return true;
  if (turn.c.mode === 'bot') hear(turn, { ...heard, candidates: [] });
  else turn.effects.push({ do: 'relay', ...heard, text: '', edited: false });
  return true;
}
