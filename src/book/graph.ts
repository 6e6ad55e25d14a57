import type { Flow, Step, StepId } from '../core/flow.ts';

/** A road from one step to another, and where in the step's text it is named. */
export interface Edge {
  to: StepId;
  path: PropertyKey[];
}

/** Where a walk can go on from a step. */
export function edgesOf(step: Step): Edge[] {
  switch (step.kind) {
    case 'end':
      return [];
    case 'branch':
      return [
        ...step.when.map((road, at) => ({ to: road.next, path: ['branch', at, 'then'] })),
        { to: step.else, path: ['else'] },
      ];
    case 'ask':
      if (step.from === undefined) return step.choices.map(({ id, next }) => ({ to: next, path: ['ask', id] }));
      return [{ to: step.next, path: ['next'] }];
    case 'look_up':
      return [
        { to: step.next, path: ['next'] },
        { to: step.failed, path: ['failed'] },
      ];
    default:
      return [{ to: step.next, path: ['next'] }];
  }
}

/** The step of a flow, if it is one of its own. */
export function stepIn(flow: Flow, id: StepId): Step | undefined {
  return Object.hasOwn(flow.steps, id) ? flow.steps[id] : undefined;
}

/** The steps that a walk can come to from one, itself included. `through` says which steps it may leave again. */
export function reachable(flow: Flow, from: StepId, through: (step: Step) => boolean = () => true): Set<StepId> {
  const seen = new Set<StepId>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = stepIn(flow, id);
    if (!step || seen.has(id)) continue;
    seen.add(id);
    if (through(step)) open.push(...edgesOf(step).map((edge) => edge.to));
  }
  return seen;
}

/** The shortest way from a step back to itself over steps that all pass `through`; empty when there is none. */
export function circle(flow: Flow, from: StepId, through: (step: Step) => boolean): StepId[] {
  const cameFrom = new Map<StepId, StepId>();
  const open = [from];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const step = stepIn(flow, id);
    if (!step || !through(step)) continue;
    for (const { to } of edgesOf(step)) {
      if (to === from) return wayBack(cameFrom, from, id);
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      open.push(to);
    }
  }
  return [];
}

function wayBack(cameFrom: Map<StepId, StepId>, from: StepId, last: StepId): StepId[] {
  const way: StepId[] = [];
  for (let id: StepId | undefined = last; id !== undefined && id !== from; id = cameFrom.get(id)) way.unshift(id);
  return [from, ...way];
}
