import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ideasIn } from '../../src/triage/ideas.ts';
import { createSpeller } from '../../src/triage/misspelt.ts';

const rightly = createSpeller(['withdrawal', 'password', 'fee']);
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const place = fc.nat({ max: 9 });

/** The word after one slip of the finger. */
const slips: Record<string, (word: string, at: number, letter: string) => string> = {
  'one too many': (word, at, more) => word.slice(0, at) + more + word.slice(at),
  'one too few': (word, at) => word.slice(0, at) + word.slice(at + 1),
  'another one': (word, at, other) => word.slice(0, at) + other + word.slice(at + 1),
  'two that changed places': (word, at) =>
    word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
};

describe('a misspelt word', () => {
  it.each(Object.entries(slips))('is found with %s', (_, slip) => {
    fc.assert(
      fc.property(place, letter, (at, one) => {
        expect(rightly(slip('withdrawal', at, one))).toBe('withdrawal');
      }),
    );
  });

  it('is none when it is two slips away, short, or no word', () => {
    for (const word of ['witdrawel', 'fees', 'fe', '', '充值到账了没有呢', 'constructor'])
      expect(rightly(word)).toBeNull();
  });

  it('means what it would mean rightly spelt, less surely', () => {
    expect(ideasIn('my withdrawel stuck').get('withdraw')).toBeLessThan(1);
    expect(ideasIn('my withdrawal stuck').get('withdraw')).toBe(1);
  });
});
