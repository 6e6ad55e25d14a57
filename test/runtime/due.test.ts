import { beforeAll, describe, expect, test } from 'vitest';
import { createSimulatedClock } from '../../src/runtime/clock.ts';
import { countHandled } from '../../src/runtime/handled.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { keptLog } from '../support/log.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** Lily waits for her coins and will be reminded in half an hour. */
async function resting(): Promise<TestDesk> {
  const desk = await openDesk(shipped);
  await desk.says('lily', '提币到钱包没到账');
  for (const choice of ['btc', 'btc', 'pending', 'remind']) await desk.taps('lily', choice);
  expect((await desk.conversation()).timers).toMatchObject([{ kind: 'remind' }]);
  return desk;
}

/** The desk is down for a while. */
async function down(before: TestDesk, ms: number) {
  await before.stage.end(true);
  const { app, stage } = before;
  const log = keptLog();
  const clock = createSimulatedClock(stage.clock.now() + ms);
  return { desk: await openDesk(shipped, { app, folder: stage.folder, clock, log }), log };
}

const keys = (desk: TestDesk, from: number) =>
  desk
    .shown()
    .slice(from)
    .map((one) => one.key);

describe('a reminder', () => {
  test('survives a restart', async () => {
    const before = await resting();
    const seen = before.shown().length;
    const { desk } = await down(before, 10 * MINUTE);
    await desk.stage.advance(19 * MINUTE);
    expect(keys(desk, seen)).toEqual([]);
    await desk.stage.advance(MINUTE);
    expect(keys(desk, seen)).toEqual(['deposit-arrived']);
    await desk.stage.end();
  });

  test('that came due while the desk was down is given at the start, once', async () => {
    const before = await resting();
    const seen = before.shown().length;
    const { desk, log } = await down(before, 5 * HOUR);
    await desk.stage.advance(0);
    expect(keys(desk, seen)).toEqual(['deposit-arrived']);
    expect(log.lines.filter((line) => line.level === 'error')).toEqual([]);
    await desk.stage.advance(5 * MINUTE);
    const { desk: third } = await down(desk, MINUTE);
    await third.stage.advance(MINUTE);
    expect(keys(third, seen)).toEqual(['deposit-arrived']);
    await third.stage.end();
  });

  test('that is over a day late is dropped and logged, and the flow goes on when the customer comes back', async () => {
    const before = await resting();
    const seen = before.shown().length;
    const { desk, log } = await down(before, 30 * HOUR);
    await desk.stage.advance(HOUR);
    expect(keys(desk, seen)).toEqual([]);
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', event: 'reminder dropped: over a day late' }),
    );
    await desk.says('lily', '我回来了');
    expect(keys(desk, seen)).toEqual(['deposit-arrived']);
    await desk.stage.end();
  });
});

test('several timers of one conversation that come due together are one event', async () => {
  const before = await resting();
  await before.says('lily', '菜单');
  await before.taps('lily', 'human');
  const kinds = (await before.conversation()).timers.map((timer) => timer.kind).sort();
  expect(kinds).toEqual(['remind', 'silence']);
  const handled = countHandled((await before.document()).handled);
  const seen = before.shown().length;
  const { desk } = await down(before, 2 * HOUR);
  await desk.stage.advance(0);
  expect(countHandled((await desk.document()).handled)).toBe(handled + 1);
  expect(keys(desk, seen)).toEqual(['deposit-arrived']);
  await desk.stage.end();
});
