import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk(shipped);
});
afterEach(() => desk.stage.end());

/** Lily takes a message back. */
async function takesBack(messageId: string): Promise<void> {
  await desk.app.arrive({ customer: 'lily', messageId, unsaid: true });
  await desk.stage.runtime.idle();
}

test('while people own the conversation they are told which message was taken back, and the record says so', async () => {
  const { code } = await desk.queues();
  const { messageId } = await desk.says('lily', '我转错了地址', {
    media: [{ kind: 'image', ref: 'a', at: 'app', name: 'shot.png' }],
  });
  const before = desk.shown().length;
  await takesBack(messageId);
  const told = desk.room().at(-1);
  expect([told?.key, told?.case]).toEqual(['desk-relay-unsaid', code]);
  expect(told?.text).toContain('我转错了地址 [shot.png]');
  expect(told?.replyTo).toBe(desk.room().find((one) => one.key === 'desk-relay')?.messageId);
  const { transcript } = await desk.document();
  expect(transcript.filter((line) => line.unsaid).map((line) => line.text)).toEqual(['我转错了地址']);
  expect(desk.shown()).toHaveLength(before);
  const { messages = [] } = (await desk.stage.runtime.view.case(code, 50)) ?? {};
  expect(messages.filter((one) => one.unsaid).map((one) => one.id)).toEqual([messageId]);
});

test('what was taken back before the case says so in its summary', async () => {
  const { messageId } = await desk.says('lily', '我充值了USDT一直没到账');
  await takesBack(messageId);
  await desk.queues();
  expect(desk.room().find((one) => one.key === 'desk-talk')?.text).toContain('lily（已撤回）：我充值了USDT一直没到账');
});

test('what the bot still listens to is forgotten', async () => {
  const first = await desk.app.arrive({ customer: 'lily', text: '提现不到账' });
  await desk.app.arrive({ customer: 'lily', text: '我充值了USDT一直没到账' });
  await takesBack(first.messageId);
  await desk.stage.advance(2_000);
  expect((await desk.conversation()).stack.at(-1)?.flow).toBe('deposit');
});

test('a single message that the bot still listens to is not answered', async () => {
  const { messageId } = await desk.app.arrive({ customer: 'lily', text: '提现不到账' });
  await takesBack(messageId);
  await desk.stage.advance(10_000);
  expect(desk.shown()).toEqual([]);
});

test('what is held as a piece of a phrase is forgotten, and nobody is asked to send it again', async () => {
  await desk.queues();
  const before = desk.app.seen.length;
  const { messageId } = await desk.app.arrive({ customer: 'lily', text: 'legal winner thank' });
  expect((await desk.conversation()).held).toEqual([messageId]);
  await takesBack(messageId);
  await desk.stage.advance(60_000);
  expect(desk.app.seen.slice(before)).toEqual([]);
  const document = await desk.document();
  expect([document.conversation.held, JSON.stringify(document).includes('winner')]).toEqual([undefined, false]);
  expect(document.transcript.some((line) => line.messageId === messageId)).toBe(false);
});

test('a message that the desk never had, or of somebody it does not know, is nothing', async () => {
  await takesBack('never');
  expect(await desk.stage.document('app:lily')).toBeNull();
  await desk.queues();
  const before = desk.app.seen.length;
  await takesBack('never');
  expect(desk.app.seen).toHaveLength(before);
});
