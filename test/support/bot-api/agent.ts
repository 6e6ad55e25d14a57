import type { Message, User } from 'grammy/types';
import type { Backend } from './backend.ts';
import { Person } from './person.ts';
import { isIn, may } from './rooms.ts';
import type { Member, Rights, Room, Status } from './state.ts';
import { ICON_COLORS, openTopic, removeTopic, setClosed } from './topics.ts';

/** Who a member of a group is; all of it has a likely value. */
export interface AgentSpec {
  readonly id?: number;
  readonly firstName?: string;
  readonly username?: string;
  readonly languageCode?: string;
  readonly status?: Status;
  readonly rights?: Rights;
  /** An administrator who speaks in the group's name. */
  readonly anonymous?: boolean;
  readonly isBot?: boolean;
}

const ANONYMOUS: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };

/** A member of a group: an agent, a lead, or another bot. */
export class Agent extends Person {
  readonly #where: () => Room;

  constructor(backend: Backend, user: User, where: () => Room) {
    super(backend, user);
    this.#where = where;
  }

  protected get room(): Room {
    return this.#where();
  }

  /** The agent's membership, which a test may change without the bot being told. */
  get member(): Member {
    const member = this.room.members.get(this.user.id);
    if (member === undefined) throw new Error(`${this.user.first_name} was never in the group`);
    return member;
  }

  protected override author(): Partial<Message> {
    return this.member.anonymous ? { from: ANONYMOUS, sender_chat: this.room.chat } : { from: this.user };
  }

  protected check(topic: number | undefined): void {
    if (!isIn(this.member)) throw new Error(`${this.user.first_name} is not in the group`);
    if (topic === undefined) return;
    const found = this.room.topics.get(topic);
    if (found === undefined || found.deleted) throw new Error(`there is no topic ${topic}`);
    if (found.closed && !may(this.member, 'can_manage_topics')) throw new Error(`topic ${topic} is closed`);
  }

  /** Opens a topic by hand and returns its id. */
  openTopic(name: string): number {
    return openTopic(this.backend, this.room, { name, color: ICON_COLORS[0] as number, by: this.#seen() }).id;
  }

  closeTopic(topic: number): void {
    setClosed(this.backend, this.room, this.#topic(topic), true, this.#seen());
  }

  reopenTopic(topic: number): void {
    setClosed(this.backend, this.room, this.#topic(topic), false, this.#seen());
  }

  /** Takes a topic away with all that is in it. The bot is not told. */
  deleteTopic(topic: number): void {
    removeTopic(this.backend, this.room, this.#topic(topic));
  }

  #seen(): User {
    return this.author().from ?? this.user;
  }

  #topic(id: number) {
    const topic = this.room.topics.get(id);
    if (topic === undefined || topic.deleted) throw new Error(`there is no topic ${id}`);
    return topic;
  }
}
