import { distance } from '../core/distance.ts';

/** Shorter words are near too many others that mean something else ("change", "charge"). */
const LEAST = 7;

/**
 * Finds words that are one slip of the finger away from one of these: a letter too many, one too few, another one, or two that
 * have changed places. Of words that are as near the first given counts; gives null for none.
 */
export function createSpeller(words: Iterable<string>): (word: string) => string | null {
  const byPiece = new Map<string, string[]>();
  for (const word of words) {
    if (!isLong(word)) continue;
    for (const piece of piecesOf(word)) byPiece.set(piece, [...(byPiece.get(piece) ?? []), word]);
  }
  return (word) => {
    if (!isLong(word)) return null;
    const near = piecesOf(word).flatMap((piece) => byPiece.get(piece) ?? []);
    return near.find((one) => distance(one, word, 2) < 2) ?? null;
  };
}

function isLong(word: string): boolean {
  return word.length >= LEAST && /^[a-z]+$/.test(word);
}

/** A word, and what is left of it without each of its letters: two words that are one slip apart share a piece. */
function piecesOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
