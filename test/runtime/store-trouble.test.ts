import { beforeAll, describe, expect, test } from 'vitest';
import { SendError } from '../../src/ports/errors.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { FailingDisk } from '../support/disk.ts';
import { keptLog } from '../support/log.ts';
import { LOOK_UPS, type Shipped, type StageOptions, shippedBook } from '../support/stage.ts';

const FOR_EVER = Number.POSITIVE_INFINITY;
const UNAVAILABLE = { name: 'Unavailable', code: 'store' };

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

async function openTroubled(options: Partial<StageOptions> = {}) {
  const disk = new FailingDisk();
  const log = keptLog();
  const desk = await openDesk(shipped, { disk, log, ...options });
  return { desk, disk, log, full: () => disk.fail('write', 'ENOSPC', FOR_EVER) };
}

const keys = (desk: TestDesk, from = 0) => desk.app.seen.slice(from).map((one) => one.key ?? one.text);

describe('a store that has no room', () => {
  test('takes no message: nothing has changed, and nothing is sent', async () => {
    const { desk, full, log } = await openTroubled();
    await desk.says('lily', '菜单');
    const [before, seen] = [await desk.document(), desk.app.seen.length];
    full();
    await expect(desk.app.arrive({ customer: 'lily', text: '人工' })).rejects.toMatchObject(UNAVAILABLE);
    await expect(desk.app.arrive({ customer: 'max', text: '人工' })).rejects.toMatchObject(UNAVAILABLE);
    await desk.stage.advance(60_000);
    expect(await desk.document()).toEqual(before);
    expect(await desk.stage.document('app:max')).toBeNull();
    expect(desk.app.seen).toHaveLength(seen);
    expect(JSON.stringify(log.lines)).not.toContain('人工');
    await desk.stage.end();
  });

  test('takes the same message when there is room again, once', async () => {
    const { desk, disk, full } = await openTroubled();
    await desk.says('lily', '菜单');
    full();
    const arrival = { id: 'u9', messageId: 'u9', customer: 'lily', text: '人工' };
    for (let n = 0; n < 3; n++) await expect(desk.app.arrive(arrival)).rejects.toMatchObject(UNAVAILABLE);
    disk.repair();
    const seen = desk.app.seen.length;
    for (let n = 0; n < 3; n++) await desk.app.arrive(arrival);
    await desk.stage.advance(2_000);
    expect(keys(desk, seen)).toEqual(expect.arrayContaining(['repair-person-handoff', 'desk-card', 'desk-talk']));
    expect(keys(desk, seen)).toHaveLength(4);
    expect(await desk.conversation()).toMatchObject({ mode: 'waiting' });
    await desk.stage.end();
  });

  test.each(['write', 'sync', 'rename', 'syncFolder'] as const)(
    'loses nothing when it fails at the step %s',
    async (step) => {
      const { desk, disk } = await openTroubled();
      await desk.says('lily', '菜单');
      const before = await desk.document();
      disk.fail(step, 'EIO', FOR_EVER);
      await expect(desk.app.arrive({ id: 'u9', customer: 'lily', text: '人工' })).rejects.toMatchObject(UNAVAILABLE);
      expect(await desk.document()).toEqual(before);
      disk.repair();
      await desk.app.arrive({ id: 'u9', customer: 'lily', text: '人工' });
      expect(await desk.conversation()).toMatchObject({ mode: 'waiting' });
      await desk.stage.end();
    },
  );

  test("takes no agent's message, and takes it later, once", async () => {
    const { desk, disk, full } = await openTroubled();
    await desk.says('lily', '人工');
    const code = (await desk.conversation()).case?.code;
    full();
    for (const text of [`#${code} 您好`, '/queue']) {
      await expect(desk.app.act({ id: text, text })).rejects.toMatchObject(UNAVAILABLE);
    }
    disk.repair();
    const seen = desk.app.seen.length;
    for (const text of [`#${code} 您好`, '/queue', `#${code} 您好`, '/queue']) await desk.app.act({ id: text, text });
    await desk.stage.advance(2_000);
    const twice = keys(desk, seen).filter((key) => key === '您好' || key === 'desk-queue');
    expect(twice.sort()).toEqual(['desk-queue', '您好']);
    await desk.stage.end();
  });

  test('takes a very long message whole when there is room again', async () => {
    const { desk, disk, full } = await openTroubled();
    full();
    const arrival = { id: 'u9', customer: 'lily', text: '字'.repeat(50_000) };
    await expect(desk.app.arrive(arrival)).rejects.toMatchObject(UNAVAILABLE);
    disk.repair();
    await desk.app.arrive(arrival);
    expect((await desk.document()).transcript[0]?.media).toMatchObject([{ name: 'message.txt' }]);
    await desk.stage.end();
  });

  test('gives no case code twice when a block of codes could not be reserved', async () => {
    const { desk, disk, full } = await openTroubled();
    const customers = Array.from({ length: 25 }, (_, n) => `c${n}`);
    for (const customer of customers) {
      full();
      await desk.app.arrive({ id: customer, customer, text: '人工' }).catch(() => {});
      disk.repair();
      await desk.app.arrive({ id: customer, customer, text: '人工' });
    }
    const codes = await Promise.all(customers.map(async (one) => (await desk.conversation(one)).case?.code));
    expect(new Set(codes).size).toBe(customers.length);
    await desk.stage.end();
  });
});

