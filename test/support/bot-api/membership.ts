import type { User } from 'grammy/types';
import type { Backend } from './backend.ts';
import type { Member, Room } from './state.ts';

const RIGHTS = (
  'can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_promote_members can_change_info ' +
  'can_invite_users can_post_stories can_edit_stories can_delete_stories can_pin_messages can_manage_topics'
).split(' ');

/** A member as the API shows one: an administrator with every right said, held or not. */
export function shownMember({ user, status, rights, anonymous }: Member): object {
  if (status === 'creator') return { status, user, is_anonymous: anonymous };
  if (status === 'kicked') return { status, user, until_date: 0 };
  if (status !== 'administrator') return { status, user };
  const none = Object.fromEntries(RIGHTS.map((right) => [right, false]));
  return { status, user, can_be_edited: false, is_anonymous: anonymous, ...none, ...rights };
}

/** Tells the bot that somebody's place in a chat has changed: its own always, others' when it has asked for it. */
export function tellMembership({ world, updates }: Backend, room: Room, by: User, before: Member, after: Member): void {
  const mine = after.user.id === world.me.id;
  const states = { old_chat_member: shownMember(before), new_chat_member: shownMember(after) };
  const update = { chat: room.chat, from: by, date: world.date(), ...states };
  const lane = mine ? `${room.chat.id} access` : `${by.id} membership`;
  // The members are those of this server, which has no more of them than the bot is shown.
  updates.push(mine ? 'my_chat_member' : 'chat_member', update as never, lane);
}
