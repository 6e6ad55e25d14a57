import type { Message } from '../../src/core/message.ts';
import type { Sending } from '../../src/ports/channel.ts';
import { SendError } from '../../src/ports/errors.ts';
import { boxOf } from './media.ts';
import type { Sender } from './sender.ts';
import type { Session } from './session.ts';

/** How long the outbox lets a message be while the account is not logged in, ms. */
const OFFLINE_WAIT = 60_000;

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
  private readonly own = new Set<string>();

  constructor(session: Session, sender: Sender) {
    this.session = session;
    this.sender = sender;
  }

  /** Sends one message to whoever `find` gives when its turn has come. Gives WeChat's id of it. Rejects with a SendError. */
  async say(
    find: () => Promise<Sayable>,
    message: Message,
    sending: Sending,
    limit: number,
  ): Promise<string | undefined> {
    this.insistOnline();
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

  /** Rejects with a SendError while nothing can be sent. */
  insistOnline(): void {
    if (!this.session.isReady) throw new SendError('offline', 'WeChat is not logged in', { retryAfter: OFFLINE_WAIT });
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
