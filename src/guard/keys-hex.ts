import type { Secret, SecretKind } from './redact.ts';
import type { Stretch } from './stretch.ts';

/** 64 hex digits, alone or in up to eight groups of eight or more. */
const KEY_LENGTH = 64;
const GROUPS = /(?<![0-9a-z])(?:0x)?[0-9a-f]{8,64}(?:[ \t\n\r-]{1,2}[0-9a-f]{8,56}){0,7}(?![0-9a-z])/giu;
/** Kept below what a key may be glued to. */
const GLUED = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/giu;

const SECRET_WORDS =
  /私\s?[钥鑰匙]|密[钥鑰]|\b(?:private|secret|priv|signing)[ _-]?keys?\b|\bprivkeys?\b|\bsk\b|\bsi ?yao\b|\bseed\b|种子|\bmnemonic\b|助记词|\bpassword\b|密码/giu;
const HASH_WORDS =
  /哈希|哈西|雜湊|杂凑|交易|转账|轉帳|轉賬|区块|區塊|订单|订单号|流水|提币|充币|充值|提现|到账|到賬|确认|打包|浏览器|\b(?:tx|txn|tx ?_?id|tx ?hash|hash|transactions?|transfers?|transferred|deposits?|deposited|withdraw(?:al|n)?|block|sent|paid|payment|explorer|etherscan|tronscan|blockchair|pending|confirm(?:ed|ations?)?|sha-?256|checksum|digest|merkle)\b/giu;
const URL_BEFORE = /(?:https?:\/\/|www\.)[^\s"'<>]{0,300}$|\.[a-z]{2,10}\/[^\s"'<>]{0,200}$/iu;
const BEFORE = 80;
const AFTER = 40;

/** What the guard makes of 64 hex digits: a private key, or a transaction's hash, or it can't tell. */
type Verdict = 'key' | 'hash' | 'unclear';

/**
 * 64 hex digits in a folded text: private keys where the words around say so, `ambiguous_hex` where nothing tells them from
 * the hash of a transaction. `isHashAsked` is whether the customer was just asked for a hash. Linear.
 */
export function findHex(text: string, isHashAsked: boolean): Secret[] {
  const found = candidates(text);
  const mentionsKeys = found.length > 0 && new RegExp(SECRET_WORDS).test(text);
  return found.flatMap(({ from, to }) => {
    const verdict = judge(text, from, to, mentionsKeys, isHashAsked);
    const kind: SecretKind = verdict === 'key' ? 'private_key' : 'ambiguous_hex';
    return verdict === 'hash' ? [] : [{ kind, from, to }];
  });
}

function candidates(text: string): Stretch[] {
  const glued = [...text.matchAll(GLUED)].map(({ 0: hex, index }) => {
    const from = /^0x$/i.test(text.slice(index - 2, index)) ? index - 2 : index;
    return { from, to: index + hex.length };
  });
  const groups = [...text.matchAll(GROUPS)].filter(({ 0: written }) => isKeyInGroups(written));
  return [...glued, ...groups.map(({ 0: written, index }) => ({ from: index, to: index + written.length }))];
}

function isKeyInGroups(written: string): boolean {
  const digits = written.replace(/^0x/i, '').replace(/[^0-9a-f]/giu, '');
  return digits.length === KEY_LENGTH && /[ \t\n\r-]/.test(written);
}

function judge(text: string, from: number, to: number, mentionsKeys: boolean, isHashAsked: boolean): Verdict {
  const before = text.slice(Math.max(0, from - BEFORE), from);
  if (URL_BEFORE.test(text.slice(Math.max(0, from - 320), from))) return 'hash';
  const key = lastOf(before, SECRET_WORDS);
  const hash = lastOf(before, HASH_WORDS);
  if (key > hash) return 'key';
  if (hash > key) return mentionsKeys ? 'unclear' : 'hash';
  const after = text.slice(to, to + AFTER);
  if (new RegExp(SECRET_WORDS).test(after)) return 'key';
  if (mentionsKeys) return 'unclear';
  return isHashAsked || new RegExp(HASH_WORDS).test(after) ? 'hash' : 'unclear';
}

/** Where the last of the words ends; -1 without any. */
function lastOf(text: string, words: RegExp): number {
  const last = [...text.matchAll(words)].at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
}
