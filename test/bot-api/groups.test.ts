import { expect, test } from 'vitest';
import { open, refusal, taking } from './open.ts';

test('a bot that is no administrator sees commands, its name and answers to it', async () => {
  const { api, tg } = await open();
  const group = api.group({ bot: 'member' });
  const agent = group.agent();
  const card = await tg.sendMessage(group.id, 'card');
  agent.say('chatter');
  agent.say('chatter', { reply: agent.say('more chatter') });
  agent.say('/queue');
  agent.say('/queue@other_bot');
  agent.say('/queue@example_support_bot');
  agent.say('look, @example_support_bot');
  agent.say('an answer', { reply: card });
  agent.photo({ caption: 'unseen' });
  expect((await tg.getUpdates()).map(({ message }) => message?.text)).toEqual([
    '/queue',
    '/queue@example_support_bot',
    'look, @example_support_bot',
    'an answer',
  ]);
});

test('a plain command goes to the bot that wrote last', async () => {
  const { api, tg } = await open();
  const group = api.group({ bot: 'member' });
  group.agent({ isBot: true, username: 'other_bot' }).say('I am here');
  group.agent().say('/queue');
  expect(await tg.getUpdates()).toEqual([]);
});

test('service messages are seen in privacy mode; with the mode off or as an administrator all is seen', async () => {
  const { api, tg } = await open();
  const group = api.group({ bot: 'member' });
  const take = taking(tg);
  const agent = group.agent({ status: 'left' });
  group.becomes(agent, 'member');
  expect((await take())[0]?.message?.new_chat_members).toMatchObject([{ id: agent.user.id }]);
  group.botBecomes('administrator');
  agent.say('chatter');
  expect((await take()).map((one) => one.my_chat_member?.new_chat_member.status ?? one.message?.text)).toEqual([
    'administrator',
    'chatter',
  ]);
  group.botBecomes('member');
  api.world.me.can_read_all_group_messages = true;
  agent.say('more');
  expect((await take()).at(-1)?.message?.text).toBe('more');
});

test('what other bots say is not shown, unless the server is told to', async () => {
  const { api, tg } = await open();
  const group = api.group();
  const other = group.agent({ isBot: true, username: 'other_bot' });
  other.say('unseen');
  api.world.seesBots = true;
  other.say('seen');
  expect((await tg.getUpdates()).map(({ message }) => message?.text)).toEqual(['seen']);
});

test("an anonymous administrator speaks in the group's name", async () => {
  const { api, tg } = await open();
  const group = api.group({ forum: true });
  const lead = group.agent({ anonymous: true });
  const said = lead.say('from above');
  await tg.getUpdates({ allowed_updates: ['message_reaction'] });
  lead.react(said, '👍');
  const [message, reaction] = await tg.getUpdates();
  expect(message?.message).toMatchObject({ from: { id: 1_087_968_824, is_bot: true }, sender_chat: { id: group.id } });
  expect(reaction?.message_reaction).toMatchObject({ actor_chat: { id: group.id } });
  expect(reaction?.message_reaction).not.toHaveProperty('user');
});

test('a member may speak as a channel, and a linked channel posts by itself', async () => {
  const { api, tg } = await open();
  const group = api.group();
  const channel = api.channel('News');
  group.agent().say('as News', { as: channel.chat });
  group.linkedPost(channel.chat, 'a post');
  const [spoken, posted] = (await tg.getUpdates()).map(({ message }) => message);
  expect(spoken).toMatchObject({ from: { id: 136_817_688 }, sender_chat: { type: 'channel' } });
  expect(posted).toMatchObject({ from: { id: 777_000 }, is_automatic_forward: true });
});

test('posts of a channel are updates of their own', async () => {
  const { api, tg } = await open();
  const channel = api.channel();
  channel.edit(channel.post('one'), 'two');
  const [post, edited] = await tg.getUpdates();
  expect([post?.channel_post?.text, edited?.edited_channel_post?.text]).toEqual(['one', 'two']);
  expect(post?.channel_post).not.toHaveProperty('from');
});

test('a forwarded message says where it is from', async () => {
  const { api, tg } = await open();
  const origin = { type: 'hidden_user', sender_user_name: 'Somebody', date: 1 } as const;
  api.group().agent().say('look at this', { forwarded: origin });
  expect((await tg.getUpdates())[0]?.message?.forward_origin).toEqual(origin);
});

test('an answer of a customer may quote a part of what it answers', async () => {
  const { api, tg } = await open();
  const anna = api.customer();
  anna.start();
  const asked = await tg.sendMessage(anna.chatId, 'Which network, TRC20 or ERC20?');
  anna.say('this one', { reply: asked, quote: 'TRC20' });
  expect((await tg.getUpdates()).at(-1)?.message).toMatchObject({
    reply_to_message: { message_id: asked.message_id, from: { is_bot: true } },
    quote: { text: 'TRC20', position: 15, is_manual: true },
  });
  expect(() => anna.say('x', { reply: asked, quote: 'BEP20' })).toThrow(/is not in the message/);
});

test('ids of messages are counted by supergroup, so that those of different chats are the same', async () => {
  const { api } = await open();
  const [first, second] = [api.group(), api.group()];
  expect(first.agent().say('a').message_id).toBe(second.agent().say('b').message_id);
});

test('in a supergroup without topics an answer makes a thread, which is no topic', async () => {
  const { api } = await open();
  const agent = api.group().agent();
  const said = agent.say('one');
  const answer = agent.say('two', { reply: said });
  expect(answer.message_thread_id).toBe(said.message_id);
  expect(answer).not.toHaveProperty('is_topic_message');
  expect(agent.say('three', { reply: answer }).message_thread_id).toBe(said.message_id);
});

