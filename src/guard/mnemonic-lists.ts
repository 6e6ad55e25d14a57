import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';

/** Letters without accents. */
const PLAIN = /^[ -~]*$/;
/** The lists whose words are longer than a character. Chinese has a file of its own. */
const LISTS = [english, spanish, french, italian, portuguese, czech, korean, japanese].map((words) =>
  words.map(foldWord),
);
/** How many lists there are; a set of lists is a number with a bit for each. */
export const LIST_COUNT = LISTS.length;
export const JAPANESE = 1 << 7;
/** Lists in which the first four letters tell a word, and people write only these. */
const SHORTENED = 0b111111;

const exact = new Map<string, number>();
const shortened = new Map<string, number>();
for (const [list, words] of LISTS.entries()) {
  for (const word of words) {
    exact.set(word, (exact.get(word) ?? 0) | (1 << list));
    const short = word.slice(0, 4);
    if ((1 << list) & SHORTENED && word.length > 4) shortened.set(short, (shortened.get(short) ?? 0) | (1 << list));
  }
}

/** A word as the lists are asked for it: decomposed, small, Latin letters without accents. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
}

/** The lists that have the word. */
export function listsWith(word: string): number {
  return exact.get(word) ?? 0;
}

/** Each list's words to their places in it, made when it is first needed. */
const places: (Map<string, number> | undefined)[] = [];

/** The place of a word in a list; undefined when it has it not. */
export function placeIn(list: number, word: string): number | undefined {
  if (!((listsWith(word) >> list) & 1)) return undefined;
  places[list] ??= new Map(LISTS[list]?.map((listed, at) => [listed, at]));
  return places[list].get(word);
}

/** The lists that have a word beginning with these four letters. */
export function listsWithStart(word: string): number {
  return word.length === 4 ? (shortened.get(word) ?? 0) : 0;
}

/** For each list, made when it is first needed: the word without one of its letters → the words. */
const shortenings: (Map<string, string[]> | undefined)[] = [];

/** Whether the list (its place, from 0) has a word that is one edit away: a letter more, less, other, or two swapped. */
export function hasNear(list: number, word: string): boolean {
  if (word.length < 3 || word.length > 14) return false;
  const near = shorteningsOf(list);
  return [word, ...withoutOne(word)].some((short) => near.get(short)?.some((listed) => isOneEdit(word, listed)));
}

function shorteningsOf(list: number): Map<string, string[]> {
  const known = shortenings[list];
  if (known !== undefined) return known;
  const made = new Map<string, string[]>();
  for (const word of LISTS[list] ?? [])
    for (const short of [word, ...withoutOne(word)]) made.set(short, [...(made.get(short) ?? []), word]);
  shortenings[list] = made;
  return made;
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function isOneEdit(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const restA = a.slice(same);
  const restB = b.slice(same);
  const swapped = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (swapped && restA.slice(2) === restB.slice(2))
  );
}
