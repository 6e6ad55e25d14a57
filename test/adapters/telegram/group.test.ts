import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Shipped, shippedBook } from '../../support/stage.ts';
import { openTelegram } from '../../support/telegram-players.ts';

type Desk = Awaited<ReturnType<typeof openTelegram>>;
let shipped: Shipped;
let desk: Desk;
beforeAll(async () => {
  shipped = await shippedBook();
});
afterEach(() => desk.end());

async function open(options: Parameters<typeof openTelegram>[1]): Promise<void> {
  desk = await openTelegram(shipped, options);
}

async function queues(name = 'Lily'): Promise<string> {
  desk.customerOf(name).say('人工');
  await desk.settled();
  return (await desk.players.conversation(name)).case?.code ?? '';
}

function textsIn(topic?: number): string[] {
  return desk.group.fromBot(topic).map((one) => one.text ?? one.caption ?? '');
}

function lastTo(name: string): string {
  return desk.customerOf(name).last()?.text ?? '';
}

test('in a group without topics each message names its case, and answers find it by what they answer', async () => {
  await open({ group: { forum: false } });
  const [one, two] = [await queues('Lily'), await queues('Tom')];
  desk.customerOf('Lily').say('我的钱呢');
  desk.customerOf('Tom').say('and mine?');
  await desk.settled();
  const asked = desk.group.fromBot().find((message) => message.text?.includes('我的钱呢'));
  expect(asked?.text).toContain(`#${one}`);
  desk.agentOf('Ann').say('在查', { reply: asked });
  await desk.settled();
  expect(lastTo('Lily')).toBe('在查');
  desk.agentOf('Ann').say(`#${two} one moment`);
  await desk.settled();
  expect(lastTo('Tom')).toBe('one moment');
});

test('a forum in which the bot can’t manage topics is served as a group without them, until it can', async () => {
  await open({ group: { rights: { can_manage_topics: false } } });
  await queues('Lily');
  expect(desk.group.topics()).toEqual([]);
  expect(textsIn().some((text) => text.includes('Lily'))).toBe(true);
  expect((await desk.bot.missing()).join()).toContain('lacks the right to manage topics');
  desk.group.botBecomes('administrator');
  await desk.settled();
  await queues('Tom');
  expect(desk.group.topics()).toHaveLength(1);
  expect(await desk.bot.missing()).toEqual([]);
});

test('a group that becomes a supergroup is found again, with its cases', async () => {
  await open({ group: { type: 'group', forum: false } });
  const code = await queues();
  desk.group.migrate();
  desk.customerOf('Lily').say('还在吗？');
  await desk.settled();
  expect(textsIn().at(-1)).toContain('还在吗？');
  desk.agentOf('Ann').say(`#${code} 在的`);
  await desk.settled();
  expect(lastTo('Lily')).toBe('在的');
});

test('a supergroup that nobody told of is found by the refusal, and a forum gets its topics', async () => {
  await open({ group: { type: 'group', forum: false } });
  await queues('Lily');
  desk.group.migrate({ forum: true });
  desk.api.updates.clear();
  desk.customerOf('Lily').say('还在吗？');
  await desk.settled();
  const [topic] = desk.group.topics();
  expect(topic?.name).toMatch(/^#\d+/);
  await desk.api.until(() => textsIn(topic?.id).join().includes('还在吗？'));
});

test('the bot says what it lacks, and what it does not', async () => {
  await open({ group: { forum: false, bot: 'member' } });
  const lacks = (await desk.bot.missing()).join('\n');
  for (const word of ['topics', 'administrator', 'hear', 'pin']) expect(lacks).toContain(word);
});

test('what Telegram asks to wait is waited, and nothing is lost', async () => {
  await open({});
  const limit = { error_code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } };
  desk.api.fail('createForumTopic', limit);
  await queues();
  expect(desk.group.topics()).toEqual([]);
  await desk.stage.advance(8_000);
  expect(desk.group.topics()).toHaveLength(1);
});

test('the commands are registered for each language and for the agents, where they can be used', async () => {
  const of = (command: string) => [{ command, description: command }];
  const customers = [
    { language: 'zh-CN', commands: of('menu') },
    { language: 'en', commands: of('menu') },
    // Telegram has one zh: the first speaks for both.
    { language: 'zh-Hant', commands: of('other') },
    { language: 'yue', commands: of('other') },
  ];
  await open({ bot: { commands: { customers, agents: of('take') } } });
  await desk.api.until(() => desk.api.called('setMyCommands').length === 4);
  const scopes = desk.api.called('setMyCommands').map(({ params }) => [params.scope, params.language_code ?? '']);
  const everybody = { type: 'all_private_chats' };
  expect(scopes).toEqual([
    [everybody, ''],
    [everybody, 'zh'],
    [everybody, 'en'],
    [{ type: 'chat', chat_id: desk.group.id }, ''],
  ]);
});
