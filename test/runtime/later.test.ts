import { beforeAll, expect, test } from 'vitest';
import { openDesk } from '../support/desk.ts';
import { bookWithLetter } from '../support/letter.ts';
import type { Shipped } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await bookWithLetter();
});

test('a case that nobody waits for is shown to the agents and stands in their queue; the answer takes over', async () => {
  const desk = await openDesk(shipped);
  await desk.says('lily', '写信');
  await desk.taps('lily', 'rule');
  await desk.says('lily', '规则一直在变。');
  await desk.taps('lily', 'yes');
  await desk.taps('lily', 'no');
  const code = (await desk.conversation()).case?.code ?? '';
  const card = desk.room().find((one) => one.kind === 'card' && one.case === code);
  expect(card?.text).toContain('规则一直在变。');
  await desk.says('lily', '我充值没到账');
  expect(desk.room().some((one) => one.text.includes('没到账'))).toBe(false);
  const { done: _, ...queue } = await desk.act({ text: '/queue' });
  expect(queue.room).toEqual(['desk-queue']);
  expect(desk.room().at(-1)?.text).toContain(`#${code}`);
  const { customer } = await desk.act({ text: '规则没有变。', replyTo: card?.messageId ?? '' });
  expect(customer.at(-1)?.text).toBe('规则没有变。');
  expect((await desk.conversation()).mode).toBe('human');
  await desk.stage.end();
});

test('a case that nobody waits for is before nobody who waits, until its customer calls for a person', async () => {
  const desk = await openDesk(shipped);
  for (const text of ['写信', '规则', '规则一直在变。', '是', '没有']) await desk.says('lily', text);
  await desk.says('max', '人工');
  expect(desk.shown('max').at(-1)?.text).toContain('第 1 位');
  await desk.says('lily', '人工');
  expect(desk.shown('lily').at(-1)?.text).toContain('第 1 位');
  await desk.says('max', '进度');
  expect(desk.shown('max').at(-1)?.text).toContain('第 2 位');
  await desk.says('lily', '不等了');
  await desk.says('max', '进度');
  expect(desk.shown('max').at(-1)?.text).toContain('第 1 位');
  await desk.stage.end();
});
