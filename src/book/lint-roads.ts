import type { Flow, FlowId, Step } from '../core/flow.ts';
import type { Draft } from './compile.ts';
import { circle, edgesOf, reachable, stepIn } from './graph.ts';
import { type Problem, problemAt } from './problem.ts';

/** Roads that are wrong: circles that never wait, and steps from which no end can be reached. */
export function lintRoads(draft: Draft, drafts: Draft[]): Problem[] {
  return [...spinning(draft, drafts), ...stuck(draft)];
}

/** Steps to which no road leads. */
export function lintReach({ flow, at }: Draft): Problem[] {
  const reached = reachable(flow, flow.start);
  return Object.keys(flow.steps)
    .filter((id) => !reached.has(id))
    .map((id) =>
      problemAt(
        at(id, 'id'),
        `no road leads to step ${id}`,
        'lead one to it with next, a choice or a branch, or take it out',
      ),
    );
}

/** Circles of steps that go round without ever waiting for the customer; each is told once. */
function spinning({ flow, at }: Draft, drafts: Draft[]): Problem[] {
  const problems: Problem[] = [];
  const told = new Set<string>();
  const goesOn = (step: Step) => !waits(step, flow, drafts);
  for (const id of Object.keys(flow.steps)) {
    const way = told.has(id) ? [] : circle(flow, id, goesOn);
    if (way.length === 0) continue;
    for (const one of way) told.add(one);
    const collects = way.some((one) => flow.steps[one]?.kind === 'collect');
    const fix = collects
      ? 'a filled slot is not asked for again: empty it with `set: {slot: null}`, or ask something else on the way'
      : 'let it ask something, or lead it out';
    problems.push(
      problemAt(at(id, 'id'), `${[...way, id].join(' → ')} goes round without waiting for the customer`, fix),
    );
  }
  return problems;
}

/** Whether a walk that comes to a step again and again waits there each time. */
function waits(step: Step, flow: Flow, drafts: Draft[]): boolean {
  if (step.kind === 'collect') return isEmptied(flow, step.slot);
  if (step.kind === 'call') {
    const called = drafts.find((one) => one.flow.id === step.flow)?.flow;
    return called === undefined || Object.values(called.steps).some((one) => asks(one) || one.kind === 'collect');
  }
  return asks(step);
}

function asks(step: Step): boolean {
  return ['ask', 'confirm', 'rate', 'remind'].includes(step.kind) || callsPeople(step);
}

/** Whether a step waits for people. */
function callsPeople(step: Step): boolean {
  return step.kind === 'hand_off' && step.wait;
}

function isEmptied(flow: Flow, slot: string): boolean {
  if (flow.slots[slot]?.optional) return false;
  return Object.values(flow.steps).some((step) => step.kind === 'set' && step.slot === slot && step.value === null);
}

function stuck({ flow, at }: Draft): Problem[] {
  const without = Object.values(flow.steps).filter((step) => !leadsOut(flow, step));
  const [first] = without;
  if (!first) return [];
  const names = without.map((step) => step.id).join(', ');
  return [
    problemAt(at(first.id, 'id'), `no end can be reached from ${names}`, 'lead a road on to an end or a hand_off'),
  ];
}

/** Whether a walk can come from a step to an end, to people, or out of what is written (which is told elsewhere). */
function leadsOut(flow: Flow, from: Step): boolean {
  return [...reachable(flow, from.id)].some((id) => {
    const step = stepIn(flow, id);
    if (!step || step.kind === 'end' || callsPeople(step) || isLeft(step)) return true;
    return edgesOf(step).some(({ to }) => !stepIn(flow, to));
  });
}

/** Whoever chooses from the menu, from candidates or from the facts is led elsewhere by the engine. */
function isLeft(step: Step): boolean {
  return step.kind === 'ask' && step.from !== undefined && step.from !== 'languages';
}

/** Flows that call each other in a circle: each such circle once. */
export function lintCalls(drafts: Draft[]): Problem[] {
  const flows = new Map(drafts.map((draft) => [draft.flow.id, draft]));
  const told = new Set<FlowId>();
  return drafts.flatMap((draft) => {
    const way = told.has(draft.flow.id) ? [] : callCircle(draft.flow.id, flows);
    for (const id of way) told.add(id);
    const call = callsOf(draft.flow).find((step) => step.flow === (way[1] ?? way[0]));
    if (way.length === 0 || !call) return [];
    const message = `flows call each other in a circle: ${[...way, way[0]].join(' → ')}`;
    return [problemAt(draft.at(call.id, 'call'), message, 'let one of them end instead')];
  });
}

function callsOf(flow: Flow) {
  return Object.values(flow.steps).filter((step) => step.kind === 'call');
}

/** The way of calls from a flow back to itself; empty when there is none. */
function callCircle(from: FlowId, flows: Map<FlowId, Draft>): FlowId[] {
  const open: FlowId[][] = [[from]];
  const seen = new Set<FlowId>();
  for (let way = open.shift(); way; way = open.shift()) {
    const flow = flows.get(way.at(-1) ?? '')?.flow;
    for (const { flow: next } of flow ? callsOf(flow) : []) {
      if (next === from) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push([...way, next]);
    }
  }
  return [];
}
