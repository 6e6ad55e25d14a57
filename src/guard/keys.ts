import { createPrivateKey, createPublicKey } from 'node:crypto';
import { base58, base58check } from './keys-base58.ts';
import { findPems } from './keys-pem.ts';
import type { Stretch } from './stretch.ts';

/** Letters and digits of base58, as long as the shortest key, whatever they are glued to. */
const RUNS = /[1-9A-HJ-NP-Za-km-z]{51,}/gu;
/** No key of any kind is shorter. */
const SHORTEST = 40;
/** In longer runs, keys are looked for near both ends only: no person glues more to one. */
const LONG_RUN = 80;
const NEAR_END = 8;
const EXTENDED = /[xyztuv]prv/giu;
const EXTENDED_LENGTH = 111;
/** Version bytes of extended private keys: xprv, yprv, zprv, tprv, uprv, vprv, and those of Yprv, Zprv, Uprv and Vprv. */
const EXTENDED_VERSIONS = new Set([
  0x0488ade4, 0x049d7878, 0x04b2430c, 0x04358394, 0x044a4e28, 0x045f18bc, 0x0295b005, 0x02aa7a99, 0x024285b5,
  0x02575048,
]);
const HEX = /^[1-9a-f]+$/u;
const ARRAYS = /\[(?:\s{0,4}\d{1,3}\s{0,4},){63}\s{0,4}\d{1,3}\s{0,4}\]/gu;
const HEX_PAIRS = /(?<![0-9a-f])(?:0x)?[0-9a-f]{128}(?![0-9a-f])/giu;
/** How many 64-byte keys are checked in a text. */
const MOST_CHECKS = 32;

/**
 * The stretches of a folded text that are private keys by their checksum or shape: Bitcoin's WIF and BIP38, extended keys,
 * 64-byte keys of Solana as text, numbers or hex, and PEM. Never an address, a public key or a signature.
 */
export function findKeys(text: string): Stretch[] {
  if (text.length < SHORTEST) return [];
  const runs = [...text.matchAll(RUNS)].flatMap((match) => inRun(match[0], match.index));
  return [...runs, ...checkedPairs(text), ...findPems(text)];
}

function inRun(run: string, from: number): Stretch[] {
  const found = [...findExtended(run), ...findShort(run)];
  return found.map((stretch) => ({ from: from + stretch.from, to: from + stretch.to }));
}

function findExtended(run: string): Stretch[] {
  return [...run.matchAll(EXTENDED)].flatMap(({ index: from }) => {
    if (!isNearEnd(run, from, EXTENDED_LENGTH)) return [];
    return base58check(run.slice(from, from + EXTENDED_LENGTH), isExtended)
      ? [{ from, to: from + EXTENDED_LENGTH }]
      : [];
  });
}

function isExtended(payload: Uint8Array): boolean {
  return payload.length === 78 && EXTENDED_VERSIONS.has(Buffer.from(payload).readUInt32BE(0));
}

/** WIF (51 or 52 characters) and BIP38 (58), by where they begin. */
function findShort(run: string): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from + 51 <= run.length; from++) {
    for (const length of shortLengths(run.slice(from, from + 2)))
      if (isNearEnd(run, from, length) && isShort(run.slice(from, from + length), length))
        found.push({ from, to: from + length });
  }
  return found;
}

function isNearEnd(run: string, from: number, length: number): boolean {
  return run.length <= LONG_RUN || from <= NEAR_END || from + length >= run.length - NEAR_END;
}

function shortLengths(start: string): number[] {
  if (/^(?:5[HJK]|9[1-3])/u.test(start)) return [51];
  if (/^[KLc]/u.test(start)) return [52];
  return start === '6P' ? [58] : [];
}

function isShort(text: string, length: number): boolean {
  return text.length === length && base58check(text, length === 58 ? isEncrypted : isPlain) !== null;
}

function isEncrypted(payload: Uint8Array): boolean {
  return payload.length === 39 && payload[0] === 1 && (payload[1] === 0x42 || payload[1] === 0x43);
}

function isPlain(payload: Uint8Array): boolean {
  const isVersion = payload[0] === 0x80 || payload[0] === 0xef;
  return isVersion && (payload.length === 33 || (payload.length === 34 && payload[33] === 1));
}

/** Solana's: 64 bytes in 86 to 88 characters, the whole run or at an end of it. */
function pairsIn(run: string, from: number): Stretch[] {
  if (run.length < 86) return [];
  const lengths = run.length <= 88 ? [run.length] : [88, 87];
  return lengths.flatMap((length) => [
    { from, to: from + length },
    { from: from + run.length - length, to: from + run.length },
  ]);
}

/** Of the stretches that may hold 64-byte keys, those that do. The check is slow: past the first few, all are taken for keys. */
function checkedPairs(text: string): Stretch[] {
  const runs = [...text.matchAll(RUNS)].flatMap((match) => (HEX.test(match[0]) ? [] : pairsIn(match[0], match.index)));
  const others = [...text.matchAll(ARRAYS), ...text.matchAll(HEX_PAIRS)];
  const places = [...runs, ...others.map(({ 0: { length }, index }) => ({ from: index, to: index + length }))];
  const possible = new Map(places.map((place) => [`${place.from}-${place.to}`, place]));
  let checks = 0;
  return [...possible.values()].filter(({ from, to }) => {
    const bytes = bytesIn(text.slice(from, to));
    return bytes?.length === 64 && (checks++ >= MOST_CHECKS || isPair(bytes));
  });
}

function bytesIn(written: string): Uint8Array | null {
  if (/^(?:0x)?[0-9a-f]{128}$/iu.test(written)) return Buffer.from(written.slice(-128), 'hex');
  if (!written.startsWith('[')) return base58(written);
  const numbers = written.match(/\d+/gu)?.map(Number) ?? [];
  return numbers.every((number) => number < 256) ? Uint8Array.from(numbers) : null;
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Whether the last 32 of 64 bytes are the Ed25519 public key of the first 32. */
function isPair(bytes: Uint8Array): boolean {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, bytes.subarray(0, 32)]), format: 'der', type: 'pkcs8' });
  const open = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return open.subarray(-32).equals(bytes.subarray(32));
}
