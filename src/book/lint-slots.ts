import type { FlowId, SlotId, Step } from '../core/flow.ts';
import { REPAIRS } from '../core/keys.ts';
import type { Draft } from './compile.ts';
import { fillingOf } from './fill.ts';
import { variablesOf } from './patterns.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Tongue } from './tongue.ts';

/** Slots that are read on a road that has not filled them, and those listed where no road has. */
export function lintSlots(draft: Draft, tongues: Tongue[]): Problem[] {
  const { flow, at } = draft;
  const words = wordSlots(draft, tongues);
  const { emptyReads, filled } = fillingOf(flow, words);
  const read = emptyReads
    .filter(({ slot }) => Object.hasOwn(flow.slots, slot))
    .map(({ step, slot, path }) => {
      const message = path.length === 0 ? `the words name slot ${slot}` : `slot ${slot} is read here`;
      return problemAt(at(step, ...path), `${message}, and a road that leads here has not filled it`, fixFor(path));
    });
  const listed = Object.values(flow.steps).flatMap((step) => {
    const known = filled?.get(step.id);
    return known
      ? listedSlots(step)
          .filter(({ slot }) => isEmpty(draft, slot, known))
          .map(({ slot, path }) =>
            problemAt(
              at(step.id, ...path),
              `no road that leads here has filled slot ${slot}`,
              'collect it before, or leave it out',
            ),
          )
      : [];
  });
  return [...read, ...listed];
}

function fixFor(path: PropertyKey[]): string {
  return path[0] === 'branch'
    ? 'collect it before, or test it with `filled` first'
    : 'collect it before, or branch with `filled` first';
}

function isEmpty({ flow }: Draft, slot: SlotId, filled: Set<SlotId>): boolean {
  return Object.hasOwn(flow.slots, slot) && !filled.has(slot) && !givenTo(flow.id).includes(slot);
}

/** What the engine itself gives to a repair: a slot of that name is filled by it. */
function givenTo(flow: FlowId): readonly string[] {
  return Object.entries(REPAIRS).find(([id]) => id === flow)?.[1] ?? [];
}

function listedSlots(step: Step): { slot: SlotId; path: PropertyKey[] }[] {
  if (step.kind === 'confirm') return step.slots.map((slot, at) => ({ slot, path: ['confirm', at] }));
  if (step.kind === 'hand_off') return step.slots.map((slot, at) => ({ slot, path: ['hand_off', 'slots', at] }));
  return [];
}

/** The slots that the words of a step name, in any language. */
function wordSlots({ flow, uses }: Draft, tongues: Tongue[]): (step: Step) => SlotId[] {
  const slots = new Map<string, SlotId[]>();
  for (const { key } of uses) {
    const names = tongues.flatMap((tongue) => [...variablesOf(tongue, key).keys()]);
    slots.set(
      key,
      [...new Set(names)].filter((name) => Object.hasOwn(flow.slots, name)),
    );
  }
  return (step) => ('key' in step ? (slots.get(step.key) ?? []) : []);
}
