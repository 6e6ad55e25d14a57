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

test('without a case nothing is noted, and the bot goes on', async () => {
  await desk.says('lily', '你好');
  const before = (await desk.document()).transcript.length;
  await writes('在吗？');
  expect((await desk.document()).transcript).toHaveLength(before);
  expect((await desk.conversation()).mode).toBe('bot');
});

test('a notice reaches every room but the one that is left out, once', async () => {
  const notice = { id: 'away-1', key: 'desk-channel-away' as const, params: { channel: 'WeChat', why: 'kicked' } };
  for (const _ of [1, 2]) await desk.stage.runtime.tell(notice);
  await desk.stage.runtime.tell({ ...notice, id: 'away-2', except: 'app-room' });
  await desk.stage.runtime.idle();
  expect(desk.room().map((one) => one.key)).toEqual(['desk-channel-away']);
});
