import type { Message, Update } from 'grammy/types';
import type { Backend } from './backend.ts';
import { isIn, mine } from './rooms.ts';
import type { Room, World } from './state.ts';

type MessageKind = 'message' | 'edited_message' | 'channel_post' | 'edited_channel_post';

/** Service messages reach every bot, whatever its privacy. */
const SERVICE = /^(forum_topic_|general_forum|new_chat_|left_chat_|pinned_message|migrate_|group_chat_created)/;

/** Sends a message to the bot as an update, unless it may not see it; returns whether an update was made. */
export function deliver({ world, updates }: Backend, room: Room, message: Message, edited = false): boolean {
  if (!visible(world, room, message)) return false;
  const name = room.chat.type === 'channel' ? 'channel_post' : 'message';
  const kind = (edited ? `edited_${name}` : name) as MessageKind;
  return updates.push(kind, message as NonNullable<Update[MessageKind]>, String(room.chat.id));
}

function visible(world: World, room: Room, message: Message): boolean {
  if (room.chat.type === 'private') return true;
  const me = mine(world, room);
  if (!isIn(me) || isBotTalk(world, message)) return false;
  if (me.status === 'administrator' || world.me.can_read_all_group_messages || room.chat.type === 'channel')
    return true;
  return isService(message) || isMeant(world, room, message);
}

/** Whether a message is about the chat and not something said in it. */
export function isService(message: Message): boolean {
  return Object.keys(message).some((key) => SERVICE.test(key));
}

/** What another bot says; those who speak in the name of a chat only look like bots. */
function isBotTalk({ me, seesBots }: World, message: Message): boolean {
  const other = message.from?.is_bot === true && message.from.id !== me.id && message.sender_chat === undefined;
  return other && !seesBots && !isService(message);
}

/** What a bot sees in privacy mode: commands, its own name, and answers to what it said. */
function isMeant({ me }: World, room: Room, message: Message): boolean {
  const text = message.text ?? message.caption ?? '';
  const marks = message.entities ?? message.caption_entities ?? [];
  const said = marks.map(({ type, offset, length }) => ({ type, words: text.slice(offset, offset + length) }));
  const commands = said.filter(({ type }) => type === 'bot_command').map(({ words }) => words);
  const plain = room.lastBot === undefined || room.lastBot === me.id;
  if (commands.some((one) => (one.includes('@') ? one.endsWith(`@${me.username}`) : plain))) return true;
  if (said.some(({ type, words }) => type === 'mention' && words === `@${me.username}`)) return true;
  const answered = message.reply_to_message;
  return answered?.from?.id === me.id && answered.forum_topic_created === undefined;
}
