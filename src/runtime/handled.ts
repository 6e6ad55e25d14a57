import { hash } from 'node:crypto';

/**
 * The ids of events that a document has handled, as one string of entries of a fixed width: small to store, quick to search.
 * An entry is 66 bits of the id's SHA-256 in base64url and the minute it was handled in base 36.
 */
export type Handled = string;

const DIGEST = 11;
const MINUTE = 6;
const ENTRY = DIGEST + MINUTE;
const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const KEPT_AT_LEAST = 256;

/** Whether an event's id is among those handled. */
export function wasHandled(handled: Handled, id: string): boolean {
  const digest = digestOf(id);
  for (let at = handled.indexOf(digest); at !== -1; at = handled.indexOf(digest, at + 1)) {
    if (at % ENTRY === 0) return true;
  }
  return false;
}

/** Adds an event's id, handled at `at` (UTC ms). */
export function withHandled(handled: Handled, id: string, at: number): Handled {
  return handled + digestOf(id) + minuteOf(at);
}

export function countHandled(handled: Handled): number {
  return handled.length / ENTRY;
}

/** Splits off all but the latest `keep` entries. */
export function splitHandled(handled: Handled, keep: number): { older: Handled; latest: Handled } {
  const at = Math.max(0, handled.length - keep * ENTRY);
  return { older: handled.slice(0, at), latest: handled.slice(at) };
}

/** Drops the ids that were handled over a week before `at` (UTC ms), but none of the latest 256. */
export function recentHandled(handled: Handled, at: number): Handled {
  const { older, latest } = splitHandled(handled, KEPT_AT_LEAST);
  const from = minuteOf(at - WEEK_MS);
  let gone = 0;
  while (gone < older.length && older.slice(gone + DIGEST, gone + ENTRY) < from) gone += ENTRY;
  return older.slice(gone) + latest;
}

function digestOf(id: string): string {
  return hash('sha256', id, 'base64url').slice(0, DIGEST);
}

/** Texts that sort as the minutes do. */
function minuteOf(at: number): string {
  return Math.max(0, Math.floor(at / MINUTE_MS))
    .toString(36)
    .padStart(MINUTE, '0');
}
