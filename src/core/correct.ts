import { same, slotsRead } from './conditions.ts';
import type { Frame } from './conversation.ts';
import { paramOf } from './facts.ts';
import type { Flow, SlotId } from './flow.ts';
import { checked } from './hear.ts';
import { aside, dropRepairs, interject } from './repair.ts';
import { awaits, flowOf, goTo, problemFrame, push, type Turn, top } from './turn.ts';
import type { SlotValue } from './value.ts';
import { walk } from './walk.ts';

/** Clears a fact and asks for it again; what was answered after it stays. */
export function reask(turn: Turn, slot: SlotId): void {
  const frame = problemFrame(turn);
  const step = frame && collectStep(flowOf(turn, frame), slot);
  if (frame && step) {
    delete frame.slots[slot];
    dropRepairs(turn);
    goTo(turn, frame, step);
  }
  walk(turn);
}

/**
 * "No, TRC20": sets the fact that the words fit, the one told last first. Without words, asks which fact is wrong.
 * False when there is nothing to correct, or nothing that fits.
 */
export function correct(turn: Turn, words: string, messageId: string): boolean {
  const frame = problemFrame(turn);
  if (!frame || frame.confirmed) return false;
  const told = Object.keys(frame.slots).filter((slot) => collectStep(flowOf(turn, frame), slot) !== undefined);
  if (told.length === 0) return false;
  if (words === '') {
    interject(turn, 'repair-correction');
    return true;
  }
  const latest = told.reverse();
  const slot =
    latest.find((id) => fits(turn, frame, id, words)) ?? latest.find((id) => fitsLoosely(turn, frame, id, words));
  return slot !== undefined && setAnew(turn, frame, slot, words, messageId);
}

/** Whether words are exactly a new value of a fact. Free text fits everything, so it is never taken for a correction. */
function fits(turn: Turn, frame: Frame, slot: SlotId, words: string): boolean {
  const value = newValue(turn, frame, slot, words);
  return value !== undefined && !isVague(value);
}

/** Whether they may be one: a time that is not exact could as well be something else. */
function fitsLoosely(turn: Turn, frame: Frame, slot: SlotId, words: string): boolean {
  return newValue(turn, frame, slot, words) !== undefined;
}

function isVague(value: SlotValue): boolean {
  return typeof value === 'object' && value !== null && 'said' in value;
}

function newValue(turn: Turn, frame: Frame, slot: SlotId, words: string): SlotValue | undefined {
  const kind = flowOf(turn, frame).slots[slot]?.check;
  if (kind === 'text' || kind === 'account' || kind === 'media') return undefined;
  const result = checked(turn, frame, slot, { text: words, media: [] });
  return 'ok' in result && !same(result.ok, frame.slots[slot] ?? null) ? result.ok : undefined;
}

/**
 * Gives a fact a new value and says so; a flow that it steers is walked again from where it was asked. False when its
 * check refuses the words.
 */
export function setAnew(turn: Turn, frame: Frame, slot: SlotId, words: string, messageId: string): boolean {
  const flow = flowOf(turn, frame);
  const definition = flow.slots[slot];
  const step = collectStep(flow, slot);
  const result = checked(turn, frame, slot, { text: words, media: [] });
  if ('no' in result || !definition || !step) return false;
  frame.slots[slot] = result.ok;
  frame.filledBy[slot] = messageId;
  turn.c.misses = 0;
  dropRepairs(turn);
  if (steers(flow, slot)) goTo(turn, frame, step);
  aside(turn, 'repair-corrected', { slot: { key: definition.label }, value: paramOf(definition, result.ok) });
  return true;
}

function collectStep(flow: Flow, slot: SlotId): string | undefined {
  return Object.values(flow.steps).find((step) => step.kind === 'collect' && step.slot === slot)?.id;
}

/** Whether the road through a flow depends on a slot. */
function steers(flow: Flow, slot: SlotId): boolean {
  return Object.values(flow.steps).some((step) => {
    if (step.kind === 'branch') return step.when.some((one) => slotsRead(one.if).includes(slot));
    return step.kind === 'look_up' && Object.values(step.with).includes(slot);
  });
}

/** Goes back to the question before this one. */
export function back(turn: Turn): void {
  const repairs = turn.c.stack.length;
  dropRepairs(turn);
  const frame = top(turn);
  if (frame && turn.c.stack.length < repairs) return walkAgain(turn, frame);
  const before = frame && awaits(frame) ? questionBefore(turn, frame) : undefined;
  if (!frame || before === undefined) return aside(turn, 'repair-back');
  unask(turn, frame, before);
  goTo(turn, frame, before);
  walk(turn);
}

/** Takes the last question that the book still has off the trail. */
function questionBefore(turn: Turn, frame: Frame): string | undefined {
  const { steps } = flowOf(turn, frame);
  for (let id = frame.trail.pop(); id !== undefined; id = frame.trail.pop()) if (steps[id]) return id;
  return undefined;
}

/** Asks the question below a repair again. */
function walkAgain(turn: Turn, frame: Frame): void {
  if (awaits(frame)) walk(turn);
  else aside(turn, 'repair-back');
}

/** Forgets the answer that a question was given. */
function unask(turn: Turn, frame: Frame, id: string): void {
  const step = flowOf(turn, frame).steps[id];
  if (step?.kind === 'collect') delete frame.slots[step.slot];
  frame.confirmed = false;
}

/** Begins the flow again from nothing. */
export function restart(turn: Turn): void {
  const frame = problemFrame(turn);
  if (!frame) return interject(turn, 'repair-menu');
  turn.c.stack.length = turn.c.stack.indexOf(frame);
  push(turn, frame.flow);
  aside(turn, 'repair-restart', { flow: { key: flowOf(turn, frame).title } });
}
