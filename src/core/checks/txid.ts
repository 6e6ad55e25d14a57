import type { Json, SlotValue } from '../value.ts';
import { type Checked, refused, taken } from './answer.ts';

const UNSEEN = /\p{Cf}/gu;
/** EVM, then Bitcoin and TRON. */
const HEX = /(?<![0-9a-z])(?:0x)?[0-9a-f]{64}(?![0-9a-z])/gi;
const SOLANA = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{86,88}(?![0-9A-Za-z])/g;
const ORDER = /(?<![0-9a-z-])[0-9a-z](?:[0-9a-z-]{4,62})[0-9a-z](?![0-9a-z-])/gi;

/**
 * Takes a transaction's number out of whatever stands around it, an explorer's link say. With `kind: order` it is a
 * bank's or a shop's order number; else a hash (in lower case) or a Solana signature (as it is).
 */
export function checkTxid(args: Record<string, Json>, text: string): Checked {
  const found = new Set(isOrder(args) ? orders(readable(text)) : hashes(readable(text)));
  const [value] = found;
  return value === undefined || found.size > 1 ? refused('check-txid') : taken(value);
}

/** Whether a held value is such a number and nothing else. */
export function isTxid(args: Record<string, Json>, value: SlotValue): boolean {
  if (typeof value !== 'string') return false;
  const [found, ...more] = isOrder(args) ? orders(value) : hashes(value);
  return found === value && more.length === 0;
}

function isOrder(args: Record<string, Json>): boolean {
  return args.kind === 'order';
}

function readable(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '');
}

function hashes(text: string): string[] {
  const hex = (text.match(HEX) ?? []).map((hash) => hash.toLowerCase());
  return [...hex, ...(text.match(SOLANA) ?? [])];
}

function orders(text: string): string[] {
  return (text.match(ORDER) ?? []).filter((order) => /\d/.test(order));
}