test('a reaction in a group is told to an administrator only', async () => {
  const { api, tg } = await open();
  await tg.getUpdates({ allowed_updates: ['message_reaction'] });
  const group = api.group({ bot: 'member' });
  const agent = group.agent();
  const said = agent.say('one');
  agent.react(said, '👍');
  expect(await tg.getUpdates()).toEqual([]);
  group.botBecomes('administrator');
  agent.react(said);
  expect((await tg.getUpdates())[0]?.message_reaction).toMatchObject({
    old_reaction: [{ emoji: '👍' }],
    new_reaction: [],
  });
});

test('who comes and goes is told to a bot that asked for it', async () => {
  const { api, tg } = await open();
  await tg.getUpdates({ allowed_updates: ['chat_member'] });
  const group = api.group();
  const agent = group.agent();
  group.becomes(agent, 'left');
  expect((await tg.getUpdates())[0]?.chat_member).toMatchObject({
    old_chat_member: { status: 'member', user: { id: agent.user.id } },
    new_chat_member: { status: 'left' },
  });
  expect(await tg.getChatMember(group.id, agent.user.id)).toMatchObject({ status: 'left' });
  expect(() => agent.say('x')).toThrow(/not in the group/);
});

test('the administrators and their rights can be asked for', async () => {
  const { api, tg } = await open();
  const group = api.group({ rights: { can_manage_topics: false } });
  const heads = await tg.getChatAdministrators(group.id);
  expect(heads.map(({ status }) => status)).toEqual(['creator', 'administrator']);
  const me = await tg.getChatMember(group.id, api.world.me.id);
  expect(me).toMatchObject({ can_manage_topics: false, can_delete_messages: true, can_promote_members: false });
  expect(await refusal(tg.getChatMember(group.id, 1))).toBe('400 Bad Request: PARTICIPANT_ID_INVALID');
});

test('a bot that was thrown out or has left writes nothing and sees nothing', async () => {
  const { api, tg } = await open();
  const group = api.group();
  group.botBecomes('kicked');
  expect(await refusal(tg.sendMessage(group.id, 'x'))).toBe('403 Forbidden: bot was kicked from the supergroup chat');
  group.botBecomes('administrator');
  await tg.leaveChat(group.id);
  expect(await refusal(tg.getChat(group.id))).toBe('403 Forbidden: bot is not a member of the supergroup chat');
  group.agent().say('unseen');
  const told = (await tg.getUpdates()).map((one) => one.my_chat_member?.new_chat_member.status ?? one.message?.text);
  expect(told).toEqual(['kicked', 'administrator', undefined, 'left']);
});

test('a group that becomes a supergroup has another id, said in the chats and in the refusal', async () => {
  const { api, tg } = await open();
  const group = api.group({ type: 'group' });
  const old = group.id;
  const card = await tg.sendMessage(old, 'card');
  group.migrate({ forum: true });
  expect(group.id).toBeLessThan(-1_000_000_000_000);
  const error = await tg.sendMessage(old, 'x').catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: group.id },
  });
  expect(
    (await tg.getUpdates()).map(({ message }) => [message?.migrate_to_chat_id, message?.migrate_from_chat_id]),
  ).toEqual([
    [group.id, undefined],
    [undefined, old],
  ]);
  expect(await refusal(tg.editMessageText(group.id, card.message_id + 50, 'x'))).toMatch(/message to edit not found/);
  expect(await tg.createForumTopic(group.id, '#1024')).toMatchObject({ name: '#1024' });
});

test('blocking and coming back are told', async () => {
  const { api, tg } = await open();
  const anna = api.customer();
  anna.start();
  anna.block();
  anna.unblock();
  const told = (await tg.getUpdates()).flatMap(({ my_chat_member: one }) => one ?? []);
  expect(told.map(({ new_chat_member: { status } }) => status)).toEqual(['kicked', 'member']);
  expect(told[0]).toMatchObject({ chat: { type: 'private', id: anna.chatId }, from: { id: anna.user.id } });
});

test('an edit comes as one, and so does one in which nothing can be seen', async () => {
  const { api, tg } = await open();
  const anna = api.customer();
  const said = anna.say('wrong');
  anna.edit(said, 'right, see https://example.com');
  anna.touch(said);
  const [, edited, touched] = await tg.getUpdates();
  expect(edited?.edited_message).toMatchObject({
    message_id: said.message_id,
    entities: [{ type: 'url', offset: 11 }],
  });
  expect(touched?.edited_message?.text).toBe(edited?.edited_message?.text);
});

test('commands are kept by scope and language', async () => {
  const { api, tg } = await open();
  const group = api.group();
  const menu = [{ command: 'menu', description: '菜单' }];
  const queue = [{ command: 'queue', description: 'Who waits' }];
  await tg.setMyCommands(menu, { language_code: 'zh' });
  await tg.setMyCommands(queue, { scope: { type: 'chat', chat_id: group.id } });
  expect(await tg.getMyCommands({ language_code: 'zh' })).toEqual(menu);
  expect(await tg.getMyCommands({ scope: { type: 'chat', chat_id: group.id } })).toEqual(queue);
  expect(await tg.getMyCommands()).toEqual([]);
  expect(await refusal(tg.setMyCommands([{ command: 'Menu', description: 'x' }]))).toMatch(/BOT_COMMAND_INVALID/);
  expect(await refusal(tg.setMyCommands(menu, { language_code: 'zh-hans' as 'zh' }))).toMatch(/invalid language code/);
  expect(await refusal(tg.setMyCommands(menu, { scope: { type: 'chat', chat_id: -5 } }))).toMatch(/chat not found/);
});
