import { isDeepStrictEqual } from 'node:util';
import type { Message } from 'grammy/types';
import type { Backend, Methods } from './backend.ts';
import { captionText, inlineKeyboard, messageText } from './checks.ts';
import { bad } from './errors.ts';
import type { Params } from './params.ts';
import { erase, rewrite } from './place.ts';
import { held, may, mine, writable } from './rooms.ts';
import { captioned } from './send.ts';
import type { Room, World } from './state.ts';

const SAME =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content ' +
  'and reply markup of the message';

const TWO_DAYS = 48 * 3600;

export const editMethods: Methods = {
  editMessageText(backend, params) {
    const { text, entities } = messageText(params);
    return edit(backend, params, (message) => {
      if (message.text === undefined) throw bad('there is no text in the message to edit');
      const { entities: _, ...rest } = message;
      return { ...rest, text, ...(entities.length === 0 ? {} : { entities: [...entities] }) };
    });
  },

  editMessageCaption(backend, params) {
    const caption = captioned(captionText(params));
    return edit(backend, params, (message) => {
      const hasMedia = message.photo ?? message.video ?? message.document ?? message.audio ?? message.voice;
      if (hasMedia === undefined) throw bad('there is no caption in the message to edit');
      const { caption: _, caption_entities: __, ...rest } = message;
      return { ...rest, ...caption };
    });
  },

  editMessageReplyMarkup: (backend, params) => edit(backend, params, (message) => message),

  deleteMessage({ world }, params) {
    const room = writable(world, params);
    const id = params.int('message_id');
    checkDeletable(world, room, held(room, id, 'message to delete').message);
    erase(world, room, id);
    return true;
  },

  /** Those that are not there are passed over. */
  deleteMessages({ world }, params) {
    const room = writable(world, params);
    const ids = params.json<number[]>('message_ids') ?? [];
    if (ids.length === 0) throw bad('message identifiers are not specified');
    if (ids.length > 100) throw bad('too many message identifiers specified');
    const there = ids.filter((id) => room.messages.has(id));
    for (const id of there) checkDeletable(world, room, held(room, id, 'message to delete').message);
    for (const id of there) erase(world, room, id);
    return true;
  },
};

/** Without a keyboard in the call, the message loses its own. */
function edit({ world }: Backend, params: Params, change: (message: Message) => Message): Message {
  const room = writable(world, params);
  const markup = inlineKeyboard(params);
  const one = held(room, params.int('message_id'), 'message to edit');
  if (one.message.from?.id !== world.me.id && one.message.sender_chat?.type !== 'channel') {
    throw bad("message can't be edited");
  }
  const { reply_markup: _, edit_date: __, ...changed } = change(one.message);
  const next = { ...changed, ...(markup === undefined ? {} : { reply_markup: markup }) };
  const { edit_date: ___, ...now } = one.message;
  if (isDeepStrictEqual(next, now)) throw bad(SAME);
  return rewrite(world, room, one, { ...next, edit_date: world.date() });
}

/** A bot deletes what is younger than two days: its own everywhere, others' in a private chat or with the right to. */
function checkDeletable(world: World, room: Room, message: Message): void {
  if (world.date() - message.date >= TWO_DAYS) throw bad("message can't be deleted for everyone");
  const own = message.from?.id === world.me.id || room.chat.type === 'private';
  const refused = message.forum_topic_created !== undefined || !(own || may(mine(world, room), 'can_delete_messages'));
  if (refused) throw bad("message can't be deleted");
}
