import type { Finding } from '../core/event.ts';

/** What the guard makes of a text that comes in: the text with every secret gone, and what was found. */
export interface Inspected {
  redacted: string;
  findings: Finding[];
}

/** What is known of the place where a text was said. */
export interface Said {
  /** What the customer was asked for just before: 64 hex digits are then a transaction's hash, unless the text says else. */
  asks?: 'txid';
}

/** The guard, as the runtime calls it before anything is stored, logged or relayed. Pure: no I/O, total for every string. */
export interface Guard {
  incoming(text: string, said?: Said): Inspected;
  /** Reasons why a text may not go out; empty when it may. */
  outgoing(text: string): string[];
}
