import { base58check } from './keys-base58.ts';
import { visible } from './letters.ts';

/** Base58, without 0, O, I and l. */
const B58 = '[1-9A-HJ-NP-Za-km-z]';
/** A run of letters and digits has no other before or behind it; Chinese may touch it. */
const FROM = '(?<![A-Za-z\\d])';
const TO = '(?![A-Za-z\\d])';

const SHAPES = [
  // Ethereum and its kin, with or without 0x; TRON's in hex.
  `(?<![\\da-f])(?:0x|xdc|41)?[\\da-f]{40}${TO}`,
  // Bech32 and its kin: Bitcoin, Litecoin, Cardano, Cosmos, Lightning's invoices.
  `${FROM}[a-z]{1,12}\\d{0,6}[a-z]{0,1}1[02-9ac-hj-np-z]{38,300}${TO}`,
  // TON.
  `${FROM}[EUk0]Q[\\w-]{46}(?![\\w-])`,
  // Names that stand for addresses.
  `(?<![\\w.-])[a-z][a-z\\d-]{1,60}\\.(?:eth|sol|bnb|near|crypto|nft|trx|ton|apt|lens|arb)(?![a-z\\d-])`,
].map((shape) => new RegExp(shape, 'giu'));
/** Base58 of 25 to 48 characters, or as long as Monero's and Cardano's first ones: a signature is between. */
const BASE58 = new RegExp(`${FROM}(?:${B58}{25,48}|${B58}{95,110})${TO}`, 'gu');
/** 64 hex digits: a hash, unless the text says that something is sent there. */
const LONG_HEX = /(?<![\da-z])(?:0x)?[\da-f]{64}(?![\da-z])/giu;
const PAID_TO =
  /(?:地址|收款|充值?(?:到|至)|转账?(?:到|至|给)|打(?:到|至|给)|address|(?:send|deposit|transfer|pay)[a-z]*(?: it| them| the coins| funds)? (?:in)?to)[^\p{L}\d]{0,6}(?:是|为|is|这个地址|this address)?[^\p{L}\d]{0,6}$/iu;
/** Hex or base58 in groups, so as not to look like an address. */
const SPACED_HEX = /0[xX](?:[\s._·*-]{0,2}[\da-fA-F]){40}(?![\da-fA-F])/gu;
const WORDS = /[A-Za-z\d]+/gu;
/** How many groups an address is looked for in, and how long those of TRON and the oldest of Bitcoin are. */
const MOST_GROUPS = 12;
const LENGTHS = [26, 27, 33, 34, 35];

/** The addresses on chains that a text names, as they are compared: without spaces in them. Total, in linear time. */
export function findAddresses(text: string): string[] {
  const plain = visible(text);
  const shaped = SHAPES.flatMap((shape) => plain.match(shape) ?? []);
  const mixed = (plain.match(BASE58) ?? []).filter(isMixed);
  const paid = [...plain.matchAll(LONG_HEX)].filter(({ index }) =>
    PAID_TO.test(plain.slice(Math.max(0, index - 40), index)),
  );
  const hex = (plain.match(SPACED_HEX) ?? []).map((spaced) => spaced.replace(/[^\da-z]/giu, ''));
  return [...new Set([...shaped, ...mixed, ...paid.map(([whole]) => whole), ...hex, ...inGroups(plain)])];
}

/** Base58 addresses whose groups stand apart, by their checksum. */
function inGroups(text: string): string[] {
  const words = text.match(WORDS) ?? [];
  return words.flatMap((word, from) => {
    if (!/^[T13]/u.test(word)) return [];
    let joined = word;
    for (let next = from + 1; next < from + MOST_GROUPS && joined.length < 35; next++) {
      joined += words[next] ?? '';
      if (LENGTHS.includes(joined.length) && base58check(joined, isPublic)) return [joined];
    }
    return [];
  });
}

/** Version bytes of TRON and Bitcoin, before the 20 bytes of a key's hash. */
function isPublic(payload: Uint8Array): boolean {
  return payload.length === 21 && [0x41, 0x00, 0x05].includes(payload[0] ?? -1);
}

/** Whether two addresses are one: hex and bech32 have no case. */
export function sameAddress(one: string, other: string): boolean {
  if (one === other) return true;
  return /^(?:(?:0x|xdc)?[\da-f]+|[a-z]+1[\da-z]+)$/i.test(one) && one.toLowerCase() === other.toLowerCase();
}

/** Digits and letters of both cases: no word and no number. */
function isMixed(run: string): boolean {
  return /\d/.test(run) && /[A-Z]/.test(run) && /[a-z]/.test(run);
}
