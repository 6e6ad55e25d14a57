/** An event with the id by which a page says how far it came. */
export interface Numbered<E> {
  id: string;
  event: E;
}

export type Listener<E> = (one: Numbered<E>) => void;

/** How a listener goes on where it was: what it missed, or null when that is not known any more. */
export interface Following<E> {
  missed: Numbered<E>[] | null;
  stop(): void;
}

/**
 * What happens on one side of one talk, in order. The latest events are kept, so that a page which was cut off misses
 * nothing; `run` leads the ids, and is another at each run of the program.
 */
export class Feed<E> {
  private readonly run: string;
  private readonly most: number;
  private readonly listeners = new Set<Listener<E>>();
  private readonly recent: Numbered<E>[] = [];
  private count = 0;

  constructor(run: string, most: number) {
    this.run = run;
    this.most = most;
  }

  /** How many listen. */
  get size(): number {
    return this.listeners.size;
  }

  /** The id of the latest event. */
  get position(): string {
    return `${this.run}-${this.count}`;
  }

  /** Tells everybody who listens. */
  push(event: E): void {
    this.count += 1;
    const one = { id: this.position, event };
    this.recent.push(one);
    if (this.recent.length > this.most) this.recent.shift();
    for (const listener of this.listeners) listener(one);
  }

  /** The events that are kept, oldest first. */
  kept(): E[] {
    return this.recent.map((one) => one.event);
  }

  /** Listens from now on; `after` is the id of the last event that the listener has seen. */
  follow(after: string | null, listener: Listener<E>): Following<E> {
    this.listeners.add(listener);
    return { missed: this.since(after), stop: () => void this.listeners.delete(listener) };
  }

  private since(after: string | null): Numbered<E>[] | null {
    const dash = after?.lastIndexOf('-') ?? -1;
    const missed = this.count - Number(after?.slice(dash + 1));
    const isKnown = after?.slice(0, dash) === this.run && missed >= 0 && missed <= this.recent.length;
    return isKnown ? this.recent.slice(this.recent.length - missed) : null;
  }
}

/** Feeds by name, made when they are asked for; those that nobody listens to are forgotten, the longest unused first. */
export class Feeds<E> {
  private readonly feeds = new Map<string, Feed<E>>();
  private readonly make: () => Feed<E>;
  private readonly most: number;

  constructor(make: () => Feed<E>, most: number) {
    this.make = make;
    this.most = most;
  }

  of(name: string): Feed<E> {
    const feed = this.feeds.get(name) ?? this.make();
    this.feeds.delete(name);
    this.feeds.set(name, feed);
    if (this.feeds.size > this.most) this.forget();
    return feed;
  }

  private forget(): void {
    for (const [name, feed] of this.feeds) {
      if (this.feeds.size <= this.most) return;
      if (feed.size === 0) this.feeds.delete(name);
    }
  }
}
