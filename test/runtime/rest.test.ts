import { beforeAll, describe, expect, test } from 'vitest';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { runs } from '../support/runs.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** An open question is given up after a day; an hour later there is rest. */
const UNTIL_REST = 26 * HOUR;

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

const sizeOf = async (desk: TestDesk) => Buffer.byteLength(JSON.stringify(await desk.document()));

/** A whole case, from the first word to the rating. Gives the first arrival. */
async function wholeCase(desk: TestDesk) {
  const name = '丽'.repeat(64);
  const first = await desk.says('lily', '我充值了USDT一直没到账', { name });
  await desk.says('lily', '人工', { name });
  await desk.agent('/take');
  for (const text of ['您好，我来看一下。', '到账了吗？']) await desk.agent(text);
  await desk.says('lily', '到了，谢谢', { name });
  await desk.agent('/note 已核对');
  await desk.agent('/close');
  await desk.taps('lily', '5');
  await desk.says('lily', '取消', { name });
  return first;
}

describe('a conversation at rest', () => {
  test('takes no more than 2 KB, and wakes with its case and its record', async () => {
    const desk = await openDesk(shipped);
    await wholeCase(desk);
    const before = await desk.conversation();
    expect(before.case?.record.map((entry) => entry.deed)).toEqual([
      ...['opened', 'taken', 'answered', 'answered', 'noted', 'closed', 'rated'],
    ]);
    await desk.stage.advance(UNTIL_REST);
    expect(await desk.document()).toMatchObject({ rested: expect.any(Number), transcript: [], handled: '' });
    expect(await sizeOf(desk)).toBeLessThan(2_048);
    await desk.agent('/reopen');
    const { case: woken } = await desk.conversation();
    expect(woken?.record.slice(0, before.case?.record.length)).toEqual(before.case?.record);
    expect(woken).toMatchObject({ code: before.case?.code, facts: before.case?.facts, state: 'open' });
    await desk.stage.end();
  });

  test('knows for a week, and longer, what it has handled', async () => {
    const desk = await openDesk(shipped);
    const first = await wholeCase(desk);
    for (const pause of [UNTIL_REST, 6 * DAY, 3 * DAY, 40 * DAY]) {
      await desk.stage.advance(pause);
      const { rev } = await desk.document();
      const seen = desk.app.seen.length;
      await desk.app.arrive(first);
      await desk.stage.runtime.idle();
      expect(desk.app.seen).toHaveLength(seen);
      expect((await desk.document()).rev).toBe(rev);
      // It wakes, and goes to rest again.
      await desk.says('lily', '取消');
      await desk.stage.advance(UNTIL_REST);
      expect(await desk.document()).toMatchObject({ rested: expect.any(Number) });
    }
    await desk.stage.end();
  });

  test('stays small through twenty cases, and hands over the last only', async () => {
    const desk = await openDesk(shipped);
    for (let n = 0; n < 20; n++) {
      await wholeCase(desk);
      await desk.stage.advance(2 * DAY);
      expect(await sizeOf(desk)).toBeLessThan(2_048);
    }
    expect((await desk.conversation()).past.length).toBeLessThan(10);
    await desk.stage.end();
  });

  test('goes to rest again after an agent has looked at it', async () => {
    const desk = await openDesk(shipped);
    await wholeCase(desk);
    await desk.stage.advance(UNTIL_REST);
    await desk.agent('/case');
    expect((await desk.document()).rested).toBeNull();
    await desk.stage.advance(2 * HOUR);
    expect(await desk.document()).toMatchObject({ rested: expect.any(Number) });
    await desk.stage.end();
  });
});

test('a case that makes way for a new one is kept whole in the archive', async () => {
  const desk = await openDesk(shipped);
  await wholeCase(desk);
  const { case: first } = await desk.conversation();
  await desk.says('lily', '人工');
  const document = await desk.document();
  expect(document.conversation.case?.code).not.toBe(first?.code);
  const parts = await Promise.all(
    Array.from({ length: document.archived }, (_, n) => desk.stage.store.archived(document.key, n)),
  );
  expect(parts).toContainEqual(expect.objectContaining({ retired: [first] }));
  await desk.stage.end();
});

/** From the customer, and as many from the agent. */
const MESSAGES = runs(600, 2_500);

describe('a long conversation', () => {
  test('stays within 64 KB, and its archive has every line once', async () => {
    const desk = await openDesk(shipped);
    const { app, stage } = desk;
    await desk.says('lily', '人工');
    await desk.agent('/take');
    let largest = 0;
    for (let n = 0; n < MESSAGES; n++) {
      const length = n % 100 === 0 ? 4_000 : 40;
      await app.arrive({ customer: 'lily', text: `${n} ${'字'.repeat(length)}` });
      await app.act({ text: `#1001 ${n} ${'好'.repeat(40)}` });
      if (n % 20 === 0) largest = Math.max(largest, await sizeOf(desk));
    }
    expect(largest).toBeLessThan(64 * 1024);
    await stage.advance(2_000);
    const document = await desk.document();
    const parts = await Promise.all(
      Array.from({ length: document.archived }, async (_, n) => {
        return (await stage.store.archived(document.key, n)) as { lines: { from: string; text: string }[] };
      }),
    );
    const lines = [...parts.flatMap((part) => part.lines), ...document.transcript];
    const said = lines.filter((line) => line.from === 'customer').slice(1);
    expect(said.map((line) => Number.parseInt(line.text, 10))).toEqual(said.map((_, n) => n));
    expect(said).toHaveLength(MESSAGES);
    expect(lines.filter((line) => line.from === 'agent')).toHaveLength(MESSAGES);
    expect(desk.shown().filter((one) => /^\d+ 好/.test(one.text))).toHaveLength(MESSAGES);
    expect(desk.room().filter((one) => one.key === 'desk-relay' && /\d+ 字/.test(one.text))).toHaveLength(MESSAGES);
    await stage.end();
  }, 120_000);
});
