import type { Clock } from '../../src/ports/clock.ts';

/** Waits between attempts, ms: doubled from the first up to the last. */
const FIRST = 500;
const LONGEST = 60_000;

/** How long to wait after the nth failure in a row, from 1. */
export function backOff(failures: number): number {
  return Math.min(LONGEST, FIRST * 2 ** (failures - 1));
}

/** Resolves after so many ms, or at once when the signal is aborted. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = clock.schedule(clock.now() + ms, done);
    signal.addEventListener('abort', done);
  });
}
