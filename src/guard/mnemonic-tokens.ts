import { foldWord, JAPANESE, listsWith } from './mnemonic-lists.ts';
import type { Stretch } from './stretch.ts';

/** A word of a text as the lists are asked for it. Empty for what can't be a word of a phrase. */
export interface Token extends Stretch {
  word: string;
  /** Whether it only numbers or names what follows: "first", "word 2:", 第三个. */
  isLabel: boolean;
  /** Whether something stands before it that no phrase goes across. */
  isWalled: boolean;
}

const LETTERS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;
/** A mark of the guard's, or the edge of an object of JSON. */
const WALLS = /[⟦{}]/u;
const HAN = /^\p{Script=Han}/u;
const HAN_LABEL = /^[第个一二三四五六七八九十和词是单字]{1,5}$/u;
const LABELS = new Set(
  'no nr num number word first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth st nd rd th palabra mot parola'.split(
    ' ',
  ),
);
const KANA = /^[\u3041-\u309f\u3099\u309a]+$/u;
const HUMP = /(?<=\p{Ll})(?=\p{Lu})/u;
/** A phrase without spaces has at least so many letters. */
const GLUED = 24;
const MAX_WORD = 32;
const MAX_LISTED = 12;

/** The words of a folded text, in order; those that are written without spaces taken apart. Linear. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(LETTERS)) {
    const isWalled = WALLS.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    const parts = partsOf(match[0], match.index);
    const first = parts[0];
    if (first) first.isWalled = isWalled;
    for (const part of parts) tokens.push(part);
  }
  return tokens;
}

function partsOf(written: string, from: number): Token[] {
  if (HAN.test(written)) return [token('', from, written.length, HAN_LABEL.test(written))];
  if (written.length >= 4 && KANA.test(written)) return kanaParts(written, from);
  const word = written.length > MAX_WORD ? '' : foldWord(written);
  if (listsWith(word) === 0) {
    const humps = written.length >= 6 && written.length < 2000 ? written.split(HUMP) : [];
    if (humps.length > 1) return placed(humps, from);
    if (written.length >= GLUED) return glued(written, from);
  }
  return [token(word, from, written.length, isLabel(word))];
}

function token(word: string, from: number, length: number, isLabel = false): Token {
  return { word, from, to: from + length, isLabel, isWalled: false };
}

function isLabel(word: string): boolean {
  return LABELS.has(word) || (word.length === 1 && !'aits'.includes(word));
}

/** The parts, which follow each other without a gap, as tokens. */
function placed(parts: string[], from: number): Token[] {
  let at = from;
  return parts.map((part) => {
    at += part.length;
    const word = part.length > MAX_WORD ? '' : foldWord(part);
    return token(word, at - part.length, part.length, isLabel(word));
  });
}

/** Letters as the words of one list that they are made of; whole when they are not. */
function glued(written: string, from: number): Token[] {
  const { plain, origins } = decomposed(written);
  const reached = reach(plain);
  const lists = reached[plain.length] ?? 0;
  if (lists === 0) return [token('', from, written.length)];
  const ends = wayBack(plain, reached, lists & -lists);
  return ends.map((end, at) => {
    const start = ends[at - 1] ?? 0;
    const [first, last] = [origins[start] ?? 0, origins[end] ?? written.length];
    return token(plain.slice(start, end), from + first, last - first);
  });
}

/** For each place in the letters, the lists whose words lead there from the beginning. */
function reach(letters: string): number[] {
  const reached: number[] = [-1];
  for (let from = 0; from < letters.length && from < reached.length; from++) {
    const lists = reached[from] ?? 0;
    if (lists === 0) continue;
    for (let to = from + 3; to <= from + MAX_LISTED && to <= letters.length; to++) {
      const reaching = lists & listsWith(letters.slice(from, to));
      if (reaching !== 0) reached[to] = (reached[to] ?? 0) | reaching;
    }
  }
  return reached;
}

/** Where the words end that lead to the last letter. */
function wayBack(letters: string, reached: number[], list: number): number[] {
  const ends: number[] = [];
  for (let to = letters.length; to > 0; ) {
    ends.push(to);
    let length = MAX_LISTED;
    while (length > 3 && !((reached[to - length] ?? 0) & list & listsWith(letters.slice(to - length, to)))) length--;
    to -= length;
  }
  return ends.reverse();
}

/** Kana taken apart into the words of the Japanese list, the longest first, and what lies between them. */
function kanaParts(written: string, from: number): Token[] {
  const { plain, origins } = decomposed(written);
  const tokens: Token[] = [];
  const at = (unit: number): number => from + (origins[unit] ?? written.length);
  let unknown = 0;
  for (let start = 0; start < plain.length; ) {
    const length = longestListed(plain, start);
    if (length === 0) {
      start++;
      continue;
    }
    if (unknown < start) tokens.push(token('', at(unknown), at(start) - at(unknown)));
    tokens.push(token(plain.slice(start, start + length), at(start), at(start + length) - at(start)));
    start += length;
    unknown = start;
  }
  if (unknown < plain.length) tokens.push(token('', at(unknown), at(plain.length) - at(unknown)));
  return tokens;
}

function longestListed(plain: string, from: number): number {
  for (let length = Math.min(12, plain.length - from); length >= 2; length--)
    if (listsWith(plain.slice(from, from + length)) & JAPANESE) return length;
  return 0;
}

/** Letters as the lists have them, and for each the place in the written ones. */
function decomposed(written: string): { plain: string; origins: number[] } {
  let plain = '';
  const origins: number[] = [];
  for (let at = 0; at < written.length; at++) {
    const parts = foldWord(written.charAt(at));
    plain += parts;
    for (let unit = 0; unit < parts.length; unit++) origins.push(at);
  }
  return { plain, origins };
}
