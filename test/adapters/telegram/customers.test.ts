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

function labels(message: Message | undefined): string[] {
  return (message?.reply_markup?.inline_keyboard ?? []).flat().map((one) => one.text);
}

test('a link opens the problem that it names, once more where it was left, and the menu when there is none of that name', async () => {
  const lily = desk.customerOf('Lily');
  lily.start('deposit');
  await desk.settled();
  const { stack } = await desk.players.conversation('Lily');
  expect(stack.at(-1)?.flow).toBe('deposit');
  lily.tap(labels(lily.last())[2] ?? '');
  await desk.settled();
  const left = (await desk.players.conversation('Lily')).stack.at(-1);
  lily.start('deposit');
  await desk.settled();
  expect((await desk.players.conversation('Lily')).stack.at(-1)?.slots).toEqual(left?.slots);
  const tom = desk.customerOf('Tom');
  tom.start('no_such_problem');
  await desk.settled();
  expect(labels(tom.last()).length).toBeGreaterThan(0);
});

test('the choice that was tapped is left, marked, and the others go', async () => {
  const lily = desk.customerOf('Lily');
  lily.start('deposit');
  await desk.settled();
  const list = lily.last();
  const [choice = ''] = labels(list);
  lily.tap(choice);
  await desk.settled();
  const now = () => lily.messages().find((one) => one.message_id === list?.message_id);
  await desk.api.until(() => labels(now()).length === 1);
  expect(labels(now())).toEqual([`✓ ${choice}`]);
  expect(desk.api.called('answerCallbackQuery')).toHaveLength(1);
});

test('a button of an older list gets a word, and its list goes', async () => {
  const lily = desk.customerOf('Lily');
  lily.say('你好');
  await desk.settled();
  const first = lily.last();
  lily.say('/menu');
  await desk.settled();
  const count = lily.messages().length;
  lily.tap(labels(first)[0] ?? '', first);
  await desk.settled();
  expect(lily.messages().length).toBeGreaterThan(count);
  await desk.api.until(() => labels(lily.messages().find((one) => one.message_id === first?.message_id)).length === 0);
});

test('what a button brings back is short and says nothing', async () => {
  const lily = desk.customerOf('Lily');
  lily.say('你好');
  await desk.settled();
  const buttons = (lily.last()?.reply_markup?.inline_keyboard ?? []).flat();
  for (const one of buttons) expect('callback_data' in one ? one.callback_data : '').toMatch(/^[\x21-\x7e]{1,64}$/);
});

test('a command that names the bot is the command', async () => {
  const lily = desk.customerOf('Lily');
  lily.say(`/menu@${desk.api.world.me.username}`);
  await desk.settled();
  expect(labels(lily.last()).length).toBeGreaterThan(0);
});

test('a customer sees that somebody is at work while something is looked up', async () => {
  await desk.end();
  let answer = (): void => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const deposit_route = async () => {
    await asked;
    return {};
  };
  desk = await openTelegram(shipped, { lookUps: { deposit_route } });
  const lily = desk.customerOf('Lily');
  lily.say('我充值了USDT一直没到账');
  await desk.settled();
  await desk.stage.advance(8_000);
  lily.tap(labels(lily.last()).find((label) => label.includes('TRC20')) ?? '');
  const [shown] = await desk.api.until(() => {
    const calls = desk.api.called('sendChatAction');
    return calls.length > 0 && calls;
  });
  expect(shown?.params).toMatchObject({ chat_id: lily.chatId, action: 'typing' });
  answer();
  await desk.settled();
});

test('the language of the app is the first guess, the words are better', async () => {
  const tom = desk.api.customer({ firstName: 'Tom', languageCode: 'en-GB' });
  tom.say('/start');
  await desk.settled();
  expect(tom.last()?.text).toMatch(/[a-z]{3}/);
  tom.say('你好，我想充值');
  await desk.settled();
  await desk.stage.advance(2_000);
  expect(tom.last()?.text).toMatch(/\p{Script=Han}/u);
});

test('a file that is too big for a bot is refused with a word, and one that is not stays where it is', async () => {
  const lily = desk.customerOf('Lily');
  lily.say('你好');
  await desk.settled();
  lily.file({ name: 'huge.zip', size: 25 * 1024 * 1024 });
  await desk.settled();
  await desk.stage.advance(2_000);
  const words = lily.messages().map((one) => one.text ?? '');
  expect(words.some((text) => text.includes('20'))).toBe(true);
  lily.photo();
  await desk.settled();
  expect(desk.api.called('getFile')).toEqual([]);
});

test('an edit that changes nothing is nothing', async () => {
  const lily = desk.customerOf('Lily');
  lily.say('人工');
  await desk.settled();
  const said = lily.say('在吗');
  await desk.settled();
  const count = desk.group.topics().flatMap(({ id }) => desk.group.fromBot(id)).length;
  lily.touch(said);
  await desk.settled();
  expect(desk.group.topics().flatMap(({ id }) => desk.group.fromBot(id))).toHaveLength(count);
});

test('a customer’s message with a secret is deleted in the chat, and its copy in the topic', async () => {
  const lily = desk.customerOf('Lily');
  lily.say('人工');
  await desk.settled();
  const said = lily.say(
    'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about',
  );
  await desk.settled();
  await desk.stage.advance(2_000);
  const room = desk.api.world.rooms.get(lily.chatId);
  expect(room?.messages.has(said.message_id)).toBe(false);
  const shown = desk.group.topics().flatMap(({ id }) => desk.group.messages(id));
  expect(JSON.stringify(shown)).not.toContain('abandon');
});
