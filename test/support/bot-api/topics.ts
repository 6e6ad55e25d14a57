import type { ForumTopic, Message, User } from 'grammy/types';
import type { Backend, Method, Methods } from './backend.ts';
import { deliver } from './deliver.ts';
import { bad } from './errors.ts';
import type { Params } from './params.ts';
import { erase, place } from './place.ts';
import { may, mine, writable } from './rooms.ts';
import type { Room, Topic } from './state.ts';

/** The colours that a topic's icon may have. */
export const ICON_COLORS: readonly number[] = [7322096, 16766590, 13338331, 9367192, 16749490, 16478047];

/** The icons that a bot may give a topic: emoji and its id. */
export const TOPIC_ICONS: readonly { readonly emoji: string; readonly id: string }[] = [
  ...'📰💡⚡🎙🔝🗣🆒❗📝📆📁🔎📣🔥❤❓📈📉💎💰💸🪙🛒💬🤖✅👍🔔⭐🆘',
].map((emoji, n) => ({ emoji, id: String(5_434_144_690_511_290_129n + BigInt(n)) }));

export const topicMethods: Methods = {
  createForumTopic(backend, params) {
    const room = forum(backend, params);
    if (!may(mine(backend.world, room), 'can_manage_topics')) throw bad('not enough rights to create a topic');
    const color = params.has('icon_color') ? params.int('icon_color') : (ICON_COLORS[0] as number);
    if (!ICON_COLORS.includes(color)) throw bad('invalid icon color specified');
    const name = checkedName(params.text('name'));
    const topic = openTopic(backend, room, { name, color, emoji: icon(params), by: backend.world.me });
    const { id, emoji } = topic;
    const shown: ForumTopic = { message_thread_id: id, name, icon_color: color as ForumTopic['icon_color'] };
    return { ...shown, ...(emoji === undefined ? {} : { icon_custom_emoji_id: emoji }) };
  },

  editForumTopic(backend, params) {
    const { room, topic } = managed(backend, params, 'edit the topic');
    const name = params.has('name') ? checkedName(params.text('name')) : topic.name;
    const emoji = params.fields.icon_custom_emoji_id === undefined ? topic.emoji : icon(params);
    if (name === topic.name && emoji === topic.emoji) throw bad('TOPIC_NOT_MODIFIED');
    const changed = {
      ...(name === topic.name ? {} : { name }),
      ...(emoji === topic.emoji ? {} : { icon_custom_emoji_id: emoji ?? '' }),
    };
    Object.assign(topic, { name, emoji });
    inTopic(backend, room, topic, { from: backend.world.me, forum_topic_edited: changed });
    return true;
  },

  closeForumTopic: toggle(true),
  reopenForumTopic: toggle(false),

  deleteForumTopic(backend, params) {
    const { room, topic } = managed(backend, params, 'delete the topic', 'can_delete_messages');
    removeTopic(backend, room, topic);
    return true;
  },

  getForumTopicIconStickers: () =>
    TOPIC_ICONS.map(({ emoji, id }) => ({
      ...{ file_id: `CAACAgEAAxkB${id}`, file_unique_id: id.slice(-12), type: 'custom_emoji', width: 512, height: 512 },
      ...{ is_animated: true, is_video: false, emoji, set_name: 'Topics', custom_emoji_id: id },
    })),
};

function toggle(closed: boolean): Method {
  return (backend, params) => {
    const { room, topic } = managed(backend, params, `${closed ? 'close' : 'reopen'} the topic`);
    if (topic.closed === closed) throw bad('TOPIC_NOT_MODIFIED');
    setClosed(backend, room, topic, closed, backend.world.me);
    return true;
  };
}

function forum({ world }: Backend, params: Params): Room {
  const room = writable(world, params);
  if (room.chat.type !== 'supergroup' || room.chat.is_forum !== true) throw bad('the chat is not a forum');
  return room;
}

/** A topic that the bot may manage: with the right to, or because it opened it. */
function managed(backend: Backend, params: Params, what: string, right?: 'can_delete_messages') {
  const room = forum(backend, params);
  const topic = room.topics.get(params.int('message_thread_id'));
  if (topic === undefined) throw bad('TOPIC_ID_INVALID');
  if (topic.deleted) throw bad('TOPIC_DELETED');
  const me = mine(backend.world, room);
  if (!may(me, right ?? 'can_manage_topics') && !(topic.byBot && right === undefined)) {
    throw bad(`not enough rights to ${what}`);
  }
  return { room, topic };
}

/** The real server cuts a longer name; here it is refused, so that no name of ours is cut unseen. */
function checkedName(name: string): string {
  if (name.trim() === '') throw bad('title must be non-empty');
  if (name.length > 128) throw bad('TOPIC_TITLE_INVALID');
  return name.trim();
}

function icon(params: Params): string | undefined {
  const id = params.text('icon_custom_emoji_id');
  if (id === '') return undefined;
  if (!TOPIC_ICONS.some((one) => one.id === id)) throw bad('DOCUMENT_INVALID');
  return id;
}

/** Opens a topic: its first message is its root, whose id is the topic's. */
export function openTopic(
  backend: Backend,
  room: Room,
  { name, color, emoji, by }: { name: string; color: number; emoji?: string | undefined; by: User },
): Topic {
  const id = room.counter.last + 1;
  const topic: Topic = { id, name, color, emoji, closed: false, deleted: false, byBot: by.id === backend.world.me.id };
  room.topics.set(id, topic);
  const icons = { icon_color: color, ...(emoji === undefined ? {} : { icon_custom_emoji_id: emoji }) };
  const created = { name, ...icons } as NonNullable<Message['forum_topic_created']>;
  const standing = { message_thread_id: id, is_topic_message: true } as const;
  const root = place(backend.world, room, { from: by, ...standing, forum_topic_created: created });
  deliver(backend, room, root);
  return topic;
}

/** Puts a service message into a topic. The bot is told of those it caused itself, too. */
export function inTopic(backend: Backend, room: Room, topic: Topic, fields: Partial<Message>): void {
  deliver(backend, room, place(backend.world, room, fields, { thread: topic.id }));
}

/** Closes or reopens a topic. */
export function setClosed(backend: Backend, room: Room, topic: Topic, closed: boolean, by: User): void {
  topic.closed = closed;
  inTopic(backend, room, topic, { from: by, ...(closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} }) });
}

/** Takes a topic away with all that is in it. Nobody is told. */
export function removeTopic({ world }: Backend, room: Room, topic: Topic): void {
  topic.deleted = true;
  for (const [id, { message }] of room.messages) {
    if (message.message_thread_id === topic.id) erase(world, room, id);
  }
}
