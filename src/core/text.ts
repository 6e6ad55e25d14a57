import { simplified } from './chinese.ts';

const UNSEEN = /[\p{Cf}\p{Cc}\p{Mn}\u115f\u1160\u3164]/gu;
const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;
const BESIDE_HAN = /(?<=\p{Script=Han}) (?=\S)|(?<=\S) (?=\p{Script=Han})/gu;

/**
 * The form in which texts are compared: NFKC, lower case, no punctuation, no unseen characters, no accents, one space
 * between words and none beside Chinese characters, which are Simplified.
 */
export function fold(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(NOT_A_WORD, ' ')
    .trim()
    .replace(BESIDE_HAN, '')
    .normalize('NFC');
  return simplified(plain);
}

const WORD_EDGE = /[a-z0-9]/;

/** Whether a folded phrase stands in a folded text; a phrase in letters must stand as whole words. */
export function containsPhrase(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + phrase.length)) return true;
  }
  return false;
}

/** Whether a folded text begins with a folded phrase, as whole words. */
export function startsWithPhrase(text: string, phrase: string): boolean {
  return phrase !== '' && text.startsWith(phrase) && !cutsWord(text, phrase.length);
}

/** Whether a position lies inside a word of letters and digits. */
function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD_EDGE.test(text[at - 1] ?? '') && WORD_EDGE.test(text[at] ?? '');
}

const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * A text as it may be kept and shown: well-formed, without control characters and direction overrides, which can make
 * one text look like another, and without towers of combining marks.
 */
export function clean(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '').replace(BIDI, '').replace(STACKED_MARKS, '$1');
}

/** The first `most` UTF-16 code units of a text, never half of a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = isHighSurrogate(text.charCodeAt(most - 1)) ? most - 1 : most;
  return text.slice(0, end);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
