import type { Clock } from '../../src/ports/clock.ts';
import { SendError } from '../../src/ports/errors.ts';
import { pause } from './pause.ts';
import { asSendError } from './send-errors.ts';

/** The pause between two messages of an account, ms, and by how much more it may be. */
const GAP = 1_000;
const SPREAD = 500;
/** How long the account keeps silent when WeChat says that it is too fast: doubled from the first to the last, ms. */
const FIRST_SILENCE = 2 * 60_000;
const LONGEST_SILENCE = 30 * 60_000;

export interface SenderOptions {
  clock: Clock;
  /** From 0 up to, not including, 1. */
  random: () => number;
}

/**
 * All that an account sends goes through one of these: one message after the other, with a pause between them, and none for
 * minutes after WeChat has said that it was too fast.
 */
export class Sender {
  private readonly options: SenderOptions;
  private readonly stopping = new AbortController();
  private last: Promise<unknown> = Promise.resolve();
  private freeAt = 0;
  private silence = FIRST_SILENCE;

  constructor(options: SenderOptions) {
    this.options = options;
  }

  /** Sends in turn. Rejects with a SendError. */
  send<T>(act: () => Promise<T>): Promise<T> {
    const sent = this.last.then(() => this.turn(act));
    this.last = sent.catch(() => {});
    return sent;
  }

  private async turn<T>(act: () => Promise<T>): Promise<T> {
    const { clock, random } = this.options;
    const { signal } = this.stopping;
    if (this.freeAt > clock.now()) await pause(clock, this.freeAt - clock.now(), signal);
    if (signal.aborted) throw new SendError('offline', 'WeChat is being closed');
    try {
      const result = await act();
      this.silence = FIRST_SILENCE;
      return result;
    } catch (error) {
      throw this.failed(asSendError(error));
    } finally {
      this.freeAt = Math.max(this.freeAt, clock.now() + GAP + random() * SPREAD);
    }
  }

  private failed(error: SendError): SendError {
    if (error.code !== 'rate_limited') return error;
    const wait = this.silence;
    this.silence = Math.min(wait * 2, LONGEST_SILENCE);
    this.freeAt = this.options.clock.now() + wait;
    return new SendError('rate_limited', error.message, { cause: error, retryAfter: wait });
  }

  /** Comes when nothing is sent any more. */
  get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  /** What waits for its turn is rejected, as offline. */
  stop(): void {
    this.stopping.abort();
  }
}
