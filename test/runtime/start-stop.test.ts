import { beforeAll, describe, expect, test } from 'vitest';
import type { Channel, Inbox } from '../../src/ports/channel.ts';
import { SendError } from '../../src/ports/errors.ts';
import { everything } from '../../src/render/profiles.ts';
import { createSimulatedClock } from '../../src/runtime/clock.ts';
import { ChatApp } from '../support/chat-app.ts';
import { type Deferred, deferred, promisesSettled } from '../support/deferred.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { MORNING, type Shipped, type StageOptions, shippedBook } from '../support/stage.ts';
import { storeWith } from '../support/store.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** A desk whose commits wait at a gate, as on a slow disk; the gate is open at first. */
async function openGated(options: Partial<StageOptions> = {}) {
  const gate: { closed: Deferred<void> | null } = { closed: null };
  const desk = await openDesk(shipped, {
    ...options,
    wrap: (store) =>
      storeWith(store, {
        async commit(document, expected) {
          await gate.closed?.promise;
          return store.commit(document, expected);
        },
      }),
  });
  const close = () => {
    gate.closed = deferred();
  };
  const open = () => {
    gate.closed?.resolve();
    gate.closed = null;
  };
  return { desk, close, open };
}

const texts = (desk: TestDesk, customer: string) => desk.shown(customer).map((one) => one.key ?? one.text);
const said = (customer: string, text: string) => ({ id: `${customer} ${text}`, customer, text });

describe('too much at once', () => {
  test('of one customer is refused as busy, while others are served, and is taken later', async () => {
    const { desk, close, open } = await openGated({ settings: { mostPerConversation: 2 } });
    await desk.says('max', '菜单');
    close();
    const under = ['人工', '在吗'].map((text) => desk.app.arrive(said('lily', text)));
    const busy = { name: 'Unavailable', code: 'busy' };
    await expect(desk.app.arrive(said('lily', '快点'))).rejects.toMatchObject(busy);
    const other = desk.app.arrive(said('max', '人工'));
    open();
    await Promise.all([...under, other, desk.app.arrive(said('lily', '快点')).catch(() => {})]);
    await desk.app.arrive(said('lily', '快点'));
    const lines = (await desk.document('lily')).transcript.filter((line) => line.from === 'customer');
    expect(lines.map((line) => line.text)).toEqual(['人工', '在吗', '快点']);
    expect((await desk.conversation('max')).mode).toBe('waiting');
    await desk.stage.end();
  });

  test('in all is refused as busy', async () => {
    const { desk, close, open } = await openGated({ settings: { mostUnderWay: 3 } });
    await desk.says('lily', '菜单');
    close();
    const results = ['a', 'b', 'c', 'd', 'e'].map((one) =>
      desk.app.arrive(said(one, '人工')).then(() => 'taken', String),
    );
    open();
    const refused = (await Promise.all(results)).filter((one) => one.startsWith('Unavailable'));
    expect(refused).toHaveLength(2);
    await desk.stage.end();
  });
});

