import type { Frame } from './conversation.ts';
import type { Book, FlowId, Step } from './flow.ts';
import { triggered } from './hear.ts';
import { heed } from './heed.ts';
import { offersOf } from './prompt.ts';
import { interject } from './repair.ts';
import { pop, push, type Turn } from './turn.ts';
import type { Params } from './value.ts';

/** Whether a frame still stands where it stood: the same kind of step, awaiting the same. */
function isSound(turn: Turn, frame: Frame): boolean {
  const step = turn.book.flows[frame.flow]?.steps[frame.step];
  return step?.kind === frame.kind && step.digest === frame.digest && stillOffers(turn, frame, step);
}

/** Whether all that was last shown of a question can still be chosen; there may be more by now. */
function stillOffers(turn: Turn, frame: Frame, step: Step): boolean {
  const { shown } = turn.c;
  if (shown?.flow !== frame.flow || shown.step !== frame.step) return true;
  if (step.kind !== 'collect' && (step.kind !== 'ask' || step.from)) return true;
  const ids = offersOf(turn, frame, step).map((offer) => offer.id);
  return shown.ids.every((id) => ids.includes(id));
}

/** Drops the flows whose position the book no longer has, and those on top of them. Gives the lowest one dropped. */
export function mendPositions(turn: Turn): Frame | null {
  const at = turn.c.stack.findIndex((frame) => !isSound(turn, frame));
  if (at === -1) return null;
  const lost = turn.c.stack[at] ?? null;
  while (turn.c.stack.length > at) pop(turn);
  turn.c.lookUp = null;
  return lost;
}

/** Tells the customer that the flow was changed under them, unless their words ask for a person or for help at once. */
export function tellChanged(turn: Turn, lost: Frame): void {
  const { event } = turn;
  turn.c.burst = null;
  const wish = event.type === 'said' ? triggered(turn.book, event.text) : null;
  if (wish && event.type === 'said' && (wish.flow === 'repair-person' || wish.flow === 'repair-emergency')) {
    heed(turn, wish, event);
    return;
  }
  const { params, again } = newsOf(turn.book, lost);
  interject(turn, 'repair-changed', params, again);
}

/**
 * Where something else comes first (people own the conversation, say), the customer is told when it is done. Of a flow that had
 * handed over to people nothing is told: it had nothing more to ask.
 */
export function tellLater(turn: Turn, lost: Frame): void {
  if (lost.kind === 'hand_off' || turn.book.flows[lost.flow]?.kind === 'repair') return;
  const { params, again } = newsOf(turn.book, lost);
  push(turn, 'repair-changed', params, again);
}

function newsOf(book: Book, lost: Frame): { params: Params; again: FlowId[] } {
  const flow = book.flows[lost.flow];
  return { params: { flow: flow ? { key: flow.title } : lost.flow }, again: flow?.kind === 'problem' ? [flow.id] : [] };
}
