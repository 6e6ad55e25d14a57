/** How long somebody counts as typing, and how often others are told of it, ms. */
const TYPING_MS = 5_000;

/** Who is typing: each for a while after the last word of it. */
export class Typing {
  private readonly ends = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly changed: () => void;

  /** `changed` is called when somebody has stopped. */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  has(who: string): boolean {
    return this.ends.has(who);
  }

  begin(who: string): void {
    this.end(who);
    const stop = (): void => {
      this.end(who);
      this.changed();
    };
    this.ends.set(who, setTimeout(stop, TYPING_MS));
  }

  end(who: string): void {
    clearTimeout(this.ends.get(who));
    this.ends.delete(who);
  }
}

/** Tells of the reader's own typing now and then. */
export class Teller {
  private told = 0;
  private readonly tell: () => Promise<unknown>;

  constructor(tell: () => Promise<unknown>) {
    this.tell = tell;
  }

  types(): void {
    if (Date.now() - this.told < TYPING_MS / 2) return;
    this.told = Date.now();
    void this.tell().catch(() => undefined);
  }

  /** What was typed is said: the next word is told of at once. */
  sent(): void {
    this.told = 0;
  }
}
