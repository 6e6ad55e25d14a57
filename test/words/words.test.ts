import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Param } from '../../src/core/value.ts';
import type { WordSources } from '../../src/core/word-sources.ts';
import { createWords } from '../../src/words/words.ts';

const RUNS = process.env.KEFU_TEST_ALL ? 10_000 : 500;
const ZONE = 'Asia/Shanghai';

const ZH = `
-brand = 示例钱包
hello = 您好,**{ $name }**!这里是 { -brand }。
count = { $n ->
    [0] 没有文件
   *[other] { $n } 个文件
 }
amount = 金额 { $amount }
time = 时间 { $when }
option = 方式:{ $method }
method-card = **银行卡**
markup = **粗** \`code\` {"**"} { $x }
only-zh = 只有中文 { $x }
circle = { circle }
wrong = { NUMBER($x) }
`;
const EN = `
-brand = Example Wallet
hello = Hello **{ $name }**, this is { -brand }.
count = { $n ->
    [one] { $n } file
   *[other] { $n } files
 }
amount = Amount { $amount }
time = Time { $when }
option = Method: { $method }
method-card = **Bank card**
markup = **bold** \`code\` {"**"} { $x }
wrong = nothing wrong
`;

const SOURCES: WordSources = {
  languages: ['zh-CN', 'en'],
  fluent: { 'zh-CN': [{ file: 'zh', text: ZH }], en: [{ file: 'en', text: EN }] },
  literal: { 'zh-CN': { 'article-a': '**费用** { 不是变量 }' }, en: { 'article-a': '**Fees** { no variable }' } },
};

function speaker() {
  const missing: string[] = [];
  const words = createWords(SOURCES, (key, language) => missing.push(`${language} ${key}`));
  const text = (key: string, params: Record<string, Param>, language = 'en') => words.text(key, params, language, ZONE);
  return { words, text, missing };
}

test('a message is said in the customer’s language, with its key', () => {
  const { words, missing } = speaker();
  expect(words.message('hello', { name: '小明' }, 'zh-CN', ZONE)).toEqual({
    text: '您好,小明!这里是 示例钱包。',
    spans: [{ from: 3, to: 5, style: 'bold' }],
    choices: [],
    media: [],
    key: 'hello',
  });
  expect(words.text('hello', { name: 'Ann' }, 'en', ZONE)).toBe('Hello Ann, this is Example Wallet.');
  expect(missing).toEqual([]);
});

test('no bidi isolates stand around parameters: an address can be copied', () => {
  expect(speaker().text('hello', { name: 'Ann' })).not.toMatch(/[\u2068\u2069]/u);
});

test.each([
  ['en', 0, '0 files'],
  ['en', 1, '1 file'],
  ['en', 1200, '1,200 files'],
  ['zh-CN', 0, '没有文件'],
  ['zh-CN', 3, '3 个文件'],
])('numbers choose the plural of the language: %s %d', (language, count, said) => {
  expect(speaker().text('count', { n: { count } }, language)).toBe(said);
  expect(speaker().text('count', { n: count }, language)).toBe(said);
});

test('an amount keeps every digit, grouped as the language does', () => {
  const { text } = speaker();
  expect(text('amount', { amount: { amount: '1234567.890000000000000001', unit: 'USDT' } })).toBe(
    'Amount 1,234,567.890000000000000001 USDT',
  );
  expect(text('amount', { amount: { amount: '0.10' } }, 'zh-CN')).toBe('金额 0.10');
  expect(text('amount', { amount: { amount: '-12345678901234567890' } })).toBe('Amount -12,345,678,901,234,567,890');
  expect(text('amount', { amount: { amount: 'about ten', unit: 'USDT' } })).toBe('Amount about ten USDT');
});

test('a moment is shown with its zone', () => {
  const { words, text } = speaker();
  const when = { at: Date.UTC(2026, 10, 24, 7, 5) };
  expect(text('time', { when })).toBe('Time Nov 24, 2026, 15:05 (UTC+8)');
  expect(text('time', { when }, 'zh-CN')).toBe('时间 2026年11月24日 15:05 (UTC+8)');
  expect(words.text('time', { when }, 'en', 'America/New_York')).toBe('Time Nov 24, 2026, 02:05 (UTC-5)');
  expect(words.text('time', { when }, 'en', 'UTC')).toBe('Time Nov 24, 2026, 07:05 (UTC)');
  expect(text('time', { when: { at: Date.UTC(2026, 10, 23, 16) } })).toBe('Time Nov 24, 2026, 00:00 (UTC+8)');
  expect(text('time', { when: { said: 'last night' } })).toBe('Time last night');
});

test('a zone or a moment that does not exist breaks nothing', () => {
  const { words } = speaker();
  expect(words.text('time', { when: { at: 0 } }, 'en', 'Mars/Olympus')).toBe('Time Jan 1, 1970, 00:00 (UTC)');
  expect(words.text('time', { when: { at: 1e300 } }, 'en', ZONE)).toBe('Time 1e+300');
});

test('a parameter that is another message is said in the same language, its own markup kept', () => {
  const { words } = speaker();
  const message = words.message('option', { method: { key: 'method-card' } }, 'zh-CN', ZONE);
  expect(message).toMatchObject({ text: '方式:银行卡', spans: [{ from: 3, to: 6, style: 'bold' }] });
  expect(words.text('option', { method: { key: 'count', params: { n: { count: 1 } } } }, 'en', ZONE)).toBe(
    'Method: 1 file',
  );
});

