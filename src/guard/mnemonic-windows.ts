import { type Budget, holdsPhrase, SIZES } from './mnemonic-checksum.ts';
import { isOrdinary, proofOf } from './mnemonic-common.ts';
import { hasNear, LIST_COUNT, listsWith, listsWithStart, placeIn } from './mnemonic-lists.ts';
import type { Token } from './mnemonic-tokens.ts';

const ENGLISH = 0;
const NEAR = 0.7;
const SHORTENED = 0.7;
/** A misspelt word of three letters is like too many. */
const NEAR_SHORT = 0.3;
const UNKNOWN = -1.5;
const [FEWEST = 12] = SIZES;
/** A list is scored where so many words of it, in full or cut to four letters, stand close together. */
const WORTH_SCORING = 4;
/** Half the tokens of a long phrase with its labels. */
const AROUND = 14;
/** How many checksums are computed for a text. */
const MOST_CHECKS = 1000;
/** Sentences repeat their words more than phrases do. */
const DISTINCT = 4;

/** The first and last token of what may be a phrase. */
interface Span {
  first: number;
  last: number;
  /** What its tokens prove together. */
  sum: number;
}

/** A span, and what each token of the text proves for its list. */
export interface Window extends Span {
  proofs: number[];
}

/**
 * Where the words of a text are those of a phrase: windows of tokens whose proof is `least` or more (a word of the list is 1
 * or less, a misspelt one 0.7, any other less than nothing), or whose checksum is right, whatever they prove. At most one
 * between two places where the proof is used up; for each list, none overlapping another.
 */
export function windowsOf(tokens: Token[], least: number): Window[] {
  const asked = tokens.map(({ word }) => listsWith(word) | listsWithStart(word));
  const counts = countsOf(asked);
  const budget = { left: MOST_CHECKS };
  return Array.from({ length: LIST_COUNT }, (_, list) => {
    if ((counts[list] ?? 0) < WORTH_SCORING) return [];
    const near = nearListed(list, asked);
    if (!near.includes(true)) return [];
    const proofs = proofsFor(list, tokens, near);
    const spans = merged([...best(tokens, proofs, least), ...exact(list, tokens, budget)]);
    return spans.map((span) => ({ ...span, proofs }));
  }).flat();
}

/** How many words each list has. */
function countsOf(asked: number[]): number[] {
  const counts = new Array<number>(LIST_COUNT).fill(0);
  for (const lists of asked)
    for (let list = 0, rest = lists; rest !== 0; list++, rest >>= 1) counts[list] = (counts[list] ?? 0) + (rest & 1);
  return counts;
}

/** Spans that overlap made one, in order. */
function merged(spans: Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.sort((a, b) => a.first - b.first)) {
    const last = apart.at(-1);
    if (last === undefined || span.first > last.last) apart.push(span);
    else Object.assign(last, { last: Math.max(last.last, span.last), sum: Math.max(last.sum, span.sum) });
  }
  return apart;
}

/** Rows of words of the list, without one of another between, that hold a phrase with its checksum. */
function exact(list: number, tokens: Token[], budget: Budget): Span[] {
  const found: Span[] = [];
  let places: number[] = [];
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    const place = token === undefined ? undefined : placeIn(list, token.word);
    if (place === undefined || token?.isWalled) {
      if (places.length >= FEWEST && holdsPhrase(places, budget))
        found.push({ first: at - places.length, last: at - 1, sum: Number.POSITIVE_INFINITY });
      places = [];
    }
    if (place !== undefined) places.push(place);
  }
  return found;
}

/** How much a word of any list proves alone, from 0 (in no list) to 1 (in no ordinary talk of money and wallets). */
export function proofAlone(word: string): number {
  return listsWith(word) === 0 ? 0 : proofOf(word);
}

function proofsFor(list: number, tokens: Token[], near: boolean[]): number[] {
  const known = new Map<string, number>();
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
  let around = 0;
  const has = (at: number): number => ((asked[at] ?? 0) >> list) & 1;
  for (let at = 0; at < AROUND; at++) around += has(at);
  return asked.map((_, at) => {
    around += has(at + AROUND) - has(at - AROUND - 1);
    return around >= WORTH_SCORING;
  });
}

function proofFor(list: number, word: string): number {
  if ((listsWith(word) >> list) & 1) return list === ENGLISH ? proofOf(word) : 1;
  if (word === '' || isOrdinary(word)) return UNKNOWN;
  if ((listsWithStart(word) >> list) & 1) return SHORTENED;
  if (!hasNear(list, word)) return UNKNOWN;
  return word.length === 3 ? NEAR_SHORT : NEAR;
}

function best(tokens: Token[], proofs: number[], least: number): Span[] {
  const found: Span[] = [];
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
