import { visible } from './letters.ts';

const NUMERALS = new Map(Array.from('〇零一二三四五六七八九', (char, at) => [char, String(Math.max(0, at - 1))]));
const SPELT = /[〇零一二三四五六七八九幺两](?:[\s-]?[〇零一二三四五六七八九幺两]){6,14}/gu;

/** Between the digits of a number. */
const GAP = '[\\s().·-]{0,3}';
const SHAPES = [
  // Abroad: + or 00, and the country's code.
  `(?:\\+|(?<![\\d.])00)[1-9](?:${GAP}\\d){6,14}`,
  // Mobile telephones in China, services, towns.
  `(?<![\\d.])1${GAP}[3-9](?:${GAP}\\d){9}(?!\\d)`,
  `(?<![\\d.])[48]00${GAP}\\d{3,4}${GAP}\\d{3,4}(?!\\d)`,
  `(?<![\\d.])0\\d{2,3}[\\s-]{0,2}[1-9]\\d{6,7}(?!\\d)`,
  // North America.
  `(?<![\\d.-])\\(?[2-9]\\d{2}\\)?[\\s.-][2-9]\\d{2}[\\s.-]\\d{4}(?![\\d-])`,
];
/** A number that the text says is to be called, however short. */
const CALLED =
  '(?:(?:电话|热线|拨打?|致电|来电|手机号?|座机|客服号|(?<![a-z])(?:call|phone|hotline|dial|tel|ring|whatsapp)(?![a-z]))[^\\p{L}\\d\\n]{0,6}(?:是|为|号码?|us|me|at|on|is|number)?[^\\p{L}\\d\\n]{0,4})';
const PHONES = new RegExp(`(?=[+(\\d])(?:${SHAPES.join('|')}|(?<=${CALLED})\\+?\\d(?:[\\s-]?\\d){4,14}(?!\\d))`, 'giu');

/** Telephone numbers as they are written in a text, in digits or in Chinese numerals. Total, in linear time. */
export function findPhones(text: string): string[] {
  const plain = visible(text);
  const spelt = (plain.match(SPELT) ?? []).map((run) =>
    Array.from(run, (char) => (char === '幺' ? '1' : char === '两' ? '2' : (NUMERALS.get(char) ?? ''))).join(''),
  );
  return [...new Set([...(plain.match(PHONES) ?? []), ...spelt])];
}
