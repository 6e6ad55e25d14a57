import type { Message, ReactionType } from 'grammy/types';
import { mine } from './rooms.ts';
import { Speaker } from './speaker.ts';

/** Somebody in a chat with the bot, who also reacts to messages and presses buttons. */
export abstract class Person extends Speaker {
  readonly #reactions = new Map<string, readonly string[]>();

  /** Reacts to a message, or takes the reaction away with no emoji. Reaches a bot that asked for it and, in a group, is an administrator. */
  react(message: Message, ...emoji: string[]): void {
    const { world, updates } = this.backend;
    const key = `${this.user.id}:${message.message_id}`;
    const before = this.#reactions.get(key) ?? [];
    this.#reactions.set(key, emoji);
    if (this.room.chat.type !== 'private' && mine(world, this.room).status !== 'administrator') return;
    const sets = { old_reaction: before.map(reaction), new_reaction: emoji.map(reaction) };
    const base = { chat: this.room.chat, message_id: message.message_id, date: world.date() };
    const { sender_chat } = this.author();
    const actor = sender_chat === undefined ? { user: this.user } : { actor_chat: sender_chat };
    updates.push('message_reaction', { ...base, ...actor, ...sets }, `${this.room.chat.id} reactions`);
  }

  /**
   * Presses a button by its label, and returns the id of the callback query. It is a button of the newest message that
   * has such a one, in the topic `on` where that is a number; or of the message `on`, as it was when the test took it,
   * though it may have changed or gone since.
   */
  tap(label: string, on?: Message | number): string {
    const has = (one: Message) => buttonOf(one, label) !== undefined;
    const message = typeof on === 'object' ? on : this.#all(on).findLast(has);
    const data = message === undefined ? undefined : buttonOf(message, label);
    if (message === undefined || data === undefined) throw new Error(`nobody shows a button "${label}"`);
    return this.press(message, data);
  }

  /** The labels of the newest message that has buttons, in a topic if one is named. */
  buttons(topic?: number): string[] {
    const newest = this.#all(topic).findLast(({ reply_markup }) => reply_markup !== undefined);
    return newest?.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
  }

  #all(topic?: number): Message[] {
    const all = [...this.room.messages.values()].map(({ message }) => message);
    return topic === undefined ? all : all.filter((one) => one.is_topic_message && one.message_thread_id === topic);
  }

  /** Sends callback data for a message, as a client that was changed by hand can. */
  press(message: Message, data: string): string {
    const { world, updates } = this.backend;
    const id = String(4_000_000_000_000_000_000n + BigInt(world.serial()));
    world.callbacks.set(id, { id, room: this.room, at: world.now(), answered: false });
    const now = this.room.messages.get(message.message_id)?.message;
    const shown = now ?? { chat: this.room.chat, message_id: message.message_id, date: 0 as const };
    const query = { id, from: this.user, chat_instance: String(this.room.chat.id), message: shown, data };
    updates.push('callback_query', query, `${this.user.id} callbacks`, world.callbackLife);
    return id;
  }
}

function reaction(emoji: string): ReactionType {
  return { type: 'emoji', emoji } as ReactionType;
}

function buttonOf(message: Message, label: string): string | undefined {
  const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
  return button !== undefined && 'callback_data' in button ? button.callback_data : undefined;
}
