import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RoomArrival } from '../../src/ports/room.ts';
import { everything, wechatLike } from '../../src/render/profiles.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openDesk, TestDesk } from '../support/desk.ts';
import { openStage, type Shipped, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
let desk: TestDesk;
beforeAll(async () => {
  shipped = await shippedBook();
});
beforeEach(async () => {
  desk = await openDesk(shipped);
  return () => desk.stage.end();
});

describe('what is said in the room and names no case', () => {
  test('is chatter, and left alone', async () => {
    const { code } = await desk.queues();
    for (const text of ['午饭吃什么？', 'lunch?', '1', '😀', '', `我刚处理完 #${code}`]) {
      expect(await desk.act({ text })).toMatchObject({ room: [], customer: [] });
    }
    expect((await desk.conversation()).mode).toBe('waiting');
  });

  test.each(['/take', '接单', '/close', '备注 打过电话', '// called', '转 小李', '优先 高', '/case'])(
    'is asked back when it is a command: %s',
    async (text) => {
      await desk.queues();
      expect(await desk.act({ text })).toMatchObject({ room: ['desk-which-case'], customer: [] });
      expect((await desk.conversation()).mode).toBe('waiting');
    },
  );

  test('is asked back when it is meant for the desk, or answers a message that nobody remembers', async () => {
    await desk.queues();
    expect((await desk.act({ text: '您好', addressed: true })).room).toEqual(['desk-which-case']);
    expect((await desk.act({ text: '您好', replyTo: 'long-ago' })).room).toEqual(['desk-which-case']);
  });

  test('is never held against the wrong case: an unknown code is said to be unknown', async () => {
    const { card } = await desk.queues();
    expect((await desk.act({ text: '#9999 您好', replyTo: card })).room).toEqual(['desk-no-such-case']);
    expect(desk.shown().some((one) => one.text === '您好')).toBe(false);
  });

  test('is answered when it asks for help or the queue', async () => {
    expect((await desk.act({ text: '/help' })).room).toEqual(['desk-help']);
    expect((await desk.act({ text: '排队' })).room).toEqual(['desk-queue-empty']);
    const { code } = await desk.queues();
    expect((await desk.act({ text: '/queue' })).room).toEqual(['desk-queue']);
    expect(desk.room().at(-1)?.text).toContain(`#${code}`);
    expect((await desk.act({ text: '/nonsense' })).room).toEqual(['desk-unknown-command']);
  });
});

describe('a case is named', () => {
  test.each<[string, (named: { code: string; card: string }) => Partial<RoomArrival> & { text: string }]>([
    ['by its code', ({ code }) => ({ text: `#${code} 您好` })],
    ['by answering its card', ({ card }) => ({ text: '您好', replyTo: card })],
    ['by its thread', ({ code }) => ({ text: '您好', thread: `thread-${code}` })],
    ['by quoting a text that carries its code', ({ code }) => ({ text: '您好', quotedCode: code })],
    ['by its code, whatever it answers', ({ code }) => ({ text: `＃${code}：您好`, replyTo: 'long-ago' })],
  ])('%s', async (_, how) => {
    await desk.queues('max');
    const named = await desk.queues();
    const { customer } = await desk.act(how(named));
    expect(customer.map((one) => [one.customer, one.key ?? one.text])).toEqual([
      ['lily', 'case-taken'],
      ['lily', '您好'],
    ]);
  });

  test('by answering any message about it: the talk, a relay, a notice, the answer of a colleague', async () => {
    const { code } = await desk.queues();
    await desk.queues('max');
    await desk.says('lily', '到现在还没有');
    const { done } = await desk.act({ text: `#${code} 您好` });
    const about = [...desk.room().filter((one) => one.case === code), done].map((one) => one.messageId);
    expect(about.length).toBeGreaterThan(4);
    for (const [n, replyTo] of about.entries()) {
      const { customer } = await desk.act({ text: `回复 ${n}`, replyTo }, 'Bo');
      expect(customer.map((one) => [one.customer, one.text])).toEqual([['lily', `回复 ${n}`]]);
    }
  });

  test('by what is remembered after a restart: the card, the thread, relays, and answers', async () => {
    const { code, card } = await desk.queues();
    await desk.says('lily', '到现在还没有');
    const { done } = await desk.act({ text: `#${code} 您好` });
    const relay = desk.room().find((one) => one.key === 'desk-relay')?.messageId ?? '';
    await desk.stage.end(true);
    desk = await openDesk(shipped, { app: desk.app, folder: desk.stage.folder });
    for (const where of [
      { replyTo: card },
      { replyTo: relay },
      { replyTo: done.messageId },
      { thread: `thread-${code}` },
    ]) {
      expect((await desk.act({ text: '在吗', ...where })).customer).toMatchObject([{ customer: 'lily', text: '在吗' }]);
    }
  });

  test('by a button of its card', async () => {
    const { code, card } = await desk.queues();
    expect((await desk.act({ text: '', choice: `take:${code}`, replyTo: card })).room).toContain('desk-taken');
    expect((await desk.act({ text: '', choice: `close:${code}`, replyTo: card })).room).toContain('desk-closed');
    expect((await desk.act({ text: '', choice: `reopen:${code}`, replyTo: card })).room).toContain('desk-reopened');
    expect(await desk.act({ text: '', choice: `burn:${code}`, replyTo: card })).toMatchObject({
      room: [],
      customer: [],
    });
  });
});

describe('quoting', () => {
  test('goes through in both directions', async () => {
    const { code } = await desk.queues();
    const question = await desk.says('lily', '这笔到了吗？');
    const relay = desk.room().findLast((one) => one.key === 'desk-relay');
    const { customer, done } = await desk.act({ text: '到了', replyTo: relay?.messageId ?? '' });
    expect(customer.at(-1)).toMatchObject({ text: '到了', replyTo: question.messageId });
    await desk.stage.advance(1_000);
    await desk.says('lily', '谢谢', { replyTo: customer.at(-1)?.messageId ?? '' });
    expect(desk.room().at(-1)).toMatchObject({ key: 'desk-relay', case: code, replyTo: done.messageId });
  });
});

describe('two agents', () => {
  test('may both answer, and the second is told whose case it is', async () => {
    const { code } = await desk.queues();
    expect((await desk.act({ text: `#${code} /take` }, 'Ann')).room).toContain('desk-taken');
    expect((await desk.act({ text: `#${code} /take` }, 'Bo')).room).toEqual(['desk-taken-already']);
    const { room, customer } = await desk.act({ text: `#${code} 我补充一句` }, 'Bo');
    expect([room, customer.map((one) => one.text)]).toEqual([['desk-also-answering'], ['我补充一句']]);
    expect((await desk.conversation()).case?.agent?.name).toBe('Ann');
  });

  test('who answer at once are served one after the other, and both answers arrive', async () => {
    const { code } = await desk.queues();
    await Promise.all(['Ann', 'Bo'].map((name) => desk.app.act({ text: `#${code} 我是 ${name}` }, name)));
    await desk.stage.runtime.idle();
    expect(desk.shown().slice(-3)).toMatchObject([{ key: 'case-taken' }, { text: '我是 Ann' }, { text: '我是 Bo' }]);
    const { case: one } = await desk.conversation();
    expect(one?.record.map(({ who, deed, detail }) => [who, deed, detail ?? ''])).toEqual([
      ['customer', 'opened', expect.anything()],
      ['Ann', 'taken', ''],
      ['Ann', 'answered', ''],
      ['Bo', 'answered', ''],
    ]);
  });
});

describe('the same event of the room twice', () => {
  test.each(['您好', '/take', '/note x', '/transfer Bo', '/close', '/help', '/queue', '/nonsense'])(
    'acts once: %s',
    async (text) => {
      const { code } = await desk.queues();
      const first = await desk.act({ text: `#${code} ${text}` });
      expect(first.room.length + first.customer.length).toBeGreaterThan(0);
      const { rev } = await desk.document();
      expect(await desk.act(first.done)).toMatchObject({ room: [], customer: [] });
      expect((await desk.document()).rev).toBe(rev);
    },
  );

  test('acts once across a restart', async () => {
    const { code } = await desk.queues();
    const answer = await desk.act({ text: `#${code} 您好` });
    const help = await desk.act({ text: '/help' });
    await desk.stage.end(true);
    desk = await openDesk(shipped, { app: desk.app, folder: desk.stage.folder });
    for (const { done } of [answer, help]) expect(await desk.act(done)).toMatchObject({ room: [], customer: [] });
  });
});

test('customers of another channel are served from the same room', async () => {
  await desk.stage.end();
  const [telegram, wechat] = [new ChatApp('telegram', everything), new ChatApp('wechat', wechatLike)];
  const stage = await openStage(shipped, {
    channels: [telegram.channel(), wechat.channel()],
    rooms: [telegram.room()],
  });
  desk = new TestDesk(telegram, stage);
  for (const app of [telegram, wechat]) await app.arrive({ customer: 'lily', text: '人工' });
  await stage.runtime.idle();
  const cards = desk.room().filter((one) => one.kind === 'card');
  expect(cards).toHaveLength(2);
  for (const card of cards) await desk.act({ text: `这是 #${card.case}`, replyTo: card.messageId });
  const [first, second] = [telegram, wechat].map((app) => app.seen.filter((one) => one.to === 'customer'));
  expect([first?.at(-1)?.text, second?.at(-1)?.text]).toEqual(cards.map((card) => `这是 #${card.case}`));
  expect(first?.filter((one) => one.text.startsWith('这是'))).toHaveLength(1);
  await wechat.arrive({ customer: 'lily', text: '谢谢' });
  await stage.runtime.idle();
  expect(desk.room().at(-1)).toMatchObject({ key: 'desk-relay', case: cards[1]?.case });
});
