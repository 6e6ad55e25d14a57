import type { Message } from 'grammy/types';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Shipped, shippedBook } from '../../support/stage.ts';
import { openTelegram } from '../../support/telegram-players.ts';

type Desk = Awaited<ReturnType<typeof openTelegram>>;
let shipped: Shipped;
let desk: Desk;
beforeAll(async () => {
  shipped = await shippedBook();
});
beforeEach(async () => {
  desk = await openTelegram(shipped);
});
afterEach(() => desk.end());

/** A customer asks for a person; gives the topic of the case. */
async function queues(name = 'Lily'): Promise<number> {
  desk.customerOf(name).say('人工');
  await desk.settled();
  const { case: one } = await desk.players.conversation(name);
  const topic = desk.group.topics().find((topic) => topic.name.startsWith(`#${one?.code}`));
  if (!topic) throw new Error('no topic for the case');
  return topic.id;
}

function textsIn(topic?: number): string[] {
  return desk.group.fromBot(topic).map((one) => one.text ?? one.caption ?? '');
}

function wordsTo(name: string): string[] {
  return desk
    .customerOf(name)
    .messages()
    .map((one) => one.text ?? one.caption ?? '');
}

test('each case has a topic of its own, whose icon shows how it stands', async () => {
  const [first, second] = [await queues('Lily'), await queues('Tom')];
  expect(first).not.toBe(second);
  const emoji = () => desk.group.topics().find(({ id }) => id === first)?.emoji;
  expect(emoji()).toBe('❓');
  desk.agentOf('Ann').tap('接单', desk.group.fromBot(first)[0]);
  await desk.settled();
  await desk.api.until(() => emoji() === '💬');
  desk.agentOf('Ann').say('/priority urgent', { topic: first });
  await desk.settled();
  await desk.api.until(() => emoji() === '❗');
  desk.agentOf('Ann').say('/close', { topic: first });
  await desk.settled();
  await desk.api.until(() => emoji() === '✅');
});

test('the card is pinned, edited in place, and its buttons act on its case', async () => {
  const topic = await queues();
  const [card] = desk.group.fromBot(topic);
  expect(desk.group.pinned().map((one) => one.message_id)).toEqual([card?.message_id]);
  desk.agentOf('Ann').tap('接单', card);
  await desk.settled();
  const [now] = desk.group.fromBot(topic);
  expect(now?.message_id).toBe(card?.message_id);
  expect(now?.text).toContain('Ann');
  expect(now?.reply_markup?.inline_keyboard.flat().map((one) => one.text)).toEqual([
    '标为紧急',
    '备注',
    '转交',
    '结单',
  ]);
  expect(desk.api.called('answerCallbackQuery')).toHaveLength(1);
});

test('the card’s buttons do everything that can be done with a case, and tell how to write what needs words', async () => {
  const topic = await queues();
  const tap = async (label: string) => {
    desk.agentOf('Ann').tap(label, desk.group.fromBot(topic)[0]);
    await desk.settled();
  };
  const caseNow = async () => (await desk.players.conversation('Lily')).case;
  await tap('标为紧急');
  expect((await caseNow())?.priority).toBe('urgent');
  await tap('取消紧急');
  expect((await caseNow())?.priority).toBe('normal');
  await tap('备注');
  expect(textsIn(topic).at(-1)).toContain('//');
  await tap('转交');
  expect(textsIn(topic).at(-1)).toContain('转 小李');
  expect((await caseNow())?.state).toBe('waiting');
  for (const [label, state] of [
    ['接单', 'open'],
    ['结单', 'closed'],
    ['重开', 'open'],
  ] as const) {
    await tap(label);
    expect((await caseNow())?.state).toBe(state);
  }
});

test('what is written in a topic goes to its customer, and what is a note does not', async () => {
  const topic = await queues();
  const ann = desk.agentOf('Ann');
  const sent = ann.say('您好', { topic });
  ann.say('// 先查链上', { topic });
  ann.say('/note 再问同事', { topic });
  await desk.settled();
  expect(wordsTo('Lily').at(-1)).toBe('您好');
  await desk.api.until(() => desk.group.reactionTo(sent).includes('👌'), 'the answer marked as sent');
});

