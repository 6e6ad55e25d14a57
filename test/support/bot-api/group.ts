import type { Chat, Message, User } from 'grammy/types';
import { Agent, type AgentSpec } from './agent.ts';
import type { Backend } from './backend.ts';
import { deliver, isService } from './deliver.ts';
import { tellMembership } from './membership.ts';
import { place } from './place.ts';
import { isIn, mine } from './rooms.ts';
import type { Rights, Room, Sight, Status } from './state.ts';
import { TOPIC_ICONS } from './topics.ts';

/** What a group is; all of it has a likely value: a supergroup where the bot is an administrator with every right. */
export interface GroupSpec {
  readonly title?: string;
  readonly type?: 'supergroup' | 'group';
  readonly forum?: boolean;
  readonly bot?: Status;
  readonly rights?: Rights;
}

const ALL: Rights = {
  can_manage_chat: true,
  can_delete_messages: true,
  can_pin_messages: true,
  can_manage_topics: true,
  can_invite_users: true,
  can_change_info: true,
};

/** A group with the bot in it. */
export class Group {
  #room: Room;
  readonly #backend: Backend;
  readonly #agents = new Map<number, Agent>();
  /** Who made the group, and lets the bot in and out. */
  readonly owner: Agent;

  constructor(backend: Backend, spec: GroupSpec = {}) {
    this.#backend = backend;
    this.#room = this.#open(spec.type ?? 'supergroup', spec.title ?? 'Support desk', spec.forum ?? false);
    this.owner = this.agent({ firstName: 'Owner', status: 'creator' });
    const status = spec.bot ?? 'administrator';
    const rights = status === 'administrator' ? { ...ALL, ...spec.rights } : {};
    this.#room.members.set(backend.world.me.id, { user: backend.world.me, status, rights, anonymous: false });
  }

  /** The id the group has now. */
  get id(): number {
    return this.#room.chat.id;
  }

  get chat(): Chat {
    return this.#room.chat;
  }

  /** A member, brought in at the first call without the bot being told; later calls with the same id return the same one. */
  agent(spec: AgentSpec = {}): Agent {
    const known = spec.id === undefined ? undefined : this.#agents.get(spec.id);
    if (known !== undefined) return known;
    const user = agentUser(this.#backend, spec);
    const agent = new Agent(this.#backend, user, () => this.#room);
    const anonymous = spec.anonymous ?? false;
    const status = spec.status ?? (anonymous ? 'administrator' : 'member');
    this.#agents.set(user.id, agent);
    this.#room.members.set(user.id, {
      user,
      status,
      rights: spec.rights ?? (status === 'administrator' ? ALL : {}),
      anonymous,
    });
    return agent;
  }

