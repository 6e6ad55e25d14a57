import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import { type Budget, holdsPhrase, SIZES } from './mnemonic-checksum.ts';

const LISTS = [simplified, traditional].map((list) => new Map(list.map((one, at) => [one.charCodeAt(0), at])));
const [FEWEST, MOST] = [Math.min(...SIZES), Math.max(...SIZES)];

/** The first and last of characters in a row. */
export type Row = [first: number, last: number];

/**
 * Where characters, each given by its code and apart from the next, are those of one list and hold a phrase with its
 * checksum; list characters around are taken with it.
 */
export function exactApart(codes: readonly number[], budget: Budget): Row[] {
  return LISTS.flatMap((list) =>
    runs(codes, (code) => list.has(code)).filter(([first, last]) =>
      isExact(codes.slice(first, last + 1), list, budget),
    ),
  );
}

/**
 * Where characters without spaces are one over and over, with the one behind, and their checksum is right. Of other
 * characters nothing is asked: one in sixteen of ordinary dozens has its checksum by chance.
 */
export function exactRepeats(codes: readonly number[], budget: Budget): Row[] {
  const rows = repeats(codes).map(([first, last]): Row => [first, Math.min(last + 1, codes.length - 1)]);
  return rows.filter((row) => LISTS.some((list) => isExact(codes.slice(row[0], row[1] + 1), list, budget)));
}

function isExact(row: readonly number[], list: Map<number, number>, budget: Budget): boolean {
  if (row.length < FEWEST) return false;
  const places = row.map((code) => list.get(code) ?? -1);
  return !places.includes(-1) && holdsPhrase(places, budget);
}

function runs(codes: readonly number[], isListed: (code: number) => boolean): Row[] {
  const found: Row[] = [];
  let first = 0;
  for (let at = 0; at <= codes.length; at++) {
    const code = codes[at];
    if (code !== undefined && isListed(code)) continue;
    if (at - first >= FEWEST) found.push([first, at - 1]);
    first = at + 1;
  }
  return found;
}

/** Where a character stands so often in a row that it may be all of a phrase but its last word, and no oftener. */
function repeats(codes: readonly number[]): Row[] {
  const found: Row[] = [];
  let first = 0;
  for (let at = 1; at <= codes.length; at++) {
    if (codes[at] === codes[first]) continue;
    if (at - first >= FEWEST - 1 && at - first <= MOST) found.push([first, at - 1]);
    first = at;
  }
  return found;
}
