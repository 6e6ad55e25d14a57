import type { Finding } from '../core/event.ts';
import type { Judged } from '../core/judged.ts';

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

/** What an outgoing text may name besides the official list. */
export interface Evidence {
  /** The texts of the customer's own that the case holds: what stands in them may be said back to the customer. */
  texts: readonly string[];
  /** Links that a lead has released for this one text, as they are written in it. */
  released: readonly string[];
}

/** The guard, as the runtime calls it before anything is stored, logged or relayed. Pure: no I/O, total for every string. */
export interface Guard {
  /** Takes the secrets out of one text. */
  incoming(text: string, said?: Said): Inspected;
  /**
   * Takes out of texts of one person, in their order, also what is split over several of them: what concerns the text at
   * `at` (the last, when absent) and its neighbours. One result a text.
   */
  conversation(texts: readonly string[], said?: Said, at?: number): Inspected[];
  /** Whether a short text is made of list words only, so that it may be a piece of a recovery phrase. */
  mayBePart(text: string): boolean;
  /** Whether a text speaks of recovery phrases or private keys, so that a picture beside it may show one. */
  speaksOfKeys(text: string): boolean;
  /** Reasons why a text may not go out; empty when it may. */
  outgoing(text: string, evidence?: Evidence): string[];
  /** Is this official? Everything that a text names, with its verdict. */
  judge(text: string): Judged[];
}
