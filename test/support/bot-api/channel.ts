import type { Chat, Message } from 'grammy/types';
import type { Backend } from './backend.ts';
import { deliver } from './deliver.ts';
import { place, rewrite } from './place.ts';
import type { Room } from './state.ts';

/** A channel with the bot in it as an administrator. */
export class Channel {
  readonly chat: Chat.ChannelChat;
  readonly #room: Room;
  readonly #backend: Backend;

  constructor(backend: Backend, title = 'News') {
    this.#backend = backend;
    this.chat = { id: -1_001_987_654_000 - backend.world.serial(), type: 'channel', title };
    this.#room = backend.world.open(this.chat);
    this.#room.access = 'open';
    const rights = { can_post_messages: true, can_edit_messages: true };
    const { me } = backend.world;
    this.#room.members.set(me.id, { user: me, status: 'administrator', rights, anonymous: false });
  }

  /** A post: nobody's, but the channel's own. */
  post(text: string): Message {
    const message = place(this.#backend.world, this.#room, { sender_chat: this.chat, text });
    deliver(this.#backend, this.#room, message);
    return message;
  }

  edit(message: Message, text: string): Message {
    const { world } = this.#backend;
    const one = this.#room.messages.get(message.message_id);
    if (one === undefined) throw new Error(`post ${message.message_id} is gone`);
    const next = rewrite(world, this.#room, one, { ...one.message, text, edit_date: world.date() });
    deliver(this.#backend, this.#room, next, true);
    return next;
  }

  /** All that stands there. */
  messages(): Message[] {
    return [...this.#room.messages.values()].map(({ message }) => message);
  }
}
