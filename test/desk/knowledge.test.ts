import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Read } from '../../src/core/conversation.ts';
import { figuresOf } from '../../src/desk/knowledge.ts';

const read = (article: string, more: Partial<Read> = {}): Read => ({ article, at: 0, ...more });

describe('the figures of articles', () => {
  test('count how often each was shown, helped, failed, and was not enough', () => {
    const reads = [
      read('a', { helped: true }),
      read('a', { helped: false, person: true }),
      read('a'),
      read('b', { person: true }),
    ];
    const byArticle = Object.fromEntries(figuresOf(reads).map((one) => [one.article, one]));
    expect(byArticle.a).toEqual({ article: 'a', shown: 3, helped: 1, failed: 1, person: 1 });
    expect(byArticle.b).toEqual({ article: 'b', shown: 1, helped: 0, failed: 0, person: 1 });
  });

  test('lead with the one that fails most; one bad turn is not the worst', () => {
    const often = Array.from({ length: 10 }, (_, n) => read('often', { helped: n < 3 }));
    const once = [read('once', { helped: false })];
    const fine = Array.from({ length: 10 }, () => read('fine', { helped: true }));
    expect(figuresOf([...fine, ...once, ...often]).map(({ article }) => article)).toEqual(['often', 'once', 'fine']);
  });

  test('are the same in whatever order the reads come, and none is lost', () => {
    const any = fc.record({
      article: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat(),
      helped: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (reads) => {
        const figures = figuresOf(reads);
        expect(figuresOf([...reads].reverse())).toEqual(figures);
        expect(figures.reduce((sum, { shown }) => sum + shown, 0)).toBe(reads.length);
        for (const { shown, helped, failed } of figures) expect(helped + failed).toBe(shown);
      }),
    );
  });
});
