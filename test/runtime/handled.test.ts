import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countHandled, recentHandled, splitHandled, wasHandled, withHandled } from '../../src/runtime/handled.ts';
import { runs } from '../support/runs.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 20);

/** Ids handled one after the other, the last at NOW. */
function handledOver(times: number[]): { ids: string[]; handled: string } {
  const ids = times.map((_, n) => `app/${n}`);
  return { ids, handled: ids.reduce((all, id, n) => withHandled(all, id, times[n] ?? 0), '') };
}

describe('handled ids', () => {
  test('are known, and no others are', () => {
    const ids = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 50 });
    fc.assert(
      fc.property(ids, fc.nat(50), (all, at) => {
        const [known, unknown] = [all.slice(0, at), all.slice(at)];
        const handled = known.reduce((so, id) => withHandled(so, id, NOW), '');
        expect(known.every((id) => wasHandled(handled, id))).toBe(true);
        expect(unknown.some((id) => wasHandled(handled, id))).toBe(false);
        expect(countHandled(handled)).toBe(known.length);
      }),
      { numRuns: runs(200) },
    );
  });

  test('are split without losing any', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { maxLength: 40 }), fc.nat(50), (times, keep) => {
        const { handled } = handledOver(times);
        const { older, latest } = splitHandled(handled, keep);
        expect(older + latest).toBe(handled);
        expect(countHandled(latest)).toBe(Math.min(keep, times.length));
      }),
      { numRuns: runs(200) },
    );
  });

  test('are kept for a week, and the latest 256 for ever', () => {
    const ages = fc.array(fc.oneof(fc.nat(20 * DAY), fc.constantFrom(7 * DAY, 7 * DAY + MINUTE)), { maxLength: 600 });
    fc.assert(
      fc.property(ages, (unordered) => {
        const sorted = [...unordered].sort((a, b) => b - a);
        const { ids, handled } = handledOver(sorted.map((age) => NOW - age));
        const kept = recentHandled(handled, NOW);
        const mustStay = ids.filter((_, n) => (sorted[n] ?? 0) <= 7 * DAY || n >= ids.length - 256);
        const mayStay = ids.filter((_, n) => (sorted[n] ?? 0) <= 7 * DAY + MINUTE || n >= ids.length - 256);
        expect(mustStay.every((id) => wasHandled(kept, id))).toBe(true);
        expect(ids.filter((id) => wasHandled(kept, id)).every((id) => mayStay.includes(id))).toBe(true);
      }),
      { numRuns: runs(100, 1_000) },
    );
  });
});
