import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { everything } from '../../src/render/profiles.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

let desk: TestDesk;
let app: ChatApp;
beforeEach(async () => {
  app = new ChatApp('app', everything);
  desk = await openDesk(shipped, { app });
});
afterEach(() => desk.stage.end());

/** Somebody writes to lily on the phone of the account itself. */
async function writes(text: string): Promise<void> {
  await app.overhear({ customer: 'lily', name: 'lily', text });
  await desk.stage.runtime.idle();
}

test('what somebody wrote past the desk is an agent’s answer, and is not sent again', async () => {
  const { code } = await desk.queues();
  const before = desk.shown().length;
  await writes('您好，我是小王。');
  const { conversation, transcript } = await desk.document();
  expect(conversation).toMatchObject({ mode: 'human', case: { code, agent: { name: '小王' } } });
  expect(transcript.at(-1)).toMatchObject({ from: 'agent', who: '小王', text: '您好，我是小王。' });
  expect(
    desk
      .shown()
      .slice(before)
      .map((one) => one.key),
  ).toEqual(['case-taken']);
});

test('what may not stand is taken back, and the rooms are told', async () => {
  await desk.queues();
  await writes(`请确认：${PHRASE}`);
  expect(app.retracted).toEqual([{ to: 'customer', messageId: 'past-1' }]);
  const told = desk.room().find((one) => one.key === 'desk-past-the-desk');
  expect(told?.text).toContain('已撤回');
  expect(JSON.stringify(await desk.document())).not.toContain('sausage');
});

test('the room sees what was said past the desk in a case', async () => {
  const { code } = await desk.queues();
  await writes('您好，我是小王。');
  const told = desk.room().find((one) => one.key === 'desk-said-past');
  expect([told?.case, told?.text]).toEqual([code, expect.stringContaining('您好，我是小王。')]);
});

test('without a case one is opened: the bot says nothing any more, and the room has what was said', async () => {
  await desk.says('lily', '我充值了USDT一直没到账');
  const before = desk.shown().length;
  await writes('我是小王，您的充值我来看。');
  const { conversation, transcript } = await desk.document();
  expect(conversation).toMatchObject({ mode: 'human', case: { state: 'open', agent: { name: '小王' } } });
  expect(conversation.case?.category).toBe('deposit');
  expect(transcript.at(-1)).toMatchObject({ from: 'agent', who: '小王', text: '我是小王，您的充值我来看。' });
  const code = conversation.case?.code;
  expect(desk.room().map(({ key, case: about }) => [key, about])).toEqual([
    ['desk-card', code],
    ['desk-talk', code],
    ['desk-begun', code],
  ]);
  expect(desk.room()[1]?.text).toContain('小王：我是小王，您的充值我来看。');
  await desk.says('lily', '好的，谢谢');
  await desk.stage.advance(24 * 60 * 60 * 1000);
  expect(desk.shown().slice(before)).toEqual([]);
  expect(desk.room().some((one) => one.key === 'desk-relay' && one.text.includes('好的，谢谢'))).toBe(true);
  await desk.agent('/close');
  expect(desk.shown().some((one) => one.key === 'case-closed')).toBe(true);
  expect((await desk.conversation()).mode).toBe('bot');
});

test('what waits to be understood when somebody speaks past the desk goes to people, and not to the bot', async () => {
  await app.arrive({ customer: 'lily', text: '昨天那笔钱' });
  await writes('在的。');
  await desk.stage.advance(10_000);
  expect(desk.shown()).toEqual([]);
  expect(desk.room().some((one) => one.key === 'desk-relay' && one.text.includes('昨天那笔钱'))).toBe(true);
});

test('somebody who never wrote is written to past the desk: their answer goes to people, and the bot greets nobody', async () => {
  await writes('您好，这里是客服，您上周的问题解决了。');
  expect(await desk.conversation()).toMatchObject({ mode: 'human', name: 'lily', case: { category: 'general' } });
  await desk.says('lily', '太好了');
  expect(desk.shown()).toEqual([]);
});

test('after a case is closed the next word past the desk opens another one', async () => {
  const { code } = await desk.queues();
  await desk.agent('/take');
  await desk.agent('/close');
  await writes('还有一件事。');
  const { conversation } = await desk.document();
  expect([conversation.mode, conversation.past.map((one) => one.code)]).toEqual(['human', [code]]);
});

test('what the desk itself has sent is nobody’s word past it, however often the app tells of it', async () => {
  await desk.says('lily', '你好');
  const before = app.seen.length;
  for (const { messageId, text } of desk.shown())
    await app.overhear({ customer: 'lily', messageId, text, id: messageId });
  await desk.stage.runtime.idle();
  expect([app.seen.length, (await desk.conversation()).mode]).toEqual([before, 'bot']);
});

test('what is offered again is taken once', async () => {
  for (const _ of [1, 2]) await app.overhear({ id: 'same', messageId: 'same', customer: 'lily', text: '您好。' });
  await desk.stage.runtime.idle();
  expect((await desk.document()).transcript.filter((line) => line.from === 'agent')).toHaveLength(1);
  expect(desk.room().filter((one) => one.kind === 'card')).toHaveLength(1);
});

test('a notice reaches every room but the one that is left out, once', async () => {
  const notice = { id: 'away-1', key: 'desk-channel-away' as const, params: { channel: 'WeChat', why: 'kicked' } };
  for (const _ of [1, 2]) await desk.stage.runtime.tell(notice);
  await desk.stage.runtime.tell({ ...notice, id: 'away-2', except: 'app-room' });
  await desk.stage.runtime.idle();
  expect(desk.room().map((one) => one.key)).toEqual(['desk-channel-away']);
});
