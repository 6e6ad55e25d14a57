import type { SaidEvent } from './event.ts';
import type { Judged, Verdict } from './judged.ts';
import { fold } from './text.ts';
import type { Turn } from './turn.ts';

/** "Is this official?" means what was named no longer ago than this, ms. */
const LATELY_MS = 10 * 60 * 1000;
/** More things than this are not answered one by one. */
const MOST = 4;
const LONGEST = 120;
const HASHES = /(?<![0-9a-z])(?:0x)?[0-9a-f]{64}(?![0-9a-z])/gi;
const WORST: Verdict[] = ['lookalike', 'unknown', 'official'];

/** Keeps what a message names, together with what was named in the same breath. */
export function remember(turn: Turn, event: SaidEvent): void {
  if (!event.judged || event.judged.length === 0) return;
  const { at, messageId } = event;
  const { named } = turn.c;
  const before = named && at - named.at <= turn.book.settings.burstMs ? named.things : [];
  const things = [...event.judged.filter((one) => isMeant(one, event)), ...before];
  turn.c.named = { at, messageId, things: unique(things.map(shortened)).slice(0, MOST) };
}

/** What was found only because it stands close to something else: digits of a hash, a host with the word before it. */
function isMeant({ kind, value }: Judged, { text, judged = [] }: SaidEvent): boolean {
  if (kind === 'number') return !text.match(HASHES)?.some((hash) => hash.includes(value));
  const glued = (other: Judged) => other.kind === 'link' && value.startsWith(`xn--${other.value.split('.')[0]}-`);
  return kind !== 'link' || !judged.some(glued);
}

function shortened(one: Judged): Judged {
  const { value, shows } = one;
  return { ...one, value: value.slice(0, LONGEST), ...(shows ? { shows: shows.slice(0, LONGEST) } : {}) };
}

/** Whether a text holds the number of a transaction: sent to be looked up, not to be judged. */
export function holdsHash(text: string): boolean {
  return text.match(HASHES) !== null;
}

function unique(things: Judged[]): Judged[] {
  return things.filter((one, at) => things.findIndex((other) => isSame(one, other)) === at);
}

function isSame(one: Judged, other: Judged): boolean {
  return one.kind === other.kind && (one.shows ?? one.value) === (other.shows ?? other.value);
}

/** What was named lately. */
export function thingsLately(turn: Turn): Judged[] {
  const { named } = turn.c;
  return named && turn.event.at - named.at <= LATELY_MS ? named.things : [];
}

/** What was named lately and stands in this text, or came with this very message. */
export function thingsIn(turn: Turn, { text, messageId }: { text: string; messageId: string }): Judged[] {
  const small = text.toLowerCase();
  const isLatest = turn.c.named?.messageId === messageId;
  return thingsLately(turn).filter((one) => isLatest || small.includes(one.value.toLowerCase()));
}

/** Whether a text is nothing but what it names: a link or an account, sent without a word. */
export function isBare(text: string, things: Judged[]): boolean {
  if (!things.some(({ kind }) => kind === 'link' || kind === 'account')) return false;
  const words = text.trim().split(/\s+/u);
  // A host in another script stands in the text as it is written, not as it is compared: a single word is the thing itself.
  const rest = words.length === 1 ? [] : words.filter((word) => !things.some((one) => stands(one, word)));
  return fold(rest.join(' ')) === '' && !/\p{Script=Han}/u.test(text);
}

function stands({ value }: Judged, word: string): boolean {
  return word.toLowerCase().includes(value.toLowerCase());
}

/** The verdict that matters most for somebody who may be cheated. */
export function worstOf(things: Judged[]): Verdict {
  return WORST.find((verdict) => things.some((one) => one.verdict === verdict)) ?? 'unknown';
}

/** A thing as it may be shown: what is not ours must not be tapped by accident. */
export function shown({ value, shows = value, verdict }: Judged): string {
  return verdict === 'official' ? shows : shows.replaceAll('.', '[.]');
}
