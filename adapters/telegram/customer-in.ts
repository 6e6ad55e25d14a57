import type { CallbackQuery, Message, MessageReactionUpdated, ReactionType, User } from 'grammy/types';
import type { Arrival } from '../../src/ports/channel.ts';
import { albumOf, type Content, contentOf } from './parse.ts';

const START = /^\/start(?:@\w+)?\s+([A-Za-z0-9_-]{1,64})$/;
const COMMAND_NAMED = /^(\/\w+)@\w+/;

/**
 * What a customer said in a private chat: one message, or an album's in order. `id` is the event's. Null when nothing was said
 * (a message was pinned, say).
 */
export function saidBy(messages: Message[], id: string, at: string): Arrival | null {
  const [first] = messages;
  const contents = messages.map((one) => contentOf(one, at)).filter((one): one is Content => one !== null);
  if (!first?.from || contents.length === 0) return null;
  const { text, media, refused } = albumOf(contents);
  const opens = START.exec(text)?.[1];
  const also = messages.slice(1).map((one) => String(one.message_id));
  return {
    ...{ id, customer: String(first.chat.id), messageId: String(first.message_id), media },
    ...(also.length > 0 ? { also } : {}),
    text: opens === undefined ? text.replace(COMMAND_NAMED, '$1') : '/start',
    ...(opens === undefined ? {} : { opens }),
    ...(first.reply_to_message ? { replyTo: String(first.reply_to_message.message_id) } : {}),
    ...(refused.length > 0 ? { refused } : {}),
    ...whoIs(first.from),
  };
}

/** An earlier message's new text. An edit of one that says nothing is none. */
export function editedBy(message: Message, id: string, at: string): Arrival | null {
  const said = saidBy([message], id, at);
  return said && { ...said, edited: true };
}

/** A button that was tapped; null when it was under no message of the chat. */
export function tappedBy(query: CallbackQuery, id: string): Arrival | null {
  const { message, data, from } = query;
  if (!message || data === undefined) return null;
  const messageId = `tap-${query.id}`;
  return { id, customer: String(message.chat.id), messageId, text: '', media: [], choice: data, ...whoIs(from) };
}

/** A reaction that was added to a message; null when one was only taken back, or it has no sign of its own. */
export function reactedBy(update: MessageReactionUpdated, id: string): Arrival | null {
  const { chat, message_id, user, old_reaction, new_reaction } = update;
  const before = old_reaction.map(signOf);
  const added = new_reaction.map(signOf).find((sign) => sign !== '' && !before.includes(sign));
  if (!user || added === undefined) return null;
  const messageId = `reaction-${id}`;
  const base = { id, customer: String(chat.id), messageId, text: added, media: [], reaction: true };
  return { ...base, replyTo: String(message_id), ...whoIs(user) };
}

function signOf(reaction: ReactionType): string {
  return reaction.type === 'emoji' ? reaction.emoji : '';
}

/** Never more than the first name: who is a customer's is nobody's business in the room. */
function whoIs(user: User): Pick<Arrival, 'name' | 'languageHint'> {
  return { name: user.first_name, ...(user.language_code === undefined ? {} : { languageHint: user.language_code }) };
}
