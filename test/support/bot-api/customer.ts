import type { Message, User } from 'grammy/types';
import type { Backend } from './backend.ts';
import { isService } from './deliver.ts';
import { tellMembership } from './membership.ts';
import { Person } from './person.ts';
import type { Room, Sight } from './state.ts';

/** Who a customer is; all of it has a likely value. */
export interface CustomerSpec {
  readonly id?: number;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
}

/** A customer in a private chat with the bot. The bot can't write first. */
export class Customer extends Person {
  readonly #room: Room;

  constructor(backend: Backend, spec: CustomerSpec) {
    super(backend, userOf(backend, spec));
    const { is_bot: _, language_code: __, ...named } = this.user;
    this.#room = backend.world.open({ ...named, type: 'private' });
  }

  protected get room(): Room {
    return this.#room;
  }

  get chatId(): number {
    return this.user.id;
  }

  protected check(): void {
    if (this.#room.access === 'blocked') throw new Error('who has blocked the bot must unblock it first');
    this.#room.access = 'open';
  }

  /** Opens the chat with a deep link's payload, or none. */
  start(payload = ''): Message {
    return this.say(payload === '' ? '/start' : `/start ${payload}`);
  }

  /** Blocks the bot, which is told so. */
  block(): void {
    this.#access('member', 'kicked');
  }

  unblock(): void {
    this.#access('kicked', 'member');
  }

  /** Deletes the account. Nobody is told. */
  deactivate(): void {
    this.#room.access = 'deactivated';
  }

  /** All that stands in the chat, the customer's own too, oldest first. */
  chat(): Message[] {
    return [...this.#room.messages.values()].map(({ message }) => message);
  }

  /** What the bot has said, as it stands now, oldest first. */
  messages(): Message[] {
    return this.chat().filter((one) => one.from?.id === this.backend.world.me.id && !isService(one));
  }

  /** The bot's newest message. */
  last(): Message | undefined {
    return this.messages().at(-1);
  }

  /** The last keyboard under the input field, or the word that took it away. */
  keyboard(): object | undefined {
    return [...this.#room.messages.values()].findLast(({ keyboard }) => keyboard !== undefined)?.keyboard;
  }

  /** All that happened before the customer's eyes, in order: their own doings too. */
  sights(): readonly Sight[] {
    return this.#room.sights;
  }

  /** The bot's reaction to a message. */
  reactionTo(message: Message): readonly string[] {
    return this.#room.reactions.get(message.message_id) ?? [];
  }

  #access(from: 'member' | 'kicked', to: 'member' | 'kicked'): void {
    this.#room.access = to === 'kicked' ? 'blocked' : 'open';
    const me = { user: this.backend.world.me, rights: {}, anonymous: false };
    tellMembership(this.backend, this.#room, this.user, { ...me, status: from }, { ...me, status: to });
  }
}

/** Ids of today's accounts do not fit into 32 bits. */
function userOf({ world }: Backend, spec: CustomerSpec): User {
  return {
    id: spec.id ?? 8_012_345_000 + world.serial(),
    is_bot: false,
    first_name: spec.firstName ?? 'Example',
    ...(spec.lastName === undefined ? {} : { last_name: spec.lastName }),
    ...(spec.username === undefined ? {} : { username: spec.username }),
    ...(spec.languageCode === undefined ? {} : { language_code: spec.languageCode }),
  };
}
