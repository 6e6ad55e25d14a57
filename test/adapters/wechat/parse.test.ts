import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadingCode, parseQuote, withCode, withoutMention } from '../../../adapters/wechat/parse.ts';
import { fromWire } from '../../../adapters/wechat/repairs/text.ts';
import { runs } from '../../support/runs.ts';
import { quoting } from '../../support/wechat-players.ts';
import { toWire } from '../../support/wx-web/text.ts';

describe('a quote', () => {
  test('is taken apart, whatever is quoted', () => {
    const line = '「a：b」\n- - - - - - - - - - - - - - -\nc';
    expect(parseQuote(line)).toEqual({ by: 'a', quoted: 'b', answer: 'c' });
    expect(parseQuote(quoting(line, '好'))).toMatchObject({ quoted: line, answer: '好' });
    expect(parseQuote('「a」 is no quote')).toBeNull();
  });

  test('keeps its answer, for every text without a line of dashes', () => {
    const words = fc.string({ unit: 'grapheme' }).filter((text) => !/- -/.test(text));
    fc.assert(
      fc.property(words, words, (quoted, answer) => {
        expect(parseQuote(quoting(quoted, answer))).toMatchObject({ quoted, answer });
      }),
      { numRuns: runs(300) },
    );
  });
});

test.each([
  ['[#1024] Alice: hello', '1024'],
  ['#1024 您好', '1024'],
  ['＃1024 您好', '1024'],
  ['Alice: [#1024]', undefined],
  ['#1st', undefined],
  ['hello', undefined],
])('the code that leads %j is %s', (text, code) => {
  expect(leadingCode(text)).toBe(code);
});

test('a text is led by its code once', () => {
  expect(withCode('1024', 'hello')).toBe('[#1024] hello');
  expect(withCode('1024', '[#1024] hello')).toBe('[#1024] hello');
  expect(withCode('1024', '[#9] hello')).toBe('[#1024] [#9] hello');
});

test.each([
  ['@客服 Bot\u2005排队', '排队', true],
  ['@客服 Bot 排队', '排队', true],
  ['排队 @客服 Bot', '排队', true],
  ['@客服 Bottom 排队', '@客服 Bottom 排队', false],
  ['@all 排队', '@all 排队', false],
])('%j says %j', (text, rest, mentioned) => {
  expect(withoutMention(text, ['客服 Bot', ''])).toEqual({ text: rest, mentioned });
});

test('whatever was typed comes off the wire as it was typed', () => {
  const typed = fc.string({
    unit: fc.constantFrom('<', '>', '&', ';', '"', "'", 'a', '\n', 'amp', 'lt', '<br/>', '😄', '好'),
  });
  fc.assert(
    fc.property(typed, (text) => {
      expect(fromWire(toWire(text))).toBe(text);
    }),
    { numRuns: runs(500) },
  );
});
