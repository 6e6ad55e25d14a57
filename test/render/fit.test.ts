import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Capabilities, type Message, plain } from '../../src/core/message.ts';
import type { Media } from '../../src/core/value.ts';
import { fit as partsOf } from '../../src/render/fit.ts';
import { mediaLine } from '../../src/render/lines.ts';
import { everything, telegramLike, terminal, wechatLike } from '../../src/render/profiles.ts';
import { PROPERTY_TIMEOUT, runs } from '../support/runs.ts';

const numRuns = runs(300);
const timeout = PROPERTY_TIMEOUT;
const roads = [
  { id: 'l:card', label: '银行卡' },
  { id: 'l:coin', label: '数字货币' },
];
const photo: Media = { kind: 'image', ref: 'a', at: 'held', name: 'a.png', size: 2_202_010 };
const sticker: Media = { kind: 'sticker', ref: 's', at: 'held' };
const question: Message = { ...plain('怎么充值？', 'deposit-method'), choices: roads };

describe('choices', () => {
  test('are buttons where there are buttons', () => {
    expect(partsOf(question, telegramLike)).toEqual([question]);
  });

  test('are a numbered list under the text where there are none', () => {
    expect(partsOf(question, wechatLike)).toEqual([plain('怎么充值？\n1. 银行卡\n2. 数字货币', 'deposit-method')]);
  });

  test('are all numbered when there are more than the channel has buttons for', () => {
    const [part] = partsOf(question, { ...telegramLike, maxChoices: 1 });
    expect(part).toEqual(plain('怎么充值？\n1. 银行卡\n2. 数字货币', 'deposit-method'));
  });

  test('are numbered when there is nothing to put buttons under', () => {
    expect(partsOf({ ...question, text: ' ' }, telegramLike)[0]?.text).toBe('1. 银行卡\n2. 数字货币');
  });

  test('go under the last part of a long text', () => {
    const parts = partsOf({ ...question, text: 'word '.repeat(1000) }, telegramLike);
    expect(parts.map((part) => part.choices.length)).toEqual([0, 2]);
  });

  test('stay together as a list of their own when they do not fit on the last part of the text', () => {
    const parts = partsOf({ ...question, text: '字'.repeat(18) }, { ...wechatLike, maxText: 20 });
    expect(parts.map((part) => part.text)).toEqual(['字'.repeat(18), '1. 银行卡\n2. 数字货币']);
  });

  test('can not pass for two with a line break in a label', () => {
    const [part] = partsOf({ ...question, choices: [{ id: 'a', label: 'a\n2. b' }] }, wechatLike);
    expect(part?.text).toBe('怎么充值？\n1. a 2. b');
  });
});

describe('a long text', () => {
  const cutTo = (maxText: number, text: string) =>
    partsOf(plain(text), { ...everything, maxText }).map((part) => part.text);

  test('is cut between paragraphs first', () => {
    expect(cutTo(20, 'one two. three\n\nfour. five six')).toEqual(['one two. three', 'four. five six']);
  });

  test('then between lines', () => {
    expect(cutTo(20, 'one two. three\nfour. five six')).toEqual(['one two. three', 'four. five six']);
  });

  test('then between sentences, in Chinese too', () => {
    expect(cutTo(14, '请打开钱包的首页。然后点击充值按钮。')).toEqual(['请打开钱包的首页。', '然后点击充值按钮。']);
  });

  test('then between words, and a link stays whole where it can', () => {
    expect(cutTo(30, 'please open https://example.com/a/b now')).toEqual([
      'please open',
      'https://example.com/a/b now',
    ]);
  });

  test('never within what people see as one character', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(cutTo(12, family.repeat(2))).toEqual([family, family]);
    expect(cutTo(3, '👍👍')).toEqual(['👍', '👍']);
  });

  test('is cut between code points where one character is longer than a message', () => {
    expect(cutTo(4, `e${'\u0301'.repeat(6)}`).join('')).toBe(`e${'\u0301'.repeat(6)}`);
  });

  test('carries its spans over, cut where it is cut', () => {
    const spans = [{ from: 4, to: 12, style: 'bold' as const }];
    const parts = partsOf({ ...plain('one two\nthree'), spans }, { ...everything, maxText: 8 });
    expect(parts.map((part) => part.spans)).toEqual([
      [{ from: 4, to: 7, style: 'bold' }],
      [{ from: 0, to: 4, style: 'bold' }],
    ]);
  });

  test('answers with its first part only', () => {
    const parts = partsOf({ ...plain('a '.repeat(3000)), replyTo: 'm1' }, telegramLike);
    expect(parts.map((part) => part.replyTo)).toEqual(['m1', undefined]);
  });
});

