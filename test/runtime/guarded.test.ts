import { beforeAll, describe, expect, test } from 'vitest';
import type { Arrival } from '../../src/ports/channel.ts';
import { everything, wechatLike } from '../../src/render/profiles.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { keptIn } from '../support/kept.ts';
import { keptLog } from '../support/log.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const HEX = '7f3c9d0a5b1e4c2f8a6d7e9b0c1d2e3f4a5b6c7d8e9f00112233445566778899';
const TRACES = [PHRASE, 'sausage', 'Hunter22xyz', HEX];

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** Nothing of it is anywhere: in no file, in no message of the room, in no line of the log. */
async function expectGone(desk: TestDesk, log: ReturnType<typeof keptLog>, traces: string[]): Promise<void> {
  expect(await keptIn(desk.stage.folder, traces)).toEqual([]);
  const shown = JSON.stringify([desk.app.seen, log.lines]);
  expect(traces.filter((one) => shown.includes(one))).toEqual([]);
}

const IN_ANY_WAY: [string, Partial<Arrival>][] = [
  ['text', { text: `我的助记词是 ${PHRASE}` }],
  ['a caption', { text: PHRASE, media: [{ kind: 'image', ref: '1', at: 'app' }] }],
  ['a file name', { text: '看这个', media: [{ kind: 'file', ref: '1', at: 'app', name: `${PHRASE}.txt` }] }],
  ['a display name', { text: '你好', name: PHRASE }],
  ['a choice', { choice: `1:${PHRASE}` }],
  ['a contact card', { text: '', media: [{ kind: 'contact', ref: '1', at: 'app', name: PHRASE }] }],
  ['a lost file', { text: '', refused: [{ name: PHRASE, code: 'io' }] }],
  ['a very long text', { text: `${'我充值了一直没到账。'.repeat(2_000)}${PHRASE}` }],
];

describe('a secret of a customer', () => {
  test.each(IN_ANY_WAY)('in %s is kept, logged and relayed nowhere', async (_, arrival) => {
    const log = keptLog();
    const desk = await openDesk(shipped, { log });
    await desk.says('lily', '', arrival);
    await desk.queues();
    await desk.says('lily', '', arrival);
    await expectGone(desk, log, TRACES);
    await desk.stage.end();
  });

  test('in an edit is kept nowhere, and the message is deleted', async () => {
    const log = keptLog();
    const desk = await openDesk(shipped, { log });
    await desk.queues();
    const { messageId } = await desk.says('lily', '在吗');
    await desk.says('lily', PHRASE, { messageId, edited: true });
    await expectGone(desk, log, TRACES);
    expect(desk.app.retracted).toContainEqual({ to: 'customer', messageId });
    await desk.stage.end();
  });

  test('is deleted where the channel can, and the road of a leak opens', async () => {
    const desk = await openDesk(shipped);
    const { messageId } = await desk.says('lily', PHRASE);
    expect(desk.app.retracted).toEqual([{ to: 'customer', messageId }]);
    expect(desk.shown().map((one) => one.key)).toEqual(['repair-secret-gone', 'security-funds']);
    expect((await desk.conversation()).stack.at(-1)).toMatchObject({ flow: 'security', slots: { matter: 'leaked' } });
    await desk.stage.end();
  });

  test('is not deleted where the channel can not: the customer is told how', async () => {
    const desk = await openDesk(shipped, { app: new ChatApp('app', wechatLike) });
    await desk.says('lily', PHRASE);
    expect(desk.app.retracted).toEqual([]);
    expect(desk.shown()[0]?.text).toContain('长按');
    await desk.stage.end();
  });

  test('that can not be deleted after all is said to be left', async () => {
    const { SendError } = await import('../../src/ports/errors.ts');
    const desk = await openDesk(shipped);
    desk.app.interfere = (_, sending) => {
      if (sending.id.startsWith('retract')) throw new SendError('rejected', 'too old');
    };
    await desk.says('lily', PHRASE);
    expect(desk.shown().map((one) => one.key)).toContain('secret-delete');
    expect((await desk.conversation()).unreachable).toBe(false);
    await desk.stage.end();
  });

  test('while people own the conversation makes the case pressing, and they learn its kind', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    await desk.says('lily', PHRASE);
    expect((await desk.conversation()).case).toMatchObject({ priority: 'high' });
    const notice = desk.room().find((one) => one.key === 'desk-secret');
    expect(notice?.text).toContain('助记词');
    expect(desk.room().findLast((one) => one.key === 'desk-card')?.text).toContain('风险');
    await desk.stage.end();
  });

  test('before the case was opened is a risk that its card tells of, and one without has none', async () => {
    const desk = await openDesk(shipped);
    await desk.says('lily', PHRASE);
    await desk.says('lily', '人工');
    await desk.says('lily', '人工');
    await desk.says('bo', '人工');
    await desk.says('bo', '人工');
    await desk.stage.advance(1_000);
    const cards = desk.room().filter((one) => one.key === 'desk-card');
    expect(cards.map((one) => one.text.includes('风险'))).toEqual([true, false]);
    await desk.stage.end();
  });

  test('that is the number of a card is masked, told once, and the flow goes on', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    await desk.says('lily', '我的卡号是 4111 1111 1111 1111');
    await desk.says('lily', '再发一次 4111 1111 1111 1111');
    expect(desk.shown().filter((one) => one.key === 'secret-masked')).toHaveLength(1);
    expect(desk.room().filter((one) => one.text.includes('4111 •••• •••• 1111'))).toHaveLength(2);
    expect(desk.app.retracted).toEqual([]);
    await desk.stage.end();
  });
});

