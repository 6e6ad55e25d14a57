import { request } from 'undici';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Telegram } from '../../../adapters/telegram/telegram.ts';
import type { Arrival } from '../../../src/ports/channel.ts';
import type { Log } from '../../../src/ports/log.ts';
import { createTestInbox, type TestInbox } from '../../contract/inbox.ts';
import { BotApi } from '../../support/bot-api/bot-api.ts';
import { SILENT } from '../../support/stage.ts';
import { botOn, WEBHOOK } from './open.ts';

let api: BotApi;
let inbox: TestInbox<Arrival>;
const open: Telegram[] = [];
beforeEach(async () => {
  api = await BotApi.start();
  inbox = createTestInbox();
});
afterEach(async () => {
  for (const bot of open.splice(0)) await bot.channel.stop();
  await api.close();
});

async function start(options: Parameters<typeof botOn>[1] = {}): Promise<Telegram> {
  const bot = botOn(api, options);
  open.push(bot);
  await bot.channel.start(inbox);
  return bot;
}

/** What the operator is told. */
function listener(): { log: Log; told: string[] } {
  const told: string[] = [];
  const tell = (event: string, fields?: object): void => void told.push(`${event} ${JSON.stringify(fields)}`);
  return { log: { ...SILENT, warn: tell, error: tell }, told };
}

test('an update is confirmed only when it is durable', async () => {
  await start();
  const begun = inbox.delayNext();
  api.customer().say('hello');
  const goOn = await begun;
  // Whatever would be asked now has come to the server.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(api.updates.pending()).toHaveLength(1);
  expect(api.called('getUpdates')).toHaveLength(1);
  goOn();
  await api.settled();
  expect((await inbox.next()).text).toBe('hello');
});

test('one chat that is not taken holds up nobody else, and keeps its order', async () => {
  await start();
  const [ann, bob] = [api.customer(), api.customer()];
  const refused = inbox.refuseNext();
  ann.say('one');
  await refused;
  ann.say('two');
  bob.say('hello');
  expect((await inbox.next()).text).toBe('hello');
  expect([(await inbox.next()).text, (await inbox.next()).text]).toEqual(['one', 'two']);
  await api.settled();
  expect(inbox.waiting()).toBe(0);
});

test('what was handled is confirmed at the stop, and what came before the start is taken', async () => {
  const ann = api.customer();
  ann.say('before');
  const bot = await start();
  expect((await inbox.next()).text).toBe('before');
  await bot.channel.stop();
  expect(api.updates.pending()).toEqual([]);
});

test('ids that begin anew after a quiet week are not taken for old ones', async () => {
  await start();
  const ann = api.customer();
  ann.say('one');
  await inbox.next();
  await api.until(() => api.called('getUpdates').at(-1)?.result === undefined && api.updates.polled);
  api.updates.nextId = 1_000;
  ann.say('two');
  expect((await inbox.next()).text).toBe('two');
});

test('all kinds of updates are asked for by name', async () => {
  await start();
  await api.until(() => api.updates.polled);
  expect(api.updates.allowed()).toEqual(expect.arrayContaining(['message', 'message_reaction', 'chat_member']));
});

test('another program with the same token is named, and it goes on when that one is gone', async () => {
  const { log, told } = listener();
  const conflict = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
  api.fail('getUpdates', { error_code: 409, description: conflict });
  await start({ log });
  api.customer().say('hello');
  expect((await inbox.next()).text).toBe('hello');
  expect(told.join()).toContain('another program fetches the updates of this bot');
});

test.each([['drop before'], [500], [502], ['malformed']] as const)(
  'a poll that fails with %s loses nothing',
  async (fault) => {
    api.fail('getUpdates', fault);
    await start();
    api.customer().say('hello');
    expect((await inbox.next()).text).toBe('hello');
  },
);

test('a server that is not there at the start is waited for', async () => {
  api.fail('getMe', 'drop before');
  const { log, told } = listener();
  await start({ log });
  api.customer().say('hello');
  expect((await inbox.next()).text).toBe('hello');
  expect(told[0]).toContain('Telegram is not there');
});

