import { type Rest, take } from './rest.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

type Part = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening';

const PARTS: [Part, RegExp][] = [
  ['night', /凌晨|清晨|(?<![a-z]|i )a\.?m\.?(?![a-z])/u],
  ['morning', /早上|早晨|上午|今早|(?:in the )?morning/u],
  ['noon', /中午/u],
  ['afternoon', /下午|(?:in the )?afternoon|(?<![a-z])p\.?m\.?(?![a-z])/u],
  ['evening', /晚上|傍晚|夜里|夜晚|(?:in the )?evening|at night/u],
];

const COLON = /(?<!\d)t?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?(?!\d|:)/u;
const ZH =
  /(?<!\d)(?<hour>\d{1,2})\s*[点时](?!候)钟?\s*(?:(?<half>半)|(?<quarter>[13])刻|(?<minute>\d{1,2})(?!\d)\s*分?(?:(?<second>\d{1,2})秒)?|整)?/u;
/** Who writes the year writes the hours from 0 to 23. */
const WHOLE_DATE = /(?<!\d)\d{4}[-/.年]/u;
/** The number of 3pm: what follows it names the part of the day. */
const EN = /(?<!\d)(?<hour>\d{1,2})(?=\s*[ap]\.?m\.?(?![a-z]))/u;

/**
 * Takes a clock time, with the part of the day it names, out of a text: milliseconds after midnight, to the minute at
 * least. Two when it is either of the day's halves (9点), none when there is none or it makes no sense.
 */
export function takeClock(rest: Rest): number[] {
  const colon = take(rest, COLON);
  const match = colon ?? take(rest, ZH) ?? take(rest, EN);
  if (match?.groups === undefined) return [];
  const { hour = '', minute, second, half, quarter } = match.groups;
  const minutes = half === undefined ? Number(quarter ?? 0) * 15 + Number(minute ?? 0) : 30;
  if (minutes > 59 || Number(second ?? 0) > 59) return [];
  const wholeDay = colon !== null && (hour.length === 2 || WHOLE_DATE.test(rest.text));
  const hours = hoursOf(Number(hour), takePart(rest), wholeDay);
  return hours.map((one) => one * HOUR + minutes * MINUTE + Number(second ?? 0) * SECOND);
}

function takePart(rest: Rest): Part | null {
  for (const [part, pattern] of PARTS) {
    if (take(rest, pattern)) return part;
  }
  return null;
}

/** Hours that are meant, from 0 to 24, 24 being the midnight that ends the day. */
function hoursOf(hour: number, part: Part | null, wholeDay: boolean): number[] {
  if (hour > 24) return [];
  if (part !== null) return [hourIn(part, hour)].filter((one) => one !== null);
  if (hour === 0 || hour > 12 || wholeDay) return [hour];
  // In the small hours nobody leaves out that it is night.
  return hour < 6 ? [] : [hour, hour + 12];
}

function hourIn(part: Part, hour: number): number | null {
  if (hour > 12) return part === 'night' || part === 'morning' ? null : hour;
  switch (part) {
    case 'night':
      return hour % 12;
    case 'morning':
      return hour === 12 ? null : hour;
    case 'noon':
      return hour < 3 ? hour + 12 : hour > 10 ? hour : null;
    case 'afternoon':
      return hour === 12 ? 12 : hour + 12;
    case 'evening':
      return hour < 5 ? null : hour + 12;
  }
}
