import type { Update } from 'grammy/types';

/**
 * What Telegram has given and may give again: it gives everything from the offset on, in its order, handled or not. Ids are names
 * here and never compared: they begin anew after a quiet week.
 */
export class Pending {
  private order: number[] = [];
  /** How many from the first on are handled. */
  private front = 0;
  private done = new Set<number>();
  private readonly underWay = new Set<number>();
  private wake: () => void = () => {};

  /** Takes in what was given; gives what of it is neither handled nor being handled. */
  offer(updates: Update[]): Update[] {
    this.order = updates.map((one) => one.update_id);
    // What is not given any more was confirmed.
    this.done = new Set(this.order.filter((id) => this.done.has(id)));
    this.front = 0;
    this.advance();
    return updates.filter(({ update_id: id }) => !this.done.has(id) && !this.underWay.has(id));
  }

  begin(updates: Update[]): void {
    for (const { update_id } of updates) this.underWay.add(update_id);
  }

  /** They are handled, or to be given again. */
  end(updates: Update[], isHandled: boolean): void {
    for (const { update_id } of updates) {
      this.underWay.delete(update_id);
      if (isHandled) this.done.add(update_id);
    }
    this.advance();
    if (this.isWorthAsking) this.wake();
  }

  /** From which update on Telegram is to give: everything before is handled. Null when nothing was given. */
  get offset(): number | null {
    const last = this.order.at(-1);
    return this.order[this.front] ?? (last === undefined ? null : last + 1);
  }

  /** Whether everything that was given is handled. */
  get isDone(): boolean {
    return this.front === this.order.length;
  }

  get isIdle(): boolean {
    return this.underWay.size === 0;
  }

  /** Resolves when it is worth asking for more: enough of what was given is handled to be confirmed, or nothing is under way. */
  progress(): Promise<void> {
    if (this.isWorthAsking) return Promise.resolve();
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (!this.isIdle) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  private get isWorthAsking(): boolean {
    return this.isIdle || (this.front > 0 && this.front >= this.order.length / 2);
  }

  private advance(): void {
    for (let id = this.order[this.front]; id !== undefined && this.done.has(id); id = this.order[this.front])
      this.front += 1;
  }
}