test('markup in a parameter is text, and so is Fluent', () => {
  const { words } = speaker();
  const name = '**x** `y` { -brand } {$n} \ufdd0b';
  expect(words.message('hello', { name }, 'en', ZONE)).toMatchObject({
    text: `Hello ${name}, this is Example Wallet.`,
    spans: [{ from: 6, to: 6 + name.length, style: 'bold' }],
  });
  expect(words.message('amount', { amount: { amount: '`1`', unit: '**' } }, 'en', ZONE)).toMatchObject({
    text: 'Amount `1` **',
    spans: [],
  });
});

test('markup becomes spans; what is in quotes stays', () => {
  expect(speaker().words.message('markup', { x: 1.25 }, 'en', ZONE)).toMatchObject({
    text: 'bold code ** 1.25',
    spans: [
      { from: 0, to: 4, style: 'bold' },
      { from: 5, to: 9, style: 'code' },
    ],
  });
});

test('an article is said as it is, but for its markup', () => {
  expect(speaker().words.message('article-a', {}, 'en', ZONE)).toMatchObject({
    text: 'Fees { no variable }',
    spans: [{ from: 0, to: 4, style: 'bold' }],
  });
});

test('a key that a language lacks is said in another, and told once', () => {
  const { text, missing } = speaker();
  expect(text('only-zh', { x: 1 })).toBe('只有中文 1');
  expect(text('only-zh', { x: 1 })).toBe('只有中文 1');
  expect(missing).toEqual(['en only-zh']);
});

test('a key that no language has is said as the key', () => {
  const { text, missing } = speaker();
  expect(text('no-such-key', {})).toBe('no-such-key');
  expect(text('option', { method: { key: 'no-**such**' } })).toBe('Method: no-**such**');
  expect(missing).toEqual(['en no-such-key', 'en no-**such**']);
});

test('words that go wrong are said in another language', () => {
  const { text, missing } = speaker();
  expect(text('wrong', { x: 'no number' }, 'zh-CN')).toBe('nothing wrong');
  expect(text('circle', {}, 'zh-CN')).toBe('circle');
  expect(missing).toEqual(['zh-CN wrong', 'zh-CN circle']);
});

test('a variable that is not given is shown by its name, and told', () => {
  const { text, missing } = speaker();
  expect(text('amount', {})).toBe('Amount {$amount}');
  expect(missing).toEqual(['en amount']);
});

test('a language that the book does not have is answered in the first', () => {
  const { text, missing } = speaker();
  expect(text('count', { n: 0 }, 'fr')).toBe('没有文件');
  expect(missing).toEqual(['fr count']);
});

test('what there are words for is known', () => {
  const { words } = speaker();
  expect(words.has('only-zh', 'zh-CN')).toBe(true);
  expect(words.has('only-zh', 'en')).toBe(false);
  expect(words.has('article-a', 'en')).toBe(true);
  expect(words.has('hello', 'fr')).toBe(false);
});

const KEYS = [
  'hello',
  'count',
  'amount',
  'time',
  'option',
  'markup',
  'only-zh',
  'circle',
  'wrong',
  'article-a',
  'none',
];
const anyText = fc.string({ unit: 'binary' });
const anyParam: fc.Arbitrary<Param> = fc.letrec<{ param: Param }>((tie) => ({
  param: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.double(),
    fc.record({ count: fc.double() }),
    fc.record({ amount: fc.oneof(anyText, fc.stringMatching(/^-?\d{1,40}(\.\d{1,40})?$/)) }),
    fc.record({ amount: anyText, unit: anyText }),
    fc.record({ at: fc.double() }),
    fc.record({ said: anyText }),
    fc.record({ key: fc.oneof(fc.constantFrom(...KEYS), anyText) }),
    fc.record({
      key: fc.constantFrom(...KEYS),
      params: fc.dictionary(fc.constantFrom('name', 'n', 'x', 'method'), tie('param')),
    }),
  ),
})).param;
const anyParams = fc.dictionary(
  fc.oneof(fc.constantFrom('name', 'n', 'amount', 'when', 'method', 'x'), anyText),
  anyParam,
);

test('any key with any parameters gives a text, its spans in order and within it', () => {
  const { words } = speaker();
  const language = fc.constantFrom('zh-CN', 'en', 'fr', '');
  const zone = fc.oneof(fc.constantFrom(ZONE, 'UTC', 'America/New_York'), anyText);
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...KEYS), anyText),
      anyParams,
      language,
      zone,
      (key, params, tag, timeZone) => {
        const { text, spans } = words.message(key, params, tag, timeZone);
        let last = 0;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: RUNS },
  );
});

test('a text given as a parameter is shown as it was given', () => {
  const { words } = speaker();
  fc.assert(
    fc.property(anyText, (name) => {
      expect(words.text('hello', { name }, 'en', ZONE)).toBe(`Hello ${name}, this is Example Wallet.`);
      expect(words.text('time', { when: { said: name } }, 'en', ZONE)).toBe(`Time ${name}`);
    }),
    { numRuns: RUNS },
  );
});

test('an amount’s digits are those that were given', () => {
  const { words } = speaker();
  fc.assert(
    fc.property(fc.stringMatching(/^(0|[1-9]\d{0,60})(\.\d{1,40})?$/), (amount) => {
      const text = words.text('amount', { amount: { amount } }, 'en', ZONE);
      expect(text.replace('Amount ', '').replaceAll(',', '')).toBe(amount);
    }),
    { numRuns: RUNS },
  );
});

test('parameters nested without end are cut off', () => {
  let param: Param = 'x';
  for (let depth = 0; depth < 1000; depth++) param = { key: 'option', params: { method: param } };
  expect(speaker().text('option', { method: param })).toBe(`${'Method: '.repeat(9)}option`);
});