test('answers and relayed words are shown as answers to each other', async () => {
  const topic = await queues();
  const asked = desk.customerOf('Lily').say('哪条链？');
  await desk.settled();
  const relayed = desk.group.fromBot(topic).at(-1);
  desk.agentOf('Ann').say('TRC20', { reply: relayed });
  await desk.settled();
  const answer = desk.customerOf('Lily').last();
  expect(answer?.reply_to_message?.message_id).toBe(asked.message_id);
  desk.customerOf('Lily').say('好的', { reply: answer });
  await desk.settled();
  const back = desk.group.fromBot(topic).at(-1)?.reply_to_message;
  expect(back && 'text' in back ? back.text : '').toBe('TRC20');
});

test('an album goes whole, both ways', async () => {
  const topic = await queues();
  desk.customerOf('Lily').album([{ name: 'a.jpg' }, { name: 'b.jpg' }, { name: 'c.jpg' }], { caption: '三张图' });
  await desk.settled();
  const relayed = desk.group.fromBot(topic).filter((one) => one.photo);
  expect(relayed).toHaveLength(3);
  expect(new Set(relayed.map(albumOf)).size).toBe(1);
  expect(relayed.map((one) => one.caption ?? '').join('')).toContain('三张图');
  desk.agentOf('Ann').album([{ kind: 'document' }, { kind: 'document' }], { topic, caption: '请填' });
  await desk.settled();
  const got = desk.customerOf('Lily').messages().slice(-2);
  expect(new Set(got.map(albumOf)).size).toBe(1);
  expect(albumOf(got[0] as Message)).toBeDefined();
  expect(desk.api.called('getFile')).toEqual([]);
});

function albumOf(message: Message): string | undefined {
  return 'media_group_id' in message ? (message.media_group_id as string) : undefined;
}

test('no kind of file is lost on its way to the agents', async () => {
  const topic = await queues();
  const lily = desk.customerOf('Lily');
  for (const kind of ['photo', 'video', 'animation', 'video_note', 'voice', 'audio', 'document', 'sticker'] as const) {
    lily.send(kind);
    await desk.settled();
  }
  lily.location();
  await desk.settled();
  const got = desk.group.fromBot(topic);
  for (const kind of [
    'photo',
    'video',
    'animation',
    'video_note',
    'voice',
    'audio',
    'document',
    'sticker',
    'location',
  ]) {
    expect(
      got.some((one) => kind in one),
      kind,
    ).toBe(true);
  }
});

test('nobody’s number, username or profile is shown in the room', async () => {
  const lily = desk.api.customer({ firstName: 'Lily', lastName: 'Secretname', username: 'lily_secret' });
  lily.say('人工');
  await desk.settled();
  lily.contact({ phone_number: '+10000000042', first_name: 'Lily', user_id: lily.chatId });
  await desk.settled();
  const [topic] = desk.group.topics();
  const shown = JSON.stringify([desk.group.messages(topic?.id), desk.group.topics()]);
  expect(shown).toContain('Lily');
  for (const hidden of ['lily_secret', 'Secretname', '10000000042', String(lily.chatId)])
    expect(shown).not.toContain(hidden);
});

test('a topic that was deleted is opened anew with the card and the talk, and nothing is lost', async () => {
  const topic = await queues();
  desk.agentOf('Ann').deleteTopic(topic);
  desk.customerOf('Lily').say('还在吗？');
  await desk.settled();
  const [anew] = desk.group.topics();
  expect(anew?.id).not.toBe(topic);
  await desk.api.until(() => desk.group.pinned().length > 0, 'the card in the new topic');
  await desk.settled();
  expect(textsIn(anew?.id).join('\n')).toContain('还在吗？');
  expect(textsIn(anew?.id).some((text) => text.includes('工单') || text.includes('客户'))).toBe(true);
  desk.agentOf('Ann').say('在的', { topic: anew?.id });
  await desk.settled();
  expect(wordsTo('Lily').at(-1)).toBe('在的');
});

test('the other word for a deleted topic is understood as well', async () => {
  const topic = await queues();
  desk.api.world.deletedTopic = 'TOPIC_DELETED';
  desk.agentOf('Ann').deleteTopic(topic);
  desk.customerOf('Lily').say('还在吗？');
  await desk.settled();
  expect(desk.group.topics()).toHaveLength(1);
});

