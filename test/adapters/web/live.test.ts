import { afterEach, describe, expect, test } from 'vitest';
import { eventsIn } from '../../../adapters/web/browser/events.ts';
import { Feed } from '../../../adapters/web/feed.ts';
import { newToken } from '../../../adapters/web/sessions.ts';
import type { TalkEvent } from '../../../adapters/web/wire.ts';
import { plain } from '../../../src/core/message.ts';
import type { Arrival } from '../../../src/ports/channel.ts';
import type { AppLogin, LoginState } from '../../../src/ports/login.ts';
import type { RoomArrival } from '../../../src/ports/room.ts';
import { createTestInbox } from '../../contract/inbox.ts';
import { makeWeb, People } from './open.ts';
import { CustomerPage } from './page.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start() {
  const { web, remove } = await makeWeb();
  const inbox = createTestInbox<Arrival>();
  await web.channel.start(inbox);
  closing.push(() => web.channel.stop().then(remove));
  let sent = 0;
  const send = (customer: string, text: string) =>
    web.channel.send(customer, plain(text), { id: `out-${++sent}`, attempt: 1, bytes: async () => new Uint8Array() });
  return { web, inbox, send };
}

/** The first events that a page is told when it comes back; `after` is the last that it has seen. */
async function comeBack(page: CustomerPage, after: string | null, count: number) {
  const end = new AbortController();
  const headers: Record<string, string> = after === null ? {} : { 'last-event-id': after };
  const response = await page.ask('/api/chat/live', { headers, signal: end.signal });
  const told: { id: string; event: TalkEvent }[] = [];
  for await (const { id, data } of eventsIn(response.body as ReadableStream<Uint8Array>)) {
    told.push({ id, event: JSON.parse(data) });
    if (told.length === count) break;
  }
  end.abort();
  return told;
}

const textsOf = (told: { event: TalkEvent }[]) =>
  told
    .flatMap(({ event }) => (event.type === 'talk' ? event.messages : event.type === 'message' ? [event.message] : []))
    .map(({ text }) => text);

describe('a page that was cut off', () => {
  test('is told what it missed, and nothing twice', async () => {
    const { web, inbox, send } = await start();
    const page = new CustomerPage(web.url(), newToken(), 'Ann');
    await page.says({ text: 'hello' });
    const { customer } = await inbox.next();
    await send(customer, 'one');
    const [whole] = await comeBack(page, null, 1);
    expect(whole?.event.type).toBe('talk');
    for (const text of ['two', 'three']) await send(customer, text);
    const missed = await comeBack(page, whole?.id ?? '', 2);
    expect(textsOf(missed)).toEqual(['two', 'three']);
    await send(customer, 'four');
    expect(textsOf(await comeBack(page, missed[0]?.id ?? '', 2))).toEqual(['three', 'four']);
  });

  test.each(['', 'another-run-3', 'nonsense'])(
    'is told everything when it says that it has seen "%s"',
    async (after) => {
      const { web, inbox, send } = await start();
      const page = new CustomerPage(web.url(), newToken(), 'Ann');
      await page.says({ text: 'hello' });
      const { customer } = await inbox.next();
      await send(customer, 'one');
      const [whole] = await comeBack(page, after, 1);
      expect(whole?.event.type).toBe('talk');
      expect(textsOf([whole].filter((one) => one !== undefined))).toContain('one');
    },
  );

  test('sees a message sent twice once: it has the same id', async () => {
    const { web, inbox } = await start();
    const page = await new CustomerPage(web.url(), newToken(), 'Ann').open();
    await page.says({ text: 'hello' });
    const { customer } = await inbox.next();
    for (const attempt of [1, 2])
      await web.channel.send(customer, plain('once'), { id: 'web/1#0', attempt, bytes: async () => new Uint8Array() });
    await page.caughtUp();
    expect(page.shown().map(({ text }) => text)).toEqual(['once']);
    page.close();
  });
});

test('hundreds of pages are each told their own, and all let go when the desk closes', async () => {
  const { web, inbox, send } = await start();
  const pages = await Promise.all(
    Array.from({ length: 200 }, (_, n) => new CustomerPage(web.url(), newToken(), `c${n}`).open()),
  );
  const ids = new Map<string, string>();
  for (const page of pages) {
    await page.says({ text: page.name });
    const { customer, text } = await inbox.next();
    ids.set(text, customer);
  }
  await Promise.all(pages.map(({ name }) => send(ids.get(name) ?? '', `for ${name}`)));
  for (const page of pages) {
    await page.caughtUp();
    expect(page.shown().map(({ text }) => text)).toEqual([`for ${page.name}`]);
  }
});

describe('a feed', () => {
  test('keeps the latest, and knows when it does not know what was missed', () => {
    const feed = new Feed<number>('run', 3);
    const { position } = feed;
    for (const n of [1, 2, 3]) feed.push(n);
    expect(feed.follow(position, () => {}).missed?.map(({ event }) => event)).toEqual([1, 2, 3]);
    feed.push(4);
    expect(feed.follow(position, () => {}).missed).toBeNull();
    expect(feed.follow('run-2', () => {}).missed?.map(({ event }) => event)).toEqual([3, 4]);
    expect(feed.follow(feed.position, () => {}).missed).toEqual([]);
  });
});

describe('the login of a chat app', () => {
  const waiting: LoginState = { step: 'waiting', since: 0, code: 'https://login.example/l/1' };

  /** A login that the test moves. */
  function movable(): AppLogin & { move(state: LoginState): void } {
    const followers = new Set<(state: LoginState) => void>();
    return {
      app: 'WeChat',
      state: waiting,
      follow(then) {
        followers.add(then);
        return () => followers.delete(then);
      },
      draw: () => ['101', '010'],
      move: (state) => {
        for (const follower of followers) follower(state);
      },
    };
  }

  test('is shown to the agents, live, with its code only while that waits', async () => {
    const login = movable();
    const { web, remove } = await makeWeb({ login, token: 'a-token-of-the-desk' });
    await web.room.start(createTestInbox<RoomArrival>());
    closing.push(() => web.room.stop().then(remove));
    const people = new People();
    closing.push(() => people.leave());
    const page = await people.agents(web.url(), 'a-token-of-the-desk');
    login.move({ step: 'scanned', since: 1, code: waiting.code ?? '' });
    login.move({ step: 'logged_in', since: 2, name: '客服' });
    await page.caughtUp();
    expect(page.logins).toEqual([
      { app: 'WeChat', step: 'waiting', code: ['101', '010'] },
      { app: 'WeChat', step: 'scanned' },
      { app: 'WeChat', step: 'logged_in', name: '客服' },
    ]);
  });

  test('is shown to nobody who is no agent', async () => {
    const { web, remove } = await makeWeb({ login: movable(), token: 'a-token-of-the-desk' });
    await web.room.start(createTestInbox<RoomArrival>());
    closing.push(() => web.room.stop().then(remove));
    const response = await fetch(`${web.url()}/api/room/live`, { headers: { 'x-kefu': '1' } });
    expect([response.status, await response.text()]).toEqual([401, expect.not.stringContaining('101')]);
  });
});
