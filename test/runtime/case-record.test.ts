import { beforeAll, describe, expect, test } from 'vitest';
import { MediaError } from '../../src/ports/errors.ts';
import { everything, wechatLike } from '../../src/render/profiles.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openDesk, TestDesk } from '../support/desk.ts';
import { bookWithLetter } from '../support/letter.ts';
import { openStage, type Shipped, type StageOptions } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await bookWithLetter();
});

/** A customer's letter was handed over, and an agent has answered it so often. */
async function answered(desk: TestDesk, times: number): Promise<void> {
  await desk.says('lily', '写信');
  for (const text of ['规则', '规则一直在变。', '是']) await desk.says('lily', text);
  for (let n = 1; n <= times; n++) await desk.agent(`第 ${n} 次答复`);
}

async function fileOf(desk: TestDesk): Promise<string> {
  const line = (await desk.document()).transcript.findLast((one) => one.media);
  const [file] = line?.media ?? [];
  const data = await desk.stage.store.media.get(file?.ref ?? '');
  expect(file).toMatchObject({ kind: 'file', mime: 'text/plain', size: data.byteLength });
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
}

async function deskOf(app: ChatApp, options: Partial<StageOptions> = {}): Promise<TestDesk> {
  return new TestDesk(app, await openStage(shipped, { channels: [app.channel()], rooms: [app.room()], ...options }));
}

describe('the record of a case', () => {
  test('says in the chat which case, what was confirmed and what was answered last', async () => {
    const desk = await openDesk(shipped);
    await answered(desk, 5);
    await desk.says('lily', '/record');
    const text = desk.shown().at(-2)?.text ?? '';
    const { code } = (await desk.conversation()).case ?? {};
    for (const part of [
      `#${code}`,
      '类别：信',
      '关于：规则',
      '经过：规则一直在变。',
      '共 5 条',
      '更早的 2 条',
      '第 3 次答复',
      '第 5 次答复',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('第 2 次答复');
    expect(text).toMatch(/10:00.*Ann：第 5 次答复/);
    await desk.stage.end();
  });

  test('is whole in the file, archive included, in the customer’s language, each answer as it was corrected', async () => {
    const desk = await openDesk(shipped);
    await answered(desk, 2);
    const { code } = (await desk.conversation()).case ?? {};
    const { done } = await desk.act({ text: `#${code} 五分钟` });
    await desk.act({ text: `#${code} 十分钟`, messageId: done.messageId, edited: true });
    for (let n = 0; n < 40; n++) await desk.says('lily', `${n} ${'很长的经过'.repeat(60)}`);
    expect((await desk.document()).archived).toBeGreaterThan(0);
    await desk.says('lily', '/record');
    await desk.taps('lily', 'file');
    const text = await fileOf(desk);
    expect(text.startsWith('\ufeff📋')).toBe(true);
    expect(text.split('第 1 次答复')).toHaveLength(2);
    expect(text).toContain('十分钟');
    expect(text).not.toContain('五分钟');
    expect(text).toContain('不要给');
    expect(desk.shown().at(-1)).toMatchObject({ media: [{ name: `case-${code}.txt` }] });
    await desk.stage.end();
  });

  test('holds nothing of an earlier case, and is there after the conversation has rested', async () => {
    const desk = await openDesk(shipped);
    await desk.queues();
    await desk.agent('上一件的答复');
    await desk.agent('/close');
    await desk.taps('lily', '5');
    await desk.stage.advance(60_000);
    await answered(desk, 1);
    await desk.agent('/close');
    await desk.taps('lily', '5');
    await desk.taps('lily', 'no');
    await desk.stage.advance(3 * 60 * 60 * 1000);
    expect((await desk.document()).rested).not.toBeNull();
    await desk.says('lily', '/record');
    await desk.taps('lily', 'file');
    const text = await fileOf(desk);
    expect(text).toContain('经过：规则一直在变。');
    expect(text).toContain('第 1 次答复');
    expect(text).toContain('结束：');
    expect(text).not.toContain('上一件的答复');
    await desk.stage.end();
  });

  test('comes in parts where no file can be sent', async () => {
    const desk = await deskOf(new ChatApp('app', { ...wechatLike, media: ['image'], maxText: 300 }));
    await answered(desk, 30);
    await desk.says('lily', '/record');
    const before = desk.shown().length;
    await desk.says('lily', '1');
    const parts = desk.shown().slice(before);
    expect(parts.length).toBeGreaterThan(1);
    const text = parts.map((one) => one.text).join('\n');
    for (const part of ['第 11 次答复', '第 30 次答复', '更早的 10 条']) expect(text).toContain(part);
    await desk.stage.end();
  });

  test('comes in the chat when there is no room for a file', async () => {
    const desk = await deskOf(new ChatApp('app', everything), {
      wrap: (store) => {
        Object.assign(store.media, { put: () => Promise.reject(new MediaError('quota', 'full')) });
        return store;
      },
    });
    await answered(desk, 1);
    await desk.says('lily', '/record');
    await desk.taps('lily', 'file');
    expect(desk.shown().at(-1)?.text).toContain('第 1 次答复');
    await desk.stage.end();
  });
});
