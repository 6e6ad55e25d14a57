import { Unavailable } from '../../src/ports/errors.ts';
import { isCallFailure, isUnknownToken } from './failures.ts';
import type { Keep } from './keep.ts';
import { ALLOWED_UPDATES, type IntakeParts, Poller } from './poll.ts';
import { lanesOf } from './units.ts';
import { backOff, pause } from './waits.ts';
import { Webhook, type WebhookOptions } from './webhook.ts';

/** Why a bot can't do its work at all; a text for people. */
export class TelegramError extends Error {}

export interface ConnectionParts {
  intake: IntakeParts;
  keep: Keep;
  /** By webhook: where Telegram finds it from outside, and where it listens. Null: by long polling. */
  webhook: (WebhookOptions & { url: string }) | null;
  /** What must be known before anything is taken in. Rejects as grammY does. */
  meet(): Promise<void>;
  /** What need not be there for the first message. */
  prepare(): Promise<void>;
}

/** The taking in of updates, from the first call until it is closed. */
export class Connection {
  private readonly parts: ConnectionParts;
  private readonly stopping = new AbortController();
  private taking: { stop(): Promise<void> } | null = null;
  /** Where the webhook listens. */
  port: number | null = null;

  constructor(parts: ConnectionParts) {
    this.parts = parts;
  }

  /**
   * Connects, and goes on trying when Telegram is not there. Rejects when it never can: with a TelegramError when the token is not
   * known, or the webhook can't listen.
   */
  async open(): Promise<void> {
    try {
      await this.connect();
    } catch (error) {
      if (!isPassing(error)) throw whyNever(error);
      this.parts.intake.log.error('Telegram is not there', { error: String(error) });
      void this.goOn();
    }
  }

  /** Takes nothing more; resolves when what was taken is settled. */
  async close(): Promise<void> {
    this.stopping.abort();
    const ending = this.taking;
    this.taking = null;
    await ending?.stop();
  }

  private async goOn(): Promise<void> {
    const { clock, log } = this.parts.intake;
    const { signal } = this.stopping;
    for (let failures = 1; !signal.aborted; failures++) {
      await pause(clock, backOff(failures), signal);
      if (signal.aborted) return;
      try {
        await this.connect();
        return log.info('Telegram is there');
      } catch (error) {
        log.error('Telegram is not there', { error: String(error), failures });
      }
    }
  }

  /** Makes itself known and begins to take in. Rejects when that fails; then nothing is open. */
  private async connect(): Promise<void> {
    const { keep, intake, webhook, meet, prepare } = this.parts;
    await keep.open();
    await meet();
    if (!webhook) {
      await intake.api.deleteWebhook();
      await this.takeOwed();
    }
    if (this.stopping.signal.aborted) return;
    this.taking = webhook ? await this.listen(webhook) : this.poll();
    void prepare();
  }

  private poll(): Poller {
    const poller = new Poller(this.parts.intake);
    poller.start();
    return poller;
  }

  private async listen(at: NonNullable<ConnectionParts['webhook']>): Promise<Webhook> {
    const { intake, keep } = this.parts;
    const hook = new Webhook(intake, at, keep);
    try {
      this.port = await hook.start();
      const url = at.url.replace(':0/', `:${this.port}/`);
      await intake.api.setWebhook(url, { secret_token: at.secret, allowed_updates: ALLOWED_UPDATES });
      return hook;
    } catch (error) {
      await hook.stop();
      throw error;
    }
  }

  /** What a webhook was given before polling was switched on. */
  private async takeOwed(): Promise<void> {
    const { keep, intake } = this.parts;
    for (const units of lanesOf(keep.owed).values()) {
      for (const unit of units) {
        await intake.handle(unit);
        await keep.settle(unit.updates);
      }
    }
  }
}

/** That Telegram does not know the token. */
export function unknownToken(): TelegramError {
  return new TelegramError('Telegram does not know the token: see TELEGRAM_TOKEN');
}

/** Whether it may be better another time. */
function isPassing(error: unknown): boolean {
  return !isUnknownToken(error) && (isCallFailure(error) || error instanceof Unavailable);
}

function whyNever(error: unknown): unknown {
  if (isUnknownToken(error)) return unknownToken();
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E(?:ADDR|ACCES)/.test(code)) return error;
  return new TelegramError(`the webhook can't listen where it should (${code}): see TELEGRAM_WEBHOOK_PORT`);
}