test('a topic that was closed by hand is opened again', async () => {
  const topic = await queues();
  desk.group.owner.closeTopic(topic);
  desk.customerOf('Lily').say('还在吗？');
  await desk.settled();
  expect(desk.group.topics().find(({ id }) => id === topic)?.closed).toBe(false);
  expect(textsIn(topic).at(-1)).toContain('还在吗？');
});

test('a topic whose closing was not told of is opened again when Telegram says that it is closed', async () => {
  const topic = await queues();
  const fault = { error_code: 400, description: 'Bad Request: TOPIC_CLOSED' };
  desk.api.fail('sendMessage', fault, { when: (params) => params.message_thread_id !== undefined });
  desk.customerOf('Lily').say('还在吗？');
  await desk.settled();
  expect(desk.api.called('reopenForumTopic')).toHaveLength(1);
  expect(textsIn(topic).at(-1)).toContain('还在吗？');
});

test('a card that was deleted is posted anew', async () => {
  const topic = await queues();
  const [card] = desk.group.fromBot(topic);
  if (card) desk.group.owner.erase(card);
  desk.agentOf('Ann').say('/take', { topic });
  await desk.settled();
  expect(textsIn(topic).some((text) => text.includes('Ann') && text.includes('Lily'))).toBe(true);
});

test('a second agent who answers is told whose case it is', async () => {
  const topic = await queues();
  desk.agentOf('Ann').say('您好', { topic });
  await desk.settled();
  const second = desk.agentOf('Bo').say('我补充一句', { topic });
  await desk.settled();
  const told = desk.group.fromBot(topic).at(-1);
  expect(told?.text).toContain('Ann');
  expect(told?.reply_to_message?.message_id).toBe(second.message_id);
});

test('the customer who blocked the bot is marked at the answer, and reachable again when they write', async () => {
  const topic = await queues();
  const lily = desk.customerOf('Lily');
  lily.block();
  const answer = desk.agentOf('Ann').say('您好', { topic });
  await desk.settled();
  await desk.api.until(() => desk.group.reactionTo(answer).includes('👎'), 'the answer marked as not delivered');
  expect((await desk.players.conversation('Lily')).unreachable).toBe(true);
  lily.unblock();
  lily.say('我回来了');
  await desk.settled();
  expect((await desk.players.conversation('Lily')).unreachable).toBe(false);
});

test('who blocks the bot is marked at once and the agent told, and again when they are back; nobody else is told anything', async () => {
  const topic = await queues();
  const lily = desk.customerOf('Lily');
  const isMarked = async () => (await desk.players.conversation('Lily')).unreachable;
  lily.block();
  await desk.settled();
  expect(await isMarked()).toBe(true);
  expect(textsIn(topic).at(-1)).toContain('联系不到');
  lily.unblock();
  await desk.settled();
  expect(await isMarked()).toBe(false);
  expect(textsIn(topic).at(-1)).toContain('又能联系到');
  const before = textsIn(topic).length;
  lily.say('我回来了');
  await desk.settled();
  expect(textsIn(topic)).toHaveLength(before + 1);
  expect(desk.api.called('sendMessage').filter((call) => call.error?.code === 403)).toEqual([]);

  const tom = desk.customerOf('Tom');
  tom.say('你好');
  await desk.settled();
  const shown = desk.group.fromBot().length;
  tom.block();
  await desk.settled();
  expect((await desk.players.conversation('Tom')).unreachable).toBe(true);
  const stranger = desk.api.customer({ firstName: 'Nobody' });
  stranger.block();
  await desk.settled();
  expect(desk.group.fromBot()).toHaveLength(shown);
});

test('talk in General is left alone, and commands are answered there', async () => {
  await queues();
  const before = desk.group.fromBot().length;
  desk.agentOf('Ann').say('中午吃什么？');
  await desk.settled();
  expect(desk.group.fromBot()).toHaveLength(before);
  desk.agentOf('Ann').say('/queue');
  await desk.settled();
  expect(textsIn().at(-1)).toContain('#');
});

test('an administrator who stays anonymous is an agent', async () => {
  const topic = await queues();
  desk.group.agent({ firstName: 'Hidden', anonymous: true }).say('您好', { topic });
  await desk.settled();
  expect(wordsTo('Lily').at(-1)).toBe('您好');
});

