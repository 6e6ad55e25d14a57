import { Bot } from 'grammy';
import { expect, test } from 'vitest';
import { HandClock, open, polling, refusal, taking } from './open.ts';

test('an update comes again until a later offset confirms it', async () => {
  const { api, tg } = await open();
  api.customer().say('one');
  const [first] = await tg.getUpdates();
  const [again] = await tg.getUpdates();
  expect(again).toEqual(first);
  expect(await tg.getUpdates({ offset: (first?.update_id ?? 0) + 1 })).toEqual([]);
  expect(api.updates.pending()).toEqual([]);
});

test('a negative offset keeps only the newest updates', async () => {
  const { api, tg } = await open();
  const anna = api.customer();
  for (const text of ['one', 'two', 'three']) anna.say(text);
  expect((await tg.getUpdates({ offset: -1 })).map(({ message }) => message?.text)).toEqual(['three']);
  expect(api.updates.pending()).toHaveLength(1);
});

test('no more updates are given than were asked for', async () => {
  const { api, tg } = await open();
  const anna = api.customer();
  for (const text of ['one', 'two', 'three']) anna.say(text);
  expect(await tg.getUpdates({ limit: 2 })).toHaveLength(2);
});

test('a long poll is answered as soon as something happens', async () => {
  const { api, tg } = await open();
  const poll = tg.getUpdates({ timeout: 30 });
  await api.until(() => api.updates.polled);
  api.customer().say('hello');
  expect((await poll)[0]?.message?.text).toBe('hello');
});

test('of two who poll, the first is told of the conflict', async () => {
  const { api, tg } = await open();
  const first = refusal(tg.getUpdates({ timeout: 30 }));
  await api.until(() => api.updates.polled);
  const second = tg.getUpdates({ timeout: 30 });
  expect(await first).toMatch(/^409 Conflict: terminated by other getUpdates request/);
  api.customer().say('hello');
  expect(await second).toHaveLength(1);
});

test('who hangs up is no longer waited for', async () => {
  const { api, tg } = await open();
  const hangUp = new AbortController();
  // grammY types signals as those of a polyfill.
  const poll = refusal(tg.getUpdates({ timeout: 30 }, hangUp.signal as never));
  await api.until(() => api.updates.polled);
  hangUp.abort();
  await poll;
  api.customer().say('hello');
  expect(await tg.getUpdates()).toHaveLength(1);
});

test('reactions and members come only to a bot that asks for them, from then on', async () => {
  const { api, tg } = await open();
  const anna = api.customer();
  const said = anna.say('hello');
  anna.react(said, '👍');
  expect((await tg.getUpdates()).map(({ message_reaction }) => message_reaction)).toEqual([undefined]);
  await tg.getUpdates({ allowed_updates: ['message_reaction'] });
  anna.react(said, '🔥');
  anna.say('not asked for');
  const [, reaction, ...rest] = await tg.getUpdates();
  expect(reaction?.message_reaction).toMatchObject({
    old_reaction: [{ emoji: '👍' }],
    new_reaction: [{ emoji: '🔥' }],
    user: { id: anna.user.id },
  });
  expect(rest).toEqual([]);
});

test('an empty list of kinds means the usual ones', async () => {
  const { api, tg } = await open();
  await tg.getUpdates({ allowed_updates: ['callback_query'] });
  await tg.getUpdates({ allowed_updates: [] });
  api.customer().say('hello');
  expect(await tg.getUpdates()).toHaveLength(1);
});

test('updates are kept for a day, presses of buttons for 150 seconds', async () => {
  const clock = new HandClock();
  const { api, tg } = await open({ now: clock.now });
  const anna = api.customer();
  anna.press(anna.say('hello'), 'data');
  clock.ms += 151_000;
  expect((await tg.getUpdates()).map(({ callback_query }) => callback_query)).toEqual([undefined]);
  clock.ms += 86_400_000;
  expect(await tg.getUpdates()).toEqual([]);
});

test('the next id may leap, even backwards', async () => {
  const { api, tg } = await open();
  const take = taking(tg);
  const anna = api.customer();
  anna.say('one');
  const [first] = await take();
  await tg.getUpdates({ offset: (first?.update_id ?? 0) + 1 });
  api.updates.nextId = 17;
  anna.say('two');
  expect((await tg.getUpdates()).map(({ update_id }) => update_id)).toEqual([17]);
});

test("grammY's own loop polls, answers and stops", async () => {
  const { api, bot } = await open();
  bot.on('message:text', (ctx) => ctx.reply(`you said ${ctx.message.text}`));
  await polling(bot, api);
  const anna = api.customer({ firstName: 'Anna', languageCode: 'zh-hans' });
  const asked = anna.start('deposit');
  await api.until(() => anna.last()?.text === 'you said /start deposit');
  expect(asked).toMatchObject({
    from: { language_code: 'zh-hans', is_bot: false },
    chat: { type: 'private', first_name: 'Anna' },
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
  });
  await bot.stop();
  expect(api.called('getUpdates').at(-1)?.params).toMatchObject({ limit: 1 });
  await api.settled();
});

test('a wrong token and a method nobody knows are refused', async () => {
  const { api, tg } = await open();
  const stranger = new Bot('1:wrong', { client: { apiRoot: api.root } });
  expect(await refusal(stranger.api.getMe())).toBe('401 Unauthorized');
  // What it is sent does not matter: there is no such method here.
  expect(await refusal(tg.raw.sendGame({} as never))).toBe('404 Not Found: method not found');
  expect(await (await fetch(`${api.root}/elsewhere`)).json()).toMatchObject({ ok: false, error_code: 404 });
});

test('parameters may come in the query, as a form, as JSON; names of methods in any case', async () => {
  const { api } = await open();
  const anna = api.customer();
  anna.say('hello');
  const url = `${api.root}/bot${api.token}/SENDMESSAGE`;
  await fetch(`${url}?chat_id=${anna.chatId}&text=query`);
  await fetch(url, { method: 'POST', body: new URLSearchParams({ chat_id: String(anna.chatId), text: 'form' }) });
  const body = JSON.stringify({ chat_id: String(anna.chatId), text: 'json' });
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(anna.messages().map(({ text }) => text)).toEqual(['query', 'form', 'json']);
});

test('a body that is no JSON is refused', async () => {
  const { api } = await open();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${api.root}/bot${api.token}/getMe`, { method: 'POST', headers, body: '{"a":' });
  expect(response.status).toBe(400);
});

test('calls are written down in order, with what came of them', async () => {
  const { api, tg } = await open();
  const anna = api.customer();
  anna.say('hello');
  await tg.sendMessage(anna.chatId, 'answer');
  await refusal(tg.sendMessage(1, 'nobody'));
  expect(api.calls.map(({ method, params, error }) => [method, params.text, error?.message])).toEqual([
    ['sendMessage', 'answer', undefined],
    ['sendMessage', 'nobody', 'Bad Request: chat not found'],
  ]);
  expect(api.called('sendMessage')[0]?.result).toEqual(anna.last());
});

test('the server tells when a bot has handled everything and polls again', async () => {
  const { api, bot } = await open();
  bot.on('message', (ctx) => ctx.reply('seen'));
  api.delayMs = 1;
  await polling(bot, api);
  const all = [api.customer(), api.customer()];
  for (const one of all) one.say('hello');
  await api.quiet();
  expect(all.map((one) => one.last()?.text)).toEqual(['seen', 'seen']);
});
