import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { checkAccount } from '../../src/core/checks/account.ts';
import { checkAmount } from '../../src/core/checks/amount.ts';
import { checkOption } from '../../src/core/checks/option.ts';
import { checkText } from '../../src/core/checks/text.ts';
import { checkTime } from '../../src/core/checks/time.ts';
import { scriptOfChinese, simplified } from '../../src/core/chinese.ts';
import { fold } from '../../src/core/text.ts';
import { parseCommand } from '../../src/desk/commands.ts';
import { runs } from '../support/runs.ts';

const text = fc.string({
  unit: fc.oneof(fc.integer({ min: 0x4e00, max: 0x9fff }).map(String.fromCharCode), fc.string({ maxLength: 2 })),
});

describe('Traditional characters', () => {
  test('are heard as Simplified ones', () => {
    expect(['銀行卡', '轉人工', '投訴', '網絡', '帳戶', '賬戶', '帐户', '什麼', '甚麼'].map(fold)).toEqual([
      ...['银行卡', '转人工', '投诉', '网络', '账户', '账户', '账户', '什么', '什么'],
    ]);
  });

  test('of Taiwan and of Hong Kong are heard alike, as OpenCC writes them', () => {
    const said = '我的钱包里为什么没有到账,裹脚布里的后台网络线路启动了,请转人工客服';
    for (const to of ['tw', 'hk', 't'] as const) expect(fold(Converter({ from: 'cn', to })(said))).toBe(fold(said));
  });

  test('change no further the second time, each of them', () => {
    const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at));
    expect(all.filter((one) => simplified(simplified(one)) !== simplified(one))).toEqual([]);
  });

  test('change one for one, so that places in a text stay, and no further the second time', () => {
    fc.assert(
      fc.property(text, (one) => {
        const plain = simplified(one);
        return plain.length === one.length && simplified(plain) === plain && fold(fold(one)) === fold(one);
      }),
      { numRuns: runs(300) },
    );
  });

  test('leave every other character alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (one) => /\p{Script=Han}/u.test(one) || simplified(one) === one),
      { numRuns: runs(300) },
    );
  });

  test('tell the script; what both scripts write alike does not', () => {
    for (const one of ['銀行卡', '我的錢', '還沒到', '後來呢', '為什麼'])
      expect(scriptOfChinese(one), one).toBe('Hant');
    for (const one of ['银行卡', '我的钱', '还没到', '登录', '网络']) expect(scriptOfChinese(one), one).toBe('Hans');
    for (const one of ['你好', '人工', '我的', '后面', '户口', '著名', 'USDT', ''])
      expect(scriptOfChinese(one), one).toBeNull();
  });

  test('are told by the greater part of mixed words, and by neither half', () => {
    expect(scriptOfChinese('我的錢包登录不了，沒有反應')).toBe('Hant');
    expect(scriptOfChinese('钱錢')).toBeNull();
  });
});

describe('facts in Traditional characters', () => {
  const when = { at: Date.UTC(2026, 10, 24, 8), timeZone: 'Asia/Taipei' };

  test('are read as in Simplified ones', () => {
    expect(checkAmount('一萬五千塊')).toEqual(checkAmount('一万五千块'));
    expect(checkAmount('比特幣0.5個')).toEqual({ ok: { amount: '0.5', unit: 'BTC' } });
    expect(checkTime('昨天晚上8點半', when)).toEqual(checkTime('昨天晚上8点半', when));
    expect(checkTime('三小時前', when)).toEqual({ ok: { at: when.at - 3 * 3_600_000 } });
    expect(checkOption([{ id: 'card', label: '', phrases: ['银行卡'] }], '是用銀行卡')).toEqual({ ok: 'card' });
    expect(checkAccount('不記得')).toHaveProperty('no');
  });

  test('name a currency before the figures', () => {
    expect(checkAmount('新臺幣3000元')).toEqual({ ok: { amount: '3000', unit: 'TWD' } });
    expect(checkAmount('港币500块')).toEqual({ ok: { amount: '500', unit: 'HKD' } });
    expect(checkAmount('500块')).toEqual({ ok: { amount: '500', unit: 'CNY' } });
  });

  test('leave open whose 元 is meant, where people write Traditional Chinese', () => {
    expect(checkAmount('3000元', true)).toEqual({ ok: { amount: '3000' } });
    expect(checkAmount('三塊錢', true)).toEqual({ ok: { amount: '3' } });
    expect(checkAmount('三塊錢')).toEqual({ ok: { amount: '3', unit: 'CNY' } });
    expect(checkAmount('3塊5', true)).toEqual({ ok: { amount: '3.5' } });
    expect(checkAmount('新臺幣3000元', true)).toEqual({ ok: { amount: '3000', unit: 'TWD' } });
    expect(checkAmount('港幣500塊錢', true)).toEqual({ ok: { amount: '500', unit: 'HKD' } });
    expect(checkAmount('3000元，是台幣', true)).toEqual({ ok: { amount: '3000', unit: 'TWD' } });
    expect(checkAmount('人民幣3000元', true)).toEqual({ ok: { amount: '3000', unit: 'CNY' } });
    expect(checkAmount('¥3000', true)).toEqual({ ok: { amount: '3000', unit: 'CNY' } });
  });

  test('stay as they were typed', () => {
    expect(checkAccount('我的帳號是陳小明')).toEqual({ ok: '陳小明' });
    expect(checkTime('上週三', when)).toEqual({ ok: { said: '上週三' } });
    expect(checkText({}, '錢沒有到帳')).toEqual({ ok: '錢沒有到帳' });
  });
});

test('agents may write commands in Traditional characters', () => {
  expect(parseCommand('#1024 結單')).toEqual({ do: 'close', code: '1024' });
  expect(parseCommand('優先 緊急')).toEqual({ do: 'priority', code: null, to: 'urgent' });
  expect(parseCommand('轉 小李')).toEqual({ do: 'transfer', code: null, to: '小李' });
  expect(parseCommand('備註 客戶換了手機')).toEqual({ do: 'note', code: null, text: '客戶換了手機' });
});
