import type { HeldEvent } from './event.ts';
import { say, type Turn } from './turn.ts';

/** How long what may be a piece of a secret is held since the last of it, ms. */
const HOLD_MS = 4_000;
/** The longest phrase, a word a message. */
const MOST = 24;

/** A message is held in memory: it is known here, and when its moment is over. */
export function held(turn: Turn, { messageId, at }: HeldEvent): void {
  turn.c.held = [...(turn.c.held ?? []), messageId].slice(-MOST);
  wakeAt(turn, at + HOLD_MS);
}

/** Messages that were held are wanted back at once. */
export function recall(turn: Turn, messageIds: string[]): void {
  turn.c.held = [...messageIds, ...(turn.c.held ?? [])].slice(-MOST);
  wakeAt(turn, turn.event.at);
}

/** These are held no more: one of each. */
export function letGo(turn: Turn, messageIds: string[]): void {
  const rest = [...(turn.c.held ?? [])];
  for (const id of messageIds) if (rest.includes(id)) rest.splice(rest.indexOf(id), 1);
  if (rest.length > 0) turn.c.held = rest;
  else forget(turn);
}

/** The moment is over, and what was held is gone with the process that held it: it has to be sent again. */
export function lostHeld(turn: Turn): void {
  if (turn.c.held === undefined) return;
  forget(turn);
  say(turn, 'secret-send-again');
}

/** Whatever ends other timers, what is held must come back. */
export function keepHeld(turn: Turn): void {
  if (turn.c.held === undefined || turn.c.timers.some(({ kind }) => kind === 'held')) return;
  wakeAt(turn, turn.event.at + HOLD_MS);
}

function forget(turn: Turn): void {
  delete turn.c.held;
  turn.c.timers = turn.c.timers.filter(({ kind }) => kind !== 'held');
}

function wakeAt(turn: Turn, due: number): void {
  turn.c.timers = [...turn.c.timers.filter(({ kind }) => kind !== 'held'), { id: 'held', kind: 'held', due }];
}
