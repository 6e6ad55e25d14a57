import type { Message } from '../../src/core/message.ts';
import type { Sending } from '../../src/ports/channel.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { SendError } from '../../src/ports/errors.ts';
import { boxOf } from './media.ts';
import { pause } from './pause.ts';
import type { Sender } from './sender.ts';
import type { Session } from './session.ts';

/** How long a message waits here for a login before the outbox is told that there is none, ms; it comes again at once. */
const PATIENCE = 5 * 60_000;
const AT_ONCE = 1_000;

/** Ids of messages sent from here that are remembered. */
const OWN_MOST = 10_000;

/** A part of a chat that can be written to. */
interface Sayable {
  say(what: string | Awaited<ReturnType<typeof boxOf>>): Promise<unknown>;
}

/** Writes to people and rooms, all through the account's one queue. */
export class Out {
  private readonly session: Session;
  private readonly sender: Sender;
  private readonly clock: Clock;
  private readonly own = new Set<string>();

  constructor(session: Session, sender: Sender, clock: Clock) {
    this.session = session;
    this.sender = sender;
    this.clock = clock;
  }

  /** Sends one message to whoever `find` gives when its turn has come. Gives WeChat's id of it. Rejects with a SendError. */
  async say(
    find: () => Promise<Sayable>,
    message: Message,
    sending: Sending,
    limit: number,
  ): Promise<string | undefined> {
    await this.online();
    const [media] = message.media;
    const what = media === undefined ? message.text : await boxOf(media, sending, limit);
    return this.sender.send(async () => {
      this.insistOnline();
      const to = await find();
      const sent = await to.say(what);
      const id = idOf(sent);
      if (id !== undefined) this.remember(id);
      return id;
    });
  }

  /** Waits for the login, so that what was kept goes out as soon as there is one. */
  private async online(): Promise<void> {
    if (!this.session.isReady) {
      const enough = new AbortController();
      const signal = AbortSignal.any([enough.signal, this.sender.stopped]);
      await Promise.race([this.session.whenReady(), pause(this.clock, PATIENCE, signal)]);
      enough.abort();
    }
    this.insistOnline();
  }

  private insistOnline(): void {
    if (!this.session.isReady) throw new SendError('offline', 'WeChat is not logged in', { retryAfter: AT_ONCE });
  }

  private remember(id: string): void {
    this.own.add(id);
    const [oldest] = this.own;
    if (this.own.size > OWN_MOST && oldest !== undefined) this.own.delete(oldest);
  }

  /** Whether a message was sent from here, and not on the phone. */
  isOwn(id: string): boolean {
    return this.own.has(id);
  }

  /** Takes a message back. Rejects when WeChat refuses: after two minutes, or after another login. */
  async recall(id: string): Promise<void> {
    const message = await this.session.bot.Message.find({ id });
    if (!message || !(await message.recall())) throw new SendError('rejected', 'WeChat did not take the message back');
  }
}

/** The id of a message that wechaty says was sent. */
function idOf(sent: unknown): string | undefined {
  return typeof sent === 'object' && sent !== null && 'id' in sent && typeof sent.id === 'string' ? sent.id : undefined;
}
