import { Unavailable } from '../ports/errors.ts';

/** Work for many keys: in order and one at a time for one key, side by side for different ones, and never without bound. */
export class Mailboxes {
  private readonly tails = new Map<string, { last: Promise<unknown>; waiting: number }>();
  private readonly mostInAll: number;
  private readonly mostPerKey: number;
  private underWay = 0;
  private closed = false;
  private idlers: (() => void)[] = [];

  constructor(mostInAll: number, mostPerKey: number) {
    this.mostInAll = mostInAll;
    this.mostPerKey = mostPerKey;
  }

  /** Does `work` when all earlier work for the key is settled. Rejects with Unavailable when there is too much already. */
  offer<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new Unavailable('stopping', 'the desk is stopping'));
    if (this.underWay >= this.mostInAll || (this.tails.get(key)?.waiting ?? 0) >= this.mostPerKey) {
      return Promise.reject(new Unavailable('busy', 'too much is under way; offer it again later'));
    }
    return this.insist(key, work);
  }

  /** As `offer`, for work that the desk itself owes: never refused. */
  insist<T>(key: string, work: () => Promise<T>): Promise<T> {
    const tail = this.tails.get(key) ?? { last: Promise.resolve(), waiting: 0 };
    tail.waiting += 1;
    this.underWay += 1;
    const done = tail.last.then(work, work);
    tail.last = done.then(
      () => this.settle(key, tail),
      () => this.settle(key, tail),
    );
    this.tails.set(key, tail);
    return done;
  }

  private settle(key: string, tail: { waiting: number }): void {
    tail.waiting -= 1;
    this.underWay -= 1;
    if (tail.waiting === 0) this.tails.delete(key);
    if (this.underWay === 0) for (const wake of this.idlers.splice(0)) wake();
  }

  get isIdle(): boolean {
    return this.underWay === 0;
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    if (!this.isIdle) await new Promise<void>((resolve) => this.idlers.push(resolve));
  }

  /** Takes nothing more from outside. */
  close(): void {
    this.closed = true;
  }
}
