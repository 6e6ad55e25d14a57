import type { Slot, SlotId, Step } from '../core/flow.ts';
import type { SlotValue } from '../core/value.ts';
import type { Draft } from './compile.ts';
import { testsOf } from './conditions.ts';
import { edgesOf, stepIn } from './graph.ts';
import { didYouMean, type Problem, problemAt } from './problem.ts';
import type { Site } from './site.ts';

/** Steps that are named and not there. Until they are right nobody can tell where the roads lead. */
export function lintTargets(draft: Draft): Problem[] {
  return [...startProblems(draft), ...Object.values(draft.flow.steps).flatMap((step) => targetProblems(draft, step))];
}

/** Slots and options of a flow that are named and not there. */
export function lintSlotNames(draft: Draft): Problem[] {
  return [...Object.values(draft.flow.steps).flatMap((step) => slotProblems(draft, step)), ...testProblems(draft)];
}

/** Look-ups, articles, flows and categories that are named and not there. */
export function lintOutside(draft: Draft, site: Site): Problem[] {
  return Object.values(draft.flow.steps).flatMap((step) => outsideProblems(draft, step, site));
}

function startProblems({ flow, yaml }: Draft): Problem[] {
  if (stepIn(flow, flow.start)) return [];
  return [unknown(yaml.at(['start']), 'step', flow.start, Object.keys(flow.steps))];
}

function unknown(place: Parameters<typeof problemAt>[0], what: string, name: string, known: Iterable<string>): Problem {
  return problemAt(place, `there is no ${what} ${name}`, didYouMean(name, known, `add the ${what}, or name another`));
}

function targetProblems({ flow, at }: Draft, step: Step): Problem[] {
  return edgesOf(step)
    .filter(({ to }) => to !== '' && !stepIn(flow, to))
    .map(({ to, path }) => unknown(at(step.id, ...path), 'step', to, Object.keys(flow.steps)));
}

/** The slots that a step names, each with its path in the step. */
function namedSlots(step: Step): { slot: SlotId; path: PropertyKey[] }[] {
  switch (step.kind) {
    case 'collect':
      return [{ slot: step.slot, path: ['collect'] }];
    case 'confirm':
      return step.slots.map((slot, at) => ({ slot, path: ['confirm', at] }));
    case 'hand_off':
      return step.slots.map((slot, at) => ({ slot, path: ['hand_off', 'slots', at] }));
    case 'look_up':
      return [
        ...Object.entries(step.with).map(([name, slot]) => ({ slot, path: ['with', name] })),
        ...Object.keys(step.into).map((slot) => ({ slot, path: ['into', slot] })),
      ];
    case 'set':
      return [{ slot: step.slot, path: ['set', step.slot] }];
    case 'article':
      return typeof step.article === 'string' ? [] : [{ slot: step.article.slot, path: ['article', 'slot'] }];
    default:
      return [];
  }
}

function slotProblems({ flow, at }: Draft, step: Step): Problem[] {
  const problems = namedSlots(step)
    .filter(({ slot }) => !slotIn(flow.slots, slot))
    .map(({ slot, path }) => unknown(at(step.id, ...path), 'slot', slot, Object.keys(flow.slots)));
  const slot = step.kind === 'set' ? slotIn(flow.slots, step.slot) : undefined;
  if (step.kind === 'set' && slot) problems.push(...valueProblems(slot, step.value, at(step.id, 'set', step.slot)));
  return problems;
}

function slotIn(slots: Record<SlotId, Slot>, id: SlotId): Slot | undefined {
  return Object.hasOwn(slots, id) ? slots[id] : undefined;
}

/** Whether a slot can hold a value that is set or compared with. Null, an emptied or skipped slot, always goes. */
function valueProblems(slot: Slot, value: SlotValue, place: Parameters<typeof problemAt>[0]): Problem[] {
  if (value === null || slot.check === 'text') return [];
  if (slot.check !== 'option') {
    return [
      problemAt(
        place,
        `${slot.id} is filled by its check ${slot.check} only`,
        'test it with `filled`, or set it to null',
      ),
    ];
  }
  const options = slot.options.map((option) => option.id);
  if (options.some((option) => option === value)) return [];
  return [problemAt(place, `${slot.id} has no option ${value}`, didYouMean(String(value), options, 'add the option'))];
}

function testProblems({ flow, written, at }: Draft): Problem[] {
  const tests = written.steps.flatMap((step) =>
    'branch' in step
      ? step.branch.flatMap((road, index) =>
          testsOf(road.if, ['branch', index, 'if']).map((test) => ({ ...test, step: step.id })),
        )
      : [],
  );
  return tests.flatMap(({ step, slot: id, path, values, counts }) => {
    const slot = slotIn(flow.slots, id);
    if (!slot) return [unknown(at(step, ...path), 'slot', id, Object.keys(flow.slots))];
    if (counts && slot.check !== 'amount' && slot.check !== 'text') {
      return [
        problemAt(at(step, ...path), `${id} is no number`, 'test `more_than` on an amount or a text that holds one'),
      ];
    }
    return values.flatMap((one) => valueProblems(slot, one.value, at(step, ...one.path)));
  });
}

/** A category that is no flow: cases of which nothing is known. */
const GENERAL = 'general';

function outsideProblems({ at }: Draft, step: Step, site: Site): Problem[] {
  const { id } = step;
  if (step.kind === 'look_up' && !site.lookUps.includes(step.name)) {
    return [unknown(at(id, 'look_up'), 'look-up', step.name, site.lookUps)];
  }
  if (step.kind === 'call' && !site.flows.has(step.flow)) {
    return [unknown(at(id, 'call'), 'flow', step.flow, site.flows)];
  }
  if (step.kind === 'hand_off' && step.category !== GENERAL && !site.flows.has(step.category)) {
    return [unknown(at(id, 'hand_off', 'category'), 'flow', step.category, [...site.flows, GENERAL])];
  }
  const articles = new Set(site.articles.map((article) => article.id));
  if (step.kind === 'article' && typeof step.article === 'string' && !articles.has(step.article)) {
    return [unknown(at(id, 'article'), 'article', step.article, articles)];
  }
  return [];
}
