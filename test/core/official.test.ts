import { beforeAll, describe, expect, test } from 'vitest';
import { type Conversation, newConversation } from '../../src/core/conversation.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { Event, SaidEvent } from '../../src/core/event.ts';
import { triggered } from '../../src/core/hear.ts';
import type { Judged } from '../../src/core/judged.ts';
import { isBare, shown, worstOf } from '../../src/core/official-things.ts';
import { transition } from '../../src/core/transition.ts';
import { createGuard } from '../../src/guard/guard.ts';
import { MORNING, type Shipped, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

const DESK = { code: '1001', ahead: { urgent: 0, high: 0, normal: 0, low: 0 } };
const link = (value: string, verdict: Judged['verdict']): Judged => ({ kind: 'link', value, verdict });
const FAKE = link('wal1et.example.com', 'lookalike');

/** A conversation with the shipped book, and with the real guard's verdicts. */
class Talk {
  c: Conversation = newConversation('app', 'lily', 'zh-CN');
  private at = MORNING;
  private count = 0;

  /** What comes of it: the keys that the customer is told, `say …`, and what else happens. */
  said(text: string, more: Partial<SaidEvent> = {}): string[] {
    this.count += 1;
    const judged = createGuard(() => shipped.official).judge(text);
    const base = { id: `e${this.count}`, at: this.at, desk: DESK, messageId: `m${this.count}` };
    return this.happen({
      ...{ type: 'said', ...base, text, media: [], findings: [], candidates: [], judged },
      ...more,
    } as Event);
  }

  agent(action: 'take' | 'close'): string[] {
    this.count += 1;
    const agent = { id: 'ann', name: 'Ann' };
    const base = { id: `e${this.count}`, at: this.at, desk: DESK };
    return this.happen({ ...base, type: 'agent', agent, code: DESK.code, action: { do: action }, blocked: [] });
  }

  /** Time passes, and a burst ends. */
  pause(ms = 2_000): string[] {
    this.count += 1;
    this.at += ms;
    const timers = this.c.timers.filter((one) => one.due <= this.at).map(({ id }) => id);
    return this.happen({ id: `e${this.count}`, at: this.at, desk: DESK, type: 'due', timers, candidates: [] });
  }

  private happen(event: Event): string[] {
    const { conversation, effects } = transition(shipped.book, this.c, event);
    this.c = conversation;
    return effects.map(told);
  }
}

function told(effect: Effect): string {
  return 'key' in effect ? `${effect.do} ${effect.key}` : effect.do;
}

describe('what is the question whether something is official', () => {
  test('a bare link or account, with nothing said about it', () => {
    expect(isBare('https://wal1et.example.com/login', [FAKE])).toBe(true);
    expect(isBare(' @kefu_help ', [{ kind: 'account', value: 'kefu_help', verdict: 'unknown' }])).toBe(true);
    expect(isBare('wal1et.example.com 充不了值', [FAKE])).toBe(false);
    expect(isBare('wаllet.example.com', [link('xn--wllet-4ve.example.com', 'lookalike')])).toBe(true);
    expect(isBare('@kefu_help https://wal1et.example.com', [FAKE, { ...FAKE, value: 'kefu_help' }])).toBe(true);
    expect(isBare('lily@example.com', [{ kind: 'mailbox', value: 'lily@example.com', verdict: 'lookalike' }])).toBe(
      false,
    );
  });

  test('a fake outweighs everything, and what is ours outweighs nothing', () => {
    const ours = link('wallet.example.com', 'official');
    expect(worstOf([ours, link('a.example', 'unknown'), FAKE])).toBe('lookalike');
    expect(worstOf([ours, link('a.example', 'unknown')])).toBe('unknown');
    expect(worstOf([ours])).toBe('official');
  });

  test('what is not ours is never shown so that it can be tapped', () => {
    expect(shown(FAKE)).toBe('wal1et[.]example[.]com');
    expect(shown(link('wallet.example.com', 'official'))).toBe('wallet.example.com');
    expect(shown({ ...link('t.me', 'unknown'), shows: 't.me/fake_kefu' })).toBe('t[.]me/fake_kefu');
  });

  test.each([
    '这是官方的吗',
    '这个网站是真的吗',
    '是你们的客服吗 @kefu_help',
    'is this your site?',
    '真假',
    'is t.me/kefu legit?',
    '/official',
  ])('%s', (text) => {
    expect(triggered(shipped.book, text)?.flow).toBe('repair-official');
  });

  test.each([
    '你是真人客服吗',
    '刚才那个客服是真的吗',
    '有个人加我微信说是客服',
    "someone DMed me saying he's support",
  ])('%s: is that one real', (text) => {
    expect(triggered(shipped.book, text)?.flow).toBe('repair-impostor');
  });

  test.each(['转人工，刚才那个客服是真的吗', '真人', '我要真人客服', 'is this legit? talk to a human'])(
    'whoever calls for a person gets one: %s',
    (text) => {
      expect(triggered(shipped.book, text)?.flow).toBe('repair-person');
    },
  );

  test.each(['I downloaded it from the official website', 'official'])(
    'in passing it is none, as a command it is: %s',
    (text) => {
      expect(triggered(shipped.book, text)?.flow ?? null).toBe(text === 'official' ? 'repair-official' : null);
    },
  );

  test('theft comes before it', () => {
    expect(triggered(shipped.book, '这是官方的吗，我的币被盗了')?.flow).toBe('repair-emergency');
  });
});

describe('in a conversation', () => {
  test('a question means what was named within ten minutes, and no longer', () => {
    const talk = new Talk();
    talk.said('有人发我 t.me/fake_kefu 让我充值');
    talk.pause(9 * 60_000);
    expect(talk.said('这是官方的吗')).toContain('say official-unknown');
    talk.pause(11 * 60_000);
    expect(talk.said('这是官方的吗')).toContain('say repair-official-send');
  });

  test('the digits of a hash are no telephone number, and an explorer’s link alone is no question', () => {
    const talk = new Talk();
    talk.said('你好');
    talk.said('7f3c9d0a5b1e4c2f8a6d7e9b0c1d2e3f4a5b6c7d8e9f00112233445566778899');
    expect(talk.c.named?.things).toEqual([]);
    talk.pause();
    talk.said(`https://etherscan.io/tx/0x${'a1'.repeat(32)}`);
    expect(talk.pause().filter((one) => one.includes('official'))).toEqual([]);
  });

  test('a lookalike is told of even where the words open a flow', () => {
    const talk = new Talk();
    talk.said('我在 wal1et.example.com 充值一直没到账', { candidates: [{ flow: 'deposit', confidence: 0.95 }] });
    expect(talk.pause()).toContain('say official-lookalike');
  });

  test('a card that is forwarded without a word is answered', () => {
    const talk = new Talk();
    const judged: Judged[] = [{ kind: 'number', value: '13812345678', verdict: 'unknown' }];
    const media: SaidEvent['media'] = [{ kind: 'contact', ref: '1', at: 'app', name: '客服 13812345678' }];
    talk.said('', { judged, media });
    expect(talk.pause()).toContain('say official-unknown');
  });

  test('with a person, other links go to the person alone', () => {
    const talk = new Talk();
    talk.said('人工');
    talk.agent('take');
    expect(talk.said('https://binance.com/receipt')).toEqual(['relay']);
    expect(talk.said('@kefu_help')).toEqual(['relay']);
  });

  test('with a person, the agents see the question and the answer', () => {
    const talk = new Talk();
    talk.said('人工');
    talk.agent('take');
    expect(talk.said('@kefu_help 是你们的客服吗')).toEqual([
      'relay',
      'say official-unknown',
      'post desk-official',
      'say repair-official-stranger',
    ]);
  });

  test('a number after the bot’s question has been passed over is for the agent', () => {
    const talk = new Talk();
    talk.said('人工');
    talk.agent('take');
    talk.said('@kefu_help 是你们的客服吗');
    expect(talk.said('还没有')).toEqual(['relay']);
    expect(talk.said('1')).toEqual(['relay']);
  });

  test('an unknown link sent alone is for the agent, whatever was named just before it', () => {
    const talk = new Talk();
    talk.said('人工');
    talk.agent('take');
    talk.said('wal1et.example.com 是你们的网站吗');
    expect(talk.said('t.me/fake_kefu')).toEqual(['relay']);
    expect(talk.said('wal1et.example.com')).toContain('say official-lookalike');
  });

  test('a report joins the open case: facts, notice and record, and its priority stays', () => {
    const talk = new Talk();
    talk.said('人工');
    talk.agent('take');
    talk.said('wal1et.example.com 是你们的网站吗');
    expect(talk.said('1')).toEqual(['say case-added', 'post desk-reported', 'card']);
    expect(talk.c.mode).toBe('human');
    expect(talk.c.case?.priority).toBe('normal');
    expect(talk.c.case?.facts.map(({ slot }) => slot)).toEqual(['thing', 'verdict', 'when']);
    expect(talk.c.case?.facts[0]?.value).toBe('wal1et[.]example[.]com');
    expect(talk.c.case?.record.map(({ deed }) => deed)).toContain('reported');
  });

  test('however often something is reported, a case holds a bounded number of facts', () => {
    const talk = new Talk();
    talk.said('人工');
    for (let n = 0; n < 30; n++) {
      talk.said(`fake${n}.example 是你们的网站吗`);
      talk.said('1');
    }
    expect(talk.c.case?.facts.length).toBeLessThanOrEqual(40);
  });

  test('a report with no case is one: high, with its evidence and not with the facts of the flow below', () => {
    const talk = new Talk();
    talk.said('我充值了USDT一直没到账', { candidates: [{ flow: 'deposit', confidence: 0.95 }] });
    talk.pause();
    talk.said('wal1et.example.com 是你们的网站吗');
    expect(talk.said('1')).toContain('say case-promise');
    expect(talk.c.case).toMatchObject({ category: 'security', priority: 'high' });
    expect(talk.c.case?.facts.map(({ slot }) => slot)).toEqual(['thing', 'verdict', 'when']);
  });

  test('when the case is closed, the bot’s question beside it is gone', () => {
    const talk = new Talk();
    talk.said('人工');
    talk.agent('take');
    talk.said('@kefu_help 是你们的客服吗');
    talk.agent('close');
    expect(talk.c.stack.some(({ flow }) => flow === 'repair-official')).toBe(false);
  });

  test('every hand-over begins with what agents never do', () => {
    const talk = new Talk();
    expect(talk.said('人工').filter((one) => one.startsWith('say'))).toEqual([
      'say case-promise',
      'say repair-person-handoff',
    ]);
  });
});
