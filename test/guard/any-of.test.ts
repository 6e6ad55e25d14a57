import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replaceAny } from '../../src/guard/any-of.ts';

const SOURCES = ['ab', 'a', 'b+', '(?<=a)c', 'ca?b', '(?<!b)c'];

it('replaces what one pattern of all of them would', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ') });
  fc.assert(
    fc.property(text, fc.shuffledSubarray(SOURCES, { minLength: 1 }), (said, sources) => {
      const patterns = sources.map((source) => new RegExp(source, 'gu'));
      const marked = (matched: string): string => `<${matched}>`;
      expect(replaceAny(said, patterns, marked)).toBe(said.replace(new RegExp(sources.join('|'), 'gu'), marked));
    }),
  );
});
