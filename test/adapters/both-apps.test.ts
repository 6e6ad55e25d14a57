import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { BotApi } from '../support/bot-api/bot-api.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { openRealWechat } from '../support/wechat-real.ts';
import { botOn } from './telegram/open.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** One desk with the real adapters of Telegram and WeChat; cases go to the room of `first`. */
async function openBoth(first: 'telegram' | 'wechat') {
  const api = await BotApi.start();
  onTestFinished(() => api.close());
  const group = api.group({ forum: true });
  const bot = botOn(api, { group: group.id });
  const beside = { channels: [bot.channel], rooms: [bot.room], first: first === 'telegram' };
  const wechat = await openRealWechat(shipped, { beside });
  onTestFinished(() => wechat.end());
  const { stage, world } = wechat;
  async function settled(): Promise<void> {
    for (const _ of ['there', 'and back']) {
      await api.settled();
      await world.caughtUp();
      await stage.runtime.idle();
    }
  }
  async function pauses(): Promise<void> {
    await settled();
    await stage.advance(2_000);
    await settled();
  }
  return { api, group, ...wechat, settled, pauses };
}

describe('a desk with Telegram and WeChat', () => {
  test('serves a customer on WeChat from the room on Telegram', async () => {
    const { group, person, settled, pauses } = await openBoth('telegram');
    const lily = person('lily');
    lily.say('人工');
    await pauses();
    const [topic] = group.topics();
    expect(group.fromBot(topic?.id).some(({ text }) => text?.includes('lily'))).toBe(true);
    const ann = group.agent({ firstName: 'Ann' });
    ann.say('您好，我来看一下。', topic ? { topic: topic.id } : {});
    await settled();
    expect(lily.received.at(-1)?.text).toBe('您好，我来看一下。');
    lily.say('好的谢谢');
    await pauses();
    expect(group.fromBot(topic?.id).at(-1)?.text).toContain('好的谢谢');
    ann.say('结单', topic ? { topic: topic.id } : {});
    await settled();
    expect(lily.received.map(({ text }) => text).join('\n')).toContain('已结束');
  });

  test('serves a customer on Telegram from the room on WeChat', async () => {
    const { api, room, agent, settled, pauses } = await openBoth('wechat');
    const max = api.customer({ firstName: 'Max' });
    max.say('人工');
    await pauses();
    const card = room.received.find(({ text }) => text.startsWith('[#'));
    expect(card?.text).toContain('Max');
    room.member(agent).say('您好，我来看一下。', card ? { quote: card } : {});
    await settled();
    expect(max.last()?.text).toBe('您好，我来看一下。');
    max.say('好的谢谢');
    await pauses();
    expect(room.received.at(-1)?.text).toContain('好的谢谢');
    room.member(agent).say('结单', card ? { quote: card } : {});
    await settled();
    expect(
      max
        .messages()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('已结束');
  });
});
