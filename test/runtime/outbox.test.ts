import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/core/message.ts';
import { type SendCode, SendError } from '../../src/ports/errors.ts';
import { createSimulatedClock } from '../../src/runtime/clock.ts';
import type { Out } from '../../src/runtime/document.ts';
import { Outbox } from '../../src/runtime/outbox.ts';
import { deferred, promisesSettled } from '../support/deferred.ts';
import { runs } from '../support/runs.ts';
import { SILENT } from '../support/stage.ts';

const DAY = 86_400_000;

function message(id: string, { to = 'customer', once = false } = {}): Out {
  return { id, to, at: 0, body: { do: 'send', message: plain(id) }, once };
}

/** An outbox on a clock that only the test moves; `fail` says how an attempt ends. */
function openOutbox(fail: (out: Out, attempt: number, now: number) => SendError | Error | undefined = () => undefined) {
  const clock = createSimulatedClock(0);
  const tried: { id: string; attempt: number; at: number }[] = [];
  const settled: Record<string, string> = {};
  const outbox = new Outbox({
    clock,
    log: SILENT,
    random: () => 0,
    async deliver(_, out, attempt) {
      tried.push({ id: out.id, attempt, at: clock.now() });
      const error = fail(out, attempt, clock.now());
      if (error) throw error;
      return { messageId: `m-${out.id}` };
    },
    settle(_, out, result) {
      if (settled[out.id]) throw new Error(`${out.id} was settled twice`);
      settled[out.id] = result instanceof SendError ? result.code : 'sent';
    },
  });
  clock.settleWith(() => outbox.idle());
  outbox.start();
  return { clock, outbox, tried, settled };
}

const failing = (code: SendCode, times = Number.POSITIVE_INFINITY) =>
  openOutbox((_, attempt) => (attempt <= times ? new SendError(code, 'no') : undefined));

