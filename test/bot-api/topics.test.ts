import { beforeEach, expect, test } from 'vitest';
import type { Group } from '../support/bot-api/group.ts';
import { open, refusal, taking } from './open.ts';

let at: Awaited<ReturnType<typeof open>>;
let group: Group;

beforeEach(async () => {
  at = await open();
  group = at.api.group({ forum: true });
});

const create = (name: string, other = {}) => at.tg.createForumTopic(group.id, name, other);
const send = (thread: number, text: string) => at.tg.sendMessage(group.id, text, { message_thread_id: thread });

test('a topic begins with its root, whose id it has, and the bot is told of it', async () => {
  const topic = await create('#1024 deposit', { icon_color: 16766590 });
  expect(group.topics()).toMatchObject([{ id: topic.message_thread_id, name: '#1024 deposit', color: 16766590 }]);
  expect((await at.tg.getUpdates())[0]?.message).toMatchObject({
    message_id: topic.message_thread_id,
    message_thread_id: topic.message_thread_id,
    from: { id: at.api.world.me.id },
    forum_topic_created: { name: '#1024 deposit' },
  });
});

test('a plain message in a topic seems to answer the root, and a real answer does not', async () => {
  const { message_thread_id: id } = await create('#1024');
  const agent = group.agent();
  const plain = agent.say('hello', { topic: id });
  expect(plain).toMatchObject({ is_topic_message: true, message_thread_id: id });
  expect(plain.reply_to_message).toMatchObject({ message_id: id, forum_topic_created: { name: '#1024' } });
  const answer = agent.say('yes', { reply: plain });
  expect(answer).toMatchObject({ message_thread_id: id, reply_to_message: { text: 'hello' } });
  expect(answer.reply_to_message).not.toHaveProperty('reply_to_message');
  expect((await send(id, 'card')).reply_to_message?.message_id).toBe(id);
});

test('General has no thread id, answers there neither', async () => {
  const agent = group.agent();
  const said = agent.say('in General');
  expect(said).not.toHaveProperty('message_thread_id');
  expect(agent.say('an answer', { reply: said })).not.toHaveProperty('message_thread_id');
  expect(await refusal(send(1, 'to General by its number'))).toBe('400 Bad Request: message thread not found');
  await at.tg.sendMessage(group.id, 'to General');
  expect(group.messages().map(({ text }) => text)).toEqual(['in General', 'an answer', 'to General']);
});

test('an answer of the bot goes where the answered message stands', async () => {
  const { message_thread_id: id } = await create('#1024');
  const said = group.agent().say('hello', { topic: id });
  const sent = await at.tg.sendMessage(group.id, 'yes', { reply_parameters: { message_id: said.message_id } });
  expect(sent.message_thread_id).toBe(id);
});

test('a topic that is not there or was deleted cannot be written to', async () => {
  const { message_thread_id: id } = await create('#1024');
  expect(await refusal(send(4711, 'x'))).toBe('400 Bad Request: message thread not found');
  await send(id, 'card');
  group.agent().deleteTopic(id);
  expect(group.messages(id)).toEqual([]);
  expect(await refusal(send(id, 'x'))).toBe('400 Bad Request: message thread not found');
  at.api.world.deletedTopic = 'TOPIC_DELETED';
  expect(await refusal(send(id, 'x'))).toBe('400 Bad Request: TOPIC_DELETED');
  expect(await refusal(at.tg.closeForumTopic(group.id, id))).toBe('400 Bad Request: TOPIC_DELETED');
  expect(await refusal(at.tg.closeForumTopic(group.id, 4711))).toBe('400 Bad Request: TOPIC_ID_INVALID');
});

test('names have 1 to 128 characters, colours and icons are of the fixed sets', async () => {
  expect(await refusal(create('n'.repeat(129)))).toBe('400 Bad Request: TOPIC_TITLE_INVALID');
  expect(await refusal(create(' '))).toBe('400 Bad Request: title must be non-empty');
  expect(await refusal(create('x', { icon_color: 255 }))).toMatch(/invalid icon color/);
  expect(await refusal(create('x', { icon_custom_emoji_id: '1' }))).toBe('400 Bad Request: DOCUMENT_INVALID');
});

test('an icon is set with one of the icon stickers, and taken away with none', async () => {
  const { message_thread_id: id } = await create('#1024');
  const done = (await at.tg.getForumTopicIconStickers()).find(({ emoji }) => emoji === '✅');
  await at.tg.editForumTopic(group.id, id, { icon_custom_emoji_id: done?.custom_emoji_id ?? '' });
  expect(group.topics()[0]).toMatchObject({ name: '#1024', emoji: '✅' });
  await at.tg.editForumTopic(group.id, id, { icon_custom_emoji_id: '' });
  expect(group.topics()[0]?.emoji).toBeUndefined();
});

