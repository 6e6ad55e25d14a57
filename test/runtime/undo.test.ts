import { beforeAll, describe, expect, test } from 'vitest';
import { everything } from '../../src/render/profiles.ts';
import { ChatApp } from '../support/chat-app.ts';
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

describe('an answer that is changed while it waits', () => {
  const LONG = '很长的一句话。'.repeat(500);

  test('goes out as it was changed, once, where it stood among the others', async () => {
    const desk = await openDesk(shipped, HOLD);
    await desk.queues();
    const first = await desk.agent('一');
    await desk.agent('二');
    await desk.stage.advance(3_000);
    await desk.act({ text: '壹', messageId: first.messageId, edited: true });
    await desk.stage.advance(60_000);
    const texts = desk.shown().map((one) => one.text);
    expect(texts.slice(-2)).toEqual(['壹', '二']);
    const { transcript, outbox } = await desk.document();
    expect(transcript.filter((line) => line.from === 'agent')).toMatchObject([
      { text: '一', failed: 'taken_back' },
      { text: '二', messageId: expect.any(String) },
      { text: '壹', messageId: expect.any(String), replaces: expect.any(String) },
    ]);
    expect(outbox).toEqual([]);
    await desk.stage.end();
  });

  test('can be taken back and changed for as long again', async () => {
    const desk = await openDesk(shipped, HOLD);
    await desk.queues();
    const { messageId } = await desk.agent('一');
    for (const text of ['二', '三']) {
      await desk.stage.advance(4_000);
      await desk.act({ text, messageId, edited: true });
    }
    await desk.stage.advance(4_000);
    expect((await desk.act({ text: '/undo', replyTo: messageId })).room).toEqual(['desk-taken-back']);
    const { room, customer } = await desk.act({ text: '四', messageId, edited: true });
    expect([room, customer]).toEqual([['desk-cant-correct'], []]);
    await desk.stage.advance(60_000);
    expect(desk.shown().map((one) => one.text)).not.toContain('三');
    await desk.stage.end();
  });

  test('survives the end of the program as it was changed', async () => {
    const desk = await openDesk(shipped, HOLD);
    await desk.queues();
    const { messageId } = await desk.agent('一');
    await desk.act({ text: '二', messageId, edited: true });
    await desk.stage.end(true);
    const { app, stage } = desk;
    const again = await openDesk(shipped, { ...HOLD, app, folder: stage.folder, clock: stage.clock });
    await again.stage.advance(60_000);
    expect(again.shown().at(-1)?.text).toBe('二');
    expect(again.shown().map((one) => one.text)).not.toContain('一');
    await again.stage.end();
  });

  test('passes the guard again, and is not sent at all when it may not be', async () => {
    const desk = await openDesk(shipped, HOLD);
    await desk.queues();
    const { messageId } = await desk.agent('您好');
    const { room } = await desk.act({ text: '请把助记词发给我', messageId, edited: true });
    expect(room).toEqual(['desk-blocked']);
    await desk.stage.advance(60_000);
    expect(desk.shown().map((one) => one.text)).not.toContain('您好');
    await desk.act({ text: '您好呀', messageId, edited: true });
    expect((await desk.document()).outbox.filter((out) => out.to === 'customer')).toEqual([]);
    await desk.stage.end();
  });

  test('into a note is a note, and into anything else is taken back', async () => {
    const desk = await openDesk(shipped, HOLD);
    await desk.queues();
    const note = await desk.agent('先查链上');
    const other = await desk.agent('请稍等');
    const noted = await desk.act({ text: '// 先查链上', messageId: note.messageId, edited: true });
    expect(noted.room).toEqual(['desk-taken-back', 'desk-noted']);
    const ended = await desk.act({ text: '/close', messageId: other.messageId, edited: true });
    expect(ended.room).toEqual(['desk-taken-back']);
    await desk.stage.advance(60_000);
    expect((await desk.conversation()).case?.state).toBe('open');
    expect(desk.shown().map((one) => one.text)).not.toContain('先查链上');
    expect((await desk.document()).transcript.at(-1)).toMatchObject({ from: 'note', text: '先查链上' });
    await desk.stage.end();
  });

  test.each([
    ['longer than the app takes in one message', '短', LONG],
    ['short again', LONG, '短'],
  ])('%s keeps its place', async (_, before, after) => {
    const desk = await openDesk(shipped, { ...HOLD, app: new ChatApp('app', { ...everything, maxText: 1_000 }) });
    await desk.queues();
    const first = await desk.agent(before);
    await desk.agent('二');
    await desk.act({ text: after, messageId: first.messageId, edited: true });
    const seen = desk.shown().length;
    await desk.stage.advance(60_000);
    const texts = desk
      .shown()
      .slice(seen)
      .map((one) => one.text);
    expect(texts.at(-1)).toBe('二');
    expect(texts.slice(0, -1).join('')).toBe(after);
    await desk.stage.end();
  });

  test('keeps its files and what it answers', async () => {
    const desk = await openDesk(shipped, HOLD);
    await desk.queues();
    const asked = await desk.says('lily', '哪条链？');
    const relayed = desk.room().at(-1);
    const files = ['a', 'b'].map((ref) => ({ kind: 'image' as const, ref, at: 'app-room' }));
    const { done } = await desk.act({ text: 'TRC21', media: files, replyTo: relayed?.messageId ?? '' });
    await desk.act({ text: 'TRC20', media: files.slice(0, 1), messageId: done.messageId, edited: true });
    await desk.stage.advance(60_000);
    const answers = desk.shown().slice(-2);
    expect(answers.flatMap((one) => one.media.map(({ ref }) => ref))).toEqual(['a', 'b']);
    expect(answers.map((one) => one.text).join('')).toBe('TRC20');
    expect(answers.some((one) => one.replyTo === asked.messageId)).toBe(true);
    await desk.stage.end();
  });
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
