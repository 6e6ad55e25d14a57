import { type Rest, take } from './rest.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)' +
  '(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])\\.?';
const DATE = '(?<day>\\d{1,2})(?!\\d|:)(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})(?!\\d|:)';

const DATES = [
  /(?<!\d)(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})(?!\d)\s*[日号]?/u,
  /(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})(?!\d)[日号]?/u,
  /(?<!\d)(?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[-/](?<year>\d{4}))?(?![\d/-])/u,
  new RegExp(`(?<![a-z])${MONTH}[\\s-]*${DATE}(?:[\\s,-]+${YEAR})?`, 'u'),
  new RegExp(`(?<!\\d)${DATE}[\\s-]*(?:of\\s+)?${MONTH}(?:[\\s,-]+${YEAR})?`, 'u'),
  /(?<!\d)(?<day>\d{1,2})[日号]/u,
];
const DAYS_AGO: [RegExp, number][] = [
  [/大前天/u, 3],
  [/前天|the day before yesterday/u, 2],
  [/昨[天日]|yesterday/u, 1],
  [/今[天日]|today/u, 0],
];
const N_DAYS_AGO = /(?<!\d)(\d{1,3})\s*(?:天(?:之|以)?前|days? ago)/u;

/** Days that a text can mean, the likeliest first, each as the local time of its midnight. */
export interface Days {
  midnights: number[];
  /** How far after now, ms, a time on them may be and still be meant. */
  ahead: number;
}

/**
 * Takes the day out of a text; `today` is the local midnight. A date without a year is this year's or the last one's,
 * and a clock time alone is today's or yesterday's. No midnights when the date is none.
 */
export function takeDay(rest: Rest, today: number): Days {
  for (const [word, ago] of DAYS_AGO) {
    if (take(rest, word)) return { midnights: [today - ago * DAY], ahead: DAY };
  }
  const ago = take(rest, N_DAYS_AGO);
  if (ago) return { midnights: [today - Number(ago[1]) * DAY], ahead: DAY };
  for (const pattern of DATES) {
    const date = take(rest, pattern);
    if (date) return { midnights: midnightsOf(date.groups ?? {}, new Date(today)), ahead: DAY };
  }
  return { midnights: [today, today - DAY], ahead: 5 * MINUTE };
}

type Groups = Record<string, string | undefined>;

function midnightsOf({ year, month, name, day }: Groups, today: Date): number[] {
  const number = Number(day);
  const thisYear = today.getUTCFullYear();
  if (month === undefined && name === undefined) {
    return real([0, 1].map((back) => [thisYear, today.getUTCMonth() + 1 - back, number]));
  }
  const years = year === undefined ? [thisYear, thisYear - 1] : [Number(year)];
  const monthNumber = name === undefined ? Number(month) : MONTHS.indexOf(name) + 1;
  const dayFirst = name === undefined && monthNumber > 12 && number <= 12;
  return real(years.map((y) => (dayFirst ? [y, number, monthNumber] : [y, monthNumber, number])));
}

/** The midnights of those dates that exist. Month 0 is the December before. */
function real(dates: number[][]): number[] {
  return dates.flatMap(([year = 0, month = 0, day = 0]) => {
    const midnight = Date.UTC(year, month - 1, day);
    const isReal = day === new Date(midnight).getUTCDate() && month <= 12;
    return isReal ? [midnight] : [];
  });
}