  /** Comes in, goes out, is thrown out or promoted: chat_member for a bot that asked, and a service message. */
  becomes(agent: Agent, status: Status, rights: Rights = {}): void {
    const before = { ...agent.member };
    Object.assign(agent.member, { status, rights });
    const heads = mine(this.#backend.world, this.#room).status === 'administrator';
    if (heads) tellMembership(this.#backend, this.#room, agent.user, before, agent.member);
    if (!isIn(before) && isIn(agent.member)) this.service({ from: agent.user, new_chat_members: [agent.user] });
    if (isIn(before) && !isIn(agent.member)) this.service({ from: agent.user, left_chat_member: agent.user });
  }

  /** What the bot may do here from now on; it is told by my_chat_member. */
  botBecomes(status: Status, rights: Rights = status === 'administrator' ? ALL : {}): void {
    const member = mine(this.#backend.world, this.#room);
    const before = { ...member };
    const after = { ...member, status, rights };
    this.#room.members.set(member.user.id, after);
    tellMembership(this.#backend, this.#room, this.owner.user, before, after);
    if (!isIn(before) && isIn(after)) this.service({ from: this.owner.user, new_chat_members: [after.user] });
  }

  /** The basic group becomes a supergroup: another id, other message ids, nothing of what was said. */
  migrate({ forum = false }: { readonly forum?: boolean } = {}): void {
    const old = this.#room;
    const next = this.#open('supergroup', this.#title, forum);
    for (const [id, member] of old.members) next.members.set(id, member);
    const from = { from: this.owner.user };
    const left = place(this.#backend.world, old, { ...from, migrate_to_chat_id: next.chat.id });
    deliver(this.#backend, old, left);
    old.migratedTo = next.chat.id;
    old.messages.clear();
    this.#room = next;
    this.service({ ...from, migrate_from_chat_id: old.chat.id });
  }

  /** Switches topics on or off, as an owner does in the group's settings. */
  setForum(forum: boolean): void {
    this.#room.chat = chatOf(this.id, 'supergroup', this.#title, forum);
  }

  /** The topics that stand, with the emoji of their icons. */
  topics(): { id: number; name: string; color: number; emoji: string | undefined; closed: boolean }[] {
    const standing = [...this.#room.topics.values()].filter(({ deleted }) => !deleted);
    return standing.map(({ id, name, color, emoji, closed }) => {
      const icon = TOPIC_ICONS.find((one) => one.id === emoji)?.emoji;
      return { id, name, color, emoji: icon, closed };
    });
  }

  /** What stands in a topic by its id, in General, or in a group without topics (no id); oldest first, the root left out. */
  messages(topic?: number): Message[] {
    const all = [...this.#room.messages.values()].map(({ message }) => message);
    return all.filter((one) => threadOf(one) === topic && one.forum_topic_created === undefined);
  }

  /** What the bot has said among them; not that it has pinned or closed something. */
  fromBot(topic?: number): Message[] {
    const { me } = this.#backend.world;
    return this.messages(topic).filter((one) => one.from?.id === me.id && !isService(one));
  }

  pinned(): Message[] {
    return [...this.#room.pinned].flatMap((id) => this.#room.messages.get(id)?.message ?? []);
  }

  sights(): readonly Sight[] {
    return this.#room.sights;
  }

  reactionTo(message: Message): readonly string[] {
    return this.#room.reactions.get(message.message_id) ?? [];
  }

  /** Puts any message there and tells the bot: what no player does. */
  service(fields: Partial<Message>, topic?: number): Message {
    const message = place(this.#backend.world, this.#room, fields, { thread: topic });
    deliver(this.#backend, this.#room, message);
    return message;
  }

  /** A post of the linked channel, forwarded here by Telegram itself. */
  linkedPost(channel: Chat.ChannelChat, text: string): Message {
    const from: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };
    const origin = { type: 'channel', chat: channel, message_id: 1, date: this.#backend.world.date() } as const;
    return this.service({ from, sender_chat: channel, is_automatic_forward: true, forward_origin: origin, text });
  }

  get #title(): string {
    return this.#room.chat.title ?? '';
  }

  #open(type: 'supergroup' | 'group', title: string, forum: boolean): Room {
    const n = this.#backend.world.serial();
    const id = type === 'supergroup' ? -1_002_123_456_000 - n : -4_123_456_000 - n;
    const room = this.#backend.world.open(chatOf(id, type, title, forum));
    room.access = 'open';
    return room;
  }
}

function threadOf(message: Message): number | undefined {
  return message.is_topic_message === true ? message.message_thread_id : undefined;
}

function chatOf(id: number, type: 'supergroup' | 'group', title: string, forum: boolean): Chat {
  if (type === 'group') return { id, type, title };
  return { id, type, title, ...(forum ? { is_forum: true as const } : {}) };
}

function agentUser({ world }: Backend, spec: AgentSpec): User {
  const named = spec.username === undefined ? {} : { username: spec.username };
  const speaks = spec.languageCode === undefined ? {} : { language_code: spec.languageCode };
  const id = spec.id ?? 7_012_345_000 + world.serial();
  return { id, is_bot: spec.isBot ?? false, first_name: spec.firstName ?? 'Agent', ...named, ...speaks };
}
