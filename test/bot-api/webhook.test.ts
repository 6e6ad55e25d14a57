import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { expect, onTestFinished, test } from 'vitest';
import { open, refusal } from './open.ts';

interface Arrival {
  readonly update: Update;
  readonly secret: string | undefined;
  answer(status: number, body?: object): void;
}

/** A bot's address that answers each update when the test says so. */
async function hook() {
  const arrivals: Arrival[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    arrivals.push({
      update: JSON.parse(Buffer.concat(chunks).toString()) as Update,
      secret: request.headers['x-telegram-bot-api-secret-token'] as string | undefined,
      answer(status, body) {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(body === undefined ? '' : JSON.stringify(body));
      },
    });
    server.emit('arrival');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    arrivals,
    /** Waits for the n-th arrival, counted from 0. */
    async arrival(n: number): Promise<Arrival> {
      while (arrivals[n] === undefined) await once(server, 'arrival');
      return arrivals[n];
    },
  };
}

test('an update is sent with the secret, and confirmed by the answer', async () => {
  const { api, tg } = await open();
  const { url, arrival } = await hook();
  await tg.setWebhook(url, { secret_token: 'a-Secret_1' });
  api.customer().say('hello');
  const one = await arrival(0);
  expect([one.secret, one.update.message?.text]).toEqual(['a-Secret_1', 'hello']);
  expect((await tg.getWebhookInfo()).pending_update_count).toBe(1);
  one.answer(200);
  await api.settled();
});

test('what was refused is sent again, and nothing of that chat before it', async () => {
  const { api, tg } = await open();
  const { url, arrival } = await hook();
  await tg.setWebhook(url);
  const anna = api.customer();
  anna.say('one');
  anna.say('two');
  (await arrival(0)).answer(500);
  const again = await arrival(1);
  expect(again.update.message?.text).toBe('one');
  expect((await tg.getWebhookInfo()).last_error_message).toMatch(/^Wrong response from the webhook: 500/);
  again.answer(200);
  expect((await arrival(2)).update.message?.text).toBe('two');
});

test('chats do not wait for each other, a whole forum is one chat, and buttons overtake messages', async () => {
  const { api, tg } = await open();
  const { url, arrival } = await hook();
  await tg.setWebhook(url);
  const group = api.group({ forum: true });
  const agent = group.agent({ rights: { can_manage_topics: true }, status: 'administrator' });
  const anna = api.customer();
  const first = agent.openTopic('#1');
  agent.say('in the same forum', { topic: first });
  const said = anna.say('hello');
  anna.say('held up');
  anna.press(said, 'data');
  const kinds = [await arrival(0), await arrival(1), await arrival(2)].map(
    ({ update }) => update.message?.text ?? update.callback_query?.data ?? 'topic opened',
  );
  expect(kinds.sort()).toEqual(['data', 'hello', 'topic opened']);
  expect(api.webhook.inFlight).toBe(3);
});

test('a call may ride in the answer', async () => {
  const { api, tg } = await open();
  const { url, arrival } = await hook();
  await tg.setWebhook(url);
  const anna = api.customer();
  anna.say('hello');
  (await arrival(0)).answer(200, { method: 'sendMessage', chat_id: anna.chatId, text: 'carried' });
  await api.until(() => anna.last()?.text === 'carried');
});

test('with a webhook nobody can poll, and a waiting poll ends', async () => {
  const { api, tg } = await open();
  const { url } = await hook();
  const poll = refusal(tg.getUpdates({ timeout: 30 }));
  await api.until(() => api.updates.polled);
  await tg.setWebhook(url, { allowed_updates: ['message'] });
  expect(await poll).toBe('409 Conflict: terminated by setWebhook request');
  expect(await refusal(tg.getUpdates())).toMatch(/^409 Conflict: can't use getUpdates method while webhook is active/);
  expect(await tg.getWebhookInfo()).toMatchObject({ url, allowed_updates: ['message'], max_connections: 40 });
  await tg.deleteWebhook();
  expect(await tg.getUpdates()).toEqual([]);
});

test('what waits can be dropped, and a bad secret is refused', async () => {
  const { api, tg } = await open();
  api.customer().say('old');
  await tg.deleteWebhook({ drop_pending_updates: true });
  expect(await tg.getUpdates()).toEqual([]);
  expect(await refusal(tg.setWebhook('http://127.0.0.1:1/', { secret_token: 'not allowed' }))).toBe(
    '400 Bad Request: secret token contains unallowed characters',
  );
});

test('an address where nobody listens is tried again', async () => {
  const { api, tg } = await open();
  const { url, arrival } = await hook();
  await tg.setWebhook('http://127.0.0.1:1/');
  api.customer().say('hello');
  await api.until(() => api.webhook.info().pending_update_count === 1 && 'last_error_message' in api.webhook.info());
  await tg.setWebhook(url);
  expect((await arrival(0)).update.message?.text).toBe('hello');
});
