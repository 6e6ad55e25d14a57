import { createHash } from 'node:crypto';

/** Words in a phrase. Each three hold 32 bits of entropy and one of checksum. */
export const SIZES = [12, 15, 18, 21, 24];
/** As many places as words may repeat themselves at: "ha ha ha", "wait please wait please". */
const PERIODS = [1, 2, 3];

/** How many checksums may still be computed for a text: only what nobody writes needs more. */
export interface Budget {
  left: number;
}

/**
 * Whether a row of words, given as their places in one BIP39 list, holds a phrase: 12 to 24 of them that end in the checksum
 * of the rest. Those cut out of a longer row that repeats itself are none: of any "ha ha ha …", some would fit.
 */
export function holdsPhrase(places: readonly number[], budget: Budget): boolean {
  return SIZES.some((size) =>
    places.some((_, at) => {
      if (at + size > places.length || goesOn(places, at - 1, 1) || goesOn(places, at + size, -1)) return false;
      return budget.left-- > 0 && isPhrase(places.slice(at, at + size));
    }),
  );
}

/** Whether the place just outside of a row repeats what is inside, as what is inside does. */
function goesOn(places: readonly number[], outside: number, inward: 1 | -1): boolean {
  const at = (step: number): number | undefined => places[outside + step * inward];
  if (at(0) === undefined) return false;
  return PERIODS.some((period) => {
    for (let step = 0; step < period; step++) if (at(step) !== at(step + period)) return false;
    return true;
  });
}

/** Whether words end in the checksum of the entropy that they spell (BIP39). */
function isPhrase(places: readonly number[]): boolean {
  const checksumBits = BigInt(places.length / 3);
  const bits = places.reduce((sum, place) => (sum << 11n) | BigInt(place), 0n);
  const entropy = Buffer.from((bits >> checksumBits).toString(16).padStart((places.length / 3) * 8, '0'), 'hex');
  const digest = createHash('sha256').update(entropy).digest();
  return (digest[0] ?? 0) >> (8 - places.length / 3) === Number(bits & ((1n << checksumBits) - 1n));
}
