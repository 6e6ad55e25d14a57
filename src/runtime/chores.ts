import type { Clock } from '../ports/clock.ts';
import { StoreError, Unavailable } from '../ports/errors.ts';
import type { Log } from '../ports/log.ts';
import type { Mailboxes } from './mailbox.ts';

/** Work that was refused is done again after this, ms. */
const RETRY_MS = 5_000;

/** Work that the desk owes and nobody waits for: done in its document's mailbox, and again later when it is refused. */
export class Chores {
  private readonly mailboxes: Mailboxes;
  private readonly clock: Clock;
  private readonly log: Log;
  private readonly retries = new Set<() => void>();
  private stopped = false;

  constructor(mailboxes: Mailboxes, clock: Clock, log: Log) {
    this.mailboxes = mailboxes;
    this.clock = clock;
    this.log = log;
  }

  /** Resolves when it was tried. An error that is no refusal is a defect: it is logged, and not tried again. */
  async do(key: string, work: () => Promise<void>): Promise<void> {
    try {
      await this.mailboxes.insist(key, work);
    } catch (error) {
      this.log.error('turn failed', { conversation: key, error: String(error) });
      if (error instanceof StoreError || error instanceof Unavailable) this.later(() => this.do(key, work));
    }
  }

  private later(then: () => Promise<void>): void {
    if (this.stopped) return;
    const cancel = this.clock.schedule(this.clock.now() + RETRY_MS, () => {
      this.retries.delete(cancel);
      void then();
    });
    this.retries.add(cancel);
  }

  /** Nothing that was refused is tried again. */
  stop(): void {
    this.stopped = true;
    for (const cancel of this.retries) cancel();
    this.retries.clear();
  }
}
