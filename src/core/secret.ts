import type { EditedEvent, Finding, SaidEvent } from './event.ts';
import { kindsOf } from './facts.ts';
import type { Priority } from './flow.ts';
import { liveCase, raise, redraw } from './open-case.ts';
import { aside } from './repair.ts';
import { post, push, say, type Turn } from './turn.ts';
import type { Params } from './value.ts';
import { walk } from './walk.ts';

/** Whoever has one of these has the wallet. */
const KEYS = ['mnemonic', 'private_key', 'keystore'];
/** What is masked in its place, and no reason to stop. */
const MASKED = ['card', 'national_id'];
/** Where a leaked phrase or key leads, and what that flow is told. */
const ROAD = { flow: 'security', slots: { matter: 'leaked', secret: 'phrase' } };
const PRIORITY: Priority = 'high';

/** What must never be shared, of what was found. */
export function graveOf(findings: Finding[]): Finding[] {
  return findings.filter(({ kind }) => kind !== 'ambiguous_hex' && !MASKED.includes(kind));
}

/** What may be a private key, of what was found. */
export function unclearOf(findings: Finding[]): Finding[] {
  return findings.filter(({ kind }) => kind === 'ambiguous_hex');
}

/** The customer sent a secret: it is deleted where that can be, and they are told what happened and what to do now. */
export function secretSent(turn: Turn, event: SaidEvent | EditedEvent): void {
  const { messageId, findings, earlier = [], rest } = event;
  const own = [messageId, ...(('also' in event && event.also) || [])];
  if (rest) return retract(turn, own);
  leaked(turn, [...earlier, ...own], graveOf(findings), earlier.length > 0);
}

/** As `secretSent`, of messages that hold these. `isSplit`: one was found in several messages together. */
export function leaked(turn: Turn, messageIds: string[], findings: Finding[], isSplit = false): void {
  turn.c.greeted = true;
  retract(turn, messageIds);
  const params: Params = { kinds: kindsOf(findings), deleted: turn.event.desk.deletes ? 'yes' : 'no' };
  const isKey = findings.some(({ kind }) => KEYS.includes(kind));
  if (turn.c.mode === 'bot') tell(turn, params, isKey);
  else tellPeople(turn, params, isKey, isSplit);
}

function retract(turn: Turn, messageIds: string[]): void {
  turn.c.secretAt = turn.event.at;
  for (const messageId of new Set(messageIds)) turn.effects.push({ do: 'retract', messageId });
}

/** To the customer; a phrase or key goes on to what must be done at once, if the book has that road. */
function tell(turn: Turn, params: Params, isKey: boolean): void {
  if (!isKey || !hasRoad(turn)) return aside(turn, 'repair-secret', params);
  say(turn, 'repair-secret-gone', params);
  if (turn.c.stack.some(({ flow }) => flow === ROAD.flow)) return walk(turn);
  Object.assign(push(turn, ROAD.flow).slots, ROAD.slots);
  walk(turn);
}

function hasRoad({ book }: Turn): boolean {
  const known = book.flows[ROAD.flow]?.slots;
  return Object.entries(ROAD.slots).every(([slot, option]) => known?.[slot]?.options.some(({ id }) => id === option));
}

/** While people own the conversation they learn of it, and a phrase or key makes the case pressing. */
function tellPeople(turn: Turn, params: Params, isKey: boolean, isSplit: boolean): void {
  aside(turn, 'repair-secret', params);
  const one = liveCase(turn);
  if (!one) return;
  post(turn, isSplit ? 'desk-secret-parts' : 'desk-secret', { code: one.code, kinds: params.kinds ?? '' });
  if (isKey) raise(turn, PRIORITY);
  redraw(turn);
}

/** Numbers of cards and papers are masked; the first time a customer is told so. */
export function tellMasked(turn: Turn, findings: Finding[]): void {
  const masked = findings.filter(({ kind }) => MASKED.includes(kind));
  if (masked.length === 0 || turn.c.masked) return;
  turn.c.masked = true;
  say(turn, 'secret-masked', { kinds: kindsOf(masked) });
}
