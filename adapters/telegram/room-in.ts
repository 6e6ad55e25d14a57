import { createHash } from 'node:crypto';
import type { CallbackQuery, Message, User } from 'grammy/types';
import type { Agent } from '../../src/core/case.ts';
import type { RoomArrival } from '../../src/ports/room.ts';
import { placed } from './ids.ts';
import { albumOf, type Content, contentOf } from './parse.ts';

/** The bot as it is addressed. */
export interface Me {
  id: number;
  username: string;
}

/**
 * What became of a message in the agents' group: it is for the desk; it is nothing to the desk; or it looks like an answer and can't
 * be one, and whoever wrote it is shown so.
 */
export type Heard =
  | { for: 'desk'; arrival: RoomArrival; who: { user: number } | 'anonymous' }
  | { for: 'nobody' }
  | { for: 'refusal'; messageId: number };

const NOBODY: Heard = { for: 'nobody' };

/**
 * Reads a message of the agents' group, or an album in order. Other bots and channels, also the channel that the group belongs to,
 * have nothing to say there. What is forwarded is no answer: it would bring a stranger's words to a customer. Nor is a poll, which
 * asks the agents.
 */
export function saidInRoom(messages: Message[], id: string, me: Me, at: string): Heard {
  const [first] = messages;
  const contents = messages.map((one) => contentOf(one, at)).filter((one): one is Content => one !== null);
  if (!first || contents.length === 0) return NOBODY;
  const who = writerOf(first);
  const { text, media, refused } = albumOf(contents);
  if (who === null || isForAnother(text, me)) return NOBODY;
  if (first.forward_origin) return inTopic(first) ? { for: 'refusal', messageId: first.message_id } : NOBODY;
  if (first.poll || (text === '' && media.length === 0 && refused.length === 0))
    return { for: 'refusal', messageId: first.message_id };
  const arrival: RoomArrival = {
    ...{ id, agent: who.agent, messageId: placed(first.chat.id, first.message_id), text, media },
    ...whereOf(first),
    ...(isAddressed(text, me) ? { addressed: true } : {}),
    ...(refused.length > 0 ? { refused } : {}),
  };
  return { for: 'desk', arrival, who: who.user === null ? 'anonymous' : { user: who.user } };
}

/** A button under one of the desk's messages in the group; null when it is under none. */
export function tappedInRoom(query: CallbackQuery, id: string): RoomArrival | null {
  const { message, data, from } = query;
  if (!message || data === undefined) return null;
  const thread = 'message_thread_id' in message ? message.message_thread_id : undefined;
  const replyTo = placed(message.chat.id, message.message_id);
  return {
    ...{ id, agent: agentOf(from), messageId: `tap-${query.id}`, text: '', media: [], choice: data, replyTo },
    ...(thread === undefined ? {} : { thread: placed(message.chat.id, thread) }),
  };
}

/** Who wrote it; null when it is no person of the group. An administrator may write in the group's name: only they can. */
function writerOf({ chat, from, sender_chat, author_signature, is_automatic_forward }: Message) {
  if (is_automatic_forward) return null;
  if (sender_chat) {
    if (sender_chat.id !== chat.id) return null;
    const name = author_signature ?? sender_chat.title ?? '';
    return { agent: { id: `anonymous-${digestOf(name)}`, name }, user: null };
  }
  return from && !from.is_bot ? { agent: agentOf(from), user: from.id } : null;
}

/** Ids are kept where names are guarded, and a title may hold anything. */
function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 16);
}

function agentOf({ id, first_name, last_name }: User): Agent {
  return { id: String(id), name: last_name === undefined ? first_name : `${first_name} ${last_name}` };
}

/**
 * In which topic, and in answer to what. A plain message in a topic answers the topic's first one, and that is no answer; where
 * there are no topics a thread is only a message and its answers.
 */
function whereOf(message: Message): Pick<RoomArrival, 'thread' | 'replyTo'> {
  const { chat, message_thread_id: thread, reply_to_message: reply } = message;
  const isReply = reply !== undefined && !(inTopic(message) && reply.message_id === thread);
  return {
    ...(thread !== undefined && inTopic(message) ? { thread: placed(chat.id, thread) } : {}),
    ...(isReply ? { replyTo: placed(chat.id, reply.message_id) } : {}),
  };
}

function inTopic(message: Message): boolean {
  return message.is_topic_message === true;
}

const NAMED_COMMAND = /^\/\w+@(\w+)/;

function isForAnother(text: string, me: Me): boolean {
  const named = NAMED_COMMAND.exec(text)?.[1];
  return named !== undefined && named.toLowerCase() !== me.username.toLowerCase();
}

function isAddressed(text: string, me: Me): boolean {
  return text.toLowerCase().includes(`@${me.username.toLowerCase()}`);
}
