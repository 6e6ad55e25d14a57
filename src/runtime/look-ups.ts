import type { Conversation, PendingLookUp } from '../core/conversation.ts';
import type { FoundEvent } from '../core/event.ts';
import type { RuntimeParts } from './parts.ts';

type Answer = FoundEvent['answer'];
type Tell = (key: string, lookUp: string, answer: Answer) => Promise<void>;

/** Apps show for about five seconds that somebody is typing. */
const TYPING_MS = 4_000;

/** Asks the world outside what flows want to know. What is pending is in the documents: after a restart it is asked again. */
export class LookUps {
  private readonly parts: RuntimeParts;
  private readonly tell: Tell;
  private readonly running = new Map<string, AbortController>();
  private idlers: (() => void)[] = [];
  private stopped = false;

  constructor(parts: RuntimeParts, tell: Tell) {
    this.parts = parts;
    this.tell = tell;
  }

  /** Starts the look-up that a conversation waits for, unless it runs already. */
  follow(key: string, { lookUp, channel, customer }: Conversation): void {
    if (!lookUp || this.stopped || this.running.has(`${key}\n${lookUp.id}`)) return;
    const name = `${key}\n${lookUp.id}`;
    const abort = new AbortController();
    this.running.set(name, abort);
    const still = this.showTyping(channel, customer);
    void this.ask(lookUp, abort).then(async (answer) => {
      still();
      // Until the answer is told the conversation still waits for it, and is not to ask again.
      if (!this.stopped) await this.tell(key, lookUp.id, answer);
      this.running.delete(name);
      if (this.isIdle) for (const wake of this.idlers.splice(0)) wake();
    });
  }

  /** Shows that somebody is at work, again and again, until what it gives is called. */
  private showTyping(id: string, customer: string): () => void {
    const channel = this.parts.channels.find((one) => one.id === id);
    if (!channel?.capabilities.typing) return () => {};
    const { clock } = this.parts;
    let cancel = (): void => {};
    const show = (): void => {
      channel.typing?.(customer).catch(() => undefined);
      cancel = clock.schedule(clock.now() + TYPING_MS, show);
    };
    show();
    return () => cancel();
  }

  private async ask(lookUp: PendingLookUp, abort: AbortController): Promise<Answer> {
    const { clock, log, lookUps, settings } = this.parts;
    const cancel = clock.schedule(clock.now() + settings.lookUpMs, () => abort.abort());
    try {
      const known = lookUps[lookUp.name];
      if (!known) return { ok: false, code: 'unknown' };
      return { ok: true, fields: await orAborted(known(lookUp.args, abort.signal), abort.signal) };
    } catch (error) {
      const code = abort.signal.aborted ? 'timeout' : 'failed';
      log.warn('look-up failed', { name: lookUp.name, code, why: String(error) });
      return { ok: false, code };
    } finally {
      cancel();
    }
  }

  get isIdle(): boolean {
    return this.running.size === 0;
  }

  async idle(): Promise<void> {
    if (!this.isIdle) await new Promise<void>((resolve) => this.idlers.push(resolve));
  }

  /** Aborts what runs; it is asked again after the next start. */
  stop(): void {
    this.stopped = true;
    for (const abort of this.running.values()) abort.abort();
  }
}

/** Rejects as soon as the signal aborts, whether or not the look-up listens to it. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    work.then(resolve, reject);
  });
}
