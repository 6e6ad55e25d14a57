import type { BranchStep, Flow, LookUpStep, Slot, SlotId, Step, StepId } from '../core/flow.ts';
import { edgesOf, stepIn } from './graph.ts';
import { examined, type Live, liveSlots } from './reads.ts';
import { HEARD, type Known, type Slots, SOME, truth } from './truth.ts';

/** More states than this are not followed: what was found until then is true all the same. */
const MOST_STATES = 40_000;

/**
 * A slot that is read on a road that has not filled it. `path` leads to the reader within the step; empty for its
 * words.
 */
export interface EmptyRead {
  step: StepId;
  slot: SlotId;
  path: PropertyKey[];
}

export interface Filling {
  emptyReads: EmptyRead[];
  /** For each step the slots that some road has filled by then; null when there were too many roads to follow. */
  filled: Map<StepId, Set<SlotId>> | null;
}

interface Walk {
  flow: Flow;
  words: (step: Step) => SlotId[];
  live: Map<StepId, Live>;
  emptyReads: Map<string, EmptyRead>;
  filled: Map<StepId, Set<SlotId>>;
  seen: Set<string>;
  open: { step: StepId; slots: Slots }[];
}

/**
 * Walks every road through a flow with what each has filled, telling options apart where a branch does: what was
 * collected behind one branch and is read behind the same branch further on is read rightly. `words` gives the slots
 * that a step's words name.
 */
export function fillingOf(flow: Flow, words: (step: Step) => SlotId[]): Filling {
  const live = liveSlots(flow, words);
  const walk: Walk = { flow, words, live, emptyReads: new Map(), filled: new Map(), seen: new Set(), open: [] };
  visit(walk, flow.start, heardBefore(flow));
  while (walk.open.length > 0 && walk.seen.size < MOST_STATES) {
    const state = walk.open.pop();
    const step = state && stepIn(flow, state.step);
    if (step) come(walk, step, state.slots);
  }
  return { emptyReads: [...walk.emptyReads.values()], filled: walk.open.length > 0 ? null : walk.filled };
}

/** Has a step still to come to, unless it was there with the same slots before. What matters no more is forgotten. */
function visit(walk: Walk, step: StepId, slots: Slots): void {
  const live = walk.live.get(step);
  if (!live) return;
  const kept = [...slots].filter(([id]) => live.read.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  const known = kept.map(([id, value]) => [id, live.tested.has(id) ? value : untold(value)] as const);
  const name = `${step} ${JSON.stringify(known, (_, value) => (typeof value === 'symbol' ? [value.description] : value))}`;
  if (walk.seen.has(name) || walk.seen.size >= MOST_STATES) return;
  walk.seen.add(name);
  walk.open.push({ step, slots: new Map(known) });
}

/** A value of which it is never asked which it is. */
function untold(value: Known): Known {
  return value === null || value === HEARD ? value : SOME;
}

/** Slots that listen may be filled before the first step. */
function heardBefore({ slots }: Flow): Slots {
  const heard = Object.values(slots).filter((slot) => slot.listen);
  return new Map(heard.map(({ id }) => [id, HEARD]));
}

/** Runs a step, or first tells apart what may have been heard of a slot that it looks at. */
function come(walk: Walk, step: Step, slots: Slots): void {
  const id = [...examined(step), ...walk.words(step)].find((one) => slots.get(one) === HEARD);
  if (id === undefined) return run(walk, step, slots);
  visit(walk, step.id, new Map([...slots].filter(([other]) => other !== id)));
  const values = valuesOf(walk.flow.slots[id], isCompared(walk, step.id, id));
  for (const value of values) visit(walk, step.id, put(slots, id, value));
}

function put(slots: Slots, slot: SlotId, value: Known): Slots {
  return new Map([...slots, [slot, value]]);
}

function valuesOf(slot: Slot | undefined, apart: boolean): Known[] {
  return slot && apart && slot.check === 'option' ? slot.options.map((option) => option.id) : [SOME];
}

function run(walk: Walk, step: Step, slots: Slots): void {
  noteFilled(walk, step.id, slots);
  if (step.kind === 'collect' && isFilled(walk.flow.slots[step.slot], slots)) return visit(walk, step.next, slots);
  for (const slot of walk.words(step)) read(walk, { step: step.id, slot, path: [] }, slots);
  switch (step.kind) {
    case 'branch':
      return branch(walk, step, slots);
    case 'look_up':
      return lookUp(walk, step, slots);
    case 'collect':
      return collect(walk, step.slot, step.next, slots);
    case 'set':
      return visit(walk, step.next, put(slots, step.slot, step.value));
    default:
      for (const { to } of edgesOf(step)) visit(walk, to, slots);
  }
}

function noteFilled({ filled }: Walk, step: StepId, slots: Slots): void {
  filled.set(step, new Set([...(filled.get(step) ?? []), ...slots.keys()]));
}

function read(walk: Walk, reading: EmptyRead, slots: Slots): void {
  if (slots.has(reading.slot)) return;
  walk.emptyReads.set(`${reading.step} ${reading.slot}`, reading);
}

/** As the engine sees it: a skipped slot is filled when it may be skipped. */
function isFilled(slot: Slot | undefined, slots: Slots): boolean {
  const value = slot && slots.get(slot.id);
  return value === null ? slot?.optional === true : value !== undefined;
}

function branch(walk: Walk, step: BranchStep, slots: Slots): void {
  for (const [at, road] of step.when.entries()) {
    const holds = truth(road.if, slots, (slot) =>
      read(walk, { step: step.id, slot, path: ['branch', at, 'if'] }, slots),
    );
    if (holds !== false) visit(walk, road.next, slots);
    if (holds === true) return;
  }
  visit(walk, step.else, slots);
}

function collect(walk: Walk, id: SlotId, next: StepId, slots: Slots): void {
  const slot = walk.flow.slots[id];
  for (const value of valuesOf(slot, isCompared(walk, next, id))) visit(walk, next, put(slots, id, value));
  if (slot?.optional && isCompared(walk, next, id)) visit(walk, next, put(slots, id, null));
}

function isCompared({ live }: Walk, from: StepId, slot: SlotId): boolean {
  return live.get(from)?.tested.has(slot) ?? false;
}

/** A look-up that answers fills its slots; one that fails fills nothing. */
function lookUp(walk: Walk, step: LookUpStep, slots: Slots): void {
  for (const [name, slot] of Object.entries(step.with)) {
    read(walk, { step: step.id, slot, path: ['with', name] }, slots);
  }
  visit(walk, step.failed, slots);
  let answered: Slots[] = [slots];
  for (const id of Object.keys(step.into)) {
    const values = valuesOf(walk.flow.slots[id], isCompared(walk, step.next, id));
    answered = answered.flatMap((before) => values.map((value) => put(before, id, value))).slice(0, MOST_STATES);
  }
  for (const after of answered) visit(walk, step.next, after);
}
