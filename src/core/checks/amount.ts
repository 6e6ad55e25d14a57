import { simplified } from '../chinese.ts';
import { cut } from '../text.ts';
import type { Amount, SlotValue } from '../value.ts';
import { type Checked, refused, taken } from './answer.ts';
import { NUMERAL_DIGITS, NUMERAL_SCALES, readNumeral, zerosOf } from './numeral.ts';
import { onlyUnitIn, UNIT_AFTER, UNIT_BEFORE, unitOf } from './unit.ts';

const READ = 500;
const UNSEEN = /\p{Cf}/gu;
const CANONICAL = /^\d{1,15}(?:\.\d{1,18})?$/;
const UNIT = /^[A-Z]{2,10}$/;

/** 一 is no number in 一直, 一下, 一笔 and their like. */
const DIGIT = `(?:一(?![直下些样笔次个共定般起会])|[${NUMERAL_DIGITS.replace('一', '')}])`;
const NUMERALS = `(?:${DIGIT}|[${NUMERAL_SCALES}\\d])`;
const RUN = `(?:\\d+(?:[.,]\\d+)*|\\.\\d+)(?:[${NUMERAL_SCALES}]${NUMERALS}*)?|(?:${DIGIT}|[${NUMERAL_SCALES}])${NUMERALS}*`;
/** [before] 500 [k] 多 [个] [unit] and, after 块 and 元, the tenths: 3块5. */
const AMOUNTS = new RegExp(
  `(?<![a-z0-9_#@]|\\d[.,])(?:(?<before>${UNIT_BEFORE})\\s*)?(?<run>${RUN})(?<times>[kw]|\\s?thousand|\\s?million)?` +
    `\\s*[多来余]?\\s*[个枚]?\\s*\\(?(?:(?<unit>${UNIT_AFTER})(?:(?<=[块元])(?<tenths>${DIGIT}|\\d)(?=[毛角\\s,.。!]|$))?|(?![a-z0-9_]|[.,]\\d))`,
  'gu',
);
const PLAIN = new RegExp(`^(\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.(\\d+))?([${NUMERAL_SCALES}]*)$`, 'u');
const TIMES = new Map([
  ['k', 3],
  ['w', 4],
  ['thousand', 3],
  ['million', 6],
]);

/** Numbers that are no amounts: dates, clock times, and what is counted in something else. */
const DATES = /\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?|\d{1,2}月\d{1,2}[日号]?|\d{1,2}:\d{2}(?::\d{2})?/gu;
const COUNTED =
  /^\s*(?:[年月日号点时分秒天周次笔遍%:/]|小时|星期|(?:years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|times?|am|pm|st|nd|rd|th)(?![a-z]))/u;
const NEGATIVE = /(?:^|[\s:=($¥€£])-$|(?:负|minus|negative)\s*$/u;

/**
 * Takes an amount as people write it: 500U, 1,000.5 usdt, ¥200, 1.5万, 一千二. The value is a decimal string without
 * needless zeros, and the unit if one is named (USDT for U). 元 alone is CNY, but where people write Traditional Chinese
 * (`isTraditional`): there it may be any place's, and no unit is taken. Refuses negative amounts and two different ones.
 */
export function checkAmount(text: string, isTraditional = false): Checked {
  const said = simplified(cut(text, READ).toWellFormed().normalize('NFKC').toLowerCase().replace(UNSEEN, ''));
  const amount = onlyAmount(amountsIn(said.replace(DATES, ' '), isTraditional));
  if (amount === null) return refused('check-amount');
  const unit = amount.unit ?? onlyUnitIn(said);
  return taken(unit === undefined ? amount : { ...amount, unit });
}

/** Whether a held value is an amount in canonical form. */
export function isAmount(value: SlotValue): boolean {
  if (typeof value !== 'object' || value === null || !('amount' in value)) return false;
  return CANONICAL.test(value.amount) && (value.unit === undefined || UNIT.test(value.unit));
}

/** The only amount there is; one that names its unit outweighs bare numbers. */
function onlyAmount(found: Amount[] | null): Amount | null {
  const named = found?.filter((amount) => amount.unit !== undefined) ?? [];
  const weighed = named.length > 0 ? named : (found ?? []);
  const [first, ...others] = weighed;
  if (first === undefined) return null;
  return others.every((other) => other.amount === first.amount && other.unit === first.unit) ? first : null;
}

/** Null when one of them is negative. */
function amountsIn(text: string, isTraditional: boolean): Amount[] | null {
  const amounts: Amount[] = [];
  for (const match of text.matchAll(AMOUNTS)) {
    if (NEGATIVE.test(text.slice(0, match.index))) return null;
    const amount = readAmount(match, text, isTraditional);
    if (amount !== null) amounts.push(amount);
  }
  return amounts;
}

function readAmount(match: RegExpExecArray, text: string, isTraditional: boolean): Amount | null {
  const { before, run = '', times = '', unit: after, tenths } = match.groups ?? {};
  const named = isAnyones(after) && (isTraditional || unitOf(before) !== undefined) ? undefined : unitOf(after);
  const unit = named ?? unitOf(before);
  if (unit === undefined && after === undefined && (isCounted(match, text) || isLoneNumeral(run, text))) return null;
  const whole = decimal(run, TIMES.get(times.trim()) ?? 0);
  const amount = whole === null || tenths === undefined ? whole : `${whole}.${readNumeral(tenths) ?? 0}`;
  if (amount === null || !CANONICAL.test(amount)) return null;
  return unit === undefined ? { amount } : { amount, unit };
}

/** 新台币 3000 元, 港币 500 块钱: the currency is named before, and what stands behind is only how it is counted. */
function isAnyones(unit: string | undefined): boolean {
  return unit === '元' || unit === '块' || unit === '块钱' || unit === '圆';
}

function isCounted(match: RegExpExecArray, text: string): boolean {
  return COUNTED.test(text.slice(match.index + match[0].length));
}

/** A single 三 or 十 in a sentence is seldom an amount (十分, 三星); alone it is. */
function isLoneNumeral(run: string, text: string): boolean {
  return /^\D$/u.test(run) && run !== text.trim();
}

/** A number's canonical decimal form, times ten to the `zeros`. Null when the run makes no sense as one. */
function decimal(run: string, zeros: number): string | null {
  const plain = PLAIN.exec(run);
  if (plain === null || !/\d/.test(run)) return readNumeral(run)?.toString().concat('0'.repeat(zeros)) ?? null;
  const [, whole = '', fraction = '', scales = ''] = plain;
  return shifted(whole.replaceAll(',', ''), fraction, zeros + zerosOf(scales));
}

function shifted(whole: string, fraction: string, places: number): string {
  const moved = fraction.padEnd(places, '0');
  const integer = (whole + moved.slice(0, places)).replace(/^0+(?=\d)/, '');
  const rest = moved.slice(places).replace(/0+$/, '');
  return `${integer === '' ? '0' : integer}${rest === '' ? '' : `.${rest}`}`;
}
