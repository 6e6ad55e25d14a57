import { StoreError } from '../../src/ports/errors.ts';

/**
 * Jobs of one lane run one after the other, in the order they came; those of different lanes side by side. Closed at
 * first, and then none is taken.
 */
export class Lanes {
  readonly #last = new Map<string, Promise<unknown>>();
  #open = false;

  open(): void {
    this.#open = true;
  }

  /** Runs the job when those before it in the lane are over, whether they failed or not. Rejects when closed. */
  async run<T>(lane: string, job: () => Promise<T>): Promise<T> {
    if (!this.#open) throw new StoreError('closed', 'The store is not open');
    const before = this.#last.get(lane);
    const now = before === undefined ? job() : before.then(job, job);
    this.#last.set(lane, now);
    try {
      return await now;
    } finally {
      if (this.#last.get(lane) === now) this.#last.delete(lane);
    }
  }

  /** Takes no more jobs, and resolves when those that were taken are over. */
  async close(): Promise<void> {
    this.#open = false;
    await Promise.allSettled(this.#last.values());
  }
}