test('a change that changes nothing is refused', async () => {
  const { message_thread_id: id } = await create('#1024');
  expect(await refusal(at.tg.editForumTopic(group.id, id, { name: '#1024' }))).toMatch(/TOPIC_NOT_MODIFIED/);
  expect(await refusal(at.tg.reopenForumTopic(group.id, id))).toMatch(/TOPIC_NOT_MODIFIED/);
  await at.tg.closeForumTopic(group.id, id);
  expect(await refusal(at.tg.closeForumTopic(group.id, id))).toMatch(/TOPIC_NOT_MODIFIED/);
});

test('a closed topic is open to those who manage topics alone', async () => {
  const { message_thread_id: id } = await create('#1024');
  const agent = group.agent({ firstName: 'Lin' });
  group.agent({ status: 'administrator' }).closeTopic(id);
  expect(() => agent.say('x', { topic: id })).toThrow(/is closed/);
  await send(id, 'still possible');
  group.botBecomes('administrator', { can_manage_topics: false });
  expect(await refusal(send(id, 'x'))).toBe('400 Bad Request: TOPIC_CLOSED');
});

test('closing, reopening and renaming are told in the topic, whoever does it', async () => {
  const take = taking(at.tg);
  const { message_thread_id: id } = await create('#1024');
  const lead = group.agent({ status: 'administrator' });
  lead.closeTopic(id);
  await at.tg.reopenForumTopic(group.id, id);
  await at.tg.editForumTopic(group.id, id, { name: 'new' });
  const [, closed, reopened, edited] = (await take()).map(({ message }) => message);
  expect(closed).toMatchObject({ from: { id: lead.user.id }, forum_topic_closed: {}, message_thread_id: id });
  expect(reopened).toMatchObject({ from: { is_bot: true }, forum_topic_reopened: {} });
  expect(edited?.forum_topic_edited).toEqual({ name: 'new' });
});

test('managing topics needs the right to; what the bot opened it may still rename', async () => {
  const { message_thread_id: id } = await create('#1024');
  const byHand = group.agent().openTopic('by hand');
  group.botBecomes('administrator', { can_manage_topics: false });
  expect(await refusal(create('x'))).toBe('400 Bad Request: not enough rights to create a topic');
  expect(await refusal(at.tg.editForumTopic(group.id, byHand, { name: 'x' }))).toMatch(/not enough rights to edit/);
  expect(await at.tg.editForumTopic(group.id, id, { name: 'x' })).toBe(true);
});

test('a group without topics has none', async () => {
  const plain = at.api.group();
  expect(await refusal(at.tg.createForumTopic(plain.id, 'x'))).toBe('400 Bad Request: the chat is not a forum');
  plain.setForum(true);
  expect(await at.tg.createForumTopic(plain.id, 'x')).toMatchObject({ name: 'x' });
  expect(await at.tg.getChat(plain.id)).toMatchObject({ is_forum: true });
});

test('deleting a topic takes its messages along, and needs the right to delete', async () => {
  const { message_thread_id: id } = await create('#1024');
  await send(id, 'card');
  group.botBecomes('administrator', { can_manage_topics: true });
  expect(await refusal(at.tg.deleteForumTopic(group.id, id))).toMatch(/not enough rights to delete/);
  group.botBecomes('administrator');
  await at.tg.deleteForumTopic(group.id, id);
  expect(group.topics()).toEqual([]);
  expect(group.messages(id)).toEqual([]);
});

test('a pinned card stays pinned when it is edited, and pinning says so in its topic', async () => {
  const { message_thread_id: id } = await create('#1024');
  const card = await send(id, 'card');
  await at.tg.pinChatMessage(group.id, card.message_id);
  await at.tg.editMessageText(group.id, card.message_id, 'card, taken');
  expect(group.pinned().map(({ text }) => text)).toEqual(['card, taken']);
  expect(group.messages(id).at(-1)).toMatchObject({ pinned_message: { message_id: card.message_id } });
  group.botBecomes('administrator', {});
  expect(await refusal(at.tg.pinChatMessage(group.id, card.message_id))).toMatch(/not enough rights to manage pinned/);
});

test('a button is pressed in the topic that is named', async () => {
  const topics = [await create('#1'), await create('#2')];
  for (const { message_thread_id: id } of topics) {
    const markup = { inline_keyboard: [[{ text: 'Take', callback_data: `take ${id}` }]] };
    await at.tg.sendMessage(group.id, 'card', { message_thread_id: id, reply_markup: markup });
  }
  const first = topics[0]?.message_thread_id;
  const lin = group.agent();
  expect(lin.buttons(first)).toEqual(['Take']);
  const query = lin.tap('Take', first);
  const pressed = (await at.tg.getUpdates()).at(-1)?.callback_query;
  expect(pressed).toMatchObject({ id: query, data: `take ${first}`, message: { message_thread_id: first } });
});
