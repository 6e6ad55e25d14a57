import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../../src/ports/clock.ts';
import { Unavailable } from '../../src/ports/errors.ts';
import type { Log } from '../../src/ports/log.ts';
import { POLL_SECONDS } from './client.ts';
import { waitAsked } from './failures.ts';
import { Pending } from './pending.ts';
import { isWhole, lanesOf, type Unit } from './units.ts';
import { backOff, pause } from './waits.ts';

/** The kinds of updates that are asked for; Telegram leaves out two of them unless they are named. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
  'chat_member',
] as const;

const BATCH = 100;
/** What is not whole yet or was not taken is looked at again after this, ms, while others are served. */
const AGAIN_MS = 100;
/** How long the confirmation at the end may take, ms: without it updates are given again and known again. */
const LAST_MS = 3_000;

export interface IntakeParts {
  api: Api;
  clock: Clock;
  log: Log;
  /** How long an album is waited for, ms. */
  albumMs: number;
  /** Resolves when a unit is handled and durable. Rejects with an Unavailable when it was not taken. */
  handle(unit: Unit): Promise<void>;
}

/**
 * Takes updates in by long polling. Asking for the next ones confirms those before, so the offset moves over an update only when it is
 * handled and durable; the next are asked for as soon as half of a batch is. Those of one chat are handled one after the other, of
 * different ones side by side; one that is not taken is offered again until it is, and with it what follows in its chat, while
 * the others go on.
 */
export class Poller {
  private readonly parts: IntakeParts;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly pending = new Pending();
  /** What is under way in each lane. */
  private readonly lanes = new Map<string, Promise<void>>();
  /** When the parts of an album that is not whole were first seen, UTC ms. */
  private readonly albums = new Map<string, number>();
  /** When a lane that failed may be tried again, and how often it has failed. */
  private readonly failed = new Map<string, { times: number; at: number }>();

  constructor(parts: IntakeParts) {
    this.parts = parts;
  }

  start(): void {
    this.running = this.run();
  }

  /** Takes nothing more; resolves when what was taken is settled and, if that can be, confirmed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.pending.idle();
    const { offset } = this.pending;
    if (offset !== null) await this.ask(offset, 0, 1, AbortSignal.timeout(LAST_MS)).catch(() => undefined);
  }

  private async run(): Promise<void> {
    const { clock, log } = this.parts;
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted; ) {
      try {
        // What is not confirmed is given again at once, however long the poll may take.
        this.take(await this.ask(this.pending.offset, POLL_SECONDS, BATCH, signal));
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        failures += 1;
        log.error('updates not fetched', { why: whyNot(error), failures });
        await pause(clock, waitAsked(error) ?? backOff(failures), signal);
        continue;
      }
      if (this.pending.isIdle && !this.pending.isDone) await pause(clock, AGAIN_MS, signal);
      await this.pending.progress();
    }
  }

  private ask(offset: number | null, timeout: number, limit: number, signal: AbortSignal): Promise<Update[]> {
    const asked = { timeout, limit, allowed_updates: ALLOWED_UPDATES, ...(offset === null ? {} : { offset }) };
    return this.parts.api.raw.getUpdates(asked, signal as Parameters<Api['raw']['getUpdates']>[1]);
  }

  /** Begins to handle what was given and is not being handled yet. */
  private take(updates: Update[]): void {
    for (const [lane, units] of lanesOf(this.pending.offer(updates))) {
      const ready = this.readyOf(lane, units);
      if (ready.length === 0) continue;
      for (const unit of ready) this.pending.begin(unit.updates);
      const taken = (this.lanes.get(lane) ?? Promise.resolve()).then(() => this.takeLane(lane, ready));
      this.lanes.set(lane, taken);
      void taken.then(() => this.lanes.get(lane) === taken && this.lanes.delete(lane));
    }
    if (!this.pending.isDone) return;
    this.albums.clear();
    this.failed.clear();
  }

  /** Those that can be handled now: none of a lane that has failed just now, and no album that may still grow. */
  private readyOf(lane: string, units: Unit[]): Unit[] {
    const failed = this.failed.get(lane);
    if (failed && failed.at > this.parts.clock.now()) return [];
    const last = units.at(-1);
    return last && this.mayGrow(last) ? units.slice(0, -1) : units;
  }

  private async takeLane(lane: string, units: Unit[]): Promise<void> {
    let isOpen = !this.stopping.signal.aborted && (this.failed.get(lane)?.at ?? 0) <= this.parts.clock.now();
    for (const unit of units) {
      isOpen &&= await this.isTaken(lane, unit);
      if (isOpen && unit.album !== null) this.albums.delete(unit.album);
      this.pending.end(unit.updates, isOpen);
      isOpen &&= !this.stopping.signal.aborted;
    }
  }

  /** Whether more parts of an album may come. */
  private mayGrow(unit: Unit): boolean {
    if (unit.album === null || isWhole(unit)) return false;
    const { clock, albumMs } = this.parts;
    const seen = this.albums.get(unit.album) ?? clock.now();
    this.albums.set(unit.album, seen);
    return clock.now() - seen < albumMs;
  }

  private async isTaken(lane: string, unit: Unit): Promise<boolean> {
    const { handle, clock, log } = this.parts;
    try {
      await handle(unit);
      this.failed.delete(lane);
      return true;
    } catch (error) {
      // One that fails for any other reason fails always: it would keep out all that come after it.
      if (!(error instanceof Unavailable)) {
        log.error('update not understood', { update: unit.updates[0]?.update_id, error: String(error) });
        this.failed.delete(lane);
        return true;
      }
      const times = (this.failed.get(lane)?.times ?? 0) + 1;
      log.warn('update not taken', { update: unit.updates[0]?.update_id, why: error.message, times });
      this.failed.set(lane, { times, at: clock.now() + backOff(times) });
      return false;
    }
  }
}

/** Why nothing could be fetched, in words for the operator. */
function whyNot(error: unknown): string {
  if (!(error instanceof GrammyError)) return 'no answer from Telegram';
  if (error.error_code !== 409) return error.description;
  return /webhook/i.test(error.description)
    ? 'a webhook is set for this bot: another program has set it'
    : 'another program fetches the updates of this bot: only one may run with a token';
}
