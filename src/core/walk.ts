import { accepts } from './checks.ts';
import { holds } from './conditions.ts';
import type { Frame } from './conversation.ts';
import { factsOf, mediaOf, paramsOf } from './facts.ts';
import type { Flow, HandOffStep, LookUpStep, RemindStep, Step } from './flow.ts';
import { tellIncidents } from './incidents.ts';
import { fileCase, joinCase, liveCase, type Opening, openCase } from './open-case.ts';
import { prompt } from './prompt.ts';
import { rateRead, showArticle } from './reads.ts';
import { giveRecord } from './record.ts';
import { flowOf, goTo, pop, problemFrame, push, say, stepOf, type Turn, top } from './turn.ts';

/** Deeper than this, flows call or interrupt each other without end. */
const DEEPEST = 16;

/**
 * Runs steps from where the flow on top stands until one waits or nothing is left. Bounded: a walk that is longer than
 * the book allows is a loop; what it said is discarded and people take over.
 */
export function walk(turn: Turn): void {
  const before = turn.effects.length;
  for (let steps = 0; ; steps++) {
    const frame = top(turn);
    if (!frame) return;
    if (steps >= turn.book.settings.maxSteps || turn.c.stack.length > DEEPEST) return breakLoop(turn, before);
    turn.walked.push(`${frame.flow}/${frame.step}`);
    tellIncidents(turn, frame);
    frame.ran = true;
    if (run(turn, frame, stepOf(turn, frame)) === 'wait') return;
  }
}

/** Discards what a loop said since `before` and hands over to people. */
function breakLoop(turn: Turn, before: number): void {
  const again = turn.c.stack.some((frame) => frame.flow === 'repair-loop');
  turn.effects.length = before;
  turn.c.stack = [];
  turn.c.lookUp = null;
  turn.c.timers = [];
  if (turn.c.mode !== 'bot') return;
  // A book whose repair loops as well still ends with people.
  if (again) openCase(turn, { category: 'general', priority: 'normal', facts: [], media: [] });
  else {
    push(turn, 'repair-loop');
    walk(turn);
  }
}

type Outcome = 'go' | 'wait';

function run(turn: Turn, frame: Frame, step: Step): Outcome {
  const flow = flowOf(turn, frame);
  switch (step.kind) {
    case 'say':
      say(turn, step.key, paramsOf(flow, frame));
      return onward(turn, frame, step.next);
    case 'article':
      showArticle(turn, frame, step);
      return onward(turn, frame, step.next);
    case 'helped':
      rateRead(turn, step.helped);
      return onward(turn, frame, step.next);
    case 'collect':
      if (isFilled(turn, frame, step.slot)) return onward(turn, frame, step.next);
      delete frame.slots[step.slot];
      prompt(turn, frame, step);
      return 'wait';
    case 'ask':
    case 'confirm':
    case 'rate':
      prompt(turn, frame, step);
      return 'wait';
    case 'branch':
      return onward(turn, frame, step.when.find((one) => holds(one.if, frame.slots))?.next ?? step.else);
    case 'set':
      frame.slots[step.slot] = step.value;
      return onward(turn, frame, step.next);
    case 'look_up':
      return lookUp(turn, frame, step);
    case 'remind':
      return rest(turn, frame, step);
    case 'call':
      push(turn, step.flow);
      return 'go';
    case 'hand_off':
      return handOff(turn, frame, step);
    case 'record':
      giveRecord(turn, step.as);
      return onward(turn, frame, step.next);
    case 'end':
      if (step.key) say(turn, step.key, paramsOf(flow, frame));
      if (step.all) turn.c.stack = turn.c.stack.slice(-1);
      return finish(turn);
  }
}

function onward(turn: Turn, frame: Frame, next: string): Outcome {
  goTo(turn, frame, next);
  return 'go';
}

/** Whether a slot holds a value that its check still accepts (the book may have changed since it was filled). */
function isFilled(turn: Turn, frame: Frame, id: string): boolean {
  const slot = flowOf(turn, frame).slots[id];
  const value = frame.slots[id];
  return slot !== undefined && value !== undefined && accepts(slot, value);
}

