import { expect, test } from 'vitest';
import { fillingOf } from '../../src/book/fill.ts';
import { truth } from '../../src/book/truth.ts';
import type { Flow, Slot, Step } from '../../src/core/flow.ts';

function option(id: string, most: number): Slot {
  const options = Array.from({ length: most }, (_, at) => ({ id: `o${at}`, label: '', phrases: [] }));
  return { id, check: 'option', args: {}, options, label: '', optional: true, listen: false };
}

/** A flow that collects `most` slots, then tests them all, each with its own words. */
function wide(most: number): Flow {
  const ids = Array.from({ length: most }, (_, at) => `s${at}`);
  const collects = ids.map(
    (slot, at): Step => ({ kind: 'collect', id: `c${at}`, slot, key: '', digest: '', next: `c${at + 1}` }),
  );
  const branches = ids.map(
    (slot, at): Step => ({
      kind: 'branch',
      id: at === 0 ? `c${most}` : `b${at}`,
      digest: '',
      when: [{ if: { slot, is: 'o0' }, next: at + 1 < most ? `b${at + 1}` : 'end' }],
      else: 'end',
    }),
  );
  const steps = [...collects, ...branches, { kind: 'end', id: 'end', digest: '', all: false } satisfies Step];
  return {
    id: 'wide',
    kind: 'problem',
    title: '',
    start: 'c0',
    yields: false,
    steps: Object.fromEntries(steps.map((step) => [step.id, step])),
    slots: Object.fromEntries(ids.map((id) => [id, option(id, 5)])),
  };
}

test('a flow with more roads than can be followed is followed in part, and never wrongly', () => {
  const { emptyReads, filled } = fillingOf(wide(20), () => []);
  expect(emptyReads).toEqual([]);
  expect(filled).toBeNull();
});

test('a flow with few roads is followed whole', () => {
  const { emptyReads, filled } = fillingOf(wide(3), (step) => (step.kind === 'end' ? ['s0', 's9'] : []));
  expect(emptyReads).toEqual([{ step: 'end', slot: 's9', path: [] }]);
  expect([...(filled?.get('b2') ?? [])]).toContain('s2');
});

test('a condition is judged as far as the slots are known, and tells what it compares', () => {
  const read: string[] = [];
  const judge = (condition: Parameters<typeof truth>[0]) =>
    truth(
      condition,
      new Map([
        ['a', 'x'],
        ['n', null],
      ]),
      (slot) => read.push(slot),
    );
  expect(judge({ slot: 'a', is: 'x' })).toBe(true);
  expect(judge({ slot: 'n', filled: false })).toBe(true);
  expect(judge({ slot: 'n', more_than: 3 })).toBe(false);
  expect(judge({ not: { slot: 'b', in: ['x'] } })).toBe(true);
  expect(
    judge({
      any: [
        { slot: 'a', is: 'x' },
        { slot: 'c', is: 'y' },
      ],
    }),
  ).toBe(true);
  expect(read).toEqual(['a', 'n', 'b', 'a']);
});
