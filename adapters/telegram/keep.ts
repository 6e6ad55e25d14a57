import type { Update } from 'grammy/types';
import { wordless } from './wordless.ts';

/** What must outlive the program beside the documents: little, and rarely written. */
export interface Kept {
  /** Groups that have become supergroups: the old id → the new one. */
  moved: Record<string, number>;
  /** Updates that Telegram was told were taken, and that are not handled yet: parts of albums, by webhook, without their words. */
  owed: Update[];
}

/** Where it is kept. `save` resolves when it is durable. */
export interface Memory {
  load(): Promise<unknown>;
  save(kept: Kept): Promise<void>;
}

/** A memory that lasts as long as the program. */
export function forgetful(): Memory {
  let kept: Kept | null = null;
  return {
    load: async () => kept,
    save: async (now) => {
      kept = structuredClone(now);
    },
  };
}

/** What is kept, in memory and durably: one save after the other. */
export class Keep {
  private readonly memory: Memory;
  private kept: Kept = { moved: {}, owed: [] };
  private saving: Promise<void> = Promise.resolve();

  constructor(memory: Memory) {
    this.memory = memory;
  }

  /** Reads what was kept. What can't be understood counts as nothing. */
  async open(): Promise<void> {
    const { moved = {}, owed = [] } = ((await this.memory.load()) ?? {}) as Partial<Kept>;
    this.kept = { moved, owed };
  }

  /** The id that a chat has now. */
  now(chat: number): number {
    const to = this.kept.moved[chat];
    return to === undefined || to === chat ? chat : this.now(to);
  }

  /** A group has become a supergroup. */
  move(from: number, to: number): Promise<void> {
    if (this.kept.moved[from] === to) return this.saving;
    return this.change({ ...this.kept, moved: { ...this.kept.moved, [from]: to } });
  }

  get owed(): Update[] {
    return this.kept.owed;
  }

  /** Keeps an update until it is settled; nothing that somebody has written is kept with it. */
  owe(update: Update): Promise<void> {
    if (this.kept.owed.some((one) => one.update_id === update.update_id)) return this.saving;
    return this.change({ ...this.kept, owed: [...this.kept.owed, wordless(update)] });
  }

  settle(updates: Update[]): Promise<void> {
    const ids = new Set(updates.map((one) => one.update_id));
    return this.change({ ...this.kept, owed: this.kept.owed.filter((one) => !ids.has(one.update_id)) });
  }

  private change(next: Kept): Promise<void> {
    this.kept = next;
    const saved = this.saving.then(() => this.memory.save(this.kept));
    this.saving = saved.catch(() => undefined);
    return saved;
  }
}
