import { beforeAll, describe, expect, test } from 'vitest';
import type { Capabilities } from '../../src/core/message.ts';
import { SendError } from '../../src/ports/errors.ts';
import { everything, terminal } from '../../src/render/profiles.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { keptIn } from '../support/kept.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

// Neither is list words only, so that each is taken in at once; together they make a phrase.
const FIRST = '前面几个是 legal winner thank year wave sausage';
const SECOND = '后面几个是 worth useful legal winner thank yellow';
const TRACES = ['winner', 'sausage', 'yellow'];

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

async function split(desk: TestDesk): Promise<[string, string]> {
  const first = await desk.says('lily', FIRST);
  const second = await desk.says('lily', SECOND);
  await desk.stage.advance(2_000);
  return [first.messageId, second.messageId];
}

async function expectGone(desk: TestDesk): Promise<void> {
  expect(await keptIn(desk.stage.folder, TRACES)).toEqual([]);
}

describe('a phrase split over messages that were taken in already', () => {
  test('is taken out of what the bot keeps, and all its messages are deleted', async () => {
    const desk = await openDesk(shipped);
    const ids = await split(desk);
    await expectGone(desk);
    const gone = desk.app.retracted.filter(({ to }) => to === 'customer').map((one) => one.messageId);
    expect(gone).toEqual(ids);
    await desk.stage.end();
  });

  test('is deleted in the room where it was relayed', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    await split(desk);
    await expectGone(desk);
    expect(JSON.stringify(desk.app.inRoom)).not.toMatch(/winner|sausage|yellow/);
    expect(desk.room().map((one) => one.key)).toContain('desk-secret-parts');
    await desk.stage.end();
  });

  test('that stands in the summary of the talk takes the summary with it, and a clean one comes', async () => {
    const desk = await openDesk(shipped);
    await desk.says('lily', FIRST);
    await desk.queues();
    await desk.says('lily', SECOND);
    await expectGone(desk);
    expect(JSON.stringify(desk.app.inRoom)).not.toMatch(/winner|sausage|yellow/);
    expect(desk.app.inRoom.filter((one) => one.key === 'desk-talk')).toHaveLength(1);
    await desk.stage.end();
  });

  test('is for the agents to delete where the room can not', async () => {
    const app = new ChatApp('app', { ...terminal, choices: 'buttons' } satisfies Capabilities);
    const desk = await openDesk(shipped, { app });
    await desk.queues();
    await split(desk);
    await expectGone(desk);
    expect(app.retracted).toEqual([]);
    const notice = desk.room().find((one) => one.key === 'desk-delete');
    expect(notice?.text).toContain('10:00');
    await desk.stage.end();
  });

  test('is taken out of what is still to be relayed', async () => {
    const app = new ChatApp('app', everything);
    const desk = await openDesk(shipped, { app });
    await desk.queues();
    app.interfere = (_, __, to) => {
      if (to === 'room') throw new SendError('offline', 'the room is away');
    };
    await split(desk);
    await expectGone(desk);
    app.interfere = () => {};
    await desk.stage.advance(600_000);
    expect(JSON.stringify(app.seen)).not.toMatch(/winner|sausage|yellow/);
    await desk.stage.end();
  });

  test('is recognised after a restart too', async () => {
    const app = new ChatApp('app', everything);
    const before = await openDesk(shipped, { app });
    await before.queues();
    await before.says('lily', FIRST);
    await before.stage.end(true);
    const after = await openDesk(shipped, { app, folder: before.stage.folder, clock: before.stage.clock });
    await after.says('lily', SECOND);
    await expectGone(after);
    expect(JSON.stringify(app.inRoom)).not.toMatch(/winner|sausage|yellow/);
    await after.stage.end();
  });

  test('is taken out of the archive', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    await desk.says('lily', FIRST);
    // Talk of the agent's moves the first part to the archive, and is none of the customer's.
    for (let n = 0; n < 4; n++) await desk.agent('好的，我来看一下。'.repeat(300));
    const { archived, transcript } = await desk.document();
    expect(archived).toBeGreaterThan(0);
    expect(transcript.some((line) => line.text === FIRST)).toBe(false);
    await desk.says('lily', SECOND);
    await expectGone(desk);
    await desk.stage.end();
  });

  test('is taken out of every version of an edited message', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    const { messageId } = await desk.says('lily', FIRST);
    await desk.says('lily', `对，${FIRST}`, { messageId, edited: true });
    await desk.says('lily', SECOND);
    await expectGone(desk);
    await desk.stage.end();
  });

  test('is taken out of a fact, and out of the card', async () => {
    const desk = await openDesk(shipped);
    for (const id of ['deposit', 'failed', 'bank_card', 'taken']) await answer(desk, id);
    expect((await desk.conversation()).stack.at(-1)).toMatchObject({ step: 'account' });
    await desk.says('lily', 'lily@example.com');
    await desk.taps('lily', 'skip');
    await desk.says('lily', '500 USDT');
    await desk.says('lily', '昨天 20:00');
    await desk.says('lily', FIRST);
    expect(JSON.stringify((await desk.conversation()).stack.at(-1)?.slots)).toContain('sausage');
    await desk.says('lily', SECOND);
    await expectGone(desk);
    await desk.stage.end();
  });
});

async function answer(desk: TestDesk, id: string): Promise<void> {
  if (id === 'deposit') await desk.says('lily', '你好');
  await desk.taps('lily', id);
}

describe('what only looks split', () => {
  test.each([
    ['我忘了密码', 'lily@example.com'],
    ['my password is wrong', 'hello'],
    ['充值一直没到账', '昨天 20:00 转的'],
  ])('%s, then %s', async (first, second) => {
    const desk = await openDesk(shipped);
    await desk.queues();
    await desk.says('lily', first);
    await desk.says('lily', second);
    expect((await desk.document()).transcript.map((line) => line.text)).toEqual(
      expect.arrayContaining([first, second]),
    );
    expect(desk.app.retracted).toEqual([]);
    await desk.stage.end();
  });

  test('the number of a transaction that was asked for, beside talk of passwords', async () => {
    const hex = '7f3c9d0a5b1e4c2f8a6d7e9b0c1d2e3f4a5b6c7d8e9f00112233445566778899';
    const desk = await openDesk(shipped);
    await desk.queues();
    await desk.says('lily', `交易哈希 ${hex}`);
    await desk.says('lily', '我的密码忘了');
    expect((await desk.document()).transcript.some((line) => line.text.includes(hex))).toBe(true);
    await desk.stage.end();
  });
});
