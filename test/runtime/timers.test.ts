import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSimulatedClock } from '../../src/runtime/clock.ts';
import { Timers } from '../../src/runtime/timers.ts';
import { runs } from '../support/runs.ts';

function started(start = 0) {
  const clock = createSimulatedClock(start);
  const woken: [string, number][] = [];
  const timers = new Timers(clock, async (key) => {
    woken.push([key, clock.now()]);
  });
  timers.start();
  return { clock, timers, woken };
}

describe('timers', () => {
  test('wake each document once at its time, and what is due at one time in any order', async () => {
    type Move = { key: string; after: number | null } | { pass: number };
    const move: fc.Arbitrary<Move> = fc.oneof(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        after: fc.option(fc.integer({ min: -5, max: 40 })),
      }),
      fc.record({ pass: fc.integer({ min: 0, max: 30 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 40 }), async (moves) => {
        const { clock, timers, woken } = started(100);
        const model = new Map<string, number>();
        const expected: [string, number][] = [];
        for (const one of [...moves, { pass: 100 }]) {
          if ('pass' in one) {
            const until = clock.now() + one.pass;
            for (const [key, at] of model) if (at <= until) expected.push([key, Math.max(at, clock.now())]);
            for (const [key, at] of model) if (at <= until) model.delete(key);
            await clock.advance(one.pass);
          } else {
            const at = one.after === null ? null : clock.now() + one.after;
            timers.set(one.key, at);
            if (at === null) model.delete(one.key);
            else model.set(one.key, at);
          }
        }
        const order = (list: [string, number][]) => list.map(([key, at]) => `${at} ${key}`).sort();
        expect(order(woken)).toEqual(order(expected));
        expect(woken.map(([, at]) => at)).toEqual(woken.map(([, at]) => at).sort((a, b) => a - b));
      }),
      { numRuns: runs(300) },
    );
  });

  test('wake nothing before they are started, and then what is due already', async () => {
    const clock = createSimulatedClock(100);
    const woken: string[] = [];
    const timers = new Timers(clock, async (key) => {
      woken.push(key);
    });
    timers.set('due', 50);
    timers.set('later', 120);
    await clock.advance(10);
    expect(woken).toEqual([]);
    timers.start();
    await clock.advance(0);
    expect(woken).toEqual(['due']);
    await clock.advance(10);
    expect(woken).toEqual(['due', 'later']);
  });

  test('leave no alarm behind when they are stopped, whatever is set after that', async () => {
    const { clock, timers, woken } = started();
    timers.set('a', 10);
    timers.stop();
    timers.set('b', 20);
    await clock.advance(100);
    expect(woken).toEqual([]);
  });

  test('wake a crowd a few hundred at a time', async () => {
    const clock = createSimulatedClock(0);
    const waking: (() => void)[] = [];
    const timers = new Timers(clock, () => new Promise<void>((done) => waking.push(done)));
    for (let n = 0; n < 1_000; n++) timers.set(`c${n}`, 5);
    timers.start();
    await clock.advance(10);
    let most = waking.length;
    let woken = 0;
    for (let done = waking.shift(); done; done = waking.shift()) {
      woken += 1;
      done();
      await Promise.resolve();
      most = Math.max(most, waking.length);
    }
    expect(woken).toBe(1_000);
    expect(most).toBeLessThanOrEqual(256);
  });

  test('keep only the last time of a document that is set again and again', async () => {
    const { clock, timers, woken } = started();
    for (let n = 0; n < 5_000; n++) timers.set('a', 10_000 - n);
    timers.set('b', 6_000);
    for (let n = 0; n < 5_000; n++) timers.set('a', 5_500 + n);
    await clock.advance(20_000);
    expect(woken).toEqual([
      ['b', 6_000],
      ['a', 10_499],
    ]);
  });
});
