import { createHash, generateKeyPairSync } from 'node:crypto';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';

/** Lists whose phrases are written with spaces. */
export const SPACED = [english, english, english, spanish, french, italian, portuguese, czech, korean, japanese];
export const CHINESE = [simplified, traditional];

/** Random numbers that are the same for the same seed. */
export interface Chance {
  below(limit: number): number;
  bytes(length: number): Uint8Array;
  of<T>(values: readonly T[]): T;
}

/** Mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    of: (values) => values[below(values.length)] as (typeof values)[number],
  };
}

/** The words of a phrase with a valid checksum, 12 for 16 bytes and 24 for 32. */
export function phrase(chance: Chance, list: string[], bytes: number): string[] {
  return entropyToMnemonic(chance.bytes(bytes), list).split(/\s+/u);
}

/** How people lay out a phrase. */
export const LAYOUTS: Record<string, (words: string[], chance: Chance) => string> = {
  spaces: (words) => words.join(' '),
  'numbered in a row': (words) => words.map((word, at) => `${at + 1}. ${word}`).join(' '),
  lines: (words) => words.join('\n'),
  'numbered lines': (words) => words.map((word, at) => `${at + 1}、${word}`).join('\n'),
  commas: (words) => words.join(', '),
  'Chinese commas': (words) => words.join('、'),
  capitals: (words) => words.join(' ').toUpperCase(),
  'first letters capital': (words) => words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '),
  'full width': (words) => words.map(fullWidth).join('　'),
  'zero-width characters': (words) => words.map((word) => `${word.slice(0, 2)}\u200b${word.slice(2)}`).join(' '),
  'without accents': (words) =>
    words
      .join(' ')
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/gu, ''),
  'two typos': (words, chance) => withTypos(words, chance, 2).join(' '),
  'a word short': (words, chance) => words.toSpliced(chance.below(words.length), 1).join(' '),
  'in a Chinese sentence': (words) => `你好,我的钱包打不开了,助记词是${words.join(' ')},麻烦帮我看看`,
  'in an English sentence': (words) =>
    `Hello, my wallet is gone, here it is: ${words.join(' ')}. Can you restore it please?`,
};

function fullWidth(word: string): string {
  return word.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** Letters lost, added or changed in so many words. */
function withTypos(words: string[], chance: Chance, count: number): string[] {
  const changed = [...words];
  for (let typo = 0; typo < count; typo++) {
    const at = chance.below(changed.length);
    const word = changed[at] ?? '';
    const place = chance.below(word.length);
    const letter = chance.of([...words.join('')]);
    const [before, behind] = [word.slice(0, place), word.slice(place + 1)];
    changed[at] = chance.of([before + behind, before + letter + word.slice(place), before + letter + behind]);
  }
  return changed;
}

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function base58(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = ALPHABET.charAt(Number(value % 58n)) + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(Math.max(0, zeros)) + text;
}

function checked(payload: Uint8Array): string {
  const once = createHash('sha256').update(payload).digest();
  const sum = createHash('sha256').update(once).digest().subarray(0, 4);
  return base58(Buffer.concat([payload, sum]));
}

const PRIVATE_VERSIONS = [
  '0488ade4',
  '049d7878',
  '04b2430c',
  '04358394',
  '044a4e28',
  '045f18bc',
  '0295b005',
  '02aa7a99',
];
const PUBLIC_VERSIONS = ['0488b21e', '049d7cb2', '04b24746', '043587cf'];

/** Keys of every checksummed kind, by name. */
export const KEYS: Record<string, (chance: Chance) => string> = {
  WIF: (chance) => checked(Buffer.concat([Buffer.of(0x80), chance.bytes(32)])),
  'WIF, compressed': (chance) => checked(Buffer.concat([Buffer.of(0x80), chance.bytes(32), Buffer.of(1)])),
  'WIF of the test network': (chance) => checked(Buffer.concat([Buffer.of(0xef), chance.bytes(32), Buffer.of(1)])),
  extended: (chance) => extended(chance, PRIVATE_VERSIONS),
  'Solana, text': () => base58(solana()),
  'Solana, numbers': () => JSON.stringify([...solana()]),
  PEM: () =>
    String(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey.export({ type: 'pkcs8', format: 'pem' })),
  keystore: (chance) => JSON.stringify(keystore(chance)),
  'keystore, indented': (chance) => JSON.stringify(keystore(chance), null, 2),
};

/** What looks like a key and is none. */
export const NO_KEYS: Record<string, (chance: Chance) => string> = {
  'Bitcoin address': (chance) => checked(Buffer.concat([Buffer.of(chance.of([0, 5])), chance.bytes(20)])),
  'TRON address': (chance) => checked(Buffer.concat([Buffer.of(0x41), chance.bytes(20)])),
  'EVM address': (chance) => `0x${Buffer.from(chance.bytes(20)).toString('hex')}`,
  'Solana address': (chance) => base58(chance.bytes(32)),
  'Solana signature': (chance) => base58(chance.bytes(64)),
  xpub: (chance) => extended(chance, PUBLIC_VERSIONS),
  'WIF with a wrong checksum': (chance) =>
    spoiled(checked(Buffer.concat([Buffer.of(0x80), chance.bytes(32), Buffer.of(1)]))),
  'extended with a wrong checksum': (chance) => spoiled(extended(chance, PRIVATE_VERSIONS)),
  'link to a transaction': (chance) => `https://etherscan.io/tx/0x${Buffer.from(chance.bytes(32)).toString('hex')}`,
  'hash of a transaction': (chance) => `txid: ${Buffer.from(chance.bytes(32)).toString('hex')}`,
};

function extended(chance: Chance, versions: string[]): string {
  return checked(
    Buffer.concat([Buffer.from(chance.of(versions), 'hex'), chance.bytes(41), Buffer.of(0), chance.bytes(32)]),
  );
}

function spoiled(text: string): string {
  return text.slice(0, -1) + (text.endsWith('3') ? '4' : '3');
}

function solana(): Uint8Array {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32);
  return Buffer.concat([secret, publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)]);
}

function keystore(chance: Chance): object {
  const hex = (length: number): string => Buffer.from(chance.bytes(length)).toString('hex');
  const kdf = { kdf: 'scrypt', kdfparams: { dklen: 32, n: 262144, p: 1, r: 8, salt: hex(32) } };
  const crypto = { cipher: 'aes-128-ctr', ciphertext: hex(32), cipherparams: { iv: hex(16) }, ...kdf, mac: hex(32) };
  return { version: 3, id: '3198bc9c-6672-5ab3-d995-4942343ae5b6', address: hex(20), crypto };
}