function lookUp(turn: Turn, frame: Frame, step: LookUpStep): Outcome {
  const args = Object.entries(step.with).map(([name, slot]) => [name, frame.slots[slot] ?? null] as const);
  turn.c.lookUp = { id: `${turn.event.id}/${turn.walked.length}`, name: step.name, args: Object.fromEntries(args) };
  return 'wait';
}

function rest(turn: Turn, frame: Frame, step: RemindStep): Outcome {
  const id = reminderId(frame.flow, step.id);
  const due = turn.event.at + step.after;
  turn.c.timers = [
    ...turn.c.timers.filter((one) => one.id !== id),
    { id, kind: 'remind', due, flow: frame.flow, step: step.id },
  ];
  say(turn, step.key, paramsOf(flowOf(turn, frame), frame));
  return 'wait';
}

function reminderId(flow: string, step: string): string {
  return `remind:${flow}/${step}`;
}

/**
 * Opens a case, and waits for people if the step does; what was taken down while there is one that need not be waited for, or
 * that people have already, joins it.
 */
function handOff(turn: Turn, frame: Frame, step: HandOffStep): Outcome {
  const opening = openingOf(turn, frame, step);
  if (liveCase(turn) && (turn.c.mode !== 'bot' || !step.wait)) {
    joinCase(turn, opening);
    return onward(turn, frame, step.next);
  }
  const params = step.wait ? openCase(turn, opening) : fileCase(turn, opening);
  say(turn, 'case-promise');
  say(turn, step.key, { ...paramsOf(flowOf(turn, frame), frame), ...params });
  if (!step.wait) return onward(turn, frame, step.next);
  frame.handedOff = true;
  turn.c.shown = null;
  return 'wait';
}

/**
 * What the agents are given. A repair that calls for people in the middle of a problem hands over what that flow has taken down
 * so far, under its name; an emergency, and one that lists slots, keeps its own.
 */
function openingOf(turn: Turn, frame: Frame, { category, priority, slots }: HandOffStep): Opening {
  const calls = flowOf(turn, frame).kind === 'repair' && slots.length === 0;
  const problem = calls ? problemFrame(turn) : undefined;
  if (!problem) return { category, priority, ...taken(turn, frame, slots) };
  const facts = taken(turn, problem, slotsAsked(flowOf(turn, problem)));
  return { category: priority === 'urgent' ? category : problem.flow, priority, ...facts };
}

/** The slots that a flow asks for, in its order. */
function slotsAsked(flow: Flow): string[] {
  return Object.values(flow.steps).flatMap((step) => (step.kind === 'collect' ? [step.slot] : []));
}

function taken(turn: Turn, frame: Frame, slots: string[]): Pick<Opening, 'facts' | 'media'> {
  return { facts: factsOf(flowOf(turn, frame), frame, slots), media: mediaOf(frame, slots) };
}

/** Ends the flow on top and says how the one below goes on. */
export function finish(turn: Turn): Outcome {
  const ended = pop(turn);
  const below = top(turn);
  if (!ended || !below || turn.c.mode !== 'bot') return 'wait';
  if (!below.ran) return 'go';
  const step = stepOf(turn, below);
  if (step.kind === 'call' || step.kind === 'hand_off') return onward(turn, below, step.next);
  if (step.kind === 'remind' || (step.kind === 'look_up' && turn.c.lookUp)) return 'wait';
  resume(turn, ended, below);
  return 'go';
}

/** Leads back to a flow that was interrupted: its question is asked again, after a word about where we are. */
function resume(turn: Turn, ended: Frame, below: Frame): void {
  const title = { key: flowOf(turn, below).title };
  if (flowOf(turn, below).kind === 'repair') return;
  if (ended.handedOff) push(turn, 'repair-unfinished', { flow: title });
  else if (flowOf(turn, ended).kind === 'problem') push(turn, 'repair-resume', { flow: title });
}

/** Ends the rest of a flow that waits for its reminder, and goes on. */
export function wake(turn: Turn, frame: Frame): void {
  const step = stepOf(turn, frame);
  if (step.kind !== 'remind') return walk(turn);
  turn.c.timers = turn.c.timers.filter((one) => one.id !== reminderId(frame.flow, step.id));
  goTo(turn, frame, step.next);
  walk(turn);
}
