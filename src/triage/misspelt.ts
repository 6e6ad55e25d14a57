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
    return near.find((one) => isOneSlip(one, word)) ?? null;
  };
}

function isLong(word: string): boolean {
  return word.length >= LEAST && /^[a-z]+$/.test(word);
}

/** A word, and what is left of it without each of its letters: two words that are one slip apart share a piece. */
function piecesOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Whether the parts that differ are at most one letter on each side, or two that have changed places. */
function isOneSlip(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length);
  let from = 0;
  while (from < least && one[from] === other[from]) from++;
  let behind = 0;
  while (behind < least - from && one.at(-1 - behind) === other.at(-1 - behind)) behind++;
  const [a, b] = [one.slice(from, one.length - behind), other.slice(from, other.length - behind)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === [...b].reverse().join(''));
}