describe('the outbox', () => {
  test('delivers nothing before it is started', async () => {
    const { clock, outbox, tried } = openOutbox();
    outbox.stop();
    outbox.add('a', [message('1')]);
    await clock.advance(DAY);
    expect(tried).toEqual([]);
    outbox.start();
    await clock.advance(0);
    expect(tried).toHaveLength(1);
  });

  test('keeps the order of each destination, whatever fails, and settles every message once', async () => {
    const codes: SendCode[] = ['rate_limited', 'offline', 'network', 'unknown_outcome', 'unreachable', 'rejected'];
    const plan = fc.array(
      fc.record({
        key: fc.constantFrom('a', 'b'),
        to: fc.constantFrom('customer', 'room'),
        once: fc.boolean(),
        fails: fc.array(fc.constantFrom(...codes), { maxLength: 4 }),
        pause: fc.constantFrom(0, 0, 700, 10_000),
      }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(plan, async (outs) => {
        const { clock, outbox, tried, settled } = openOutbox((out, attempt) => {
          const code = outs[Number(out.id)]?.fails[attempt - 1];
          return code && new SendError(code, 'no');
        });
        for (const [n, one] of outs.entries()) {
          outbox.add(one.key, [message(`${n}`, one)]);
          await clock.advance(one.pause);
        }
        await clock.advance(DAY);
        expect(Object.keys(settled)).toHaveLength(outs.length);
        for (const lane of new Set(outs.map((one) => one.key + one.to))) {
          const ids = tried
            .map((one) => Number(one.id))
            .filter((id) => outs[id] && outs[id].key + outs[id].to === lane);
          expect(ids).toEqual([...ids].sort((a, b) => a - b));
        }
      }),
      { numRuns: runs(200, 2_000) },
    );
  });

  test('does not let one destination wait for another', async () => {
    const stuck = deferred<never>();
    const sent: string[] = [];
    const outbox = new Outbox({
      clock: createSimulatedClock(0),
      log: SILENT,
      random: () => 0,
      async deliver(key, out) {
        if (out.to === 'room') await stuck.promise;
        sent.push(`${key} ${out.id}`);
        return {};
      },
      settle() {},
    });
    outbox.start();
    outbox.add('a', [message('1', { to: 'room' }), message('2'), message('3', { to: 'room' })]);
    outbox.add('b', [message('4')]);
    await promisesSettled();
    expect(sent).toEqual(['a 2', 'b 4']);
  });
});

describe('an attempt that failed', () => {
  test.each<SendCode>(['rate_limited', 'offline'])('%s is made again until it works, over days', async (code) => {
    const { clock, outbox, tried, settled } = failing(code, 700);
    outbox.add('a', [message('1')]);
    await clock.advance(3 * DAY);
    expect(settled).toEqual({ 1: 'sent' });
    const waits = tried.slice(1).map(({ at }, n) => at - (tried[n]?.at ?? 0));
    expect(waits.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
    expect(Math.max(...waits)).toBe(300_000);
  });

  test('waits as long as the platform asks, and no longer', async () => {
    const { clock, outbox, tried, settled } = openOutbox((_, attempt) =>
      attempt === 1 ? new SendError('rate_limited', 'slow down', { retryAfter: 42_000 }) : undefined,
    );
    outbox.add('a', [message('1'), message('2')]);
    await clock.advance(41_999);
    expect(tried).toHaveLength(1);
    await clock.advance(1);
    expect(tried.slice(1, 2)).toEqual([{ id: '1', attempt: 2, at: 42_000 }]);
    await clock.advance(42_000);
    expect(settled).toEqual({ 1: 'sent', 2: 'sent' });
  });

  test('is spread by up to half, so that many do not come back at one moment', async () => {
    const clock = createSimulatedClock(0);
    const at: number[] = [];
    const outbox = new Outbox({
      clock,
      log: SILENT,
      random: () => 0.999,
      deliver() {
        at.push(clock.now());
        return Promise.reject(new SendError('offline', 'no'));
      },
      settle() {},
    });
    clock.settleWith(() => outbox.idle());
    outbox.start();
    outbox.add('a', [message('1')]);
    await clock.advance(10_000);
    expect(at[1]).toBeGreaterThan(700);
    expect(at[1]).toBeLessThan(750);
  });

  test('on the network is made again a dozen times, and then given up', async () => {
    const { clock, outbox, tried, settled } = failing('network');
    outbox.add('a', [message('1')]);
    await clock.advance(DAY);
    expect(tried).toHaveLength(12);
    expect(settled).toEqual({ 1: 'network' });
  });

  test('on the network after hours offline is not given up', async () => {
    const { clock, outbox, settled } = openOutbox((_, attempt) => {
      if (attempt > 40) return undefined;
      return new SendError(attempt === 40 ? 'network' : 'offline', 'no');
    });
    outbox.add('a', [message('1')]);
    await clock.advance(DAY);
    expect(settled).toEqual({ 1: 'sent' });
  });

  test('with an outcome that nobody knows is made again where twice does no harm', async () => {
    const { clock, outbox, tried, settled } = failing('unknown_outcome');
    outbox.add('a', [message('1')]);
    await clock.advance(DAY);
    expect(tried).toHaveLength(3);
    expect(settled).toEqual({ 1: 'unknown_outcome' });
  });

  test('with an outcome that nobody knows is not made again where twice would mislead', async () => {
    const { clock, outbox, tried, settled } = failing('unknown_outcome');
    outbox.add('a', [message('1', { once: true }), message('2', { once: true })]);
    await clock.advance(DAY);
    expect(tried.map((one) => one.id)).toEqual(['1', '2']);
    expect(settled).toEqual({ 1: 'unknown_outcome', 2: 'unknown_outcome' });
  });

  test.each<SendCode>(['unreachable', 'too_big', 'rejected'])('as %s is never made again', async (code) => {
    const { clock, outbox, tried, settled } = failing(code);
    outbox.add('a', [message('1')]);
    await clock.advance(DAY);
    expect(tried).toHaveLength(1);
    expect(settled).toEqual({ 1: code });
  });

  test('with an error of no known kind is a refusal, and the next message goes on', async () => {
    const { clock, outbox, settled } = openOutbox((out) => (out.id === '1' ? new Error('a defect') : undefined));
    outbox.add('a', [message('1'), message('2')]);
    await clock.advance(0);
    expect(settled).toEqual({ 1: 'rejected', 2: 'sent' });
  });
});

test('an outbox that is stopped finishes the attempt under way, and begins no other', async () => {
  const clock = createSimulatedClock(0);
  const under = deferred();
  const settled: string[] = [];
  const outbox = new Outbox({
    clock,
    log: SILENT,
    random: () => 0,
    deliver: () => under.promise.then(() => ({})),
    settle: (_, out) => settled.push(out.id),
  });
  outbox.start();
  outbox.add('a', [message('1'), message('2')]);
  outbox.stop();
  expect(outbox.isIdle).toBe(false);
  under.resolve();
  await outbox.idle();
  await clock.advance(DAY);
  expect(settled).toEqual(['1']);
});
