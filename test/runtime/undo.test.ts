import { beforeAll, expect, test } from 'vitest';
import { openDesk } from '../support/desk.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const HOLD = { settings: { answerHoldMs: 5_000 } };

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

test('an answer waits for some seconds, and is sent then', async () => {
  const desk = await openDesk(shipped, HOLD);
  await desk.queues();
  const before = desk.shown().length;
  await desk.agent('您好');
  expect(
    desk
      .shown()
      .slice(before)
      .map((one) => one.text),
  ).not.toContain('您好');
  await desk.stage.advance(5_000);
  expect(desk.shown().at(-1)?.text).toBe('您好');
  await desk.stage.end();
});

test('an answer that waits is taken back, the latest or the one that is quoted, and the customer never sees it', async () => {
  const desk = await openDesk(shipped, HOLD);
  await desk.queues();
  await desk.agent('一');
  const quoted = await desk.agent('二');
  await desk.agent('三');
  const first = await desk.act({ text: '/undo', replyTo: quoted.messageId });
  expect(first.room).toEqual(['desk-taken-back']);
  await desk.agent('撤回');
  await desk.stage.advance(60_000);
  const texts = desk.shown().map((one) => one.text);
  expect(texts).toContain('一');
  expect(texts).not.toContain('二');
  expect(texts).not.toContain('三');
  const { transcript, outbox } = await desk.document();
  expect(transcript.filter((line) => line.failed === 'taken_back').map((line) => line.text)).toEqual(['二', '三']);
  expect(outbox.filter((out) => out.to === 'customer')).toEqual([]);
  await desk.stage.end();
});

test('what was sent stays sent, and the agent is told', async () => {
  const desk = await openDesk(shipped, HOLD);
  const { card } = await desk.queues();
  await desk.agent('您好');
  await desk.stage.advance(4_900);
  const late = await desk.act({ text: '/undo', replyTo: card });
  expect(late.room).toEqual(['desk-cant-take-back']);
  await desk.stage.advance(5_000);
  expect(desk.shown().at(-1)?.text).toBe('您好');
  await desk.stage.end();
});

test('an answer that waits survives the end of the program, and can be taken back after it', async () => {
  const desk = await openDesk(shipped, HOLD);
  const { card } = await desk.queues();
  await desk.agent('您好');
  await desk.stage.end(true);
  const { app, stage } = desk;
  const again = await openDesk(shipped, { ...HOLD, app, folder: stage.folder, clock: stage.clock });
  const back = await again.act({ text: '/undo', replyTo: card });
  expect(back.room).toEqual(['desk-taken-back']);
  await again.stage.advance(60_000);
  expect(again.shown().filter((one) => one.text === '您好')).toEqual([]);
  await again.stage.end();
});

test('an answer that its agent takes back in the room is not sent while it waits; afterwards the agent learns that it was', async () => {
  const desk = await openDesk(shipped, HOLD);
  await desk.queues();
  const first = await desk.agent('一');
  const quick = await desk.act({ text: '', messageId: first.messageId, unsaid: true });
  expect(quick.room).toEqual(['desk-taken-back']);
  const second = await desk.agent('二');
  await desk.stage.advance(5_000);
  const late = await desk.act({ text: '', messageId: second.messageId, unsaid: true });
  expect(late.room).toEqual(['desk-cant-take-back']);
  const talk = await desk.app.act({ text: 'lunch?' });
  const nothing = await desk.act({ text: '', messageId: talk.messageId, unsaid: true });
  expect(nothing.room).toEqual([]);
  const texts = desk.shown().map((one) => one.text);
  expect([texts.includes('一'), texts.includes('二')]).toEqual([false, true]);
  await desk.stage.end();
});
