const DIGITS = new Map(
  pairs(
    '零〇一壹二贰两兩三叁四肆五伍六陆七柒八捌九玖',
    [0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9],
  ),
);
/** How many zeros each stands for. */
const SCALES = new Map(pairs('十拾百佰千仟万萬亿億', [1, 1, 2, 2, 3, 3, 4, 4, 8, 8]));

/** The characters of Chinese numbers, for patterns: digits, and powers of ten. */
export const NUMERAL_DIGITS = [...DIGITS.keys()].join('');
export const NUMERAL_SCALES = [...SCALES.keys()].join('');

/**
 * The whole number that Chinese numerals spell, digits among them or not: 五百, 一千二 (1200), 1万5 (15000), 二十.
 * Null when they spell none: 万一, 三四百, 一二三.
 */
export function readNumeral(run: string): bigint | null {
  const tokens = run.match(/\d+|./gu) ?? [];
  const reading: Reading = { total: 0n, section: 0n, digit: null, scale: 0, zero: false };
  const whole = tokens.every((token) => readToken(reading, token));
  return whole && tokens.length > 0 ? sum(reading) : null;
}

/** How many zeros a run of powers of ten stands for: 百万 is 6. */
export function zerosOf(scales: string): number {
  return [...scales].reduce((zeros, scale) => zeros + (SCALES.get(scale) ?? 0), 0);
}

interface Reading {
  /** Sections closed by 万 or 亿, the section under way, and the digit before its power of ten is known. */
  total: bigint;
  section: bigint;
  digit: bigint | null;
  /** Zeros of the last power of ten; 0 before the first. */
  scale: number;
  zero: boolean;
}

function readToken(reading: Reading, token: string): boolean {
  const scale = SCALES.get(token);
  if (scale !== undefined) return scale >= 4 ? closeSection(reading, scale) : addScaled(reading, scale);
  const digit = DIGITS.get(token);
  if (reading.digit !== null) return false;
  if (digit === 0) reading.zero = true;
  else reading.digit = BigInt(digit ?? token);
  return true;
}

function addScaled(reading: Reading, scale: number): boolean {
  const descends = reading.scale === 0 || reading.scale >= 4 || scale < reading.scale;
  const digit = reading.digit ?? (scale === 1 && reading.section === 0n ? 1n : null);
  if (!descends || digit === null) return false;
  reading.section += digit * 10n ** BigInt(scale);
  return next(reading, scale);
}

function closeSection(reading: Reading, scale: number): boolean {
  const section = reading.section + (reading.digit ?? 0n);
  if (section === 0n || (reading.total > 0n && 10n ** BigInt(scale) >= reading.total)) return false;
  reading.total += section * 10n ** BigInt(scale);
  reading.section = 0n;
  return next(reading, scale);
}

function next(reading: Reading, scale: number): true {
  reading.digit = null;
  reading.scale = scale;
  reading.zero = false;
  return true;
}

/** A last digit without its power of ten is one below the one before: 一千二 is 1200, but 一千零二 is 1002. */
function sum({ total, section, digit, scale, zero }: Reading): bigint {
  const elliptic = digit !== null && digit < 10n && scale >= 2 && !zero;
  return total + section + (digit ?? 0n) * (elliptic ? 10n ** BigInt(scale - 1) : 1n);
}

function pairs(characters: string, values: number[]): [string, number][] {
  return [...characters].map((character, at) => [character, values[at] ?? 0]);
}
