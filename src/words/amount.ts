import type { Amount } from '../core/value.ts';

const DECIMAL = /^(-?)(\d{1,100})(?:\.(\d{1,100}))?$/;

interface Figures {
  group(integer: bigint): string;
  point: string;
}

const figures = new Map<string, Figures>();

/** An amount in a language, every digit kept: `1,234.50 USDT`. What is no decimal number is shown as it is. */
export function showAmount(amount: Amount, language: string): string {
  const number = showDecimal(amount.amount, language);
  return amount.unit ? `${number} ${amount.unit}` : number;
}

function showDecimal(decimal: string, language: string): string {
  const [, sign, integer, fraction] = DECIMAL.exec(decimal) ?? [];
  if (integer === undefined) return decimal;
  const { group, point } = figuresOf(language);
  const whole = `${sign}${group(BigInt(integer))}`;
  return fraction === undefined ? whole : `${whole}${point}${fraction}`;
}

function figuresOf(language: string): Figures {
  let known = figures.get(language);
  if (!known) {
    const format = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
    const point = format.formatToParts(0.5).find((part) => part.type === 'decimal')?.value ?? '.';
    known = { group: (integer) => format.format(integer), point };
    figures.set(language, known);
  }
  return known;
}
