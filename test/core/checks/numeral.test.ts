import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../src/core/checks/numeral.ts';

const DIGITS = '零一二三四五六七八九';

/** A number below ten thousand as a textbook writes it. */
function section(value: number): string {
  const digits = value.toString().padStart(4, '0');
  const spelt = [...digits].map((digit, at) => (digit === '0' ? '零' : DIGITS[Number(digit)] + ('千百十'[at] ?? '')));
  return spelt
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

function spelt(value: number): string {
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return section(low);
  return `${section(high)}万${low > 0 && low < 1000 ? '零' : ''}${section(low)}`;
}

describe('Chinese numerals', () => {
  it('are read as the numbers that they spell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readNumeral(spelt(value))).toBe(BigInt(value));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['十', 10],
    ['十五', 15],
    ['二百五', 250],
    ['两千', 2000],
    ['一万五', 15_000],
    ['十万五', 105_000],
    ['3亿', 300_000_000],
    ['1千5百', 1500],
    ['零', 0],
  ])('%s are read', (run, value) => {
    expect(readNumeral(run)).toBe(BigInt(value));
  });

  it.each(['', '万', '万一', '百', '三四百', '一二三', '一百二千', '一亿亿', '5六'])('%j are none', (run) => {
    expect(readNumeral(run)).toBeNull();
  });
});
