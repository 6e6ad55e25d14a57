/**
 * What a link, a mailbox, a telephone number, an account or an address is to us: `official` is exactly on the operator's list,
 * `lookalike` reads like it and is not, `unknown` is everything else.
 */
export type Verdict = 'official' | 'lookalike' | 'unknown';

/** Something that a text names, as the guard judges it. */
export interface Judged {
  kind: 'link' | 'mailbox' | 'number' | 'account' | 'address';
  /** As it is compared: a link's host, a handle without @. */
  value: string;
  verdict: Verdict;
  /** How people know it, where the value alone would mislead: t.me is everybody's, t.me/somebody is not. */
  shows?: string;
}

/** What the customer named last, kept for a while: "is this official?" may come after it. */
export interface Named {
  /** UTC ms. */
  at: number;
  messageId: string;
  things: Judged[];
}
