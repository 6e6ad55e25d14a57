import type { Message } from 'wechaty';
import { Unavailable } from '../../src/ports/errors.ts';
import type { Log } from '../../src/ports/log.ts';
import { describeError } from './describe.ts';
import { closing } from './intake.ts';
import type { Session } from './session.ts';

/** Messages of which it is remembered that they have come. */
const SEEN_MOST = 20_000;

export interface UpdatesOptions {
  session: Session;
  log: Log;
  /** Takes one message in; the next one of the same chat waits for it. Rejects with an Unavailable when it is left for the next start. */
  handle(message: Message): Promise<void>;
}

/** What comes in, each thing once: messages in order within a chat, the chats side by side. */
export class Updates {
  private readonly options: UpdatesOptions;
  private readonly seen = new Set<string>();
  private readonly chats = new Map<string, Promise<void>>();
  private sorted: Promise<void> = Promise.resolve();
  private underWay = 0;
  private idlers: (() => void)[] = [];

  constructor(options: UpdatesOptions) {
    this.options = options;
  }

  /** A message is there. */
  add(id: string): void {
    if (!this.begin(id)) return;
    this.sorted = this.sorted.then(() => this.sort(id)).catch((error: unknown) => this.failed(id, error));
  }

  /** Something else is there, which `act` takes in, beside the messages. Rejects as `handle` does. */
  beside(id: string, act: () => Promise<void>): void {
    if (this.begin(id)) void this.end(id, act());
  }

  /** Whether it is there for the first time. */
  private begin(id: string): boolean {
    if (this.seen.has(id)) return false;
    this.seen.add(id);
    const [oldest] = this.seen;
    if (this.seen.size > SEEN_MOST && oldest !== undefined) this.seen.delete(oldest);
    this.underWay += 1;
    return true;
  }

  /** Puts a message behind the others of its chat. What it says of people means nothing before the contacts are known. */
  private async sort(id: string): Promise<void> {
    const { session, handle } = this.options;
    if (!(await session.whenReady())) throw closing();
    const { roomId, talkerId, listenerId } = await session.bot.puppet.messagePayload(id);
    const chat = roomId ?? (talkerId === session.self ? listenerId : talkerId) ?? '';
    const before = this.chats.get(chat) ?? Promise.resolve();
    const handled = before.then(async () => {
      const message = await session.bot.Message.find({ id });
      if (message) await handle(message);
    });
    const ended = this.end(id, handled);
    this.chats.set(chat, ended);
    void ended.then(() => {
      if (this.chats.get(chat) === ended) this.chats.delete(chat);
    });
  }

  private end(id: string, taken: Promise<void>): Promise<void> {
    return taken.then(
      () => this.done(),
      (error: unknown) => this.failed(id, error),
    );
  }

  private failed(id: string, error: unknown): void {
    // It stays under way: nobody is told that it was taken.
    if (error instanceof Unavailable) return;
    this.options.log.error('wechat message lost', { id, error: describeError(error) });
    this.done();
  }

  private done(): void {
    this.underWay -= 1;
    if (this.underWay === 0) for (const wake of this.idlers.splice(0)) wake();
  }

  /** Resolves when everything that has come in was handled; never, when something is left for the next start. */
  async idle(): Promise<void> {
    if (this.underWay > 0) await new Promise<void>((resolve) => this.idlers.push(resolve));
  }
}
