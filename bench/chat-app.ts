import type { Message } from '../src/core/message.ts';
import type { Arrival, Channel, Inbox } from '../src/ports/channel.ts';
import type { AgentRoom, RoomArrival, RoomInbox, RoomPost } from '../src/ports/room.ts';
import { telegramLike } from '../src/render/profiles.ts';

/** Something that a customer or an agent is going to do; an agent then goes on with other words about the same case. */
export type Act =
  | { by: 'customer'; customer: string; text: string; choice?: string }
  | { by: 'agent'; text: string; replyTo: string; after: string[] };

/** When an act was handed to the desk, durable and acknowledged, and first answered; ms of the performance clock. */
export interface Timing {
  begun: number;
  taken: number;
  /** 0 while there is no answer: none is given before a pause is over, or a look-up has answered. */
  answered: number;
}

/** A chat app in memory that shows nobody anything: it takes every message at once, and knows when. */
export class BenchApp {
  /** Told of every message to a customer, and of every post in the room with its id. */
  onMessage: (customer: string, message: Message) => void = () => {};
  onPost: (post: RoomPost, messageId: string) => void = () => {};
  private inbox: Inbox | null = null;
  private roomInbox: RoomInbox | null = null;
  private readonly underWay = new Map<string, Timing>();
  // A desk remembers the ids of earlier runs.
  private readonly run = Date.now().toString(36);
  private ids = 0;

  channel(): Channel {
    return {
      id: 'app',
      capabilities: telegramLike,
      start: async (inbox) => {
        this.inbox = inbox;
      },
      send: async (customer, message, sending) => {
        this.answered(sending.id);
        this.onMessage(customer, message);
        return { messageId: this.nextId() };
      },
      typing: async () => {},
      retract: async () => {},
      stop: async () => {},
    };
  }

  room(): AgentRoom {
    return {
      id: 'room',
      capabilities: telegramLike,
      start: async (inbox) => {
        this.roomInbox = inbox;
      },
      post: async (post) => {
        const messageId = this.nextId();
        this.onPost(post, messageId);
        return { messageId, ...(post.case ? { thread: `t${post.case.code}` } : {}) };
      },
      stop: async () => {},
    };
  }

  /** Does it. Resolves when the desk has acknowledged it. */
  async perform(act: Act): Promise<Timing> {
    const id = this.nextId();
    const timing = { begun: performance.now(), taken: 0, answered: 0 };
    this.underWay.set(id, timing);
    if (act.by === 'customer') await this.inbox?.receive(arrivalOf(act, id));
    else await this.roomInbox?.receive(roomArrivalOf(act, id));
    timing.taken = performance.now();
    return timing;
  }

  /** The id of a message out is that of the event that it answers, and its place. */
  private answered(out: string): void {
    const id = out.slice(out.indexOf('/') + 1, out.lastIndexOf('#'));
    const timing = this.underWay.get(id);
    if (timing) timing.answered = performance.now();
    this.underWay.delete(id);
  }

  private nextId(): string {
    return `${this.run}-${++this.ids}`;
  }
}

function arrivalOf({ customer, text, choice }: Act & { by: 'customer' }, id: string): Arrival {
  return { id, messageId: id, customer, text, media: [], name: customer, ...(choice === undefined ? {} : { choice }) };
}

function roomArrivalOf({ text, replyTo }: Act & { by: 'agent' }, id: string): RoomArrival {
  return { id, messageId: id, agent: { id: 'ann', name: 'Ann' }, text, media: [], replyTo };
}