test('a token that Telegram does not know is a reason not to start', async () => {
  const bot = botOn(api, { token: '7012345678:AAE-another-token-that-nobody-has' });
  open.push(bot);
  await expect(bot.channel.start(inbox)).rejects.toThrow('does not know the token');
});

test('an album is one thing said, in order, however its parts arrive', async () => {
  await start();
  api.customer().album([{ name: 'a.jpg' }, { name: 'b.jpg' }, { name: 'c.jpg' }], { caption: 'three' });
  const { text, media } = await inbox.next();
  expect(text).toBe('three');
  expect(media).toHaveLength(3);
  await api.settled();
  expect(inbox.waiting()).toBe(0);
});

test('an album that waits for more parts holds up nobody else', async () => {
  await start({ albumMs: 300 });
  api.customer().album([{}, {}]);
  api.customer().say('hello');
  expect((await inbox.next()).text).toBe('hello');
  expect((await inbox.next()).media).toHaveLength(2);
});

test('words after an album come after it', async () => {
  await start({ albumMs: 5_000 });
  const ann = api.customer();
  ann.album([{}, {}]);
  ann.say('that was it');
  expect((await inbox.next()).media).toHaveLength(2);
  expect((await inbox.next()).text).toBe('that was it');
});

test('by webhook an album is joined, and words after it come after it', async () => {
  await start({ webhook: WEBHOOK, albumMs: 5_000 });
  const ann = api.customer();
  ann.album([{}, {}]);
  ann.say('that was it');
  expect((await inbox.next()).media).toHaveLength(2);
  expect((await inbox.next()).text).toBe('that was it');
});

test('an album whose parts were taken by webhook survives the end of the program', async () => {
  const kept: { value: unknown } = { value: null };
  const memory = {
    load: async () => kept.value,
    save: async (value: unknown) => {
      kept.value = structuredClone(value);
    },
  };
  const first = await start({ webhook: WEBHOOK, albumMs: 60_000, memory });
  api.customer().album([{}, {}]);
  await api.settled();
  await first.channel.stop();
  expect(inbox.waiting()).toBe(0);
  await start({ memory });
  expect((await inbox.next()).media).toHaveLength(2);
});

test('by webhook nobody is believed who does not know the secret, and what was not taken is offered again', async () => {
  const bot = await start({ webhook: WEBHOOK });
  const url = `http://127.0.0.1:${bot.port()}${WEBHOOK.path}`;
  const update = JSON.stringify({ update_id: 1, message: { message_id: 1, text: 'forged' } });
  const post = (headers: Record<string, string>, body = update) => request(url, { method: 'POST', headers, body });
  const secret = { 'x-telegram-bot-api-secret-token': WEBHOOK.secret };
  expect((await post({})).statusCode).toBe(403);
  expect((await post({ 'x-telegram-bot-api-secret-token': 'a-guess' })).statusCode).toBe(403);
  expect((await post(secret, 'no JSON')).statusCode).toBe(400);
  expect((await request(url, { method: 'GET' })).statusCode).toBe(404);
  const refused = inbox.refuseNext();
  api.customer().say('hello');
  await refused;
  expect((await inbox.next()).text).toBe('hello');
});

test('a webhook that can’t be set at first is set later', async () => {
  api.fail('setWebhook', 500);
  await start({ webhook: WEBHOOK });
  api.customer().say('hello');
  expect((await inbox.next()).text).toBe('hello');
});

test('a webhook that can’t listen is a reason not to start', async () => {
  const first = await start({ webhook: WEBHOOK });
  const bot = botOn(api, { webhook: { ...WEBHOOK, port: first.port() ?? 0 } });
  open.push(bot);
  await expect(bot.channel.start(inbox)).rejects.toThrow('TELEGRAM_WEBHOOK_PORT');
});

test('in other groups the bot says nothing, or leaves', async () => {
  await start({ strangers: 'leave' });
  const group = api.group({ bot: 'left' });
  group.botBecomes('member');
  await api.until(() => api.called('leaveChat').length > 0);
  const other = api.group();
  other.agent().say('/help');
  await api.settled();
  expect(inbox.waiting()).toBe(0);
  expect(other.fromBot()).toEqual([]);
});
