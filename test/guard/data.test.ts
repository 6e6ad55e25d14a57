import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/guard/incoming.ts';

const corpus = (name: string): string[] => readFileSync(`test/corpora/${name}`, 'utf8').split('\n').filter(Boolean);

/** The tuning halves: what holds on them may never get worse. `npm run bench:guard` measures on the others. */
describe('the halves that the guard is tuned on', () => {
  it('give away passwords and codes, found by the words around', () => {
    const phrasings = corpus('credentials.tune.txt');
    const found = phrasings.filter((line) => {
      const [kind, marked = ''] = line.split('\t');
      const { redacted, findings } = inspect(marked.replace(/\[\[|\]\]/gu, ''));
      const values = [...marked.matchAll(/\[\[(.*?)\]\]/gu)].map((match) => match[1] ?? '');
      return values.every((value) => !redacted.includes(value)) && findings.some((one) => one.kind === kind);
    });
    expect(found.length / phrasings.length).toBeGreaterThan(0.97);
  });

  it.each([['harmless'], ['en-bank-questions'], ['zh-dialogue']])('hold nothing, in %s', (name) => {
    const texts = corpus(`${name}.tune.txt`);
    const alarmed = texts.filter((text) => inspect(text).findings.length > 0);
    expect(alarmed.length / texts.length).toBeLessThan(0.003);
  });
});
