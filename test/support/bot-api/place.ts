import type { Message } from 'grammy/types';
import { bad } from './errors.ts';
import type { Held, Room, World } from './state.ts';

/** Where and how a new message stands. */
export interface Placing {
  /** The topic, undefined for General and for chats without topics. */
  readonly thread?: number | undefined;
  /** The message it answers. */
  readonly reply?: Message | undefined;
  readonly isProtected?: boolean;
  readonly keyboard?: object | undefined;
}

/** Puts a message into a chat: its id, its date, its thread, and what it answers. */
export function place(world: World, room: Room, fields: Partial<Message>, placing: Placing = {}): Message {
  room.counter.last += 1;
  const base = { message_id: room.counter.last, date: world.date(), chat: room.chat };
  const message = {
    ...base,
    ...threadFields(room, placing),
    ...fields,
    ...(placing.isProtected === true ? { has_protected_content: true } : {}),
  } as Message;
  const keyboard = placing.keyboard === undefined ? {} : { keyboard: placing.keyboard };
  room.messages.set(message.message_id, {
    message,
    earlier: [],
    isProtected: placing.isProtected === true,
    ...keyboard,
  });
  if (message.from?.is_bot === true) room.lastBot = message.from.id;
  world.show(room, { kind: 'message', message });
  return message;
}

/** A plain message in a topic answers the topic's root; a reply in a group without topics makes a thread of its own. */
function threadFields(room: Room, { thread, reply }: Placing): Partial<Message> {
  if (thread !== undefined) {
    const root = reply ?? room.messages.get(thread)?.message;
    const answers = root === undefined ? {} : answering(root);
    return { message_thread_id: thread, is_topic_message: true, ...answers };
  }
  if (reply === undefined) return {};
  const isForum = room.chat.type === 'supergroup' && room.chat.is_forum === true;
  const chained = room.chat.type === 'supergroup' && !isForum;
  const chain = chained ? { message_thread_id: reply.message_thread_id ?? reply.message_id } : {};
  return { ...chain, ...answering(reply) };
}

/** What a message answers is shown without what that one answered. */
export function answering(message: Message): Pick<Message, 'reply_to_message'> {
  const { reply_to_message: _, ...rest } = message;
  return { reply_to_message: rest as NonNullable<Message['reply_to_message']> };
}

/** Changes a message that stands, and shows the change. */
export function rewrite(world: World, room: Room, one: Held, message: Message): Message {
  one.earlier.push(one.message);
  one.message = message;
  world.show(room, { kind: 'edited', message });
  return message;
}

/** Takes a message away. */
export function erase(world: World, room: Room, id: number): void {
  const message = room.messages.get(id)?.message;
  if (message === undefined) throw bad('message to delete not found');
  room.messages.delete(id);
  room.pinned.delete(id);
  room.reactions.delete(id);
  world.show(room, { kind: 'deleted', message });
}
