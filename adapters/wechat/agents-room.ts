import type { Room } from 'wechaty';
import { SendError } from '../../src/ports/errors.ts';
import type { Session } from './session.ts';

/** How long the outbox waits for the room to be there, ms. */
const WAIT = 60_000;

/** The room of a topic, found anew at each login. Two of the same topic are none: somebody may have imitated it. */
export class AgentsRoom {
  private readonly session: Session;
  readonly topic: string;
  private id: string | null = null;

  constructor(session: Session, topic: string) {
    this.session = session;
    this.topic = topic;
  }

  /** A login has begun: the ids of the one before mean nothing. */
  async begin(): Promise<void> {
    this.id = null;
    await this.find();
  }

  /** Whether this is the room, which may only now have become visible: WeChat tells of an unsaved one with its first message. */
  async is(id: string): Promise<boolean> {
    if (this.id === null) await this.find();
    return this.id === id;
  }

  /** The room, to be written to. Rejects with a SendError while there is not exactly one. */
  async open(): Promise<Room> {
    if (this.id === null) await this.find();
    const room = this.id === null ? undefined : await this.session.bot.Room.find({ id: this.id });
    if (room) return room;
    const why = `there is ${this.session.state.room === 'ambiguous' ? 'more than one' : 'no'} room of this topic`;
    throw new SendError('offline', why, { retryAfter: WAIT });
  }

  private async find(): Promise<void> {
    const rooms = await this.session.bot.Room.findAll();
    for (const room of rooms) await room.sync();
    const topics = await Promise.all(rooms.map(async (room) => ({ id: room.id, topic: await room.topic() })));
    const [first, another] = topics.filter(({ topic }) => topic.trim() === this.topic);
    this.id = first !== undefined && another === undefined ? first.id : null;
    this.session.note({ room: first === undefined ? 'missing' : another === undefined ? 'found' : 'ambiguous' });
  }
}
