import type { FoundEvent } from './event.ts';
import { goTo, stepOf, type Turn, top } from './turn.ts';
import { walk } from './walk.ts';

/** A look-up answered: its fields fill slots and the flow goes on, at once if it is on top. */
export function found(turn: Turn, event: FoundEvent): void {
  if (turn.c.lookUp?.id !== event.lookUp) return;
  turn.c.lookUp = null;
  const frame = turn.c.stack.findLast((one) => one.kind === 'look_up' && one.ran);
  if (!frame) return;
  const step = stepOf(turn, frame);
  if (step.kind !== 'look_up') return;
  if (event.answer.ok) {
    for (const [slot, field] of Object.entries(step.into)) {
      const value = event.answer.fields[field];
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        frame.slots[slot] = value;
    }
  }
  goTo(turn, frame, event.answer.ok ? step.next : step.failed);
  if (turn.c.mode === 'bot' && top(turn) === frame) walk(turn);
}
