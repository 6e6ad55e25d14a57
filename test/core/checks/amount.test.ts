import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAmount } from '../../../src/core/checks/amount.ts';

describe('the check of an amount', () => {
  it.each([
    ['500U', '500', 'USDT'],
    ['500 usdt', '500', 'USDT'],
    ['USDT500', '500', 'USDT'],
    ['500(USDT)', '500', 'USDT'],
    ['1,000.5', '1000.5', undefined],
    ['１００', '100', undefined],
    ['¥200', '200', 'CNY'],
    ['￥200.00', '200', 'CNY'],
    ['200元', '200', 'CNY'],
    ['500多块', '500', 'CNY'],
    ['3块5', '3.5', 'CNY'],
    ['10元5角', '10.5', 'CNY'],
    ['$1,234.50', '1234.5', 'USD'],
    ['1.5万', '15000', undefined],
    ['1.5万u', '15000', 'USDT'],
    ['5w', '50000', undefined],
    ['12.5k usdt', '12500', 'USDT'],
    ['2 thousand dollars', '2000', 'USD'],
    ['五', '5', undefined],
    ['五百', '500', undefined],
    ['一千二', '1200', undefined],
    ['一千零二', '1002', undefined],
    ['一万五', '15000', undefined],
    ['1万5', '15000', undefined],
    ['一百二十万', '1200000', undefined],
    ['壹仟贰佰元', '1200', 'CNY'],
    ['0.0005 btc', '0.0005', 'BTC'],
    ['.5 btc', '0.5', 'BTC'],
    ['0.5个比特币', '0.5', 'BTC'],
    ['大概500', '500', undefined],
    ['500多', '500', undefined],
    ['00500.500', '500.5', undefined],
    ['0', '0', undefined],
    ['充了500,一直没到', '500', undefined],
    ['充了1万一直没到', '10000', undefined],
    ['我充了一笔500U', '500', 'USDT'],
    ['11月20日充了500', '500', undefined],
    ['2026-11-20 15:30 500u', '500', 'USDT'],
    ['trc20 500', '500', undefined],
    ['用TRC20充的USDT,500', '500', 'USDT'],
    ['第3次充了200', '200', undefined],
    ['3 days ago I sent 500', '500', undefined],
    ['500 就是 500 USDT', '500', 'USDT'],
  ])('takes %s', (text, amount, unit) => {
    expect(checkAmount(text)).toEqual({ ok: unit === undefined ? { amount } : { amount, unit } });
  });

  it.each([
    '',
    '没有',
    'none',
    '十分着急',
    '几百',
    '三四百',
    '万一',
    '-500',
    '负五百',
    'minus 5',
    '$-5',
    '500-600',
    '500U 或者 600U',
    '1.2.3',
    '1,5',
    '1e5',
    '0x12ab34',
    '500abc',
    '50%',
    '#1024',
    '123456789012345678',
    'trc20',
  ])('refuses %j', (text) => {
    expect(checkAmount(text)).toEqual({ no: 'check-amount', params: {} });
  });

  it('keeps every digit of an amount that no float could hold', () => {
    const amount = fc.tuple(fc.bigInt(0n, 10n ** 15n - 1n), fc.bigInt(0n, 10n ** 18n - 1n)).map(([whole, fraction]) => {
      const decimals = fraction.toString().padStart(18, '0').replace(/0+$/, '');
      return `${whole}${decimals === '' ? '' : `.${decimals}`}`;
    });
    fc.assert(
      fc.property(amount, (written) => {
        expect(checkAmount(`${written} USDT`)).toEqual({ ok: { amount: written, unit: 'USDT' } });
      }),
    );
  });
});
