import type { Clock } from '../../src/ports/clock.ts';
import { SendError } from '../../src/ports/errors.ts';
import { type Rate, Window } from './window.ts';

/** What Telegram lets a bot send. */
export interface Rates {
  /** Over all chats. */
  all: Rate;
  /** To one customer: one a second, but a few at once are let pass. */
  customer: Rate;
  /** To one group, whatever its topics. */
  group: Rate;
}

export const RATES: Rates = {
  all: { most: 30, per: 1_000 },
  customer: { most: 3, per: 3_000 },
  group: { most: 20, per: 60_000 },
};

/** The order in which what waits is sent, the first first; `begun` is what a new topic still lacks. */
export const URGENCY = { emergency: 0, customer: 1, begun: 2, newCase: 3, relay: 4, card: 5, trimming: 6 } as const;
export type Urgency = keyof typeof URGENCY;

/** Chats that are counted before those are forgotten that nothing is known of any more. */
const CHATS_MOST = 5_000;

interface Waiting {
  urgency: Urgency;
  weight: number;
  go(hasWaited: boolean): void;
  refuse(error: SendError): void;
}

/**
 * The one purse from which everything that a token sends is paid. What is over a chat's rate waits for it, the most urgent
 * first, and nobody else with it.
 */
export class Budget {
  private readonly clock: Clock;
  private readonly rates: Rates | null;
  private readonly all: Window;
  private readonly chats = new Map<number, Window>();
  private readonly waiting = new Map<number, Waiting[]>();
  private wake: { at: number; cancel: () => void } | null = null;
  private isClosed = false;

  /** Without rates nothing ever waits. */
  constructor(clock: Clock, rates: Rates | null) {
    this.clock = clock;
    this.rates = rates;
    this.all = new Window(rates?.all ?? { most: 1, per: 0 });
  }

  /**
   * Resolves when so many calls to the chat are within the rates, and counts them; to whether they had to wait. Rejects with an
   * `offline` SendError when the budget is closed.
   */
  turn(chat: number, urgency: Urgency, weight = 1): Promise<boolean> {
    if (this.isClosed) return Promise.reject(closed());
    if (!this.rates) return Promise.resolve(false);
    const now = this.clock.now();
    if (!this.waiting.has(chat) && this.readyAt(chat, now, weight) <= now) {
      this.take(chat, now, weight);
      if (this.chats.size > CHATS_MOST) this.forgetIdle();
      return Promise.resolve(false);
    }
    return new Promise((go, refuse) => {
      const line = this.waiting.get(chat) ?? [];
      const place = line.findLastIndex((one) => URGENCY[one.urgency] <= URGENCY[urgency]) + 1;
      this.waiting.set(chat, line.toSpliced(place, 0, { urgency, weight, go, refuse }));
      this.serve();
    });
  }

  /** Counts a call that could be left out, if it can go at once; false when it had better be left out. */
  spare(chat: number): boolean {
    if (!this.rates) return true;
    const now = this.clock.now();
    if (this.waiting.has(chat) || this.readyAt(chat, now, 2) > now) return false;
    this.take(chat, now, 1);
    return true;
  }

  /** How long what waits for a chat takes to go out, ms; trimmings are not counted. */
  lag(chat: number): number {
    const { per, most } = this.rateOf(chat);
    const calls = (this.waiting.get(chat) ?? []).reduce(
      (sum, one) => sum + (one.urgency === 'trimming' ? 0 : one.weight),
      0,
    );
    if (calls === 0) return 0;
    const held = this.windowOf(chat).heldFor(this.clock.now());
    return held + (calls * per) / most;
  }

  /** How many messages wait; trimmings are none. */
  get length(): number {
    let sum = 0;
    for (const line of this.waiting.values()) sum += line.filter((one) => one.urgency !== 'trimming').length;
    return sum;
  }

  /** Telegram asks to wait: nothing goes to the chat for so many ms. */
  hold(chat: number, ms: number): void {
    if (this.rates) this.windowOf(chat).hold(this.clock.now() + ms);
  }

  /** A chat has become another one: what waits for it goes there. */
  move(from: number, to: number): void {
    const line = this.waiting.get(from);
    this.waiting.delete(from);
    if (line) this.waiting.set(to, [...(this.waiting.get(to) ?? []), ...line]);
    this.serve();
  }

  /** Refuses everything that waits, and whatever comes after. */
  close(): void {
    this.isClosed = true;
    this.wake?.cancel();
    for (const line of this.waiting.values()) for (const one of line) one.refuse(closed());
    this.waiting.clear();
  }

  private readyAt(chat: number, now: number, weight: number): number {
    return Math.max(this.all.readyAt(now, weight), this.windowOf(chat).readyAt(now, weight));
  }

  private take(chat: number, now: number, weight: number): void {
    this.all.take(now, weight);
    this.windowOf(chat).take(now, weight);
  }

  /** Groups have ids below zero. */
  private windowOf(chat: number): Window {
    const known = this.chats.get(chat);
    if (known) return known;
    const made = new Window(this.rateOf(chat));
    this.chats.set(chat, made);
    return made;
  }

  private rateOf(chat: number): Rate {
    const rates = this.rates ?? RATES;
    return chat < 0 ? rates.group : rates.customer;
  }

  /** Lets go whatever can go now, and comes back when the next one can. */
  private serve(): void {
    for (let next = this.next(); next; next = this.next()) {
      const now = this.clock.now();
      if (next.at > now) return this.comeBack(next.at);
      const [first, ...rest] = this.waiting.get(next.chat) ?? [];
      if (rest.length > 0) this.waiting.set(next.chat, rest);
      else this.waiting.delete(next.chat);
      if (!first) continue;
      this.take(next.chat, now, first.weight);
      first.go(true);
    }
    this.forgetIdle();
  }

  /** The chat whose turn is next: the one that can go soonest; of those that can go now, the most urgent. */
  private next(): { chat: number; at: number } | null {
    const now = this.clock.now();
    let best: { chat: number; at: number; rank: number } | null = null;
    for (const [chat, [first]] of this.waiting) {
      if (!first) continue;
      const at = Math.max(now, this.readyAt(chat, now, first.weight));
      const rank = URGENCY[first.urgency];
      if (!best || at < best.at || (at === best.at && rank < best.rank)) best = { chat, at, rank };
    }
    return best;
  }

  private comeBack(at: number): void {
    if (this.wake && this.wake.at <= at) return;
    this.wake?.cancel();
    const cancel = this.clock.schedule(at, () => {
      this.wake = null;
      this.serve();
    });
    this.wake = { at, cancel };
  }

  private forgetIdle(): void {
    const now = this.clock.now();
    for (const [chat, window] of this.chats) if (window.isIdle(now)) this.chats.delete(chat);
  }
}

function closed(): SendError {
  return new SendError('offline', 'Telegram is closed');
}
