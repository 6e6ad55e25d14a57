import type { Message, ReplyParameters } from 'grammy/types';
import type { Backend, Methods } from './backend.ts';
import { inlineKeyboard, messageText, type Written } from './checks.ts';
import { bad } from './errors.ts';
import type { Params } from './params.ts';
import { type Placing, place } from './place.ts';
import { may, mine, writable } from './rooms.ts';
import type { Room, World } from './state.ts';

export const sendMethods: Methods = {
  sendMessage(backend, params) {
    const { text, entities } = messageText(params);
    return send(backend, params, { text, ...(entities.length === 0 ? {} : { entities: [...entities] }) });
  },
};

/** Sends one message as the bot, with everything that all send methods have in common. */
export function send({ world }: Backend, params: Params, content: Partial<Message>): Message {
  const room = writable(world, params);
  const markup = inlineKeyboard(params);
  const { placing, fields } = standing(world, room, params);
  const other = markup === undefined ? params.json<object>('reply_markup') : undefined;
  const shown = markup === undefined ? {} : { reply_markup: markup };
  return place(
    world,
    room,
    { ...author(world, room), ...content, ...fields, ...shown },
    { ...placing, keyboard: other },
  );
}

/** Where a message of the bot goes: its topic, what it answers, and whether it may be saved. */
export function standing(world: World, room: Room, params: Params): { placing: Placing; fields: Partial<Message> } {
  const { message, fields } = replied(world, room, params);
  const inForum = room.chat.type === 'supergroup' && room.chat.is_forum === true;
  const named = params.int('message_thread_id') || undefined;
  if (named !== undefined && room.chat.type === 'private') throw bad('message thread not found');
  // An answer without a topic goes where the answered message stands.
  const thread = inForum ? (named ?? message?.message_thread_id) : undefined;
  if (thread !== undefined) checkTopic(world, room, thread);
  return { placing: { thread, reply: message, isProtected: params.flag('protect_content') }, fields };
}

function author(world: World, room: Room): Partial<Message> {
  return room.chat.type === 'channel' ? { sender_chat: room.chat } : { from: plainUser(world) };
}

function plainUser({ me }: World) {
  return { id: me.id, is_bot: true, first_name: me.first_name, username: me.username };
}

/** Throws unless the bot may write in a topic. General has the number 1 and is not to be named. */
function checkTopic(world: World, room: Room, thread: number): void {
  const topic = room.topics.get(thread);
  if (topic === undefined) throw bad('message thread not found');
  if (topic.deleted) throw bad(world.deletedTopic);
  if (topic.closed && !may(mine(world, room), 'can_manage_topics')) throw bad('TOPIC_CLOSED');
}

function replied(world: World, room: Room, params: Params): { message?: Message; fields: Partial<Message> } {
  const reply = params.json<ReplyParameters>('reply_parameters');
  if (reply?.message_id === undefined) return { fields: {} };
  const source = world.rooms.get(Number(reply.chat_id ?? room.chat.id));
  const message = source?.messages.get(reply.message_id)?.message;
  if (message === undefined) {
    if (reply.allow_sending_without_reply === true) return { fields: {} };
    throw bad('message to be replied not found');
  }
  if (source !== room)
    return { fields: { external_reply: { chat: message.chat } as NonNullable<Message['external_reply']> } };
  return { message, fields: quoted(message, reply) };
}

function quoted(message: Message, { quote, quote_position: near = 0 }: ReplyParameters): Partial<Message> {
  if (quote === undefined || quote === '') return {};
  if (quote.length > 1024) throw bad('message quote is too long');
  const position = (message.text ?? message.caption ?? '').indexOf(quote, near);
  if (position < 0) throw bad('QUOTE_TEXT_INVALID');
  return { quote: { text: quote, position, is_manual: true } };
}

/** A caption with its entities, as fields of a message. */
export function captioned({ text, entities }: Written): Partial<Message> {
  if (text === '') return {};
  return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: [...entities] }) };
}
