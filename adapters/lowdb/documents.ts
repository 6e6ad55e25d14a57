import { Low } from 'lowdb';
import type { Stored } from '../../src/ports/store.ts';
import { Unsure } from './durable-file.ts';
import { Recent } from './recent.ts';

/** The documents, each a `Low` on a file of its own. Not for two calls at once about one key. */
export class Documents<D extends Stored> {
  readonly #loaded: Recent<Low<D | null>>;
  readonly #read: (key: string) => Promise<Low<D | null>>;
  /** What is to be on the disk again, where a failed commit may have left something else. */
  readonly #unsettled = new Map<string, Low<D | null>>();

  /** Keeps the last `cache` in memory; `read` reads one that is not. */
  constructor(cache: number, read: (key: string) => Promise<Low<D | null>>) {
    this.#loaded = new Recent(cache);
    this.#read = read;
  }

  async load(key: string): Promise<D | null> {
    return (await this.#low(key)).data;
  }

  /** As Store.commit, with the system's errors. */
  async commit(document: D, expected: number): Promise<boolean> {
    const { key } = document;
    const before = await this.#low(key);
    if ((before.data?.rev ?? 0) !== expected) return false;
    if (this.#unsettled.has(key)) await this.#putBack(key, before);
    const after = new Low<D | null>(before.adapter, { ...document, rev: expected + 1 });
    try {
      await after.write();
    } catch (error) {
      // The caller hears of the first failure; a second one is tried again before the next commit.
      if (error instanceof Unsure) await this.#putBack(key, before).catch(() => {});
      throw error;
    }
    this.#loaded.put(key, after);
    return true;
  }

  /** Puts everything right that a failed commit may have left wrong, where the disk lets us; then nothing is loaded. */
  async end(): Promise<void> {
    await Promise.allSettled([...this.#unsettled].map(([key, before]) => this.#putBack(key, before)));
    this.#unsettled.clear();
    this.#loaded.clear();
  }

  async #low(key: string): Promise<Low<D | null>> {
    const known = this.#unsettled.get(key) ?? this.#loaded.get(key);
    if (known !== undefined) return known;
    const low = await this.#read(key);
    this.#loaded.put(key, low);
    return low;
  }

  async #putBack(key: string, before: Low<D | null>): Promise<void> {
    this.#unsettled.set(key, before);
    // Not by Low.write: it leaves out an empty one, which here means that there is to be no file.
    await before.adapter.write(before.data);
    this.#unsettled.delete(key);
  }
}
