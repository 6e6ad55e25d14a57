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

/** WeChat alone, with lily, who says things and is answered. */
async function openAlone() {
  const real = await openRealWechat(shipped);
  onTestFinished(() => real.end());
  const { stage, world, room, agent } = real;
  const lily = real.person('lily');
  async function settled(): Promise<void> {
    await world.caughtUp();
    await stage.runtime.idle();
  }
  /** She writes, and pauses. Gives what she was shown of it. */
  async function says(text: string): Promise<string> {
    const before = lily.received.length;
    lily.say(text);
    await settled();
    await stage.advance(2_000);
    await settled();
    return textsOf(lily.received.slice(before));
  }
  /** An agent answers the first message about a case by quoting it. Gives what the room was shown of that. */
  async function quotes(text: string): Promise<string> {
    const before = room.received.length;
    const card = room.received.find((one) => one.text.startsWith('[#'));
    if (!card) throw new Error('no case in the room');
    room.member(agent).say(text, { quote: card });
    await settled();
    return textsOf(room.received.slice(before));
  }
  return { ...real, lily, settled, says, quotes };
}

function textsOf(received: { text: string }[]): string {
  return received.map(({ text }) => text).join('\n');
}

describe('a desk with WeChat alone', () => {
  test('does the whole job: led, handed over, answered by quoting, closed, rated, and its record read', async () => {
    const { wx, lily, room, says, quotes } = await openAlone();
    const [chains = ''] = /1\. [\s\S]*/.exec(await says('我充值了USDT一直没到账')) ?? [];
    const trc20 = /(\d+)\. .*TRC20/i.exec(chains)?.[1] ?? '';
    expect(await says(trc20)).toMatch(/1\. [\s\S]*2\. /);
    expect(await says('人工')).toMatch(/工单 #\d+/);
    const [card] = room.received.filter(({ text }) => text.startsWith('[#'));
    expect(card?.text).toMatch(/TRC20/i);
    expect(await says('交易所那边显示成功')).toMatch(/工单/);
    expect(room.received.at(-1)?.text).toContain('交易所那边显示成功');
    expect(await quotes('接单')).toMatch(/#\d+ 由 Ann 接单/);
    await quotes('您好，我来看一下。');
    expect(lily.received.at(-1)?.text).toBe('您好，我来看一下。');
    expect(await says('好的谢谢')).toBe('');
    expect(await quotes('结单')).toMatch(/#\d+/);
    expect(textsOf(lily.received.slice(-2))).toMatch(/已结束[\s\S]*1–5 分/);
    expect(await says('5')).toContain('谢谢');
    expect(room.received.at(-1)?.text).toContain('5 / 5');
    expect(await says('记录')).toContain('您好，我来看一下。');
    expect(wx.complaints).toEqual([]);
  });

  test('takes what customers can ask for as words, and as commands', async () => {
    const { says } = await openAlone();
    expect(await says('/menu')).toMatch(/1\. [\s\S]*12\. /);
    expect(await says('菜单')).toMatch(/1\. [\s\S]*12\. /);
    expect(await says('/record')).toContain('还没有工单');
    expect(await says('记录')).toContain('还没有工单');
    expect(await says('english')).toMatch(/[a-z]{3} /);
    expect(await says('中文')).toMatch(/\p{Script=Han}{4}/u);
    expect(await says('是官方的吗 https://example.com')).toMatch(/example\.com/);
  });

  test('opens a case when the phone speaks to a customer, and is silent; the room sees it and serves it', async () => {
    const { wx, lily, room, settled, says, quotes } = await openAlone();
    await says('我充值了USDT一直没到账');
    const before = lily.received.length;
    wx.phone.say(lily, '我是小王，您的充值我来看。');
    await settled();
    expect(await says('好的，谢谢')).toBe('');
    expect(lily.received).toHaveLength(before);
    const shown = room.received.map(({ text }) => text);
    expect(shown.some((text) => /^\[#\d+\]/.test(text) && text.includes('我是小王，您的充值我来看。'))).toBe(true);
    expect(shown.at(-1)).toContain('好的，谢谢');
    await quotes('结单');
    expect(textsOf(lily.received)).toContain('已结束');
  });

  test('tells the room what a customer takes back', async () => {
    const { lily, room, settled, says } = await openAlone();
    await says('人工');
    const said = lily.say('我的邮箱是 lily@example.com');
    await settled();
    lily.recall(said);
    await settled();
    expect(room.received.at(-1)?.text).toMatch(/^\[#\d+\] lily 撤回了这条消息：我的邮箱是/);
  });

  test('takes what was said while it was away, of people whose ids have changed, and answers them', async () => {
    const { wx, lily, room, wechat, stage, settled, says } = await openAlone();
    await says('人工');
    const [id, before] = [wx.idOf(lily), lily.received.length];
    const card = room.received.find((one) => one.text.startsWith('[#'));
    wx.phone.kick();
    await reaches(wechat, 'waiting');
    lily.say('有人吗');
    await stage.advance(60_000);
    await wx.login();
    await loggedIn(wechat);
    await settled();
    await stage.advance(60_000);
    await settled();
    expect(wx.idOf(lily)).not.toBe(id);
    expect(room.received.at(-1)?.text).toContain('有人吗');
    expect(lily.received.slice(before).map(({ text }) => text)).toEqual([expect.stringContaining('工单')]);
    expect([room.received.filter((one) => one.text === card?.text).length, wx.complaints]).toEqual([1, []]);
  });
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

  test('what the other room answers while WeChat is away goes out after the next login', async () => {
    const { wx, app, wechat, stage, person, settled } = await openBoth('app');
    const lily = person('lily');
    lily.say('人工');
    await settled();
    await stage.advance(2_000);
    await settled();
    const card = app.seen.find((one) => one.kind === 'card');
    wx.phone.kick();
    await reaches(wechat, 'waiting');
    for (const text of ['您好，', '我来看一下。']) await app.act({ text, replyTo: card?.messageId ?? '' });
    await wx.login();
    await loggedIn(wechat);
    await settled();
    await stage.advance(60_000);
    await settled();
    expect(lily.received.slice(-2).map(({ text }) => text)).toEqual(['您好，', '我来看一下。']);
    expect(app.seen.some((one) => one.key === 'desk-undelivered')).toBe(false);
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