describe('a desk that stops', () => {
  test('finishes what is under way, takes nothing new, and sends the rest after the next start', async () => {
    const { desk, close, open } = await openGated();
    await desk.says('lily', '菜单');
    close();
    const under = desk.app.arrive(said('lily', '人工'));
    await promisesSettled();
    const stopped = desk.stage.end(true);
    await expect(desk.app.arrive(said('max', '人工'))).rejects.toBeInstanceOf(Error);
    open();
    await Promise.all([under, stopped]);
    expect(texts(desk, 'lily')).not.toContain('repair-person-handoff');
    const again = await openDesk(shipped, { app: desk.app, folder: desk.stage.folder });
    expect((await again.conversation('lily')).mode).toBe('waiting');
    expect(await again.stage.document('app:max')).toBeNull();
    await again.stage.advance(2_000);
    expect(texts(again, 'lily').filter((key) => key === 'repair-person-handoff')).toHaveLength(1);
    expect(again.room().map((one) => one.kind)).toEqual(['card', 'relay']);
    await again.stage.end();
  });

  test('refuses as stopping what a channel still hands in', async () => {
    const app = new ChatApp('app', everything);
    const late: { inbox?: Inbox } = {};
    const channel: Channel = {
      ...app.channel(),
      start: async (inbox) => {
        late.inbox = inbox;
      },
    };
    const desk = await openDesk(shipped, { app, channels: [channel] });
    await desk.stage.end();
    await expect(late.inbox?.receive({ ...said('lily', '人工'), messageId: '1', media: [] })).rejects.toMatchObject({
      name: 'Unavailable',
      code: 'stopping',
    });
  });

  test('leaves each message that was not sent for the next start, and sends it exactly once', async () => {
    const desk = await openDesk(shipped);
    await desk.says('lily', '人工');
    await desk.agent('/take');
    await desk.stage.advance(1_000);
    const sent = desk.shown().length;
    desk.app.interfere = (_, __, to) => {
      if (to === 'lily') throw new SendError('offline', 'the app is down');
    };
    for (const text of ['第一句', '第二句', '第三句']) await desk.agent(text);
    await desk.stage.end(true);
    desk.app.interfere = () => {};
    expect(desk.shown()).toHaveLength(sent);
    const again = await openDesk(shipped, { app: desk.app, folder: desk.stage.folder });
    await again.stage.advance(60_000);
    expect(texts(again, 'lily').slice(sent)).toEqual(['第一句', '第二句', '第三句']);
    await again.stage.end(true);
    const third = await openDesk(shipped, { app: desk.app, folder: desk.stage.folder });
    await third.stage.advance(60_000);
    expect(texts(third, 'lily').slice(sent)).toHaveLength(3);
    await third.stage.end();
  });

  test('leaves nothing behind that would keep the process running', async () => {
    const clock = createSimulatedClock(MORNING);
    const pending = new Set<object>();
    const { schedule } = clock;
    clock.schedule = (at, then) => {
      const alarm = {};
      pending.add(alarm);
      const cancel = schedule(at, () => {
        pending.delete(alarm);
        then();
      });
      return () => {
        pending.delete(alarm);
        cancel();
      };
    };
    const { desk, close, open } = await openGated({ clock });
    desk.app.interfere = () => {
      throw new SendError('offline', 'the app is down');
    };
    await desk.says('max', '人工');
    close();
    const under = desk.app.arrive({ customer: 'lily', text: '菜单' });
    await promisesSettled();
    const stopped = desk.stage.end();
    open();
    await Promise.all([under, stopped]);
    expect(pending.size).toBe(0);
  });

  test('stops though a channel does not', async () => {
    const app = new ChatApp('app', everything);
    const stubborn = { ...app.channel(), stop: () => Promise.reject(new Error('no')) };
    const desk = await openDesk(shipped, { app, channels: [stubborn] });
    await desk.says('lily', '人工');
    await desk.stage.end(true);
    const again = await openDesk(shipped, { app, folder: desk.stage.folder });
    await again.stage.end();
  });
});

describe('a desk that starts', () => {
  test('and can not, gives its folder back and stops what it had started', async () => {
    const first = await openDesk(shipped);
    await first.stage.end(true);
    const app = new ChatApp('app', everything);
    const stopped: string[] = [];
    const channel = (id: string, start: () => Promise<void>): Channel => ({
      ...app.channel(),
      ...{ id, start, stop: async () => void stopped.push(id) },
    });
    const channels = [channel('fine', async () => {}), channel('broken', () => Promise.reject(new Error('bad token')))];
    await expect(openDesk(shipped, { app, channels, folder: first.stage.folder })).rejects.toThrow('bad token');
    expect(stopped.sort()).toEqual(['broken', 'fine']);
    const again = await openDesk(shipped, { folder: first.stage.folder });
    await again.stage.end();
  });

  test('keeps the newest state of a conversation that is written to while the channels come up', async () => {
    const desk = await openDesk(shipped);
    desk.app.interfere = (_, __, to) => {
      if (to === 'lily') throw new SendError('offline', 'the app is down');
    };
    await desk.says('lily', '人工');
    const code = (await desk.conversation('lily')).case?.code;
    await desk.stage.end(true);
    desk.app.interfere = () => {};
    const eager: Channel = {
      ...desk.app.channel(),
      start: (inbox) => inbox.receive({ ...said('lily', '不等了'), messageId: '1', media: [] }),
    };
    const again = await openDesk(shipped, { app: desk.app, channels: [eager], folder: desk.stage.folder });
    await again.stage.runtime.idle();
    await desk.app.act({ text: '/queue' });
    await again.stage.runtime.idle();
    expect(again.room().at(-1)).toMatchObject({ key: 'desk-queue-empty' });
    expect(texts(again, 'lily')).toEqual([
      'case-promise',
      'repair-person-handoff',
      'case-left-queue',
      'repair-menu-which',
    ]);
    expect((await again.conversation('lily')).case).toMatchObject({ code, state: 'closed' });
    await again.stage.end();
  });
});
