import { beforeAll, describe, expect, test } from 'vitest';
import type { LookUp } from '../../src/ports/look-up.ts';
import { deferred } from '../support/deferred.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { keptLog } from '../support/log.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const FOUND = { minutes: '5', confirmations: '20' };

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** Lily's flow looks something up. Resolves when it was asked; what comes of it is not waited for. */
async function asking(lookUp: LookUp) {
  const asked = deferred();
  let times = 0;
  const log = keptLog();
  const desk = await openDesk(shipped, {
    log,
    lookUps: {
      deposit_route: (args, signal) => {
        times += 1;
        asked.resolve();
        return lookUp(args, signal);
      },
    },
  });
  await desk.says('lily', '我充值了USDT一直没到账');
  const seen = desk.shown().length;
  const list = desk.shown().findLast((one) => one.choices.length > 0);
  const choice = list?.choices.find((one) => one.id.endsWith(':trc20'))?.id ?? '';
  // A look-up that hangs is under way for ever, so time must not wait until nothing is.
  desk.stage.clock.settleWith(() => Promise.race([desk.stage.runtime.idle(), asked.promise]));
  await desk.app.arrive({ customer: 'lily', choice });
  await asked.promise;
  return { desk, log, keys: () => keysSince(desk, seen), times: () => times };
}

const keysSince = (desk: TestDesk, seen: number) =>
  desk
    .shown()
    .slice(seen)
    .map((one) => one.key);

test('shows that somebody is at work for as long as it takes, and no longer', async () => {
  const answer = deferred();
  const { desk } = await asking(async () => {
    await answer.promise;
    return FOUND;
  });
  expect(desk.app.typed).toBe(1);
  await desk.stage.advance(9_000);
  expect(desk.app.typed).toBe(3);
  answer.resolve();
  desk.stage.clock.settleWith(() => desk.stage.runtime.idle());
  await desk.stage.advance(60_000);
  expect(desk.app.typed).toBe(3);
  await desk.stage.end();
});

describe('a look-up', () => {
  test('fills slots, and the flow goes on', async () => {
    const { desk, keys } = await asking(async (args) => {
      expect(args).toEqual({ chain: 'trc20' });
      return FOUND;
    });
    await desk.stage.runtime.idle();
    expect(keys()).toEqual(['deposit-coin-usual', 'deposit-on-chain']);
    expect((await desk.conversation()).stack.at(-1)?.slots).toMatchObject(FOUND);
    await desk.stage.end();
  });

  test.each<[string, LookUp]>([
    ['rejects', () => Promise.reject(new Error('no such route'))],
    [
      'throws',
      () => {
        throw new Error('a defect');
      },
    ],
  ])('that %s has failed, and the flow goes on without it', async (_, lookUp) => {
    const { desk, keys, log } = await asking(lookUp);
    await desk.stage.runtime.idle();
    expect(keys()).toEqual(['deposit-coin-usual-unknown', 'deposit-on-chain']);
    expect(log.lines).toContainEqual(expect.objectContaining({ level: 'warn', event: 'look-up failed' }));
    await desk.stage.end();
  });

  test('that nobody has heard of has failed', async () => {
    const desk = await openDesk(shipped, { lookUps: {} });
    await desk.says('lily', '我充值了USDT一直没到账');
    await desk.taps('lily', 'trc20');
    expect(desk.shown().map((one) => one.key)).toContain('deposit-coin-usual-unknown');
    await desk.stage.end();
  });

  test('that takes too long is aborted and has failed, though it never listens', async () => {
    const signals: AbortSignal[] = [];
    const { desk, keys } = await asking((_, signal) => {
      signals.push(signal);
      return new Promise(() => {});
    });
    await desk.stage.advance(9_999);
    expect([keys(), signals[0]?.aborted]).toEqual([[], false]);
    await desk.stage.advance(1);
    await desk.stage.runtime.idle();
    expect(signals[0]?.aborted).toBe(true);
    expect(keys()).toEqual(['deposit-coin-usual-unknown', 'deposit-on-chain']);
    await desk.stage.end();
  });

  test('that answers too late is not heard', async () => {
    const answer = deferred<typeof FOUND>();
    const { desk, keys } = await asking(() => answer.promise);
    await desk.stage.advance(10_000);
    answer.resolve(FOUND);
    await desk.stage.runtime.idle();
    expect(keys()).toEqual(['deposit-coin-usual-unknown', 'deposit-on-chain']);
    await desk.stage.end();
  });

  test('is asked once, whatever the customer says meanwhile', async () => {
    const answer = deferred<typeof FOUND>();
    const { desk, keys, times } = await asking(() => answer.promise);
    for (const text of ['在吗', '3', '快点']) await desk.app.arrive({ customer: 'lily', text });
    answer.resolve(FOUND);
    await desk.stage.runtime.idle();
    expect(times()).toBe(1);
    expect(keys().filter((key) => key === 'deposit-coin-usual')).toHaveLength(1);
    await desk.stage.end();
  });

  test('whose answer nobody waits for any more is not heard', async () => {
    const answer = deferred<typeof FOUND>();
    const { desk, keys } = await asking(() => answer.promise);
    await desk.app.arrive({ customer: 'lily', text: '人工' });
    await desk.app.arrive({ customer: 'lily', text: '不等了' });
    await desk.app.arrive({ customer: 'lily', text: '取消' });
    answer.resolve(FOUND);
    await desk.stage.runtime.idle();
    expect(keys()).not.toContain('deposit-coin-usual');
    await desk.stage.end();
  });

  test('that is pending when the desk stops does not keep it, and is asked again after the start', async () => {
    const { desk, keys } = await asking(() => new Promise(() => {}));
    await desk.stage.end(true);
    expect(keys()).toEqual([]);
    const again = await openDesk(shipped, { app: desk.app, folder: desk.stage.folder });
    await again.stage.runtime.idle();
    expect(keys()).toEqual(['deposit-coin-usual', 'deposit-on-chain']);
    await again.stage.advance(60_000);
    expect(keys()).toEqual(['deposit-coin-usual', 'deposit-on-chain']);
    await again.stage.end();
  });
});
