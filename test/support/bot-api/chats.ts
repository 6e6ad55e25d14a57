import type { ReactionType } from 'grammy/types';
import type { Backend, Methods } from './backend.ts';
import { deliver } from './deliver.ts';
import { bad, forbidden } from './errors.ts';
import { shownMember, tellMembership } from './membership.ts';
import type { Params } from './params.ts';
import { place } from './place.ts';
import { held, isIn, may, mine, roomOf, writable } from './rooms.ts';
import type { Room } from './state.ts';

const ACTIONS = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker ' +
    'find_location record_video_note upload_video_note'
  ).split(' '),
);

/** The reactions that everybody may give, in part. */
export const REACTIONS: ReadonlySet<string> = new Set(
  '👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷 😡'.split(
    ' ',
  ),
);

export const chatMethods: Methods = {
  getMe: ({ world }) => ({
    ...world.me,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  }),

  getChat({ world }, params) {
    const room = present(world, params);
    const pinned = [...room.pinned].at(-1);
    const message = pinned === undefined ? undefined : room.messages.get(pinned)?.message;
    const shown = message === undefined ? {} : { pinned_message: message };
    return { ...room.chat, accent_color_id: 0, max_reaction_count: 11, ...shown };
  },

  getChatMember({ world }, params) {
    const member = present(world, params).members.get(params.int('user_id'));
    if (member === undefined) throw bad('PARTICIPANT_ID_INVALID');
    return shownMember(member);
  },

  getChatAdministrators({ world }, params) {
    const room = present(world, params);
    if (room.chat.type === 'private') throw bad('there are no administrators in the private chat');
    const heads = [...room.members.values()].filter(({ status }) => status === 'creator' || status === 'administrator');
    return heads.filter(({ user }) => !user.is_bot || user.id === world.me.id).map(shownMember);
  },

  getChatMemberCount: ({ world }, params) => [...present(world, params).members.values()].filter(isIn).length,

  leaveChat(backend, params) {
    const { world } = backend;
    const room = writable(world, params);
    if (room.chat.type === 'private') throw bad("chat member status can't be changed in private chats");
    const before = mine(world, room);
    const after = { ...before, status: 'left', rights: {} } as const;
    room.members.set(world.me.id, after);
    tellMembership(backend, room, world.me, before, after);
    return true;
  },

  sendChatAction({ world }, params) {
    const room = writable(world, params);
    const action = params.text('action');
    if (!ACTIONS.has(action)) throw bad('wrong parameter action in request');
    const thread = params.int('message_thread_id');
    world.show(room, { kind: 'action', action, ...(thread === 0 ? {} : { thread }) });
    return true;
  },

  setMessageReaction({ world }, params) {
    const room = writable(world, params);
    const id = params.int('message_id');
    held(room, id, 'message to react');
    const emoji = (params.json<ReactionType[]>('reaction') ?? []).map(emojiOf);
    if (emoji.length > 1) throw bad('REACTIONS_TOO_MANY');
    room.reactions.set(id, emoji);
    world.show(room, { kind: 'reaction', messageId: id, emoji });
    return true;
  },

  pinChatMessage(backend, params) {
    const { room, id } = pinnable(backend, params);
    const { message } = held(room, id, 'message to pin');
    if (room.pinned.has(id)) return true;
    room.pinned.add(id);
    backend.world.show(room, { kind: 'pinned', message });
    const thread = message.is_topic_message === true ? message.message_thread_id : undefined;
    const { reply_to_message: _, ...rest } = message;
    const fields = { from: backend.world.me, pinned_message: rest };
    deliver(backend, room, place(backend.world, room, fields as object, { thread }));
    return true;
  },

  unpinChatMessage(backend, params) {
    const { room, id } = pinnable(backend, params);
    const which = id || [...room.pinned].at(-1);
    if (which === undefined || !room.pinned.delete(which)) throw bad('message to unpin not found');
    return true;
  },
};

function emojiOf(reaction: ReactionType): string {
  if (reaction.type !== 'emoji' || !REACTIONS.has(reaction.emoji)) throw bad('REACTION_INVALID');
  return reaction.emoji;
}

/** A chat that the bot may read. */
function present(world: Backend['world'], params: Params): Room {
  const room = roomOf(world, params);
  const { status } = mine(world, room);
  if (room.chat.type === 'private' || room.migratedTo !== undefined) return room;
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${room.chat.type} chat`);
  if (status === 'left') throw forbidden(`bot is not a member of the ${room.chat.type} chat`);
  return room;
}

function pinnable({ world }: Backend, params: Params): { room: Room; id: number } {
  const room = writable(world, params);
  if (room.chat.type !== 'private' && !may(mine(world, room), 'can_pin_messages')) {
    throw bad('not enough rights to manage pinned messages in the chat');
  }
  return { room, id: params.int('message_id') };
}
