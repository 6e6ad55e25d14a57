import type { Chat, ChatAdministratorRights, Message, User } from 'grammy/types';
import { Files } from './file-store.ts';

/** A message as it stands now, with what the API never shows of it. */
export interface Held {
  message: Message;
  /** Every earlier state, oldest first. */
  readonly earlier: Message[];
  /** A keyboard under the input field, or the wish for a reply: shown once, not part of the message. */
  readonly keyboard?: object;
  readonly isProtected: boolean;
}

/** One thing that happened before the eyes of those in a chat, in order. */
export type Sight =
  | { readonly kind: 'message' | 'edited' | 'deleted' | 'pinned'; readonly message: Message }
  | { readonly kind: 'action'; readonly action: string; readonly thread?: number }
  | { readonly kind: 'answered'; readonly query: string; readonly text: string; readonly alert: boolean }
  | { readonly kind: 'reaction'; readonly messageId: number; readonly emoji: readonly string[] };

/** A topic of a forum; its id is the id of the message that opened it. */
export interface Topic {
  readonly id: number;
  name: string;
  readonly color: number;
  emoji: string | undefined;
  closed: boolean;
  deleted: boolean;
  readonly byBot: boolean;
}

export type Status = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

export type Rights = Partial<ChatAdministratorRights>;

export interface Member {
  user: User;
  status: Status;
  rights: Rights;
  anonymous: boolean;
}

/** A chat: a private one, a group or a channel, with all that is in it. */
export interface Room {
  chat: Chat;
  readonly messages: Map<number, Held>;
  /** Counts this chat's message ids; private chats and basic groups share the bot's own. */
  readonly counter: { last: number };
  readonly members: Map<number, Member>;
  readonly topics: Map<number, Topic>;
  readonly sights: Sight[];
  readonly pinned: Set<number>;
  /** The reactions of the bot, by message. */
  readonly reactions: Map<number, readonly string[]>;
  migratedTo?: number;
  /** Private chats only: what the customer has done with the bot. */
  access: 'fresh' | 'open' | 'blocked' | 'deactivated';
  /** Which bot wrote last: plain commands in a group go to it. */
  lastBot?: number;
}

export interface Callback {
  readonly id: string;
  readonly room: Room;
  readonly at: number;
  answered: boolean;
}

/** The bot as getMe shows it. */
export interface Me extends User {
  is_bot: true;
  username: string;
  can_join_groups: boolean;
  can_read_all_group_messages: boolean;
  supports_inline_queries: boolean;
}

/** Everything the server knows. */
export class World {
  readonly me: Me;
  readonly now: () => number;
  readonly rooms = new Map<number, Room>();
  readonly callbacks = new Map<string, Callback>();
  readonly commands = new Map<string, unknown>();
  readonly files = new Files();
  /** How many milliseconds a callback can be answered. */
  callbackLife = 150_000;
  /** Whether the bot is shown what other bots say in a group; as a rule it is not. */
  seesBots = false;
  /** What a message to a deleted topic is told; the real server says either. */
  deletedTopic: 'message thread not found' | 'TOPIC_DELETED' = 'message thread not found';
  /** Message 1 of a supergroup is its making, and stands for the General topic. */
  readonly #shared = { last: 100 };
  #serial = 0;
  readonly #watchers = new Set<() => void>();

  constructor(me: Me, now: () => number) {
    this.me = me;
    this.now = now;
  }

  /** The time in whole seconds, as messages carry it. */
  date(): number {
    return Math.floor(this.now() / 1000);
  }

  /** Opens a chat with nobody in it. */
  open(chat: Chat): Room {
    const counter = chat.type === 'private' || chat.type === 'group' ? this.#shared : { last: 1 };
    const kept = { messages: new Map(), topics: new Map(), members: new Map(), reactions: new Map() };
    const room: Room = { chat, counter, ...kept, sights: [], pinned: new Set(), access: 'fresh' };
    this.rooms.set(chat.id, room);
    return room;
  }

  /** A number nobody else has, for ids of queries, files and albums. */
  serial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  /** Writes down what those in the chat see. */
  show(room: Room, sight: Sight): void {
    room.sights.push(sight);
    this.changed();
  }

  /** Tells those who wait that something has changed. */
  changed(): void {
    for (const look of [...this.#watchers]) look();
  }

  /** Calls the function at every change, until the returned one is called. */
  watch(look: () => void): () => void {
    this.#watchers.add(look);
    return () => this.#watchers.delete(look);
  }
}
