import { simplified } from '../chinese.ts';
import { clean } from '../text.ts';
import type { SlotValue } from '../value.ts';
import { type Checked, refused, taken, type When } from './answer.ts';
import { takeClock } from './clock.ts';
import { takeDay } from './day.ts';
import { NUMERAL_DIGITS, NUMERAL_SCALES, readNumeral } from './numeral.ts';
import { type Rest, take } from './rest.ts';
import { fromLocal, toLocal } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How far clocks may differ: of two times that could be meant, one further ahead is not. */
const SLACK = 5 * MINUTE;
const MAX = 100;
const UNSEEN = /\p{Cf}/gu;

const NOW = /刚刚|刚才|刚(?!好)|现在|right now|just now|just(?= [a-z]*ed| sent)|^now$/u;
const AGO: [RegExp, number][] = [
  [/(?<!\d)(?<n>\d{1,4})\s*(?:分钟?(?:之|以)?前|(?:minutes?|mins?) ago)/u, MINUTE],
  [/(?<!\d)(?<n>\d{1,3})\s*(?:个?(?:小时|钟头)(?:之|以)?前|(?:hours?|hrs?) ago)/u, HOUR],
  [/(?:半个?(?:小时|钟头)(?:之|以)?前|half an hour ago)/u, HOUR / 2],
  [/an hour ago/u, HOUR],
  [/a minute ago/u, MINUTE],
];

/** Other ways to say a day and a part of it. */
const SPELT: [RegExp, string][] = [
  [/昨晚上?|昨夜/gu, '昨天晚上'],
  [/前晚/gu, '前天晚上'],
  [/今晚上?/gu, '今天晚上'],
  [/今早上?/gu, '今天早上'],
  [/今晨/gu, '今天凌晨'],
  [/last night/gu, 'yesterday evening'],
  [/tonight/gu, 'today evening'],
  [/this (morning|afternoon|evening)/gu, 'today $1'],
];
const COUNT = new RegExp(
  `[${NUMERAL_DIGITS}${NUMERAL_SCALES}]{1,5}(?=[年月日号点时分刻秒天]|个?半?个?小时|个?钟头)`,
  'gu',
);
/** Amounts and network names beside a time: their digits say nothing of it. */
const NO_TIME =
  /(?<![\d.])\d[\d.,]*\s*(?:usdt|usdc|u|usd|cny|rmb|btc|eth|trx|[元块])(?![a-z\d])|(?<![a-z])(?:trc|erc|bep)-?\d+/gu;

/** A zone said with a time: UTC, UTC+8, 北京时间, and what ends an ISO time. */
const OFFSETS = [
  /(?:\(|\+)?\s*(?:utc|gmt)\s*(?:(?<sign>[+-])\s*(?<hours>\d{1,2})(?!\d)(?::?(?<minutes>\d{2}))?)?\)?/u,
  /(?<=:\d{2}(?:\.\d{1,9})?)(?:z|(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2}))(?![\da-z])/u,
];
const BEIJING = /(?:北京|中国)时间/u;

const TIME_WORD =
  /刚|今[天日早晚晨年]|昨|[前明后][天晚年几]|上(?:周|个?月|个?星期|个?礼拜|午)|周[一二三四五六日天末]|星期|礼拜|月|年|\d号|小时|分钟|几天|半天|久|最近|早|晚|[中下]午|夜|凌晨|点钟|[以之]前|时间前|(?<![a-z])(?:just|now|today|tonight|yesterday|tomorrow|ago|last|past|morning|noon|midday|afternoon|evening|(?:mid)?night|weeks?|weekend|months?|years?|days?|hours?|hrs?|minutes?|mins?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|recently|earlier|before|while|since)(?![a-z])|(?<![a-z])(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])/u;

/**
 * Takes a time. One that is exact to the minute comes out as UTC milliseconds, its clock read in the customer's zone
 * and its day never more than one ahead; a vaguer one (上周, a date alone) as the words that were said. Refuses what has
 * no sense of time in it, and more than 100 characters.
 */
export function checkTime(text: string, when: When): Checked {
  const said = clean(text).trim();
  if (!isSaid(said)) return refused('check-time');
  const at = readMoment(readable(said), when);
  return taken(at === null ? { said } : { at });
}

/** Whether a held value is a moment, or words that name a time. */
export function isTime(value: SlotValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'at' in value ? Number.isSafeInteger(value.at) : 'said' in value && isSaid(value.said);
}

function isSaid(said: string): boolean {
  if (said.length === 0 || said.length > MAX) return false;
  const text = readable(said);
  return /\d/.test(text) || TIME_WORD.test(text);
}

/** In lower case, with digits for Chinese numbers before what they count, and one spelling for what has several. */
function readable(said: string): string {
  const text = simplified(said.normalize('NFKC').toLowerCase().replace(UNSEEN, ''));
  const spelt = SPELT.reduce((so, [words, spelling]) => so.replace(words, spelling), text);
  return spelt.replace(COUNT, (run) => readNumeral(run)?.toString() ?? run);
}

/** UTC ms, or null when the text is not exact to the minute, or holds more of time than was understood. */
function readMoment(text: string, when: When): number | null {
  const rest: Rest = { text: text.replace(NO_TIME, ' ') };
  const at = takeRelative(rest, when.at) ?? takeMoment(rest, when);
  return /\d/.test(rest.text) || TIME_WORD.test(rest.text) ? null : at;
}

function takeRelative(rest: Rest, now: number): number | null {
  for (const [pattern, unit] of AGO) {
    const ago = take(rest, pattern);
    if (ago) return now - Number(ago.groups?.n ?? 1) * unit;
  }
  return take(rest, NOW) ? now : null;
}

function takeMoment(rest: Rest, { at: now, timeZone }: When): number | null {
  const offset = takeOffset(rest);
  const toMoment = (local: number) => (offset === null ? fromLocal(local, timeZone) : local - offset);
  const localNow = offset === null ? toLocal(now, timeZone) : now + offset;
  const clocks = takeClock(rest);
  const { midnights, ahead } = takeDay(rest, localNow - (localNow % DAY));
  const latest = now + (clocks.length > 1 ? SLACK : ahead);
  const moments = clocks.flatMap((clock) => {
    const moment = midnights.map((midnight) => toMoment(midnight + clock)).find((one) => one <= latest);
    return moment === undefined ? [] : [moment];
  });
  return moments.length === 1 ? (moments[0] ?? null) : null;
}

/** How far, ms, the zone that is said with a time is ahead of UTC. */
function takeOffset(rest: Rest): number | null {
  if (take(rest, BEIJING)) return 8 * HOUR;
  for (const pattern of OFFSETS) {
    const match = take(rest, pattern);
    if (match) return offsetOf(match.groups ?? {});
  }
  return null;
}

function offsetOf({ sign, hours, minutes }: Record<string, string | undefined>): number {
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE);
}
