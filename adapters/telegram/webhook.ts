import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { Unavailable } from '../../src/ports/errors.ts';
import type { Keep } from './keep.ts';
import type { IntakeParts } from './poll.ts';
import { albumIn, isWhole, join, laneOf, type Unit, unitOf } from './units.ts';
import { backOff } from './waits.ts';

export interface WebhookOptions {
  host: string;
  /** 0: any that is free. */
  port: number;
  /** The path under which updates come. */
  path: string;
  /** What Telegram says in each request, so that nobody else is believed. */
  secret: string;
}

/** Updates are small. */
const BODY_MOST = 1024 * 1024;

/** An album that may grow: its parts are kept durably, since Telegram gives the next one only when it is told that this one was taken. */
interface Growing {
  unit: Unit;
  cancel(): void;
}

/**
 * Takes updates in as Telegram delivers them: each is answered when it is handled and durable, and offered again when it was
 * not taken. Telegram gives the updates of a chat one after the other.
 */
export class Webhook {
  private readonly parts: IntakeParts;
  private readonly options: WebhookOptions;
  private readonly keep: Keep;
  private readonly lanes = new Map<string, Promise<unknown>>();
  private readonly growing = new Map<string, Growing>();
  private readonly underWay = new Set<Promise<unknown>>();
  private server: Server | null = null;
  private isStopping = false;

  constructor(parts: IntakeParts, options: WebhookOptions, keep: Keep) {
    this.parts = parts;
    this.options = options;
    this.keep = keep;
  }

  /** Listens; gives the port. Rejects with the system's error. */
  async start(): Promise<number> {
    for (const update of this.keep.owed) await this.take(update);
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.options.port, this.options.host, resolve);
    });
    const address = server.address();
    return typeof address === 'object' && address ? address.port : this.options.port;
  }

  /** Takes nothing more; resolves when what was taken is settled. Albums that may grow are kept for the next start. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const { cancel } of this.growing.values()) cancel();
    await Promise.allSettled(this.underWay);
    const { server } = this;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const respond = (status: number): void => void response.writeHead(status).end();
    if (request.method !== 'POST' || request.url?.split('?')[0] !== this.options.path) return respond(404);
    if (!isSame(request.headers['x-telegram-bot-api-secret-token'], this.options.secret)) return respond(403);
    const update = await readUpdate(request);
    if (!update) return respond(400);
    const taken = this.take(update);
    this.underWay.add(taken);
    await taken.then(
      () => respond(200),
      () => respond(503),
    );
    this.underWay.delete(taken);
  }

  /** Resolves when the update is durable. Rejects when it is to be offered again. */
  private async take(update: Update): Promise<void> {
    if (this.isStopping) throw new Unavailable('stopping', 'The webhook is closing');
    const [lane, album] = [laneOf(update), albumIn(update)];
    await this.inLane(lane, async () => {
      if (this.growing.get(lane)?.unit.album !== album) await this.handleGrown(lane);
      if (album === null) return this.handle(unitOf(update));
      await this.keep.owe(update);
      this.grow(lane, update);
    });
  }

  private async handle(unit: Unit): Promise<void> {
    try {
      await this.parts.handle(unit);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      this.parts.log.error('update not understood', { update: unit.updates[0]?.update_id, error: String(error) });
    }
  }

  /** Takes in one more part of an album, and waits for the next. */
  private grow(lane: string, update: Update): void {
    const before = this.growing.get(lane);
    before?.cancel();
    const units = before ? [before.unit] : [];
    const isKnown = before?.unit.updates.some((one) => one.update_id === update.update_id) === true;
    if (!isKnown) join(units, update);
    const [unit] = units;
    if (!unit) return;
    const cancel = this.after(isWhole(unit) ? 0 : this.parts.albumMs, () => void this.finish(lane, 1));
    this.growing.set(lane, { unit, cancel });
  }

  /** Handles the album of a lane, and tries again until it is taken: Telegram will not offer it again. */
  private async finish(lane: string, times: number): Promise<void> {
    try {
      await this.inLane(lane, () => this.handleGrown(lane));
    } catch {
      const again = this.growing.get(lane);
      if (again && !this.isStopping) again.cancel = this.after(backOff(times), () => void this.finish(lane, times + 1));
    }
  }

  private async handleGrown(lane: string): Promise<void> {
    const grown = this.growing.get(lane);
    if (!grown) return;
    grown.cancel();
    await this.handle(grown.unit);
    if (this.growing.get(lane) === grown) this.growing.delete(lane);
    await this.keep.settle(grown.unit.updates);
  }

  private after(ms: number, then: () => void): () => void {
    const { clock } = this.parts;
    return clock.schedule(clock.now() + ms, then);
  }

  private inLane<T>(lane: string, act: () => Promise<T>): Promise<T> {
    const acted = (this.lanes.get(lane) ?? Promise.resolve()).catch(() => undefined).then(act);
    this.lanes.set(lane, acted);
    const forget = (): void => {
      if (this.lanes.get(lane) === acted) this.lanes.delete(lane);
    };
    acted.then(forget, forget);
    return acted;
  }
}

function isSame(given: string | string[] | undefined, secret: string): boolean {
  const [a, b] = [Buffer.from(typeof given === 'string' ? given : ''), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The update in a request; null when it is none. */
async function readUpdate(request: IncomingMessage): Promise<Update | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > BODY_MOST) return null;
      chunks.push(chunk);
    }
    const json: unknown = JSON.parse(Buffer.concat(chunks).toString());
    const isUpdate =
      typeof json === 'object' && json !== null && 'update_id' in json && Number.isInteger(json.update_id);
    return isUpdate ? (json as Update) : null;
  } catch {
    return null;
  }
}
