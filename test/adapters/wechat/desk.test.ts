import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { announceLogin } from '../../../src/cli/wechat.ts';
import { everything } from '../../../src/render/profiles.ts';
import { ChatApp } from '../../support/chat-app.ts';
import { type Shipped, shippedBook } from '../../support/stage.ts';
import { loggedIn } from '../../support/wechat-mock.ts';
import { quoting } from '../../support/wechat-players.ts';
import { openRealWechat } from '../../support/wechat-real.ts';
import { reaches } from './account.ts';

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** WeChat and another app on one desk; the cases go to WeChat's room, or with `served` to the app's. */
async function openBoth(served: 'wechat' | 'app' = 'wechat') {
  const app = new ChatApp('app', everything);
  const real = await openRealWechat(shipped, {
    beside: { channels: [app.channel()], rooms: [app.room()], first: served === 'app' },
  });
  onTestFinished(() => real.end());
  const { stage } = real;
  async function settled(): Promise<void> {
    await real.world.caughtUp();
    await stage.runtime.idle();
  }
  return { app, ...real, settled };
}

describe('a desk with WeChat and another app', () => {
  test('a customer of the other app is served from the WeChat room', async () => {
    const { app, stage, room, agent, settled } = await openBoth();
    await app.arrive({ customer: 'tom', text: '人工' });
    await stage.advance(2_000);
    const card = room.received.find(({ text }) => text.startsWith('[#'));
    room.member(agent).say(quoting(card?.text ?? '', '您好，我来看一下。'));
    await settled();
    expect(app.seen.filter((one) => one.customer === 'tom').at(-1)?.text).toBe('您好，我来看一下。');
    room.member(agent).say(`${/#\d+/.exec(card?.text ?? '')?.[0]} 结单`);
    await settled();
    expect(app.seen.some((one) => one.key === 'case-closed')).toBe(true);
  });

  test('a customer on WeChat is served from the other app’s room', async () => {
    const { app, stage, person, settled } = await openBoth('app');
    const lily = person('lily');
    lily.say('人工');
    await settled();
    await stage.advance(2_000);
    const card = app.seen.find((one) => one.kind === 'card');
    await app.act({ text: '您好，我来看一下。', replyTo: card?.messageId ?? '' });
    await settled();
    expect(lily.received.at(-1)?.text).toBe('您好，我来看一下。');
  });

  test('a new contact is greeted with the menu', async () => {
    const { wx, stage, settled } = await openBoth();
    const tom = wx.contact({ nick: 'Tom', friend: false });
    tom.asks('hello');
    await settled();
    await wx.until(() => tom.friend, 'the contact');
    await settled();
    await stage.advance(2_000);
    await settled();
    expect(tom.received.map(({ text }) => text).join('\n')).toMatch(/1\. [\s\S]*2\. /);
  });

  test('what the phone wrote to a customer is checked afterwards, and the rooms are told', async () => {
    const { wx, app, person, settled, room } = await openBoth();
    person('lily').say('你好');
    await settled();
    wx.phone.say(person('lily'), `请确认：${PHRASE}`);
    await settled();
    expect(wx.requests.some(({ endpoint }) => endpoint === 'webwxrevokemsg')).toBe(true);
    expect(app.seen.some((one) => one.key === 'desk-past-the-desk')).toBe(true);
    expect(room.received.some(({ text }) => text.includes('用手机直接发给客户'))).toBe(true);
  });

  test('the other room is told when WeChat is away, and when it is back', async () => {
    const { wx, app, wechat, stage, settled } = await openBoth();
    const told: Promise<void>[] = [];
    onTestFinished(announceLogin(wechat.login, 'wechat-room', (notice) => void told.push(stage.runtime.tell(notice))));
    wx.phone.kick();
    await reaches(wechat, 'waiting');
    await wx.login();
    await loggedIn(wechat);
    await Promise.all(told);
    await settled();
    const keys = app.seen.filter((one) => one.to === 'room').map((one) => one.key);
    expect(keys).toEqual(['desk-channel-away', 'desk-channel-back']);
  });

  test('an agent’s answer whose outcome is unknown is not sent again, and the agent is told', async () => {
    const { wx, person, room, agent, stage, settled } = await openBoth();
    person('lily').say('人工');
    await settled();
    await stage.advance(2_000);
    await settled();
    const card = room.received.find(({ text }) => text.startsWith('[#'));
    room.member(agent).say(quoting(card?.text ?? '', '接单'));
    await settled();
    room.member(agent).say(quoting(card?.text ?? '', '您的钱会到的。'));
    wx.faults.fail('webwxsendmsg', { cut: 'after' });
    await settled();
    await stage.advance(60_000);
    await settled();
    expect(person('lily').received.filter(({ text }) => text === '您的钱会到的。')).toHaveLength(1);
    expect(room.received.at(-1)?.text).toContain('不确定对方有没有收到');
  });
});
