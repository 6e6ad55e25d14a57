import type { Frame } from './conversation.ts';
import type { Book } from './flow.ts';
import { triggered } from './hear.ts';
import { heed } from './heed.ts';
import { interject } from './repair.ts';
import { pop, type Turn } from './turn.ts';

/** Whether a frame still stands where it stood: the same kind of step, awaiting the same. */
function isSound(book: Book, frame: Frame): boolean {
  const step = book.flows[frame.flow]?.steps[frame.step];
  return step !== undefined && step.kind === frame.kind && step.digest === frame.digest;
}

/** Drops the flows whose position the book no longer has, and those on top of them. Gives the lowest one dropped. */
export function mendPositions(turn: Turn): Frame | null {
  const at = turn.c.stack.findIndex((frame) => !isSound(turn.book, frame));
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
  const flow = turn.book.flows[lost.flow];
  const params = { flow: flow ? { key: flow.title } : lost.flow };
  interject(turn, 'repair-changed', params, flow?.kind === 'problem' ? [flow.id] : []);
}
