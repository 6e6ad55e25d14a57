/** How long a test waits for something that must happen before it fails, in milliseconds. */
const PATIENCE_MS = 45_000;

/** Rung whenever something has changed; everything that waits looks again then. */
export class Bell {
  readonly #listeners = new Set<() => void>();
  readonly #polls = new Set<() => void>();

  ring(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Resolves once `is` returns something, with that. Rejects after a while, saying what was waited for. */
  until<T>(is: () => T | undefined | false, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#listeners.delete(look);
        reject(new Error(`waited in vain for ${what}`));
      }, PATIENCE_MS);
      const look = () => {
        const found = is();
        if (found === undefined || found === false) return;
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve(found);
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** How many polls are held now. */
  get held(): number {
    return this.#polls.size;
  }

  /**
   * Holds a poll until `is` is true, `ms` are over, it was let go (see `letGo`) or the client hung up. That is how the
   * protocol waits: the only real time that passes here.
   */
  hold(is: () => boolean, ms: number, gone: AbortSignal): Promise<void> {
    if (is() || gone.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        this.#polls.delete(end);
        resolve();
      };
      const look = () => {
        if (is()) end();
      };
      const timer = setTimeout(end, ms);
      gone.addEventListener('abort', end);
      this.#polls.add(end);
      this.#listeners.add(look);
      this.ring();
    });
  }

  /** Ends all polls that are held, as though their time were over. */
  letGo(): void {
    for (const end of [...this.#polls]) end();
  }
}
