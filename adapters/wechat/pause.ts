import type { Clock } from '../../src/ports/clock.ts';

/** Resolves after `ms` on this clock, or as soon as the signal comes. */
export function pause(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const cancel = clock.schedule(clock.now() + ms, done);
    const stop = (): void => {
      cancel();
      resolve();
    };
    function done(): void {
      signal?.removeEventListener('abort', stop);
      resolve();
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}
