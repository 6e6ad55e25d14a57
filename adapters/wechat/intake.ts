import type { Clock } from '../../src/ports/clock.ts';
import { Unavailable } from '../../src/ports/errors.ts';
import { pause } from './pause.ts';

/** WeChat offers nothing twice while a session lasts, so what was not taken is offered again from here, after this, ms. */
const AGAIN = 1_000;

/** What is not taken any more: it is for the next start. */
export function closing(): Unavailable {
  return new Unavailable('stopping', 'WeChat is being closed');
}

/** Where what comes in goes between start and stop. */
export class Intake<Inbox> {
  private readonly clock: Clock;
  private readonly underWay = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private readonly begun: Promise<void>;
  private begin: () => void = () => {};
  private inbox: Inbox | null = null;

  constructor(clock: Clock) {
    this.clock = clock;
    this.begun = new Promise((resolve) => {
      this.begin = resolve;
    });
  }

  open(inbox: Inbox): void {
    this.inbox = inbox;
    this.begin();
  }

  get isOpen(): boolean {
    return this.inbox !== null;
  }

  /** Hands `act` the inbox, again and again until it was taken; resolves then. Rejects with Unavailable when it can't be any more. */
  take(act: (inbox: Inbox) => Promise<void>): Promise<void> {
    const taken = this.offer(act).finally(() => this.underWay.delete(taken));
    this.underWay.add(taken);
    return taken;
  }

  private async offer(act: (inbox: Inbox) => Promise<void>): Promise<void> {
    const { signal } = this.stopping;
    await this.begun;
    while (!signal.aborted && this.inbox !== null) {
      try {
        return await act(this.inbox);
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        await pause(this.clock, AGAIN, signal);
      }
    }
    throw closing();
  }

  /** Takes nothing more; resolves when what is being delivered is settled. */
  async close(): Promise<void> {
    this.stopping.abort();
    this.begin();
    this.inbox = null;
    await Promise.allSettled(this.underWay);
  }
}
