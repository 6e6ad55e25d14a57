import { tooMany } from './errors.ts';
import type { Room } from './state.ts';

/** Budgets as they are documented; every number can be set. */
export interface Budgets {
  /** Calls a second, over all chats. */
  readonly all: number;
  /** How many calls in a row a private chat takes before it is held to one a second. */
  readonly privateBurst: number;
  /** Calls a minute in a group or a channel, whatever its topics. */
  readonly group: number;
}

export const DOCUMENTED: Budgets = { all: 30, privateBurst: 3, group: 20 };

/** Counted: all that puts something before people's eyes. Deleting, reacting, typing, answering a button and asking are free. */
const COUNTED = /^(send(?!ChatAction)|copy|forward|edit|pin|createForumTopic|closeForumTopic|reopenForumTopic)/;

/** A window that slides: so many calls within so many milliseconds. */
class Window {
  #times: number[] = [];
  readonly #span: number;
  readonly #size: number;

  constructor(span: number, size: number) {
    this.#span = span;
    this.#size = size;
  }

  /** How many milliseconds until so many more calls fit: 0 when they do now. */
  wait(now: number, weight: number): number {
    this.#times = this.#times.filter((time) => time > now - this.#span);
    const over = this.#times.length + Math.min(weight, this.#size) - this.#size;
    return over <= 0 ? 0 : (this.#times[over - 1] as number) + this.#span - now;
  }

  take(now: number, weight: number): void {
    for (let n = 0; n < weight; n += 1) this.#times.push(now);
  }
}

/** Says 429 to what goes beyond the budgets. Off until budgets are given. */
export class Limits {
  #budgets: Budgets | null;
  #all: Window;
  readonly #rooms = new Map<Room, Window>();
  readonly #now: () => number;

  constructor(budgets: Budgets | null, now: () => number) {
    this.#budgets = budgets;
    this.#all = new Window(1000, budgets?.all ?? 0);
    this.#now = now;
  }

  /** Sets other budgets, or none at all, and forgets what was counted. */
  set(budgets: Budgets | null): void {
    this.#budgets = budgets;
    this.#all = new Window(1000, budgets?.all ?? 0);
    this.#rooms.clear();
  }

  /** Counts one call in a chat, an album as so many as it has pieces; throws a 429 when it is too many. */
  spend(method: string, room: Room, weight: number): void {
    if (this.#budgets === null || !COUNTED.test(method)) return;
    const now = this.#now();
    const own = this.#own(room, this.#budgets);
    const wait = Math.max(this.#all.wait(now, weight), own.wait(now, weight));
    if (wait > 0) throw tooMany(Math.ceil(wait / 1000));
    this.#all.take(now, weight);
    own.take(now, weight);
  }

  #own(room: Room, { privateBurst, group }: Budgets): Window {
    const known = this.#rooms.get(room);
    if (known !== undefined) return known;
    const made =
      room.chat.type === 'private' ? new Window(1000 * privateBurst, privateBurst) : new Window(60_000, group);
    this.#rooms.set(room, made);
    return made;
  }
}