test('other bots, channels, and people who are not in the group are not heard', async () => {
  const topic = await queues();
  const before = wordsTo('Lily').length;
  desk.group.agent({ firstName: 'Helper', isBot: true, status: 'administrator' }).say('bot says', { topic });
  const channel = desk.api.channel('News');
  desk.agentOf('Ann').say('channel says', { topic, as: channel.chat });
  desk.group.linkedPost(channel.chat, 'news');
  const eve = desk.group.agent({ firstName: 'Eve' });
  eve.say('outsider says', { topic });
  eve.member.status = 'left';
  await desk.settled();
  expect(wordsTo('Lily')).toHaveLength(before);
});

test('who has left the group can’t act any more, not even by a button that is still shown', async () => {
  const topic = await queues();
  const bo = desk.agentOf('Bo');
  bo.say('/note hello', { topic });
  await desk.settled();
  const [card] = desk.group.fromBot(topic);
  desk.group.becomes(bo, 'left');
  bo.tap('接单', card);
  await desk.settled();
  expect((await desk.players.conversation('Lily')).case?.state).toBe('waiting');
});

test('an edit of the customer’s stands in answer to what it changes', async () => {
  const topic = await queues();
  const lily = desk.customerOf('Lily');
  const said = lily.say('是BEP20');
  await desk.settled();
  const first = desk.group.fromBot(topic).at(-1);
  lily.edit(said, '是TRC20');
  await desk.settled();
  const second = desk.group.fromBot(topic).at(-1);
  expect(second?.text).toContain('是TRC20');
  expect(second?.reply_to_message?.message_id).toBe(first?.message_id);
});

test('what is forwarded into a topic is not sent, and its writer is shown so', async () => {
  const topic = await queues();
  const before = wordsTo('Lily').length;
  const origin = { type: 'hidden_user', sender_user_name: 'Somebody', date: 0 } as const;
  const forwarded = desk.agentOf('Ann').say('加我微信', { topic, forwarded: origin });
  await desk.settled();
  expect(wordsTo('Lily')).toHaveLength(before);
  expect(desk.group.reactionTo(forwarded)).toEqual(['🤷']);
});

test('a command for another bot is none of the desk’s', async () => {
  const topic = await queues();
  desk.agentOf('Ann').say('/close@another_bot', { topic });
  await desk.settled();
  expect((await desk.players.conversation('Lily')).case?.state).toBe('waiting');
});

test('a file that is too big for a bot is refused with a word', async () => {
  const topic = await queues();
  const before = wordsTo('Lily').length;
  desk.agentOf('Ann').file({ topic, size: 25 * 1024 * 1024 });
  await desk.settled();
  expect(wordsTo('Lily')).toHaveLength(before);
  expect(textsIn(topic).at(-1)).toContain('20');
});

test('a reaction of the customer’s is told to the agents, and to nobody while the bot speaks', async () => {
  const lily = desk.customerOf('Lily');
  lily.say('你好');
  await desk.settled();
  const count = lily.messages().length;
  lily.react(lily.last() as Message, '👍');
  await desk.settled();
  expect(lily.messages()).toHaveLength(count);
  const topic = await queues();
  desk.agentOf('Ann').say('您好', { topic });
  await desk.settled();
  lily.react(lily.last() as Message, '👍');
  await desk.settled();
  expect(textsIn(topic).at(-1)).toContain('👍');
});

test('an answer is taken back in its first seconds, and the customer never sees it', async () => {
  await desk.end();
  desk = await openTelegram(shipped, { settings: { answerHoldMs: 5_000 } });
  const topic = await queues();
  const slip = desk.agentOf('Ann').say('发错了', { topic });
  await desk.settled();
  desk.agentOf('Ann').say('/undo', { topic });
  await desk.settled();
  desk.agentOf('Ann').say('您好', { topic });
  await desk.settled();
  await desk.stage.advance(6_000);
  expect(wordsTo('Lily').at(-1)).toBe('您好');
  expect(wordsTo('Lily')).not.toContain('发错了');
  expect(desk.group.reactionTo(slip)).toEqual([]);
});
