import { describe, expect, test, vi } from 'vitest';
import { createSimulatedClock, systemClock } from '../../src/runtime/clock.ts';

describe('the simulated clock', () => {
  test('stands still until it is moved', async () => {
    const clock = createSimulatedClock(1000);
    expect(clock.now()).toBe(1000);
    await clock.advance(500);
    expect(clock.now()).toBe(1500);
  });

  test('makes calls in the order of their times, each at its time', async () => {
    const clock = createSimulatedClock(0);
    const made: [string, number][] = [];
    for (const [name, at] of [
      ['late', 30],
      ['first', 10],
      ['second', 10],
      ['never', 99],
    ] as const) {
      clock.schedule(at, () => made.push([name, clock.now()]));
    }
    await clock.advance(50);
    expect(made).toEqual([
      ['first', 10],
      ['second', 10],
      ['late', 30],
    ]);
  });

  test('makes calls that were scheduled by calls on the way', async () => {
    const clock = createSimulatedClock(0);
    const made: number[] = [];
    const tick = (): void => {
      made.push(clock.now());
      clock.schedule(clock.now() + 10, tick);
    };
    clock.schedule(10, tick);
    await clock.advance(35);
    expect(made).toEqual([10, 20, 30]);
  });

  test('lets each call settle before the next', async () => {
    const clock = createSimulatedClock(0);
    const seen: string[] = [];
    let under = Promise.resolve();
    clock.settleWith(() => under);
    for (const at of [1, 2]) {
      clock.schedule(at, () => {
        seen.push(`begun ${at}`);
        under = Promise.resolve().then(async () => {
          await Promise.resolve();
          seen.push(`done ${at}`);
        });
      });
    }
    await clock.advance(5);
    expect(seen).toEqual(['begun 1', 'done 1', 'begun 2', 'done 2']);
  });

  test('makes no cancelled call', async () => {
    const clock = createSimulatedClock(0);
    const call = vi.fn();
    clock.schedule(1, call)();
    clock.schedule(0, call)();
    await clock.advance(10);
    expect(call).not.toHaveBeenCalled();
  });

  test('makes a call whose time has come without a move, but not before it is scheduled', async () => {
    const clock = createSimulatedClock(100);
    const made: string[] = [];
    clock.schedule(50, () => made.push('made'));
    made.push('scheduled');
    await Promise.resolve();
    expect(made).toEqual(['scheduled', 'made']);
  });

  test('makes one move after the other', async () => {
    const clock = createSimulatedClock(0);
    await Promise.all([clock.advance(10), clock.advance(10)]);
    expect(clock.now()).toBe(20);
  });
});

describe('the system clock', () => {
  test('waits longer than setTimeout can', () => {
    vi.useFakeTimers();
    const call = vi.fn();
    const days = 86_400_000;
    const clock = systemClock();
    clock.schedule(clock.now() + 60 * days, call);
    vi.advanceTimersByTime(60 * days - 1);
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(call).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  test('can be cancelled after the first of several waits', () => {
    vi.useFakeTimers();
    const call = vi.fn();
    const clock = systemClock();
    const cancel = clock.schedule(clock.now() + 10_000_000, call);
    vi.advanceTimersByTime(5_000_000);
    cancel();
    vi.advanceTimersByTime(10_000_000);
    expect(call).not.toHaveBeenCalled();
    vi.useRealTimers();
  });
});
