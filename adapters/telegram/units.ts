import type { Message, Update } from 'grammy/types';

/** One thing to handle: an update, or those of an album, in the order of their messages. */
export interface Unit {
  updates: Update[];
  /** Which album it is. */
  album: string | null;
}

/** An album has no more parts than this. */
const PARTS_MOST = 10;

/** Updates → what is to be handled one after the other, for each chat (in a forum: for each topic), in order. */
export function lanesOf(updates: Update[]): Map<string, Unit[]> {
  const lanes = new Map<string, Unit[]>();
  for (const update of updates) {
    const lane = laneOf(update);
    const units = lanes.get(lane);
    if (units) join(units, update);
    else lanes.set(lane, [unitOf(update)]);
  }
  return lanes;
}

/** Updates of one lane must be handled in order. A forum is one chat, but its topics have nothing to do with each other. */
export function laneOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  const thread = message && 'message_thread_id' in message ? (message.message_thread_id ?? 0) : 0;
  const other = update.message_reaction ?? update.my_chat_member ?? update.chat_member;
  return `${(message ?? other)?.chat.id ?? 0}/${thread}`;
}

/** The album that an update belongs to; null when it is a message by itself. */
export function albumIn(update: Update): string | null {
  return update.message?.media_group_id ?? null;
}

export function unitOf(update: Update): Unit {
  return { updates: [update], album: albumIn(update) };
}

/** Adds an update: to the last unit when it is one more part of its album. */
export function join(units: Unit[], update: Update): void {
  const last = units.at(-1);
  const album = albumIn(update);
  if (!last || album === null || last.album !== album) {
    units.push(unitOf(update));
    return;
  }
  last.updates.push(update);
  last.updates.sort((a, b) => (a.message?.message_id ?? 0) - (b.message?.message_id ?? 0));
}

/** Whether no more of an album can come. */
export function isWhole(unit: Unit): boolean {
  return unit.album === null || unit.updates.length >= PARTS_MOST;
}

export function messagesOf(unit: Unit): Message[] {
  return unit.updates.flatMap((update) => update.message ?? []);
}
