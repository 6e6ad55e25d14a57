import { FluentParser } from '@fluent/syntax';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble, type LoadedBook } from '../../src/book/load.ts';
import { MADE } from '../../src/book/operator.ts';
import { readYaml } from '../../src/book/yaml.ts';
import { PROPERTY_TIMEOUT, runs } from '../support/runs.ts';
import { rawBook, smallFiles } from './small-book.ts';

const RUNS = runs(20, 1_000);
const LONG = { timeout: PROPERTY_TIMEOUT };
const FILES = {
  ...smallFiles(),
  'data/brand.yaml': 'name: { zh-CN: "星 \\"桥\\"", en: "{ Bridge }" }\nsite: https://wallet.example.com\n',
  'data/facts.yaml':
    'facts:\n  wait: { from: 1, to: 2, unit: hour }\n  rule: { text: { zh-CN: "**三**", en: "a \\\\ b" } }\n',
  'data/releases.yaml': 'releases:\n  - { platform: ios, version: "4.2.0", date: 2026-11-10, minimum: "iOS {15}" }\n',
  'data/deposit-routes.yaml':
    'methods: { card: { name: { zh-CN: 卡, en: "`card`" } } }\nroutes: { btc: { confirmations: 2, usual_minutes: 30 } }\n',
  'data/incidents.yaml':
    'incidents:\n  - { id: slow, flows: [deposit], if: { method: coin }, since: "2026-11-24 08:00", words: { en: Slow. } }\n',
};
const PIECES = Object.values(FILES).flatMap((text) => text.split(/(?<=[\s{}:,=])/));

/** A text, or one of the book's files with a stretch of it replaced. */
function mangled(file: string): fc.Arbitrary<string> {
  const text = Object.entries(FILES).find(([name]) => name === file)?.[1] ?? '';
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...PIECES));
  const cut = fc
    .tuple(fc.nat(text.length), fc.nat(30), piece)
    .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
  return fc.oneof({ weight: 1, arbitrary: fc.string({ unit: 'binary' }) }, { weight: 5, arbitrary: cut });
}

const EDITED = [
  'flows/book.yaml',
  'flows/deposit/flow.yaml',
  'flows/deposit/words.en.ftl',
  'flows/deposit/examples.en.txt',
  ...['brand', 'facts', 'releases', 'deposit-routes', 'incidents'].map((name) => `data/${name}.yaml`),
];

/** What is made of the operator's data is read as it was meant, whatever stands in it. */
function expectWhole({ sources }: LoadedBook): void {
  const made = Object.values(sources.fluent).flatMap((files) => files.filter(({ file }) => file === MADE));
  expect(made).toHaveLength(sources.languages.length);
  for (const { text } of made) {
    const { body } = new FluentParser().parse(text);
    expect(body.filter((entry) => entry.type !== 'Term')).toEqual([]);
  }
}

test.each(EDITED)('any text in %s gives a book or problems with places and fixes', LONG, (file) => {
  const check = (text: string) => {
    const result = assemble(rawBook({ ...FILES, [file]: text }), { lookUps: [] });
    if (!('problems' in result)) return expectWhole(result);
    expect(result.problems.length).toBeGreaterThan(0);
    for (const problem of result.problems) {
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.column).toBeGreaterThan(0);
      expect(problem.message).not.toBe('');
      expect(problem.fix).not.toBe('');
    }
  };
  fc.assert(fc.property(mangled(file), check), { numRuns: RUNS });
});

test('any text is read as YAML, or its problems are told', LONG, () => {
  const yaml = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...'{}[]:,-&*!|>?"\' \nab')).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(yaml, (text) => {
      const read = readYaml('f.yaml', text);
      if ('problems' in read) expect(read.problems.length).toBeGreaterThan(0);
      else expect(read.at(['a', 0, 'b']).line).toBeGreaterThan(0);
    }),
    { numRuns: RUNS * 5 },
  );
});

test('any article gives its words or problems', LONG, () => {
  const text = fc.oneof(
    fc.string(),
    fc.string().map((body) => `---\nid: a\ntitle: A\ndate: 2026-11-24\nsource: s\n---\n${body}`),
  );
  fc.assert(
    fc.property(text, (article) => {
      const both = { 'data/knowledge/en/a.md': article, 'data/knowledge/zh-CN/a.md': article };
      const result = assemble(rawBook({ ...FILES, ...both }), { lookUps: [] });
      if (!('problems' in result)) expect(result.book.articles).toHaveProperty('a');
    }),
    { numRuns: RUNS },
  );
});
