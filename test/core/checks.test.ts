import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepts, check } from '../../src/core/checks.ts';
import type { CheckName, Slot } from '../../src/core/flow.ts';
import type { Media, MediaKind, SlotValue } from '../../src/core/value.ts';
import { slotFor, WHEN } from './checks/slot.ts';

const OPTIONS = [
  { id: 'bank_card', label: 'card', phrases: ['银行卡', 'bank card'] },
  { id: 'coin', label: 'coin', phrases: ['币', 'coin', 'usdt'] },
];
const SLOTS: Slot[] = [
  slotFor('option', {}, OPTIONS),
  slotFor('text'),
  slotFor('text', { min: 3, max: 20 }),
  slotFor('amount'),
  slotFor('time'),
  slotFor('txid'),
  slotFor('txid', { kind: 'order' }),
  slotFor('account'),
  slotFor('media'),
  slotFor('media', { max: 2 }),
];

function media(kind: MediaKind, ref = 'r'): Media {
  return { kind, ref, at: 'terminal' };
}

const HASH = '5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060';
const pieces = fc.constantFrom(
  ...['500', '１', '五百', '一', '万', '.', ',', '-', 'u', ' USDT', '元', '¥', 'k', 'btc', '个'],
  ...['昨天', '下午', '3点', '半', '15:30', '刚才', '5分钟前', '11月20日', '2026-11-20', ' pm', 'UTC', '上周'],
  ...[
    '银行卡',
    '不是',
    'coin',
    '我的账号是',
    'alice',
    '@example.com',
    '+86 138',
    '谢谢',
    ' ',
    '\n',
    '\u0000',
    '\u202e',
  ],
  ...['\u200b', '\u0301\u0301\u0301\u0301\u0301', '😀', '\ud800', 'ﬀ', '½', '¨', HASH, `0x${HASH}`, 'ABC123-456', '/'],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
const attached = fc.array(fc.constantFrom<MediaKind>('image', 'file', 'sticker', 'contact').map((kind) => media(kind)));
const when = fc.record({
  at: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }),
  timeZone: fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York'),
});

describe('a check', () => {
  it('takes only what its slot accepts, of anything a customer can say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SLOTS), text, attached, when, (slot, said, sent, moment) => {
        const checked = check(slot, { text: said, media: sent }, moment);
        if ('ok' in checked) expect(accepts(slot, checked.ok)).toBe(true);
        else expect(checked.no).toMatch(/^check-/);
      }),
      { numRuns: 3000 },
    );
  });

  it('makes the same of the same, and values that survive JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SLOTS), text, when, (slot, said, moment) => {
        const once = check(slot, { text: said, media: [media('image')] }, moment);
        expect(check(slot, { text: said, media: [media('image')] }, moment)).toEqual(once);
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(SLOTS)('answers for 100,000 characters of anything ($check $args)', (slot) => {
    for (const piece of ['a', '1', '一', ' ', '1,', 'a@', '0x', '\u0301', '昨天', '不是', '¥', '\ud83d\ude00', '{']) {
      const checked = check(slot, { text: piece.repeat(100_000 / piece.length), media: [] }, WHEN);
      expect(Object.keys(checked)[0]).toMatch(/^(ok|no)$/);
    }
  });
});

describe('the check of a text', () => {
  const slot = slotFor('text', { min: 3, max: 6 });

  it.each([
    ['  好的吧  ', { ok: '好的吧' }],
    ['o\u0000k\u202e!', { ok: 'ok!' }],
    ['😀😀😀', { ok: '😀😀😀' }],
    ['ab', { no: 'check-text-short', params: { min: 3 } }],
    ['a \u200b b', { no: 'check-text-short', params: { min: 3 } }],
    ['abcdefg', { no: 'check-text-long', params: { max: 6 } }],
  ])('makes of %j what it should', (said, checked) => {
    expect(check(slot, { text: said, media: [] }, WHEN)).toEqual(checked);
  });
});

describe('the check of media', () => {
  it('takes pictures and files, and leaves what shows nothing', () => {
    const sent = [media('sticker'), media('image', 'a'), media('file', 'b')];
    expect(check(slotFor('media'), { text: '', media: sent }, WHEN)).toEqual({ ok: { media: sent.slice(1) } });
  });

  it('takes no more than the slot does', () => {
    const sent = Array.from({ length: 12 }, (_, at) => media('image', `${at}`));
    expect(check(slotFor('media'), { text: '', media: sent }, WHEN)).toEqual({ ok: { media: sent.slice(0, 10) } });
  });

  it.each([[[]], [[media('sticker')]]])('asks again without any', (sent) => {
    expect(check(slotFor('media'), { text: '图', media: sent }, WHEN)).toEqual({ no: 'check-media', params: {} });
  });
});

describe('a value already held', () => {
  it('is refused when the slot no longer takes it', () => {
    const held: [CheckName, SlotValue][] = [
      ['option', 'gone'],
      ['option', 'usdt'],
      ['text', ''],
      ['text', 5],
      ['amount', '500'],
      ['amount', { amount: '1e5' }],
      ['amount', { amount: '5', unit: 'u' }],
      ['time', { said: 'hello' }],
      ['time', { at: 0.5 }],
      ['txid', 'abc'],
      ['txid', `0x${HASH.toUpperCase()}`],
      ['account', 'two words'],
      ['media', { media: [] }],
      ['media', true],
    ];
    for (const [name, value] of held)
      expect([name, value, accepts(slotFor(name, {}, OPTIONS), value)]).toEqual([name, value, false]);
  });

  it('may be missing only where the slot is optional', () => {
    expect(accepts(slotFor('text'), null)).toBe(false);
    expect(accepts({ ...slotFor('text'), optional: true }, null)).toBe(true);
  });
});
