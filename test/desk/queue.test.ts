import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Priority } from '../../src/core/flow.ts';
import { aheadOf, aheadOfNewest, byUrgency, type CaseView } from '../../src/desk/queue.ts';
import { runs } from '../support/runs.ts';

const PRIORITIES: Priority[] = ['urgent', 'high', 'normal', 'low'];

function view(code: string, priority: Priority, waitingSince: number, state: CaseView['state'] = 'waiting'): CaseView {
  const conversation = `app:${code}`;
  return { code, conversation, state, category: 'deposit', priority, language: 'en', agent: null, waitingSince };
}

/** Few moments, so that many cases began to wait at the same one. */
const anyQueue = fc
  .array(fc.record({ priority: fc.constantFrom(...PRIORITIES), since: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 12,
  })
  .map((cases) => cases.map(({ priority, since }, n) => view(String(1000 + n), priority, since)));

describe('the queue', () => {
  test('serves the more pressing first, then the longer waiting, then the earlier code', () => {
    const queue = [
      view('1003', 'normal', 5),
      view('1004', 'urgent', 9),
      view('1002', 'normal', 5),
      view('1001', 'low', 1),
      view('1005', 'normal', 4),
    ];
    expect(queue.sort(byUrgency).map((one) => one.code)).toEqual(['1004', '1005', '1002', '1003', '1001']);
  });

  test('has for each waiting case as many ahead as stand before it', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const sorted = [...queue].sort(byUrgency);
        for (const own of queue) expect(aheadOf(queue, own)[own.priority]).toBe(sorted.indexOf(own));
      }),
      { numRuns: runs(300) },
    );
  });

  test('says where a waiting case would stand with another priority', () => {
    fc.assert(
      fc.property(anyQueue, fc.nat(), fc.constantFrom(...PRIORITIES), (queue, nth, priority) => {
        const own = queue[nth % Math.max(1, queue.length)];
        if (!own) return;
        const changed = { ...own, priority };
        const sorted = queue.map((one) => (one === own ? changed : one)).sort(byUrgency);
        expect(aheadOf(queue, own)[priority]).toBe(sorted.indexOf(changed));
      }),
      { numRuns: runs(300) },
    );
  });

  test('says where a new case would stand', () => {
    fc.assert(
      fc.property(anyQueue, fc.constantFrom(...PRIORITIES), (queue, priority) => {
        const fresh = view('9999', priority, 100);
        const sorted = [...queue, fresh].sort(byUrgency);
        expect(aheadOf(queue, null)[priority]).toBe(sorted.indexOf(fresh));
        expect(aheadOf(queue, view('1', priority, 0, 'closed'))[priority]).toBe(sorted.indexOf(fresh));
      }),
      { numRuns: runs(300) },
    );
  });

  test('says the same of a new case from how many wait of each priority', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const waiting = { urgent: 0, high: 0, normal: 0, low: 0 };
        for (const one of queue) waiting[one.priority] += 1;
        expect(aheadOfNewest(waiting)).toEqual(aheadOf(queue, null));
      }),
      { numRuns: runs(300) },
    );
  });
});
