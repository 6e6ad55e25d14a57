import { createHash } from 'node:crypto';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const VALUES = new Map(Array.from(ALPHABET, (character, at) => [character.charCodeAt(0), at]));
/** Characters taken at once, and the numbers that they are summed up in: products stay exact. */
const AT_ONCE = 4;
const LIMB = 2 ** 24;

/** The bytes that a base58 text stands for; null when it has another character. Quadratic: for texts of a few hundred. */
export function base58(text: string): Uint8Array | null {
  const limbs: number[] = [];
  for (let at = 0; at < text.length; at += AT_ONCE) {
    const part = text.slice(at, at + AT_ONCE);
    let carry = 0;
    for (let one = 0; one < part.length; one++) carry = carry * 58 + (VALUES.get(part.charCodeAt(one)) ?? Number.NaN);
    if (Number.isNaN(carry)) return null;
    const factor = 58 ** part.length;
    for (let limb = 0; limb < limbs.length; limb++) {
      const sum = (limbs[limb] ?? 0) * factor + carry;
      carry = Math.floor(sum / LIMB);
      limbs[limb] = sum - carry * LIMB;
    }
    if (carry > 0) limbs.push(carry);
  }
  return bytesOf(limbs, /^1*/.exec(text)?.[0].length ?? 0);
}

function bytesOf(limbs: number[], zeros: number): Uint8Array {
  const bytes = limbs.flatMap((limb) => [limb & 0xff, (limb >> 8) & 0xff, limb >> 16]);
  while (bytes.at(-1) === 0) bytes.pop();
  for (let zero = 0; zero < zeros; zero++) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

/** The payload of a base58check text, its version first; null when it is not what is wanted, or the checksum is wrong. */
export function base58check(text: string, isWanted: (payload: Uint8Array) => boolean): Uint8Array | null {
  const bytes = base58(text);
  if (bytes === null || bytes.length < 5) return null;
  const payload = bytes.subarray(0, -4);
  if (!isWanted(payload)) return null;
  const sum = sha256(sha256(payload));
  return bytes.subarray(-4).every((byte, at) => byte === sum[at]) ? payload : null;
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
