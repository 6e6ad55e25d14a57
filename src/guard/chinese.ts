import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import { exactApart, exactRepeats } from './chinese-exact.ts';
import { PAIRS, SINGLES } from './chinese-table.ts';
import { WALL } from './folded.ts';
import type { Stretch } from './stretch.ts';

/** How many checksums are computed for a text. */
const MOST_CHECKS = 1000;
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
/** In no gap between characters of a phrase. */
const NO_GAP = 'x';

function pairKey(previous: number, place: number): number {
  return previous * simplified.length + place;
}

/** How far a text has to look like random characters of the list, in natural logarithms, and over how many different ones. */
export interface Bar {
  score: number;
  length: number;
}
const WITHOUT_SPACES: Bar = { score: 14, length: 9 };
const WITHOUT_SPACES_ASKED: Bar = { score: 11, length: 8 };
const APART: Bar = { score: 8, length: 7 };

interface Character extends Stretch {
  code: number;
  /** How much likelier it is here in a random phrase than in ordinary text. */
  score: number;
}

/** Behind the last character: no window goes across. */
const END: Pick<Character, 'code' | 'score'> = { code: 0, score: Number.NEGATIVE_INFINITY };

/** A run of Chinese characters that a phrase may be in; `apart` when each stands alone. */
interface Run {
  characters: Character[];
  apart: boolean;
}

/** What names the place of a character, in lists. */
const LABELS = /第[一二三四五六七八九十\d]{1,3}[个個]?[词詞字]?|\bword(?= ?\d)/giu;
/** Words of this field, which ordinary Chinese has seldom and phrases never: a run ends at each. */
const OF_WALLETS =
  /助[记記][词詞]|恢[复復][短词詞][语語]?|私[钥鑰匙]|密[钥鑰码碼]|口令|[验驗][证證][码碼]?|[截录錄][图圖屏]|[钱錢]包|客服|[转轉][账賬帳]|[提充][币幣现現值]|地址|交易|哈希|[区區][块塊]|[备備]份|打[码碼]|[盖蓋]住/gu;
const HAS_LABELS = /第|word/iu;
const BETWEEN = /^[\s,.;:)\]|/\-\d]{1,12}$/u;

/**
 * The stretches of a folded text that are Chinese recovery phrases: characters of the list whose order is not that of
 * ordinary Chinese, without spaces, or each apart from the next. `isTalkedOf` says whether phrases are spoken of around a
 * stretch: then less is needed. Linear.
 */
export function findChinesePhrases(text: string, isTalkedOf: (stretch: Stretch) => boolean): Stretch[] {
  if (phrasesIn(runsOf(text), isTalkedOf).length === 0) return [];
  return phrasesIn(runsOf(text.replace(OF_WALLETS, (word) => NO_GAP.repeat(word.length))), isTalkedOf);
}

function phrasesIn(runs: Run[], isTalkedOf: (stretch: Stretch) => boolean): Stretch[] {
  const budget = { left: MOST_CHECKS };
  return runs.flatMap(({ characters, apart }) => {
    if (characters.length < APART.length) return [];
    const likely = apart ? [] : windows(characters, WITHOUT_SPACES_ASKED);
    const found = apart ? windows(characters, APART) : likely.length > 0 ? windows(characters, WITHOUT_SPACES) : [];
    const asked = likely.filter(([first, last]) => isTalkedOf(between(characters, first, last)));
    const codes = characters.map(({ code }) => code);
    const exact = apart ? exactApart(codes, budget) : exactRepeats(codes, budget);
    return [
      ...[...found, ...asked].map(([first, last]) => whole(characters, first, last)),
      ...exact.map(([first, last]) => between(characters, first, last)),
    ];
  });
}

/** How far a text is from ordinary Chinese, a character: about 2 in a random phrase, below 0 in a sentence. */
export function strangeness(text: string): number {
  const plain = text.replace(OF_WALLETS, (word) => NO_GAP.repeat(word.length));
  const characters = runsOf(plain).flatMap((run) => run.characters);
  return characters.reduce((sum, { score }) => sum + score, 0) / Math.max(1, characters.length);
}

/** Runs without spaces end at everything but white space; those of single characters at any word. */
function runsOf(written: string): Run[] {
  const text = HAS_LABELS.test(written) ? written.replace(LABELS, (label) => ' '.repeat(label.length)) : written;
  const runs: Run[] = [];
  let run: Run = { characters: [], apart: false };
  let previous = START;
  let end = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isHan(code)) continue;
    const gap = index === end ? '' : text.slice(end, index);
    const apart = gap !== '' && BETWEEN.test(gap);
    if (!continues(run, gap, apart)) {
      if (run.characters.length > 1) runs.push(run);
      run = { characters: [], apart: false };
    }
    if (run.characters.length === 1) run.apart = apart;
    const place = places.get(code);
    const before = gap === '' || run.apart ? previous : START;
    run.characters.push({ code, from: index, to: index + 1, score: scoreOf(before, place) });
    previous = place === undefined ? code : (codes[place] ?? START);
    end = index + 1;
  }
  if (run.characters.length > 1) runs.push(run);
  return runs;
}

/** Whether a code is that of a Chinese character that is not a rare one: those are in no list. */
function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
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

/**
 * Where the characters reach the bar: first and last of each window, the best between two returns to zero. In a window a
 * character proves something twice at most: 哈哈哈 is no phrase.
 */
function windows(characters: Character[], bar: Bar): [number, number][] {
  const found: [number, number][] = [];
  const seen = new Map<number, number>();
  let sum = 0;
  let first = 0;
  let best = 0;
  let last = -1;
  for (let at = 0; at <= characters.length; at++) {
    const { code, score } = characters[at] ?? END;
    const times = seen.get(code) ?? 0;
    const proof = score > 0 && times >= 2 ? 0 : score;
    if (sum + proof <= 0 || sum + proof < best - bar.score) {
      if (last >= 0) found.push([first, last]);
      [sum, best, last, first] = [0, 0, -1, at + 1];
      if (seen.size > 0) seen.clear();
      continue;
    }
    sum += proof;
    seen.set(code, times + 1);
    if (sum > best && seen.size >= bar.length) {
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
