import { beforeAll, describe, expect, test } from 'vitest';
import { SendError } from '../../src/ports/errors.ts';
import { everything } from '../../src/render/profiles.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const HOUR = 3_600_000;

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** The app takes nothing for `to` until the result is called. */
function cutOff(desk: TestDesk, to: string): () => void {
  desk.app.interfere = (_, __, destination) => {
    if (destination === to) throw new SendError('offline', 'the app is down');
  };
  return () => {
    desk.app.interfere = () => {};
  };
}

const texts = (desk: TestDesk, from: number, customer = 'lily') =>
  desk
    .shown(customer)
    .slice(from)
    .map((one) => one.key ?? one.text);

/** Lily talks to Ann. */
async function talking(): Promise<TestDesk> {
  const desk = await openDesk(shipped);
  await desk.says('lily', '人工');
  await desk.agent('/take');
  return desk;
}

describe("a customer's app that is offline for hours", () => {
  test('gets everything once and in order when it is back, and the room is not kept waiting', async () => {
    const desk = await talking();
    const [seen, shown] = [desk.app.seen.length, desk.shown().length];
    const restore = cutOff(desk, 'lily');
    for (let n = 0; n < 5; n++) {
      await desk.says('lily', `问题 ${n}`);
      await desk.agent(`回答 ${n}`);
      await desk.stage.advance(HOUR);
    }
    const relayed = desk.app.seen.slice(seen).filter((one) => one.key === 'desk-relay');
    expect(relayed.map((one) => one.text.slice(-4))).toEqual([0, 1, 2, 3, 4].map((n) => `问题 ${n}`));
    expect(texts(desk, shown)).toEqual([]);
    restore();
    await desk.stage.advance(10 * 60_000);
    expect(texts(desk, shown)).toEqual([0, 1, 2, 3, 4].map((n) => `回答 ${n}`));
    expect((await desk.document()).outbox).toEqual([]);
    await desk.stage.end();
  });
});

describe("an agents' room that is offline", () => {
  test('does not keep the customer waiting, and gets everything when it is back', async () => {
    const desk = await openDesk(shipped);
    const restore = cutOff(desk, 'room');
    await desk.says('lily', '人工');
    await desk.says('lily', '到现在还没有');
    expect(texts(desk, 0)).toEqual(['case-promise', 'repair-person-handoff', 'case-added']);
    restore();
    await desk.stage.advance(10 * 60_000);
    expect(desk.room().map((one) => one.key)).toEqual(['desk-card', 'desk-talk', 'desk-relay']);
    await desk.stage.end();
  });

  test('is told when that was said which comes late, and only of that', async () => {
    const desk = await talking();
    await desk.says('lily', '现在');
    const restore = cutOff(desk, 'room');
    await desk.says('lily', '那时');
    await desk.stage.advance(10 * 60_000);
    restore();
    await desk.stage.advance(10 * 60_000);
    const [now, then] = desk.room().filter((one) => one.key === 'desk-relay');
    expect(now?.text).toMatch(/现在$/);
    expect(then?.text).toMatch(/那时 （.*10:00.*发来）$/);
    await desk.stage.end();
  });

  test.each([
    ['short', 60],
    ['long', 3_900],
  ])('for very long makes a conversation of %s messages busy, and then all is made up for', async (_, length) => {
    const desk = await talking();
    const restore = cutOff(desk, 'room');
    const before = desk.room().length;
    let taken = 0;
    const offer = () => desk.app.arrive({ id: `q${taken}`, customer: 'lily', text: '字'.repeat(length) });
    const busy = await (async () => {
      for (; taken < 600; taken++) await offer();
    })().catch((error: unknown) => error);
    expect(busy).toMatchObject({ name: 'Unavailable', code: 'busy' });
    expect(taken).toBeGreaterThan(20);
    expect(Buffer.byteLength(JSON.stringify(await desk.document()))).toBeLessThan(512 * 1024);
    restore();
    await desk.stage.advance(10 * 60_000);
    await offer();
    await desk.stage.runtime.idle();
    expect(desk.room().slice(before)).toHaveLength(taken + 1);
    await desk.stage.end();
  });
});

describe('a channel that is switched off', () => {
  test('keeps what agents say until it is switched on again', async () => {
    const desk = await talking();
    await desk.stage.advance(1_000);
    const shown = desk.shown().length;
    await desk.stage.end(true);
    const other = new ChatApp('other', everything);
    const without = await openDesk(shipped, { app: desk.app, channels: [other.channel()], folder: desk.stage.folder });
    await without.agent('您好，处理好了。');
    await without.stage.advance(HOUR);
    await without.stage.end(true);
    const again = await openDesk(shipped, { app: desk.app, folder: desk.stage.folder });
    await again.stage.advance(1_000);
    expect(texts(again, shown)).toEqual(['您好，处理好了。']);
    await again.stage.end();
  });
});

describe('a message of unknown outcome', () => {
  test("that is an agent's is not sent twice: the agents are told", async () => {
    const desk = await talking();
    desk.app.interfere = (when, _, to) => {
      if (to === 'lily' && when === 'after') throw new SendError('unknown_outcome', 'the connection broke');
    };
    await desk.agent('您好');
    await desk.stage.advance(HOUR);
    expect(desk.shown().filter((one) => one.text === '您好')).toHaveLength(1);
    expect(desk.room().filter((one) => one.key === 'desk-undelivered')).toHaveLength(1);
    expect((await desk.conversation()).case?.record).toContainEqual(
      expect.objectContaining({ deed: 'undelivered', detail: 'unknown_outcome' }),
    );
    await desk.stage.end();
  });

  test("that is the bot's is sent again: a duplicate is better than silence", async () => {
    const desk = await openDesk(shipped);
    let failures = 2;
    desk.app.interfere = (when, _, to) => {
      if (to === 'lily' && when === 'after' && failures-- > 0) throw new SendError('unknown_outcome', 'broke');
    };
    await desk.says('lily', '人工');
    await desk.stage.advance(HOUR);
    const outs = desk.shown().map((one) => one.out);
    // The first of the two messages three times, then the second once.
    expect(outs).toHaveLength(4);
    expect(new Set(outs.slice(0, 3)).size).toBe(1);
    await desk.stage.end();
  });
});
