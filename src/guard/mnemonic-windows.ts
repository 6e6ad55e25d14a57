import { isOrdinary, proofOf } from './mnemonic-common.ts';
import { hasNear, LIST_COUNT, listsWith, listsWithStart } from './mnemonic-lists.ts';
import type { Token } from './mnemonic-tokens.ts';

const ENGLISH = 0;
const NEAR = 0.7;
const SHORTENED = 0.7;
/** A misspelt word of three letters is like too many. */
const NEAR_SHORT = 0.3;
const UNKNOWN = -1.5;
/** A list is scored where so many words of it, in full or cut to four letters, stand close together. */
const WORTH_SCORING = 4;
/** Half the tokens of a long phrase with its labels. */
const AROUND = 14;
/** Sentences repeat their words more than phrases do. */
const DISTINCT = 4;

/** First and last token of a phrase, and what each token of the text proves for its list. */
export interface Window {
  first: number;
  last: number;
  /** What its tokens prove together. */
  sum: number;
  proofs: number[];
}

/**
 * Where the words of a text are those of a phrase: windows of tokens whose proof is `least` or more (a word of the list is 1
 * or less, a misspelt one 0.7, any other less than nothing). At most one between two places where the proof is used up.
 */
export function windowsOf(tokens: Token[], least: number): Window[] {
  const asked = tokens.map(({ word }) => listsWith(word) | listsWithStart(word));
  return Array.from({ length: LIST_COUNT }, (_, list) => {
    if (asked.filter((lists) => (lists >> list) & 1).length < WORTH_SCORING) return [];
    const proofs = proofsFor(list, tokens, asked);
    return best(tokens, proofs, least).map((window) => ({ ...window, proofs }));
  }).flat();
}

/** How much a word of any list proves alone, from 0 (in no list) to 1 (in no ordinary talk of money and wallets). */
export function proofAlone(word: string): number {
  return listsWith(word) === 0 ? 0 : proofOf(word);
}

function proofsFor(list: number, tokens: Token[], asked: number[]): number[] {
  const known = new Map<string, number>();
  const near = nearListed(list, asked);
  return tokens.map(({ word, isLabel }, at) => {
    if (isLabel) return 0;
    if (!near[at]) return UNKNOWN;
    let proof = known.get(word);
    if (proof === undefined) {
      proof = proofFor(list, word);
      known.set(word, proof);
    }
    return proof;
  });
}

/** For each token, whether enough words of the list are around to ask whether it is one misspelt. */
function nearListed(list: number, asked: number[]): boolean[] {
  const before = [0];
  for (const [at, lists] of asked.entries()) before.push((before[at] ?? 0) + ((lists >> list) & 1));
  const upTo = (at: number): number => before[Math.max(0, Math.min(at, asked.length))] ?? 0;
  return asked.map((_, at) => upTo(at + AROUND + 1) - upTo(at - AROUND) >= WORTH_SCORING);
}

function proofFor(list: number, word: string): number {
  if ((listsWith(word) >> list) & 1) return list === ENGLISH ? proofOf(word) : 1;
  if (word === '' || isOrdinary(word)) return UNKNOWN;
  if ((listsWithStart(word) >> list) & 1) return SHORTENED;
  if (!hasNear(list, word)) return UNKNOWN;
  return word.length === 3 ? NEAR_SHORT : NEAR;
}

function best(tokens: Token[], proofs: number[], least: number): Omit<Window, 'proofs'>[] {
  const found: Omit<Window, 'proofs'>[] = [];
  let sum = 0;
  let most = 0;
  let first = 0;
  let last = -1;
  for (let at = 0; at <= tokens.length; at++) {
    const proof = proofs[at] ?? Number.NEGATIVE_INFINITY;
    const isOver = tokens[at]?.isWalled || sum + proof < 0 || sum + proof < most - least;
    if (isOver) {
      if (last >= 0 && isVaried(tokens, proofs, first, last)) found.push({ first, last, sum: most });
      [sum, most, first, last] = [0, 0, at, -1];
    }
    if (sum + proof <= 0) {
      [sum, first] = [0, at + 1];
      continue;
    }
    sum += proof;
    if (sum <= most) continue;
    most = sum;
    if (sum >= least) last = at;
  }
  return found;
}

function isVaried(tokens: Token[], proofs: number[], first: number, last: number): boolean {
  const distinct = new Set<string>();
  for (let at = first; at <= last; at++) if ((proofs[at] ?? 0) >= SHORTENED) distinct.add(tokens[at]?.word ?? '');
  return distinct.size >= DISTINCT;
}
