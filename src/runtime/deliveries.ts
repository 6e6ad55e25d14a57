import type { Clock } from '../ports/clock.ts';
import { SendError } from '../ports/errors.ts';
import type { Log } from '../ports/log.ts';
import type { Cases } from './cases.ts';
import type { Document, Out } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { Mailboxes } from './mailbox.ts';
import type { Delivery } from './outbox.ts';

export interface DeliveriesParts {
  clock: Clock;
  log: Log;
  ledger: Ledger;
  cases: Cases;
  mailboxes: Mailboxes;
  /** A receipt that no commit took along is written after this, ms. */
  receiptMs: number;
  /** Told of a document whose receipts were written. */
  written(document: Document): void;
  /** Told of a conversation's message that was given up. */
  failed(key: string, out: Out, failure: SendError): void;
  /** Told what became of an agent's answer. */
  answered(answers: NonNullable<Out['answers']>, outcome: 'sent' | 'failed'): void;
}

/** What became of messages: remembered at once, and durable with the document's next commit or within a second. */
export class Deliveries {
  private readonly parts: DeliveriesParts;
  private readonly flushes = new Map<string, () => void>();

  constructor(parts: DeliveriesParts) {
    this.parts = parts;
  }

  /** A message was taken by its app, or given up. */
  settle(key: string, out: Out, result: Delivery | SendError): void {
    const failure = result instanceof SendError ? result : null;
    const delivery = result instanceof SendError ? {} : result;
    this.parts.ledger.note(key, {
      out,
      at: this.parts.clock.now(),
      ...delivery,
      ...(failure ? { failed: failure.code } : {}),
    });
    if (out.body.do === 'post' && out.body.code) this.placed(out.to, out.body, out.body.code, delivery);
    if (failure && !key.startsWith('room/')) this.parts.failed(key, out, failure);
    if (out.answers && (failure || out.answers.last)) this.parts.answered(out.answers, failure ? 'failed' : 'sent');
    this.flushLater(key);
  }

  private placed(
    room: string,
    body: Out['body'] & { do: 'post' },
    code: string,
    { messageId, thread }: Delivery,
  ): void {
    if (messageId !== undefined) this.parts.cases.noteMessage(room, messageId, code);
    const card = body.kind === 'card' ? (messageId ?? null) : null;
    this.parts.cases.notePlace(room, code, { thread: thread ?? null, card });
  }

  private flushLater(key: string, from = this.parts.clock.now()): void {
    if (this.flushes.has(key)) return;
    const { clock, receiptMs } = this.parts;
    const cancel = clock.schedule(from + receiptMs, () => {
      this.flushes.delete(key);
      this.flushDue(key);
    });
    this.flushes.set(key, cancel);
  }

  /** Writes the receipts of a document, unless its next commit has taken those along that were due: later ones have time. */
  private flushDue(key: string): void {
    const { clock, ledger, mailboxes, receiptMs } = this.parts;
    const since = ledger.owesSince(key);
    if (since === null) return;
    if (since + receiptMs > clock.now()) return this.flushLater(key, since);
    mailboxes.insist(key, () => this.flush(key)).catch(() => this.flushLater(key));
  }

  private async flush(key: string): Promise<void> {
    const loaded = await this.parts.ledger.load(key);
    if (!loaded || loaded.taken === 0) return;
    const committed = await this.parts.ledger.commit(loaded.document, loaded.taken);
    if (committed) this.parts.written(committed);
  }

  /** Writes every receipt that is left. One that can't be written is lost: its message is sent again after the next start. */
  async stop(): Promise<void> {
    for (const cancel of this.flushes.values()) cancel();
    await Promise.all(this.parts.ledger.owing().map((key) => this.lastFlush(key)));
  }

  private async lastFlush(key: string): Promise<void> {
    try {
      await this.parts.mailboxes.insist(key, () => this.flush(key));
    } catch (error) {
      this.parts.log.error('receipts not written', { key, error: String(error) });
    }
  }
}
