import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Param } from '../../src/core/value.ts';
import type { WordSources } from '../../src/core/word-sources.ts';
import { patternOf } from '../../src/words/pattern.ts';
import { createWords } from '../../src/words/words.ts';

const RUNS = process.env.KEFU_TEST_ALL ? 10_000 : 500;

const EN = `
-brand = Example (Wallet)
plain = What? [1+1] costs $2.
with = Hello **{ $name }**, { $n ->
    [one] one file
   *[other] { $n } files
 } for { -brand }.
    And a second line, { plain }
label = **Bank** card
    .also = debit card
also = { label.also }, { label }
circle = { circle }
literal = {"{"} { 5 }
`;

const SOURCES: WordSources = {
  languages: ['zh-CN', 'en'],
  fluent: { 'zh-CN': [{ file: 'zh', text: 'plain = 什么?\nonly = 只有 { $x }' }], en: [{ file: 'en', text: EN }] },
  literal: { 'zh-CN': {}, en: { 'article-a': '**Fees** (all) { $x }' } },
};

const KEYS = ['plain', 'with', 'label', 'also', 'literal', 'article-a', 'only', 'none.at.all'];

test('a pattern takes the variables of what was said', () => {
  const match = patternOf(SOURCES, 'with', 'en').exec(
    'Hello Ann, 3 files for Example (Wallet).\nAnd a second line, What? [1+1] costs $2.',
  );
  expect(match?.slice(1)).toEqual(['Ann', '3']);
});

test('a pattern refuses other words', () => {
  expect(patternOf(SOURCES, 'plain', 'en').test('What? [1+1] costs $3.')).toBe(false);
  expect(patternOf(SOURCES, 'plain', 'zh-CN').test('What? [1+1] costs $2.')).toBe(false);
  expect(patternOf(SOURCES, 'plain', 'en').test('So: What? [1+1] costs $2.')).toBe(false);
});

test('a pattern that need not be the whole is found within a text', () => {
  expect(patternOf(SOURCES, 'plain', 'en', false).test('So: What? [1+1] costs $2. Well.')).toBe(true);
});

test('words that a language lacks are matched as they would be said', () => {
  expect(patternOf(SOURCES, 'only', 'en').test('只有 1')).toBe(true);
  expect(patternOf(SOURCES, 'none.at.all', 'en').test('none.at.all')).toBe(true);
  expect(patternOf(SOURCES, 'none.at.all', 'en').test('none-at-all')).toBe(false);
});

test('words that name themselves could be anything', () => {
  expect(patternOf(SOURCES, 'circle', 'en').test('whatever')).toBe(true);
});

test('whatever the parameters, what is said is matched', () => {
  const words = createWords(SOURCES);
  const anyText = fc.string({ unit: 'binary' });
  const param: fc.Arbitrary<Param> = fc.oneof(
    anyText,
    fc.double(),
    fc.record({ count: fc.integer() }),
    fc.record({ at: fc.integer() }),
    fc.record({ key: fc.constantFrom(...KEYS) }),
  );
  const params = fc.dictionary(fc.constantFrom('name', 'n', 'x'), param);
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), params, fc.constantFrom('zh-CN', 'en'), (key, given, language) => {
      const text = words.text(key, given, language, 'UTC');
      expect(patternOf(SOURCES, key, language).test(text)).toBe(true);
      expect(patternOf(SOURCES, key, language, false).test(`before ${text} after`)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});
