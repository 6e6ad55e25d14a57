/** So many calls within so many milliseconds, wherever the milliseconds begin. */
export interface Rate {
  most: number;
  /** Milliseconds. */
  per: number;
}

/** Counts the calls of a rate. Times are UTC ms. */
export class Window {
  private readonly rate: Rate;
  private times: number[] = [];
  private heldUntil = 0;

  constructor(rate: Rate) {
    this.rate = rate;
  }

  /** From when so many calls more are within the rate; `now` or earlier when they are already. */
  readyAt(now: number, weight: number): number {
    this.times = this.times.filter((time) => time > now - this.rate.per);
    const over = this.times.length + Math.min(weight, this.rate.most) - this.rate.most;
    const free = over > 0 ? (this.times[over - 1] ?? now) + this.rate.per : now;
    return Math.max(free, this.heldUntil);
  }

  take(now: number, weight: number): void {
    for (let n = 0; n < weight; n++) this.times.push(now);
  }

  /** Lets nothing through until then. */
  hold(until: number): void {
    this.heldUntil = Math.max(this.heldUntil, until);
  }

  /** How long it lets nothing through yet, ms. */
  heldFor(now: number): number {
    return Math.max(0, this.heldUntil - now);
  }

  /** Whether nothing that was counted matters any more. */
  isIdle(now: number): boolean {
    return this.heldUntil <= now && (this.times.at(-1) ?? 0) <= now - this.rate.per;
  }
}
