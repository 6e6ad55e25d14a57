import type { Secret } from './redact.ts';

/** Digits in groups; a card number ends at the end of one of them. */
const DIGITS = /(?<![A-Za-z\d.#_/=@+-])\d(?:[ -]?\d){12,30}/gu;
const SHORTEST = 13;
const LONGEST = 19;
const IDENTITY =
  /(?<![\dA-Za-z])[1-9]\d{5} ?(?:19|20)\d{2} ?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![\dA-Za-z])/gu;
/** Beginnings of card numbers, and how long these are. */
const ISSUERS: [RegExp, number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^3(?:0[0-5]|[68])/, [14, 16]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:60|81|82|508|220[0-4])/, [16, 17, 18, 19]],
  [/^(?:9558|955[0-9]|9400|9111|69[0-9])/, [16, 18, 19]],
  [/^(?:50|5[6-8]|6[0-9])/, [16, 18, 19]],
];
const CARD_WORDS = /卡号|卡號|银行卡|銀行卡|信用卡|储蓄卡|借记卡|\bcard\b|\bvisa\b|master ?card|unionpay|银联|amex/iu;
const OTHER_WORDS =
  /单号|單號|订单|編號|编号|流水|UID|\border\b|\bid\b|\bticket\b|\binvoice\b|\breference\b|\btracking\b|快递|IMEI|区块|高度/iu;
const BEFORE = 24;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** Payment cards (13 to 19 digits, Luhn, an issuer's beginning or words that say so) and Chinese identity numbers. Linear. */
export function findNumbers(text: string): Secret[] {
  const cards = [...text.matchAll(DIGITS)].flatMap((match) => cardIn(text, match.index, match[0]));
  const identities = [...text.matchAll(IDENTITY)].filter((match) => isIdentity(match[0].replaceAll(' ', '')));
  return [
    ...cards,
    ...identities.map(({ 0: { length }, index }) => ({
      kind: 'national_id' as const,
      from: index,
      to: index + length,
    })),
  ];
}

function cardIn(text: string, from: number, written: string): Secret[] {
  let digits = 0;
  for (let at = 1; at <= written.length && digits < LONGEST; at++) {
    if (/\d/.test(written.charAt(at - 1))) digits++;
    const isEnd = digits >= SHORTEST && !/^(?:\d|\.\d|[A-Za-z])/.test(text.slice(from + at, from + at + 2));
    if (isEnd && isCard(text, from, written.slice(0, at))) return [{ kind: 'card', from, to: from + at }];
  }
  return [];
}

function isCard(text: string, from: number, written: string): boolean {
  const digits = written.replace(/\D/gu, '');
  if (!passesLuhn(digits) || /^(\d)\1*$/.test(digits)) return false;
  const before = text.slice(Math.max(0, from - BEFORE), from);
  if (CARD_WORDS.test(before)) return true;
  return (
    !OTHER_WORDS.test(before) &&
    ISSUERS.some(([begin, lengths]) => begin.test(digits) && lengths.includes(digits.length))
  );
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isIdentity(number: string): boolean {
  const date = new Date(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(number.slice(12, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK[sum % 11] === number[17]?.toUpperCase();
}
