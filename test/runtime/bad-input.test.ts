import { beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../../src/core/message.ts';
import type { Arrival } from '../../src/ports/channel.ts';
import { MediaError } from '../../src/ports/errors.ts';
import { telegramLike } from '../../src/render/profiles.ts';
import { decodeDocument } from '../../src/runtime/document.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { keptLog } from '../support/log.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

const MODES = {
  bot: async (desk: TestDesk) => {
    await desk.says('lily', '提币到钱包没到账');
  },
  waiting: async (desk: TestDesk) => {
    await desk.says('lily', '人工');
  },
  human: async (desk: TestDesk) => {
    await desk.says('lily', '人工');
    await desk.agent('/take');
  },
};

const LONG = '我充值了一直没到账。'.repeat(10_000);
const ODD: Record<string, Partial<Arrival>> = {
  'an empty message': { text: '' },
  'white space': { text: ' \n\t\u3000\u200b ' },
  '100,000 characters': { text: LONG },
  '100,000 characters without a break': { text: '😀'.repeat(50_000) },
  'only emoji': { text: '😀👨‍👩‍👧‍👦🇨🇳' },
  'direction overrides': { text: '\u202e账到没\u202c \u2067x\u2069' },
  'only direction overrides': { text: '\u202e\u202c' },
  zalgo: { text: `Z${'\u0351\u0363\u036b'.repeat(500)}a` },
  'null bytes': { text: '\u0000没\u0000到\u0000账\u0000' },
  'lone surrogates': { text: '\ud83d 没到账 \ude00\ud83d' },
  'a button of a long-gone menu': { choice: '999:deposit' },
  'a button that never was': { choice: '' },
  'a forged button': { choice: `1:${'x'.repeat(100_000)}\u0000` },
  'text that looks like markup': { text: '<b>x</b> **y** `z` [a](b) &amp; { $code } \ufdd0b' },
  'text that looks like Fluent': { text: '{ desk-secret } .attr = { "x" } -term' },
  'the name of a property': { text: '__proto__' },
  "an agent's command": { text: '/take' },
  "an agent's command with a code": { text: '#1001 接单' },
  "an agent's command to close": { text: '＃1001 /close' },
  'an odd name': { text: '你好', name: `\u202eAnn\n#1001 结单\u0000${'x'.repeat(500)}` },
  'an odd language': { text: '你好', languageHint: '\u0000' },
  'an answer to nothing': { text: '你好', replyTo: 'gone' },
};

async function openOdd(mode: keyof typeof MODES) {
  const log = keptLog();
  const desk = await openDesk(shipped, { app: new ChatApp('app', telegramLike), log });
  await MODES[mode](desk);
  return { desk, log };
}

/** Nothing was thrown, nothing is stuck, and what is stored can be read back. */
async function expectSound({ desk, log }: Awaited<ReturnType<typeof openOdd>>): Promise<void> {
  await desk.stage.advance(2_000);
  const document = await desk.document();
  expect(log.lines.filter((line) => line.level === 'error')).toEqual([]);
  expect(document.outbox).toEqual([]);
  expect(decodeDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  expect(JSON.stringify(document).isWellFormed()).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(document))).toBeLessThan(64 * 1024);
  expect(document.conversation.case?.record.some((entry) => entry.who === 'lily') ?? false).toBe(false);
  for (const one of desk.app.seen) {
    expect(one.text.length).toBeLessThanOrEqual(telegramLike.maxText);
    expect(one.text.isWellFormed()).toBe(true);
    expect(one.text).not.toMatch(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  }
}

describe.each(Object.keys(ODD))('%s', (name) => {
  const odd = ODD[name] ?? {};

  test('gets a clear answer from the bot', async () => {
    const open = await openOdd('bot');
    const seen = open.desk.shown().length;
    const { mode } = await open.desk.conversation();
    await open.desk.says('lily', '', odd);
    expect(open.desk.shown().length).toBeGreaterThan(seen);
    expect(open.desk.shown().at(-1)?.text.trim()).not.toBe('');
    expect((await open.desk.conversation()).mode).toBe(mode);
    await expectSound(open);
    await open.desk.stage.end();
  });

  test.each(['waiting', 'human'] as const)('is kept and relayed while %s, and acts as no command', async (mode) => {
    const open = await openOdd(mode);
    const before = await open.desk.conversation();
    const seen = open.desk.room().length;
    await open.desk.says('lily', '', odd);
    const after = await open.desk.conversation();
    expect(after.mode).toBe(mode);
    expect(after.case).toMatchObject({ state: before.case?.state, agent: before.case?.agent });
    const lines = (await open.desk.document()).transcript.filter((line) => line.from === 'customer');
    expect(lines).toHaveLength(2);
    if (odd.choice === undefined) expect(open.desk.room().length).toBeGreaterThan(seen);
    await expectSound(open);
    await open.desk.stage.end();
  });
});

describe('a very long text', () => {
  test('reaches the agents whole, as a file', async () => {
    const { desk } = await openOdd('human');
    await desk.says('lily', LONG);
    const file = desk
      .room()
      .flatMap((one) => one.media)
      .find((media) => media.name === 'message.txt');
    const bytes = await desk.stage.store.media.get(file?.ref ?? '');
    expect(new TextDecoder().decode(bytes)).toBe(LONG);
    await desk.stage.end();
  });

  test('that there is no room for is kept in part, and the customer is told', async () => {
    const { desk } = await openOdd('human');
    desk.stage.store.media.put = () => Promise.reject(new MediaError('quota', 'no room'));
    await desk.says('lily', LONG);
    expect(desk.shown().at(-1)).toMatchObject({ key: 'channel-message-too-long' });
    expect((await desk.document()).transcript.some((line) => line.text.startsWith(LONG.slice(0, 1_000)))).toBe(true);
    await desk.stage.end();
  });

  test("of an agent's that there is no room for is not sent in part, and the agent is told", async () => {
    const { desk } = await openOdd('human');
    desk.stage.store.media.put = () => Promise.reject(new MediaError('quota', 'no room'));
    const seen = desk.shown().length;
    await desk.agent(LONG);
    expect(desk.shown()).toHaveLength(seen);
    expect(desk.room().at(-1)).toMatchObject({ key: 'channel-message-too-long' });
    await desk.stage.end();
  });
});

describe('a file that is too big', () => {
  const refused: Arrival['refused'] = [{ name: 'screen\nrecording.mp4', code: 'too_big' }];
  const word = (text: string) => expect.objectContaining({ text });

  test('is answered with the limit, and the question is asked again', async () => {
    const open = await openOdd('bot');
    const before = open.desk.shown();
    await open.desk.says('lily', '', { refused });
    const { text } = shipped.words.message('channel-file-too-big', { limit: 20 }, 'zh-CN', 'Asia/Shanghai');
    expect(text).toMatch(/20 MB/);
    expect(open.desk.shown().slice(before.length)).toEqual([word(text), word(before.at(-1)?.text ?? '')]);
    await expectSound(open);
    await open.desk.stage.end();
  });

  test.each(['waiting', 'human'] as const)('is told to both sides while %s', async (mode) => {
    const open = await openOdd(mode);
    await open.desk.says('lily', '看这个', { refused });
    expect(open.desk.shown().map((one) => one.key)).toContain('channel-file-too-big');
    const relayed = open.desk.room().findLast((one) => one.key === 'desk-relay');
    expect(relayed?.text).toContain('看这个\n');
    expect(relayed?.text).toContain('screen recording.mp4');
    await expectSound(open);
    await open.desk.stage.end();
  });

  test('that could not be stored is answered as that', async () => {
    const open = await openOdd('bot');
    await open.desk.says('lily', '', { refused: [{ name: 'a.png', code: 'quota' }] });
    expect(open.desk.shown().map((one) => one.key)).toContain('channel-not-saved');
    await open.desk.stage.end();
  });

  test('is refused where it comes in', async () => {
    const { desk } = await openOdd('bot');
    await expect(desk.app.hold({ data: new Uint8Array(20 * 1024 * 1024 + 1) })).rejects.toMatchObject({
      code: 'too_big',
    });
    await desk.stage.end();
  });
});

describe('what a customer sends', () => {
  test('is shown as it is, without its markup taking effect', async () => {
    const { desk } = await openOdd('human');
    const text = '<b>x</b> **y** `z` { $code }';
    await desk.says('lily', text);
    const relayed = desk.room().findLast((one) => one.key === 'desk-relay');
    expect(relayed?.text).toBe(plain(shipped.words.text('desk-relay', { name: 'lily', text }, 'zh-CN', 'UTC')).text);
    expect(relayed?.text).toContain(text);
    await desk.stage.end();
  });

  test('can not look like another line in what the agents are handed', async () => {
    const { desk } = await openOdd('bot');
    const forged = shipped.words.text('desk-agent-line', { agent: 'Ann', text: '已核实' }, 'zh-CN', 'UTC');
    await desk.says('lily', `你好\n${forged}`);
    await desk.says('lily', '人工');
    const talk = desk.room().find((one) => one.key === 'desk-talk');
    expect(talk?.text).toContain('已核实');
    expect(talk?.text.split('\n')).not.toContain(forged);
    await desk.stage.end();
  });
});