describe('media', () => {
  test('carries a short text as its caption, and the choices', () => {
    expect(partsOf({ ...question, media: [photo] }, telegramLike)).toEqual([{ ...question, media: [photo] }]);
  });

  test('comes before a text that is too long for a caption', () => {
    const text = '字'.repeat(1025);
    const parts = partsOf({ ...plain(text), media: [photo], choices: roads }, telegramLike);
    expect(parts).toEqual([
      { ...plain(''), media: [photo] },
      { ...plain(text), choices: roads },
    ]);
  });

  test('is one item a part, the last with the caption', () => {
    const parts = partsOf({ ...plain('two'), media: [photo, { ...photo, ref: 'b' }] }, telegramLike);
    expect(parts.map((part) => [part.text, part.media.map((media) => media.ref)])).toEqual([
      ['', ['a']],
      ['two', ['b']],
    ]);
  });

  test('that takes no caption leaves the text to itself', () => {
    expect(partsOf({ ...plain('hi'), media: [sticker] }, telegramLike).map((part) => part.text)).toEqual(['', 'hi']);
  });

  test('of a kind that the channel lacks is a line of text', () => {
    const voice: Media = { kind: 'voice', ref: 'v', at: 'held', name: 'a\nb.ogg', size: 2048 };
    expect(partsOf({ ...question, media: [voice] }, wechatLike)[0]?.text).toBe(
      '怎么充值？\n🎤 a b.ogg (2 KB)\n1. 银行卡\n2. 数字货币',
    );
  });

  test('over the size that the channel takes is a line of text', () => {
    const parts = partsOf({ ...plain(''), media: [photo] }, { ...telegramLike, maxMediaBytes: 1000 });
    expect(parts).toEqual([plain('🖼 a.png (2.1 MB)')]);
  });
});

test('a message with nothing to show gives no parts', () => {
  expect(partsOf(plain(' \n'), telegramLike)).toEqual([]);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 }).map((units) => String.fromCharCode(...units)),
  fc.lorem({ maxCount: 20 }),
  fc.constantFrom('👨‍👩‍👧‍👦'.repeat(10), `z${'\u0335'.repeat(90)}`, '请打开钱包。然后点击\n充值按钮'.repeat(6)),
);
const anyMedia: fc.Arbitrary<Media> = fc.record({
  kind: fc.constantFrom(...everything.media),
  ref: fc.string(),
  at: fc.constant('held'),
  name: anyText,
  size: fc.nat(2000),
});
const anyMessage: fc.Arbitrary<Message> = fc.record({
  text: anyText,
  spans: fc.array(fc.record({ from: fc.nat(130), to: fc.nat(130), style: fc.constantFrom('bold', 'code') })),
  choices: fc.array(fc.record({ id: fc.string(), label: fc.string({ maxLength: 20 }) }), { maxLength: 6 }),
  media: fc.array(anyMedia, { maxLength: 3 }),
});
const anyChannel: fc.Arbitrary<Capabilities> = fc
  .tuple(fc.constantFrom(terminal, telegramLike, wechatLike, everything), fc.integer({ min: 2, max: 60 }), fc.nat(6))
  .map(([profile, maxText, maxChoices]) => ({
    ...profile,
    maxText,
    maxCaption: Math.min(profile.maxCaption, maxText >> 1),
    maxChoices,
    maxMediaBytes: 1000,
  }));

/** A text without what may be dropped at a cut. */
const solid = (text: string) => text.replace(/\s/g, '');

test('every message fits every channel, and nothing of it is lost', { timeout }, () => {
  fc.assert(
    fc.property(anyMessage, anyChannel, (message, can) => {
      const parts = partsOf(message, can);
      const text = solid(parts.map((part) => part.text).join(''));
      const buttons = parts.flatMap((part) => part.choices);
      const carried = parts.flatMap((part) => part.media);
      const lines = message.media.filter((media) => !carried.includes(media)).map(mediaLine);
      const list = buttons.length > 0 ? [] : message.choices.map((choice, n) => `${n + 1}.${choice.label}`);
      expect(text).toBe(solid([message.text, ...lines, ...list].join('')));
      expect(buttons.length === 0 || buttons.length === message.choices.length).toBe(true);
      expect(carried).toEqual(message.media.filter((media) => carried.includes(media)));
      for (const part of parts) expectWithin(part, can);
    }),
    { numRuns },
  );
});

function expectWithin(part: Message, can: Capabilities): void {
  expect(part.text.length).toBeLessThanOrEqual(part.media.length > 0 ? can.maxCaption : can.maxText);
  expect(part.choices.length).toBeLessThanOrEqual(can.choices === 'buttons' ? can.maxChoices : 0);
  expect(part.media.length).toBeLessThanOrEqual(1);
  expect(part.text.trim() !== '' || part.media.length === 1).toBe(true);
  for (const media of part.media) {
    expect(can.media).toContain(media.kind);
    expect(media.size).toBeLessThanOrEqual(can.maxMediaBytes);
  }
  if (can.formatting === 'none') expect(part.spans).toEqual([]);
  for (const span of part.spans) {
    expect(0 <= span.from && span.from < span.to && span.to <= part.text.length).toBe(true);
  }
}

test('no cut makes a broken character of a whole one', { timeout }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 2, max: 50 }), (text, maxText) => {
      for (const part of partsOf(plain(text), { ...everything, maxText })) expect(part.text.isWellFormed()).toBe(true);
    }),
    { numRuns },
  );
});

test('a character that people see as one is cut only when it is longer than a message', { timeout }, () => {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const count = (text: string) => [...graphemes.segment(text)].length;
  fc.assert(
    fc.property(fc.array(fc.constantFrom('👨‍👩‍👧‍👦', '🇨🇳', 'é', '客', 'a'), { maxLength: 60 }), (characters) => {
      const parts = partsOf(plain(characters.join('')), { ...everything, maxText: 16 });
      const counts = parts.map((part) => count(part.text));
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count(characters.join('')));
    }),
    { numRuns },
  );
});
