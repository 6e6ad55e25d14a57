/** How much may come at once, and how much more each second. */
export interface Rate {
  burst: number;
  perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** More names than this are not kept apart: the longest unused is forgotten. */
const NAMES_MOST = 10_000;

/** Limits how often something may be done, for each name by itself. `now` gives milliseconds. */
export class Buckets {
  private readonly rate: Rate;
  private readonly now: () => number;
  private readonly buckets = new Map<string, Bucket>();

  constructor(rate: Rate, now: () => number) {
    this.rate = rate;
    this.now = now;
  }

  /** Whether it may be done once more now; if so, that is counted. */
  take(name: string): boolean {
    const bucket = this.filled(name);
    this.buckets.delete(name);
    this.buckets.set(name, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > NAMES_MOST && oldest !== undefined) this.buckets.delete(oldest);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }

  private filled(name: string): Bucket {
    const now = this.now();
    const { left, at } = this.buckets.get(name) ?? { left: this.rate.burst, at: now };
    return { left: Math.min(this.rate.burst, left + ((now - at) / 1000) * this.rate.perSecond), at: now };
  }
}

/** Limits how many of something there are at a time, for each name by itself. */
export class Slots {
  private readonly most: number;
  private readonly taken = new Map<string, number>();

  constructor(most: number) {
    this.most = most;
  }

  /** Takes a slot, to be given back by calling the result once; null when none is free. */
  take(name: string): (() => void) | null {
    const count = this.taken.get(name) ?? 0;
    if (count >= this.most) return null;
    this.taken.set(name, count + 1);
    return () => this.giveBack(name);
  }

  private giveBack(name: string): void {
    const count = (this.taken.get(name) ?? 1) - 1;
    if (count === 0) this.taken.delete(name);
    else this.taken.set(name, count);
  }
}