describe('what nobody waits for is done when there is room again', () => {
  test('a reminder', async () => {
    const { desk, disk, full, log } = await openTroubled();
    await desk.says('lily', '提币到钱包没到账');
    for (const choice of ['btc', 'btc', 'pending', 'remind']) await desk.taps('lily', choice);
    await desk.stage.advance(2_000);
    const seen = desk.app.seen.length;
    full();
    await desk.stage.advance(40 * 60_000);
    expect(keys(desk, seen)).toEqual([]);
    expect(log.lines).toContainEqual(expect.objectContaining({ level: 'error', event: 'turn failed' }));
    disk.repair();
    await desk.stage.advance(5_000);
    expect(keys(desk, seen)).toEqual(['deposit-arrived']);
    await desk.stage.end();
  });

  test('the answer of a look-up', async () => {
    const trouble: { full(): void } = { full() {} };
    const { desk, disk, full } = await openTroubled({
      lookUps: {
        deposit_route: async (args, signal) => {
          trouble.full();
          return LOOK_UPS.deposit_route?.(args, signal) ?? {};
        },
      },
    });
    trouble.full = full;
    await desk.says('lily', '我充值了USDT一直没到账');
    const seen = desk.app.seen.length;
    await desk.taps('lily', 'trc20');
    expect(keys(desk, seen)).toEqual([]);
    expect((await desk.conversation()).lookUp).not.toBeNull();
    trouble.full = () => {};
    disk.repair();
    await desk.stage.advance(5_000);
    expect(keys(desk, seen)).toEqual(['deposit-coin-usual', 'deposit-on-chain']);
    await desk.stage.end();
  });

  test('the word that an answer did not arrive', async () => {
    const { desk, disk, full } = await openTroubled();
    await desk.says('lily', '人工');
    await desk.agent('/take');
    desk.app.interfere = (_, __, to) => {
      if (to !== 'lily') return;
      full();
      throw new SendError('rejected', 'no');
    };
    await desk.agent('您好');
    await desk.stage.advance(10_000);
    expect(keys(desk)).not.toContain('desk-undelivered');
    disk.repair();
    await desk.stage.advance(6_000);
    expect(keys(desk).filter((key) => key === 'desk-undelivered')).toHaveLength(1);
    expect((await desk.document()).outbox).toEqual([]);
    await desk.stage.end();
  });

  test('a receipt', async () => {
    const { desk, disk, full } = await openTroubled();
    await desk.app.arrive({ customer: 'lily', text: '人工' });
    await desk.stage.runtime.idle();
    full();
    await desk.stage.advance(30_000);
    expect((await desk.document()).outbox.length).toBeGreaterThan(0);
    disk.repair();
    await desk.stage.advance(1_000);
    expect((await desk.document()).outbox).toEqual([]);
    await desk.stage.end();
  });

  test('going to rest', async () => {
    const { desk, disk, full } = await openTroubled();
    await desk.says('lily', '人工');
    await desk.agent('/close');
    await desk.taps('lily', '5');
    await desk.stage.advance(3_500_000);
    full();
    await desk.stage.advance(15 * 60_000);
    expect((await desk.document()).rested).toBeNull();
    disk.repair();
    await desk.stage.advance(5_000);
    expect((await desk.document()).rested).not.toBeNull();
    await desk.stage.end();
  });
});

test('a desk stops though its store has no room; what it could not note as sent is sent again', async () => {
  const { desk, disk, full } = await openTroubled();
  await desk.app.arrive({ customer: 'lily', text: '人工' });
  await desk.stage.runtime.idle();
  const outs = desk.app.seen.map((one) => one.out).sort();
  full();
  await desk.stage.end(true);
  disk.repair();
  const again = await openDesk(shipped, { app: desk.app, folder: desk.stage.folder, disk });
  await again.stage.advance(2_000);
  expect(
    desk.app.seen
      .slice(outs.length)
      .map((one) => one.out)
      .sort(),
  ).toEqual(outs);
  expect((await again.document()).outbox).toEqual([]);
  await again.stage.end();
});
