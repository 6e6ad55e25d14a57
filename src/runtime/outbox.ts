import type { Clock } from '../ports/clock.ts';
import { SendError } from '../ports/errors.ts';
import type { Log } from '../ports/log.ts';
import type { Out } from './document.ts';

/** Waits between attempts, ms: doubled from the first up to the last, spread by up to half. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 5 * 60_000;
/** A message that the network ate this often is given up and shown to the agents. An app that is offline is waited for. */
const MOST_NETWORK = 12;
/** An unknown outcome is tried again this often, where doing it twice is harmless. */
const MOST_UNKNOWN = 3;

/** What the platform said. */
export interface Delivery {
  messageId?: string;
  thread?: string;
  /** What it said of those behind it that went along, in order. */
  also?: Delivery[];
}

export interface OutboxParts {
  clock: Clock;
  log: Log;
  random: () => number;
  /**
   * Sends the first message of a lane, and with it perhaps the first of those behind it. `lane` gives what there is now, the message
   * itself first: it may have changed while it waited. Rejects with a SendError.
   */
  deliver(key: string, out: Out, attempt: number, lane: () => [Out, ...Out[]]): Promise<Delivery>;
  /** Told what became of a message, before the next one in its lane is tried. */
  settle(key: string, out: Out, result: Delivery | SendError): void;
}

/** The messages for one destination, and what became so far of the first. */
interface Lane {
  key: string;
  queue: Out[];
  attempt: number;
  /** How many attempts ended with one of these; one refused or made while the app was offline is no reason to give up. */
  network: number;
  unknown: number;
}

/**
 * Delivers messages: in order for one (document, destination), side by side for different ones. A message is tried until the
 * platform takes it, or says that it never will. Holds nothing that the documents do not: after a restart they are all offered
 * again.
 */
export class Outbox {
  private readonly parts: OutboxParts;
  private readonly lanes = new Map<string, Lane>();
  private readonly waits = new Map<string, () => void>();
  private sending = 0;
  private running = false;
  private idlers: (() => void)[] = [];

  constructor(parts: OutboxParts) {
    this.parts = parts;
  }

  /** Takes messages of one document over for delivery. */
  add(key: string, outs: Out[]): void {
    for (const out of outs) {
      const name = `${key}\n${out.to}`;
      const lane = this.lanes.get(name);
      if (lane) lane.queue.push(out);
      else {
        this.lanes.set(name, { key, queue: [out], attempt: 0, network: 0, unknown: 0 });
        if (this.running) this.go(name, key);
      }
    }
  }

  /**
   * Messages of one document say something else than before, and some are to go in between: `outs` are all of them, in order. One
   * that is just being sent is followed by what takes it back.
   */
  change(key: string, outs: Out[]): void {
    const changed = new Map(outs.map((out, place) => [out.id, { out, place }]));
    const placeOf = ({ id }: Out): number => changed.get(id)?.place ?? -1;
    for (const lane of this.lanes.values()) {
      if (lane.key !== key) continue;
      lane.queue = lane.queue.map((out) => changed.get(out.id)?.out ?? out).sort((a, b) => placeOf(a) - placeOf(b));
    }
  }

  /** Messages of one document that are not to be sent after all. None of them may be under way. */
  drop(key: string, outs: Out[]): void {
    for (const { id, to } of outs) {
      const lane = this.lanes.get(`${key}\n${to}`);
      if (lane) lane.queue = lane.queue.filter((out) => out.id !== id);
    }
  }

  /** Begins to deliver: the channels are there. */
  start(): void {
    this.running = true;
    for (const [name, lane] of this.lanes) this.go(name, lane.key);
  }

  /** Tries the first message of a lane, then the next, until the lane is empty or has to wait. */
  private go(name: string, key: string): void {
    this.sending += 1;
    void this.run(name, key).finally(() => {
      this.sending -= 1;
      if (this.sending === 0) for (const wake of this.idlers.splice(0)) wake();
    });
  }

  private async run(name: string, key: string): Promise<void> {
    const lane = this.lanes.get(name);
    for (let out = lane?.queue[0]; lane && out; out = lane.queue[0]) {
      if (!this.running) return;
      const early = this.early(out);
      if (early > 0) return this.wait(name, key, early);
      lane.attempt += 1;
      const result = await this.attempt(key, out, lane);
      if (typeof result === 'number') return this.wait(name, key, result);
      lane.attempt = 0;
      lane.network = 0;
      lane.unknown = 0;
      this.settle(lane, result);
    }
    this.lanes.delete(name);
  }

  /** How long a message is to wait yet, ms. */
  private early(out: Out): number {
    return (out.after ?? 0) - this.parts.clock.now();
  }

  /** The first message of a lane, and those behind it that may be sent now. */
  private ripe({ queue }: Lane, first: Out): [Out, ...Out[]] {
    const [now = first, ...behind] = queue;
    const held = behind.findIndex((out) => this.early(out) > 0);
    return [now, ...(held === -1 ? behind : behind.slice(0, held))];
  }

  /** Takes the first message out of its lane, and those that went along with it. */
  private settle(lane: Lane, result: Delivery | SendError): void {
    const results = [result, ...(result instanceof SendError ? [] : (result.also ?? []))];
    for (const [n, out] of lane.queue.splice(0, results.length).entries()) {
      this.parts.settle(lane.key, out, results[n] ?? {});
    }
  }

  /** The outcome, or how long to wait before the next attempt, ms. */
  private async attempt(key: string, out: Out, lane: Lane): Promise<Delivery | SendError | number> {
    try {
      return await this.parts.deliver(key, out, lane.attempt, () => this.ripe(lane, out));
    } catch (error) {
      const failure = error instanceof SendError ? error : new SendError('rejected', String(error), { cause: error });
      if (failure.code === 'network') lane.network += 1;
      if (failure.code === 'unknown_outcome') lane.unknown += 1;
      const again = isWorthRetrying(failure, out, lane);
      this.parts.log.warn('send failed', {
        out: out.id,
        code: failure.code,
        attempt: lane.attempt,
        again,
        why: failure.message,
      });
      return again ? this.pause(failure, lane.attempt) : failure;
    }
  }

  private pause(failure: SendError, attempt: number): number {
    if (failure.retryAfter !== undefined) return failure.retryAfter;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1));
    return wait * (1 + this.parts.random() / 2);
  }

  private wait(name: string, key: string, ms: number): void {
    const cancel = this.parts.clock.schedule(this.parts.clock.now() + ms, () => {
      this.waits.delete(name);
      if (this.running) this.go(name, key);
    });
    this.waits.set(name, cancel);
  }

  /** Resolves when no attempt is under way; messages that wait for another attempt do not count. */
  async idle(): Promise<void> {
    if (this.sending > 0) await new Promise<void>((resolve) => this.idlers.push(resolve));
  }

  get isIdle(): boolean {
    return this.sending === 0;
  }

  /** Begins no more attempts; what is not delivered stays in the documents. */
  stop(): void {
    this.running = false;
    for (const cancel of this.waits.values()) cancel();
    this.waits.clear();
  }
}

function isWorthRetrying(failure: SendError, out: Out, lane: Lane): boolean {
  switch (failure.code) {
    case 'rate_limited':
    case 'offline':
      return true;
    case 'network':
      return lane.network < MOST_NETWORK;
    case 'unknown_outcome':
      return !out.once && lane.unknown < MOST_UNKNOWN;
    default:
      return false;
  }
}
