import { createHash } from 'node:crypto';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditionalChinese } from '@scure/bip39/wordlists/traditional-chinese.js';
import type { Stretch } from './stretch.ts';

const LISTS = [
  english,
  simplifiedChinese,
  traditionalChinese,
  japanese,
  korean,
  spanish,
  french,
  italian,
  czech,
  portuguese,
].map((words) => new Map(words.map((word, index) => [folded(word), index])));

/** Words in a phrase. Each three hold 32 bits of entropy and one of checksum. */
const SIZES = [12, 15, 18, 21, 24];
/** No sentence has so many list words in a row: that is a secret, and costs no hash. */
const SURELY = 64;
const MAX_WORD = 32;
/** Chinese words are single characters, apart from each other; other scripts may touch Chinese text. */
const WORDS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;

/** A word of a text: what lists are asked for, and where it stands. */
interface Word extends Stretch {
  folded: string;
}

/**
 * The stretches of a text that hold a whole recovery phrase: 12 to 24 words of one BIP39 list, in any case, with
 * anything but letters between them, whose checksum is right. List words around it are taken with it.
 */
export function findExactPhrases(text: string): Stretch[] {
  const words = [...text.matchAll(WORDS)].map(toWord);
  return LISTS.flatMap((list) => runs(words, list).filter(holdsPhrase)).map(({ from, to }) => ({ from, to }));
}

function toWord(match: RegExpExecArray): Word {
  const word = match[0];
  return { from: match.index, to: match.index + word.length, folded: word.length > MAX_WORD ? '' : folded(word) };
}

function folded(word: string): string {
  return word.normalize('NFKD').toLowerCase();
}

interface Run extends Stretch {
  indices: number[];
}

/** Unbroken sequences of list words, long enough for a phrase. */
function runs(words: Word[], list: Map<string, number>): Run[] {
  const found: Run[] = [];
  let run: Run = { from: 0, to: 0, indices: [] };
  for (const word of words) {
    const index = list.get(word.folded);
    if (index === undefined) run = { from: 0, to: 0, indices: [] };
    else if (run.indices.push(index) === 1) found.push(Object.assign(run, { from: word.from, to: word.to }));
    else run.to = word.to;
  }
  return found.filter(({ indices }) => indices.length >= 12);
}

function holdsPhrase({ indices }: Run): boolean {
  if (indices.length >= SURELY) return true;
  return SIZES.some((size) => indices.some((_, at) => at + size <= indices.length && isPhrase(indices, at, size)));
}

/** Whether the words from `at` end in the checksum of the entropy that they spell (BIP39). */
function isPhrase(indices: number[], at: number, size: number): boolean {
  const checksumBits = BigInt(size / 3);
  const bits = indices.slice(at, at + size).reduce((sum, index) => (sum << 11n) | BigInt(index), 0n);
  const entropy = Buffer.from((bits >> checksumBits).toString(16).padStart((size / 3) * 8, '0'), 'hex');
  const digest = createHash('sha256').update(entropy).digest();
  return (digest[0] ?? 0) >> (8 - size / 3) === Number(bits & ((1n << checksumBits) - 1n));
}
