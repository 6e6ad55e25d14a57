import type { Update } from 'grammy/types';
import { Refusal } from './errors.ts';
import type { Params } from './params.ts';
import type { World } from './state.ts';

export type Kind = Exclude<keyof Update, 'update_id'>;

/** An update that the bot has not confirmed. */
export interface Pending {
  readonly update: Update;
  /** By webhook, one update of each lane is in flight. */
  readonly lane: string;
  readonly until: number;
}

/** These come only when they are asked for by name. */
const ON_REQUEST = new Set<string>(['chat_member', 'message_reaction', 'message_reaction_count']);

const DAY = 86_400_000;

interface Poller {
  end(refusal?: Refusal): void;
}

/** The queue of updates, and the one bot that polls it. */
export class Updates {
  /** The id that the next update gets: a test may leap, even backwards, as the real server does after a quiet week. */
  nextId = 815_000_001;
  /** Called when there is something new; a webhook sets it. */
  onPush: () => void = () => undefined;
  #pending: Pending[] = [];
  #allowed: ReadonlySet<string> | null = null;
  #poller: Poller | null = null;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Queues an update, unless the bot has not asked for its kind; returns whether it did. Callbacks are kept for `life`, the rest a day. */
  push<K extends Kind>(kind: K, value: NonNullable<Update[K]>, lane: string, life = DAY): boolean {
    if (this.#allowed === null ? ON_REQUEST.has(kind) : !this.#allowed.has(kind)) return false;
    const update = { update_id: this.nextId, [kind]: structuredClone(value) } as Update;
    this.nextId += 1;
    this.#pending.push({ update, lane, until: this.#world.now() + life });
    this.#poller?.end();
    this.onPush();
    this.#world.changed();
    return true;
  }

  /** What waits to be confirmed, oldest first. */
  pending(): readonly Pending[] {
    const now = this.#world.now();
    if (this.#pending.some(({ until }) => until <= now)) {
      this.#pending = this.#pending.filter(({ until }) => until > now);
    }
    return this.#pending;
  }

  /** Whether a bot is waiting in a long poll with nothing to give it. */
  get polled(): boolean {
    return this.#poller !== null;
  }

  /** The kinds the bot last asked for; null means the usual ones. */
  allowed(): readonly string[] | null {
    return this.#allowed === null ? null : [...this.#allowed];
  }

  /** Remembers the kinds that a call names; a call that names none leaves them as they are, an empty list means the usual ones. */
  allow(params: Params): void {
    const kinds = params.json<string[]>('allowed_updates');
    if (kinds !== undefined) this.#allowed = kinds.length === 0 ? null : new Set(kinds);
  }

  /** Takes one update off the queue: delivered by webhook. */
  confirm(pending: Pending): void {
    this.#pending = this.#pending.filter((one) => one !== pending);
    this.#world.changed();
  }

  /** Drops all that waits. */
  clear(): void {
    this.#pending = [];
  }

  /** Answers one getUpdates, when there is something to give or its time is over; the returned function forgets it. */
  poll(params: Params, done: (answer: Update[] | Refusal) => void): () => void {
    this.allow(params);
    this.interrupt('Conflict: terminated by other getUpdates request; make sure that only one bot instance is running');
    this.#forget(params.int('offset'));
    const limit = Math.min(100, Math.max(1, params.int('limit') || 100));
    const seconds = Math.min(50, params.int('timeout'));
    const give = () =>
      this.pending()
        .slice(0, limit)
        .map(({ update }) => update);
    if (this.pending().length > 0 || seconds <= 0) {
      done(give());
      return () => undefined;
    }
    const timer = setTimeout(() => poller.end(), seconds * 1000);
    const forget = () => {
      clearTimeout(timer);
      if (this.#poller === poller) this.#poller = null;
    };
    const poller: Poller = {
      end(refusal) {
        forget();
        done(refusal ?? give());
      },
    };
    this.#poller = poller;
    this.#world.changed();
    return forget;
  }

  /** Ends a waiting poll with a 409. */
  interrupt(description: string): void {
    this.#poller?.end(new Refusal(409, description));
  }

  /** An offset confirms all before it; a negative one keeps only so many from the end. */
  #forget(offset: number): void {
    if (offset > 0) this.#pending = this.#pending.filter(({ update }) => update.update_id >= offset);
    if (offset < 0) this.#pending = this.#pending.slice(offset);
  }
}
