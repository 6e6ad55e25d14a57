import type { Capabilities, Choice, Message } from '../../src/core/message.ts';
import type { Media } from '../../src/core/value.ts';
import type { Arrival, Bytes, Channel, Inbox, Overheard, Sending } from '../../src/ports/channel.ts';
import { SendError } from '../../src/ports/errors.ts';
import type { AgentRoom, RoomArrival, RoomInbox, RoomPost } from '../../src/ports/room.ts';

/** One message as somebody on the app sees it. */
export interface Seen {
  to: 'customer' | 'room';
  customer?: string;
  text: string;
  choices: Choice[];
  media: Media[];
  key?: string;
  case?: string;
  messageId: string;
  replyTo?: string;
  kind?: RoomPost['kind'];
  /** The id of the outbox message that brought it: the same when it came twice. */
  out: string;
}

/** Called before and after each message is taken by the app; may wait, throw a SendError, or end the world. */
export type Interfere = (when: 'before' | 'after', sending: Sending, to: string) => void | Promise<void>;

/**
 * A chat app held in memory: customers write to a channel, agents in a room, and everything that anybody is shown is kept. It
 * survives the desk: make new adapters from it with `channel()` and `room()` after a restart.
 */
export class ChatApp {
  readonly id: string;
  readonly seen: Seen[] = [];
  readonly retracted: { to: Seen['to']; messageId: string }[] = [];
  interfere: Interfere = () => {};
  /** How often a customer was shown that somebody is typing. */
  typed = 0;
  private readonly capabilities: Capabilities;
  private inbox: Inbox | null = null;
  private roomInbox: RoomInbox | null = null;
  private messages = 0;
  private overheards = 0;

  constructor(id: string, capabilities: Capabilities) {
    this.id = id;
    this.capabilities = capabilities;
  }

  channel(): Channel {
    return {
      id: this.id,
      capabilities: this.capabilities,
      start: async (inbox) => {
        this.inbox = inbox;
      },
      send: (customer, message, sending) => this.show({ to: 'customer', customer }, message, sending, customer),
      retract: (_, messageId) => this.take('customer', messageId),
      typing: async () => {
        this.typed += 1;
      },
      fetch: async () => new Uint8Array(),
      stop: async () => {
        this.inbox = null;
      },
    };
  }

  room(): AgentRoom {
    return {
      id: `${this.id}-room`,
      capabilities: this.capabilities,
      start: async (inbox) => {
        this.roomInbox = inbox;
      },
      post: async (post, sending) => {
        const about = { to: 'room' as const, kind: post.kind, ...(post.case ? { case: post.case.code } : {}) };
        const receipt = await this.show(about, post.message, sending, 'room', post.replaces);
        return post.case ? { ...receipt, thread: `thread-${post.case.code}` } : receipt;
      },
      retract: (messageId) => this.take('room', messageId),
      fetch: async () => new Uint8Array(),
      stop: async () => {
        this.roomInbox = null;
      },
    };
  }

  private async show(
    about: Pick<Seen, 'to' | 'customer' | 'case' | 'kind'>,
    message: Message,
    sending: Sending,
    to: string,
    replaces?: string,
  ) {
    await this.interfere('before', sending, to);
    const messageId = replaces ?? `m${++this.messages}`;
    const { text, choices, media, key, replyTo } = message;
    this.seen.push({
      ...about,
      text,
      choices,
      media,
      messageId,
      out: sending.id,
      ...(key === undefined ? {} : { key }),
      ...(replyTo === undefined ? {} : { replyTo }),
    });
    await this.interfere('after', sending, to);
    return { messageId };
  }

  /** A message is deleted for everybody. */
  private async take(to: Seen['to'], messageId: string): Promise<void> {
    await this.interfere('before', { id: `retract ${messageId}`, attempt: 1, bytes: async () => new Uint8Array() }, to);
    this.retracted.push({ to, messageId });
  }

  /** What somebody who looks now sees in the room. */
  get inRoom(): Seen[] {
    const gone = new Set(this.retracted.filter(({ to }) => to === 'room').map(({ messageId }) => messageId));
    return this.seen.filter((one) => one.to === 'room' && !gone.has(one.messageId));
  }

  /** A new id for something that happens on the app. */
  nextId(): string {
    return `u${++this.messages}`;
  }

  /** A customer does something. Rejects as the desk does when it was not taken. */
  async arrive(arrival: Partial<Arrival> & { customer: string }): Promise<Arrival> {
    const id = arrival.id ?? this.nextId();
    const whole: Arrival = { id, messageId: id, text: '', media: [], name: arrival.customer, ...arrival };
    if (!this.inbox) throw new SendError('offline', 'no desk listens');
    await this.inbox.receive(whole);
    return whole;
  }

  /** Somebody writes to a customer past the desk. */
  async overhear(said: Partial<Overheard> & { customer: string; text: string }): Promise<void> {
    if (!this.inbox?.overheard) throw new SendError('offline', 'no desk listens');
    const id = `past-${++this.overheards}`;
    await this.inbox.overheard({ id, messageId: id, media: [], agent: { id: 'phone', name: '小王' }, ...said });
  }

  /** Hands bytes over, to be held. */
  async hold(bytes: Bytes): Promise<Media> {
    if (!this.inbox) throw new SendError('offline', 'no desk listens');
    return this.inbox.hold(bytes);
  }

  /** An agent does something in the room. */
  async act(arrival: Partial<RoomArrival> & { text: string }, agent = 'Ann'): Promise<RoomArrival> {
    const id = arrival.id ?? this.nextId();
    const whole: RoomArrival = { id, messageId: id, agent: { id: agent, name: agent }, media: [], ...arrival };
    if (!this.roomInbox) throw new SendError('offline', 'no desk listens');
    await this.roomInbox.receive(whole);
    return whole;
  }
}
