import type { Store } from '../ports/store.ts';
import { DESK_KEY, type DeskDocument, type Document, newDeskDocument } from './document.ts';

const FIRST_CODE = 1001;
const BLOCK = 20;

/**
 * Case codes, reserved in blocks: a block is durable in the desk's document before its first code is used, so that a code
 * is never used again. Gaps are fine.
 */
export class Codes {
  private readonly store: Store<Document>;
  private next = 0;
  private end = 0;
  private refill: Promise<void> | null = null;

  constructor(store: Store<Document>) {
    this.store = store;
  }

  /** Whether `peek` has a code that may be used. */
  get isReady(): boolean {
    return this.next < this.end;
  }

  /**
   * Reserves a block when there is none. Others may have used it up by the time the caller runs again: ask `isReady`.
   * Rejects with a StoreError.
   */
  async ready(): Promise<void> {
    if (this.isReady) return;
    this.refill ??= this.reserve().finally(() => {
      this.refill = null;
    });
    await this.refill;
  }

  /** The code that the next case gets; to be used only when `isReady`, and taken with `take` before anything else runs. */
  peek(): string {
    return String(this.next);
  }

  take(): void {
    this.next += 1;
  }

  private async reserve(): Promise<void> {
    const stored = await this.store.load(DESK_KEY);
    const desk: DeskDocument = stored?.kind === 'desk' ? stored : newDeskDocument(FIRST_CODE);
    const end = desk.nextCode + BLOCK;
    if (!(await this.store.commit({ ...desk, rev: desk.rev + 1, nextCode: end }, desk.rev))) return;
    this.next = desk.nextCode;
    this.end = end;
  }
}
