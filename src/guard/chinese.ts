import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import { PAIRS, SINGLES } from './chinese-table.ts';
import { WALL } from './folded.ts';
import type { Stretch } from './stretch.ts';

/** A character that is in no list: a typo, or ordinary text. */
const UNLISTED = -5;
/** No pair proves more than this, however rare. */
const MOST = 4.5;
/** What a pair that was never seen adds to what its second character proves alone. */
const NEVER_SEEN = 1.5;

/** The list's characters by their code, to their places; Traditional ones to those of the Simplified in their place. */
const places = new Map(traditional.map((character, at) => [character.charCodeAt(0), at]));
for (const [at, character] of simplified.entries()) places.set(character.charCodeAt(0), at);
const alone = simplified.map((_, at) => Math.min(MOST, SINGLES.charCodeAt(at) - 'g'.charCodeAt(0) + NEVER_SEEN));
const together = new Map<number, number>();
for (const [score, groups] of Object.entries(PAIRS)) {
  for (const group of groups.split(' ')) {
    const previous = group.charCodeAt(0);
    for (let at = 1; at < group.length; at++) {
      const place = places.get(group.charCodeAt(at));
      if (place !== undefined) together.set(pairKey(previous, place), Number(score));
    }
  }
}
const codes = simplified.map((character) => character.charCodeAt(0));
const START = '^'.charCodeAt(0);

function pairKey(previous: number, place: number): number {
  return previous * simplified.length + place;
}

/** How far a text has to look like random characters of the list, in natural logarithms, and over how many. */
export interface Bar {
  score: number;
  length: number;
}
const WITHOUT_SPACES: Bar = { score: 14, length: 9 };
const WITHOUT_SPACES_ASKED: Bar = { score: 11, length: 8 };
const APART: Bar = { score: 8, length: 7 };

interface Character extends Stretch {
  /** How much likelier it is here in a random phrase than in ordinary text. */
  score: number;
}

/** A run of Chinese characters that a phrase may be in; `apart` when each stands alone. */
interface Run {
  characters: Character[];
  apart: boolean;
}

const HAN = /\p{Script=Han}/gu;
/** What names the place of a character, in lists. */
const LABELS = /第[一二三四五六七八九十\d]{1,3}[个個]?[词詞字]?|\bword(?= ?\d)/giu;
const BETWEEN = /^[\s,.;:)\]|/\-\d]{1,12}$/u;

/**
 * The stretches of a folded text that are Chinese recovery phrases: characters of the list whose order is not that of
 * ordinary Chinese, without spaces, or each apart from the next. `isTalkedOf` says whether phrases are spoken of around a
 * stretch: then less is needed. Linear.
 */
export function findChinesePhrases(text: string, isTalkedOf: (stretch: Stretch) => boolean): Stretch[] {
  return runsOf(text).flatMap(({ characters, apart }) => {
    const found = windows(characters, apart ? APART : WITHOUT_SPACES);
    const likely = apart ? [] : windows(characters, WITHOUT_SPACES_ASKED);
    const asked = likely.filter(([first, last]) => isTalkedOf(between(characters, first, last)));
    return [...found, ...asked].map(([first, last]) => whole(characters, first, last));
  });
}

/** How far a text is from ordinary Chinese, a character: about 2 in a random phrase, below 0 in a sentence. */
export function strangeness(text: string): number {
  const characters = runsOf(text).flatMap((run) => run.characters);
  return characters.reduce((sum, { score }) => sum + score, 0) / Math.max(1, characters.length);
}

/** Runs without spaces end at everything but white space; those of single characters at any word. */
function runsOf(written: string): Run[] {
  const text = written.replace(LABELS, (label) => ' '.repeat(label.length));
  const runs: Run[] = [];
  let run: Run = { characters: [], apart: false };
  let previous = START;
  let end = 0;
  for (const { 0: character, index } of text.matchAll(HAN)) {
    const gap = index === end ? '' : text.slice(end, index);
    const apart = gap !== '' && BETWEEN.test(gap);
    if (!continues(run, gap, apart)) {
      if (run.characters.length > 1) runs.push(run);
      run = { characters: [], apart: false };
    }
    if (run.characters.length === 1) run.apart = apart;
    const place = places.get(character.charCodeAt(0));
    const before = gap === '' || run.apart ? previous : START;
    run.characters.push({ from: index, to: index + character.length, score: scoreOf(before, place) });
    previous = place === undefined ? character.charCodeAt(0) : (codes[place] ?? START);
    end = index + character.length;
  }
  if (run.characters.length > 1) runs.push(run);
  return runs;
}

function continues({ characters, apart }: Run, gap: string, isApart: boolean): boolean {
  if (gap === '') return !apart;
  if (gap.includes(WALL)) return false;
  return apart || characters.length === 1 ? isApart : gap.trim() === '';
}

function scoreOf(previous: number, place: number | undefined): number {
  if (place === undefined) return UNLISTED;
  return together.get(pairKey(previous, place)) ?? alone[place] ?? UNLISTED;
}

/** Where the characters reach the bar: first and last of each window, the best between two returns to zero. */
function windows(characters: Character[], bar: Bar): [number, number][] {
  const found: [number, number][] = [];
  let sum = 0;
  let first = 0;
  let best = 0;
  let last = -1;
  for (let at = 0; at <= characters.length; at++) {
    const score = characters[at]?.score ?? Number.NEGATIVE_INFINITY;
    if (sum + score <= 0 || sum + score < best - bar.score) {
      if (last >= 0) found.push([first, last]);
      [sum, best, last, first] = [0, 0, -1, at + 1];
      continue;
    }
    sum += score;
    if (sum > best && at - first + 1 >= bar.length) {
      best = sum;
      if (sum >= bar.score) last = at;
    }
  }
  return found;
}

/** The window with as much around it as a phrase of a usual length may have there; more goes rather than less. */
function whole(characters: Character[], first: number, last: number): Stretch {
  const length = last - first + 1;
  const missing = length < 12 ? 12 - length : (3 - (length % 3)) % 3;
  return between(characters, Math.max(0, first - missing), Math.min(characters.length - 1, last + missing));
}

function between(characters: Character[], first: number, last: number): Stretch {
  return { from: characters[first]?.from ?? 0, to: characters[last]?.to ?? 0 };
}
