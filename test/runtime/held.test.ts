import { beforeAll, describe, expect, test } from 'vitest';
import { everything } from '../../src/render/profiles.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { keptIn } from '../support/kept.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const FIRST = 'legal winner thank year';
const SECOND = 'wave sausage worth useful';
const THIRD = 'legal winner thank yellow';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** The customer writes, and does not pause. */
async function types(desk: TestDesk, text: string, more = {}) {
  const arrival = await desk.app.arrive({ customer: 'lily', text, ...more });
  await desk.stage.runtime.idle();
  return arrival;
}

async function linesOf(desk: TestDesk): Promise<string[]> {
  return (await desk.document()).transcript.filter((line) => line.from === 'customer').map((line) => line.text);
}

describe('a short message of list words', () => {
  test('is held in memory for a moment, and then goes on its way, once', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    const arrival = await types(desk, FIRST);
    expect(await linesOf(desk)).toEqual(['人工', '⟦held⟧']);
    expect(await keptIn(desk.stage.folder, [FIRST])).toEqual([]);
    expect(desk.room().filter((one) => one.text.includes(FIRST))).toEqual([]);
    await desk.app.arrive(arrival);
    await desk.stage.advance(4_000);
    expect(await linesOf(desk)).toEqual(['人工', FIRST]);
    expect(desk.room().filter((one) => one.text.includes(FIRST))).toHaveLength(1);
    await desk.app.arrive(arrival);
    await desk.stage.advance(10_000);
    expect(await linesOf(desk)).toEqual(['人工', FIRST]);
    expect((await desk.conversation()).held).toBeUndefined();
    await desk.stage.end();
  });

  test('is released, in order, before what comes after it', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    await types(desk, FIRST);
    await types(desk, '您好，我的充值没有到账');
    expect(await linesOf(desk)).toEqual(['人工', FIRST, '您好，我的充值没有到账']);
    const relayed = desk.room().filter((one) => one.kind === 'relay' && one.key === 'desk-relay');
    expect(relayed.map((one) => one.text.includes(FIRST))).toEqual([true, false]);
    await desk.stage.end();
  });

  test('with the next makes a phrase: nothing of either was ever kept or shown', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    const ids: string[] = [];
    for (const text of [FIRST, SECOND, THIRD]) ids.push((await types(desk, text)).messageId);
    expect(await keptIn(desk.stage.folder, [FIRST, SECOND, THIRD, 'sausage'])).toEqual([]);
    await desk.stage.advance(60_000);
    expect(await keptIn(desk.stage.folder, [FIRST, SECOND, THIRD, 'sausage'])).toEqual([]);
    expect(JSON.stringify(desk.app.seen)).not.toMatch(/winner|sausage/);
    expect(desk.shown().filter((one) => one.key === 'repair-secret-gone')).toHaveLength(1);
    expect(desk.app.retracted.filter(({ to }) => to === 'customer').map((one) => one.messageId)).toEqual(
      expect.arrayContaining(ids),
    );
    await desk.stage.end();
  });

  test('is asked for again after a crash', async () => {
    const app = new ChatApp('app', everything);
    const before = await openDesk(shipped, { app });
    await before.queues();
    await types(before, FIRST);
    // The process is gone without a word: only what it had written is left.
    await before.stage.store.close();
    const after = await openDesk(shipped, { app, folder: before.stage.folder });
    await after.stage.advance(10_000);
    expect(after.shown().at(-1)?.key).toBe('secret-send-again');
    expect(await linesOf(after)).toEqual(['人工', '⟦held⟧']);
    expect((await after.conversation()).held).toBeUndefined();
    await after.stage.end();
  });

  test('goes on its way when the desk stops as it should', async () => {
    const app = new ChatApp('app', everything);
    const before = await openDesk(shipped, { app });
    await before.queues();
    await types(before, FIRST);
    await before.stage.end(true);
    const after = await openDesk(shipped, { app, folder: before.stage.folder });
    await after.stage.advance(5_000);
    expect(await linesOf(after)).toEqual(['人工', FIRST]);
    await after.stage.end();
  });

  test('is held as an edit too', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    const { messageId } = await types(desk, '在吗');
    await types(desk, FIRST, { messageId, edited: true });
    expect(await keptIn(desk.stage.folder, [FIRST])).toEqual([]);
    await desk.stage.advance(4_000);
    const lines = (await desk.document()).transcript.filter((line) => line.messageId === messageId);
    expect(lines.map((line) => line.text)).toEqual(['在吗', FIRST]);
    expect(lines[1]?.replaces).toBe(lines[0]?.id);
    expect(desk.room().filter((one) => one.key === 'desk-relay-edited')).toHaveLength(1);
    await desk.stage.end();
  });

  test('comes back though its case was closed and opened again meanwhile', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    await types(desk, FIRST);
    await desk.agent('/close');
    await desk.agent('/reopen');
    await desk.stage.advance(10_000);
    expect(await linesOf(desk)).toEqual(['人工', FIRST]);
    await desk.stage.end();
  });
});

describe('nobody waits', () => {
  test.each(['human', 'cancel', '1', 'usdt', 'menu', '人工', 'person'])('who says %s', async (text) => {
    const desk = await openDesk(shipped);
    await types(desk, '你好');
    await types(desk, text);
    expect((await desk.conversation()).held).toBeUndefined();
    expect(await linesOf(desk)).toEqual(['你好', text]);
    await desk.stage.end();
  });

  test('who answers the open question with a word of the lists', async () => {
    const desk = await openDesk(shipped);
    await types(desk, '充值一直不到账', { languageHint: 'en' });
    await desk.stage.advance(2_000);
    await types(desk, 'coin');
    expect((await desk.conversation()).held).toBeUndefined();
    await desk.stage.end();
  });
});
