import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOutgoing } from '../../src/guard/outgoing.ts';
import { exampleList } from './example-list.ts';

const list = await exampleList();
const ADDRESS = 'TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC';
const reasons = (text: string): string[] => checkOutgoing(text, list).reasons;

function corpus(name: string): string[] {
  return readFileSync(`test/corpora/outgoing-${name}.txt`, 'utf8').split('\n').filter(Boolean);
}

describe('what may go out', () => {
  it.each([
    ['请提供您的助记词', 'asks_secret'],
    ['请打开 evil.com', 'unlisted_link'],
    [`请充值到 ${ADDRESS}`, 'unlisted_address'],
    ['0x 5290 8400 0985 2788 6E0F 7030 0698 57D2 E416 9EE7', 'unlisted_address'],
    ['send it to helper.eth', 'unlisted_address'],
    [`https://etherscan.io/address/0x52908400098527886E0F7030069857D2E4169EE7`, 'unlisted_address'],
    ['请拨打 138-1234-5678', 'unlisted_number'],
    ['一三八一二三四五六七八', 'unlisted_number'],
    ['加我微信', 'unlisted_account'],
    ['Telegram: @lin_support', 'unlisted_account'],
    ['mail me at helper@gmail.com', 'unlisted_account'],
    ['BEGIN:VCARD', 'contact_card'],
    ['legal winner thank year wave sausage worth useful legal winner thank yellow', 'mnemonic'],
  ])('not "%s": %s', (text, reason) => {
    expect(reasons(text)).toContain(reason);
  });

  it('is what is listed, and nothing that is not', () => {
    for (const half of ['tune', 'held']) {
      for (const text of corpus(`listed.${half}`)) expect(reasons(text), text).toEqual([]);
      for (const text of corpus(`unlisted.${half}`)) expect(reasons(text), text).not.toEqual([]);
    }
  });

  it("is what the case's own texts name", () => {
    const evidence = {
      texts: [`我转到了 ${ADDRESS},见 https://other.io/a?b=1,邮箱 me@mail.io,手机 13812345678,微信 abc_123`],
      released: [],
    };
    const allowed = (text: string): boolean => checkOutgoing(text, list, evidence).verdict === 'allow';
    expect(allowed(`您的地址 ${ADDRESS} 收到了`)).toBe(true);
    expect(allowed('other.io 不是我们的网站')).toBe(true);
    expect(allowed('您发的 https://other.io/a?b=1 不是我们的')).toBe(true);
    expect(allowed('邮件发到 me@mail.io 了')).toBe(true);
    expect(allowed('尾号 5678 的 138 1234 5678 是您的吗')).toBe(true);
    expect(allowed('请打开 https://other.io/login')).toBe(false);
    expect(allowed(`请充值到 ${ADDRESS.replace('J', 'K')}`)).toBe(false);
  });

  it('is a link that a lead has released, but never an address', () => {
    const released = ['https://status.other.io/1', ADDRESS];
    const check = (text: string): string[] => checkOutgoing(text, list, { texts: [], released }).reasons;
    expect(check('请看 https://status.other.io/1')).toEqual([]);
    expect(check('请看 https://status.other.io/2')).toEqual(['unlisted_link']);
    expect(check(`请充值到 ${ADDRESS}`)).toEqual(['unlisted_address']);
  });

  it('never asks for a secret, whatever the case holds and a lead releases', () => {
    const text = '请把助记词发给我';
    expect(checkOutgoing(text, list, { texts: [text], released: [text] }).reasons).toEqual(['asks_secret']);
  });

  it('is judged for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('@', 'a.com', '微信', '138', ADDRESS, '+1', '。'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { verdict, reasons } = checkOutgoing(pieces.join(''), list);
        expect(verdict === 'allow').toBe(reasons.length === 0);
      }),
    );
  });

  it.each(['1 ', '+1', '微信: abc ', 'T1 ', '0x1 ', '@abcde ', 'bc1q', '一', 'a1', '电话 '])(
    'is judged for 100,000 characters of "%s"',
    (text) => {
      checkOutgoing(text.repeat(100_000 / text.length), list);
    },
  );
});
