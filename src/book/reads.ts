import { slotsRead } from '../core/conditions.ts';
import type { Flow, SlotId, Step, StepId } from '../core/flow.ts';
import { reachable, stepIn } from './graph.ts';

/** The slots whose values a step's branch compares. */
function tested(step: Step): SlotId[] {
  return step.kind === 'branch' ? step.when.flatMap((road) => slotsRead(road.if)) : [];
}

/** The slots that a step looks at in any way, its words left out. */
function lookedAt(step: Step): SlotId[] {
  switch (step.kind) {
    case 'collect':
      return [step.slot];
    case 'look_up':
      return Object.values(step.with);
    case 'confirm':
    case 'hand_off':
      return step.slots;
    default:
      return tested(step);
  }
}

/** The slots whose values decide what a step does, its words left out. */
export function examined(step: Step): SlotId[] {
  return step.kind === 'confirm' || step.kind === 'hand_off' ? [] : lookedAt(step);
}

/** What of the slots still matters from a step on: which are looked at at all, and which have their value compared. */
export interface Live {
  read: Set<SlotId>;
  tested: Set<SlotId>;
}

/** For each step what of the slots matters from there on. `words` gives the slots that a step's words name. */
export function liveSlots(flow: Flow, words: (step: Step) => SlotId[]): Map<StepId, Live> {
  const lives = Object.keys(flow.steps).map((id) => {
    const ahead = [...reachable(flow, id)].flatMap((one) => stepIn(flow, one) ?? []);
    const read = ahead.flatMap((step) => [...lookedAt(step), ...words(step)]);
    return [id, { read: new Set(read), tested: new Set(ahead.flatMap(tested)) }] as const;
  });
  return new Map(lives);
}