describe('a password', () => {
  test('among the words of a problem is warned of, and the problem is taken up', async () => {
    const desk = await openDesk(shipped);
    await desk.says('lily', '我密码是Abc123456登不上');
    const keys = desk.shown().map((one) => one.key);
    expect(keys.slice(0, 3)).toEqual(['repair-secret-gone', 'article-leaked-secret', 'repair-opened-understood']);
    expect((await desk.conversation()).stack.at(-1)?.flow).toBe('login');
    await expectGone(desk, keptLog(), ['Abc123456']);
    await desk.stage.end();
  });
});

test('a single problem that may be meant is asked about as one', async () => {
  const desk = await openDesk(shipped);
  await desk.says('lily', '卡号6222021234567890123扣了钱');
  await desk.stage.advance(5_000);
  expect(desk.shown().at(-1)).toMatchObject({ key: 'repair-clarify-which' });
  expect(desk.shown().at(-1)?.text).toContain('下面这项');
  await desk.stage.end();
});

describe('64 hex digits of which nothing tells what they are', () => {
  test('are kept nowhere until the customer says that they are the number of a transaction', async () => {
    const log = keptLog();
    const desk = await openDesk(shipped, { log });
    await desk.queues();
    await desk.says('lily', HEX);
    await expectGone(desk, log, TRACES);
    await desk.taps('lily', 'hash');
    await desk.stage.advance(1_000);
    expect(desk.room().at(-1)?.text).toContain(HEX);
    expect(await keptIn(desk.stage.folder, [HEX])).toEqual([HEX]);
    const lines = (await desk.document()).transcript.filter((line) => line.text.includes(HEX));
    expect(lines).toHaveLength(1);
    await desk.stage.end();
  });

  test('are a leaked key when the customer says so', async () => {
    const log = keptLog();
    const desk = await openDesk(shipped, { log });
    const { messageId } = await desk.says('lily', HEX);
    await desk.says('lily', '私钥');
    await expectGone(desk, log, TRACES);
    expect(desk.app.retracted).toEqual([{ to: 'customer', messageId }]);
    expect(desk.shown().map((one) => one.key)).toEqual(['repair-hex-which', 'repair-secret-gone', 'security-funds']);
    await desk.stage.end();
  });

  test('have to be sent again after a restart', async () => {
    const app = new ChatApp('app', everything);
    const before = await openDesk(shipped, { app });
    await before.says('lily', HEX);
    await before.stage.end(true);
    const after = await openDesk(shipped, { app, folder: before.stage.folder, clock: before.stage.clock });
    await after.taps('lily', 'hash');
    await after.stage.advance(5_000);
    expect(after.shown().at(-1)?.key).toBe('secret-send-again');
    expect(await keptIn(after.stage.folder, [HEX])).toEqual([]);
    await after.stage.end();
  });
});

describe('a picture that comes while secrets are being talked about', () => {
  async function withPicture(desk: TestDesk): Promise<string> {
    const media = [await desk.app.hold({ data: new Uint8Array([1, 2, 3]), name: 'a.png', mime: 'image/png' })];
    await desk.says('lily', '我的助记词在图里', { media });
    return media[0]?.ref ?? '';
  }

  test('reaches nobody until the customer says that it shows none', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    await withPicture(desk);
    expect(desk.room().flatMap((one) => one.media)).toEqual([]);
    expect((await desk.document()).transcript.flatMap((line) => line.media ?? [])).toEqual([]);
    await desk.taps('lily', 'clean');
    expect(desk.room().flatMap((one) => one.media)).toHaveLength(1);
    expect((await desk.document()).transcript.flatMap((line) => line.media ?? [])).toHaveLength(1);
    await desk.stage.end();
  });

  test('is dropped, and its bytes are deleted, when it shows one', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    const ref = await withPicture(desk);
    await desk.taps('lily', 'secret');
    expect(desk.room().flatMap((one) => one.media)).toEqual([]);
    await expect(desk.stage.store.media.get(ref)).rejects.toMatchObject({ code: 'gone' });
    expect(desk.shown().at(-1)?.key).toBe('repair-picture-gone');
    await desk.stage.end();
  });

  test('is dropped when its question is left open', async () => {
    const desk = await openDesk(shipped);
    const ref = await withPicture(desk);
    await desk.says('lily', '菜单');
    await expect(desk.stage.store.media.get(ref)).rejects.toMatchObject({ code: 'gone' });
    expect(desk.shown().map((one) => one.key)).toContain('repair-picture-gone');
    await desk.stage.end();
  });
});
