import fc from 'fast-check';
import { type Conversation, newConversation } from '../../src/core/conversation.ts';
import type { AgentAction, Candidate, Event } from '../../src/core/event.ts';
import type { Book } from '../../src/core/flow.ts';
import type { Judged } from '../../src/core/judged.ts';
import { type Result, transition } from '../../src/core/transition.ts';
import { MORNING } from './stage.ts';

/** One thing that can happen, before it is known in which state it meets the conversation. */
export type Move =
  | { move: 'say'; text: string; sure: number; findings: boolean; media: number }
  | { move: 'tap'; nth: number }
  /** Answers what was asked, as a willing customer would. */
  | { move: 'answer'; nth: number }
  | { move: 'bogus'; choice: string }
  | { move: 'hold' }
  /** A message that was held comes back. */
  | { move: 'release' }
  | { move: 'edit'; nth: number; text: string }
  | { move: 'pause'; ms: number }
  | { move: 'agent'; action: AgentAction; agent: string }
  | { move: 'found'; ok: boolean }
  | { move: 'undelivered'; unreachable: boolean }
  | { move: 'reach'; reachable: boolean };

const WORDS = [
  '我充值了USDT一直没到账',
  '人工',
  '被盗了',
  '取消',
  '上一步',
  '跳过',
  '不知道',
  '不对,是TRC20',
  '不对',
  '再说一遍',
  '重新开始',
  '菜单',
  '语言',
  '/status',
  '/record',
  '/search 手续费',
  '查 充值',
  '没用',
  '/leave',
  '/start',
  '1',
  '2',
  '3',
  '99',
  'usdt',
  'trc20',
  '500 USDT',
  '昨天 20:00',
  'lily@example.com',
  '7f3c9d0a5b1e4c2f8a6d7e9b0c1d2e3f4a5b6c7d8e9f00112233445566778899',
  '从交易所提币到钱包，一直没有到。',
  '是',
  'yes',
  'cancel',
  'my deposit has not arrived',
  '这是官方的吗',
  'wal1et.example.com 是你们的网站吗',
  't.me/fake_kefu',
  '@starbridge_example',
  '你是真人客服吗',
  '举报',
  '😀😀😀',
  '',
  '\u202eabc',
];

/** What the guard makes of those that name something. */
const NAMED: Record<string, Judged[]> = {
  'wal1et.example.com 是你们的网站吗': [{ kind: 'link', value: 'wal1et.example.com', verdict: 'lookalike' }],
  't.me/fake_kefu': [{ kind: 'link', value: 't.me', verdict: 'unknown', shows: 't.me/fake_kefu' }],
  '@starbridge_example': [{ kind: 'account', value: 'starbridge_example', verdict: 'official' }],
  'lily@example.com': [{ kind: 'mailbox', value: 'lily@example.com', verdict: 'lookalike' }],
};

/** Any text may be said, `valueOf` too. */
function namedIn(text: string): Judged[] {
  return Object.hasOwn(NAMED, text) ? (NAMED[text] ?? []) : [];
}

/** What is found by every third thing said. */
const FOUND = [
  { article: 'network-fees', score: 0.9 },
  { article: 'deposit-by-coin', score: 0.6 },
  { article: 'gone-meanwhile', score: 0.5 },
];

const ANSWERS: Record<string, string> = {
  account: 'lily@example.com',
  amount: '500 USDT',
  time: '昨天 20:00',
  txid: '7f3c9d0a5b1e4c2f8a6d7e9b0c1d2e3f4a5b6c7d8e9f00112233445566778899',
  text: '从交易所提币到钱包，一直没有到。',
};

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const action: fc.Arbitrary<AgentAction> = fc.oneof(
  fc.constantFrom<AgentAction>({ do: 'take' }, { do: 'close' }, { do: 'reopen' }, { do: 'show' }),
  fc.constant<AgentAction>({ do: 'answer', messageId: 'r1', text: '您好', media: [] }),
  fc.constant<AgentAction>({ do: 'explain', what: 'note' }),
  fc.constant<AgentAction>({ do: 'amend', messageId: 'r1', text: '您好!' }),
  fc.constant<AgentAction>({ do: 'amend', messageId: 'r1', text: '您好!', unsent: { media: [] } }),
  fc.constant<AgentAction>({ do: 'note', text: '备注' }),
  fc.constant<AgentAction>({ do: 'transfer', to: 'Bo' }),
  fc.constantFrom<AgentAction>({ do: 'priority', to: 'urgent' }, { do: 'priority', to: 'low' }),
  fc.record({
    do: fc.constant<'release'>('release'),
    links: fc.subarray(['https://a.example.org/', 'https://b.example.org/']),
    isLead: fc.boolean(),
    refused: fc.subarray(['unlisted_address']),
  }),
);

/** Anything that can happen to a conversation, the likely more often. */
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      move: fc.constant('say' as const),
      text,
      sure: fc.constantFrom(0, 0, 0.5, 0.95),
      findings: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
      media: fc.constantFrom(0, 0, 0, 1, 3),
    }),
  },
  { weight: 20, arbitrary: fc.record({ move: fc.constant('answer' as const), nth: fc.nat(6) }) },
  { weight: 2, arbitrary: fc.record({ move: fc.constant('tap' as const), nth: fc.nat(6) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('bogus' as const),
      choice: fc.oneof(fc.string(), fc.constant('1:deposit')),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Move>({ move: 'hold' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ move: 'release' }) },
  { weight: 1, arbitrary: fc.record({ move: fc.constant('edit' as const), nth: fc.nat(5), text }) },
  {
    weight: 6,
    arbitrary: fc.record({
      move: fc.constant('pause' as const),
      ms: fc.constantFrom(2_000, 60_000, 1_800_000, 86_400_000, 200_000_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ move: fc.constant('agent' as const), action, agent: fc.constantFrom('Ann', 'Bo') }),
  },
  { weight: 2, arbitrary: fc.record({ move: fc.constant('found' as const), ok: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ move: fc.constant('undelivered' as const), unreachable: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ move: fc.constant('reach' as const), reachable: fc.boolean() }) },
);

export interface Step {
  before: Conversation;
  event: Event;
  result: Result;
}

const KINDS = ['mnemonic', 'ambiguous_hex', 'password', 'card'];
const DESK = { ahead: { urgent: 0, high: 1, normal: 2, low: 3 } };

/** A conversation that things happen to, one after the other. */
export class Walker {
  c: Conversation;
  at = MORNING;
  /** May be put in another edition between moves. */
  book: Book;
  private count = 0;

  constructor(book: Book) {
    this.book = book;
    this.c = newConversation('app', 'lily', 'zh-CN');
  }

  /** Makes one move; every timer that comes due in a pause is an event of its own. */
  make(move: Move): Step[] {
    if (move.move === 'pause') return this.pause(move.ms);
    if (move.move === 'answer') return this.answer(move.nth);
    return [this.happen(this.eventOf(move))];
  }

  private answer(nth: number): Step[] {
    if (this.c.lookUp) return this.make({ move: 'found', ok: nth % 3 > 0 });
    if (this.c.mode === 'waiting') return this.make({ move: 'agent', action: { do: 'take' }, agent: 'Ann' });
    if (this.c.shown && nth < 6) return this.make({ move: 'tap', nth });
    const frame = this.c.stack.at(-1);
    const flow = this.book.flows[frame?.flow ?? ''];
    const step = flow?.steps[frame?.step ?? ''];
    const check = step?.kind === 'collect' ? flow?.slots[step.slot]?.check : undefined;
    if (check === 'media')
      return [...this.make({ move: 'say', text: '', sure: 0, findings: false, media: 1 }), ...this.pause(3_000)];
    return this.say(ANSWERS[check ?? ''] ?? '我充值了USDT一直没到账');
  }

  /** The text is said, and the pause after it is waited for. */
  say(words: string): Step[] {
    return [...this.make({ move: 'say', text: words, sure: 0, findings: false, media: 0 }), ...this.pause(3_000)];
  }

  private pause(ms: number): Step[] {
    const until = this.at + ms;
    const steps: Step[] = [];
    for (let turns = 0; turns < 20; turns++) {
      const due = Math.min(...this.c.timers.map((timer) => timer.due));
      if (due > until) break;
      this.at = Math.max(this.at, due);
      const timers = this.c.timers.filter((timer) => timer.due <= this.at).map((timer) => timer.id);
      steps.push(this.happen({ ...this.base(), type: 'due', timers, candidates: [] }));
    }
    this.at = until;
    return steps;
  }

  private happen(event: Event): Step {
    const before = this.c;
    const result = transition(this.book, before, event);
    this.c = result.conversation;
    return { before, event, result };
  }

  private base(): { id: string; at: number; desk: Event['desk'] } {
    this.count += 1;
    return { id: `e${this.count}`, at: this.at, desk: { code: String(1000 + this.count), ...DESK } };
  }

  private eventOf(move: Exclude<Move, { move: 'pause' } | { move: 'answer' }>): Event {
    const base = this.base();
    const messageId = `m${this.count}`;
    const said = { ...base, type: 'said' as const, messageId, text: '', media: [], findings: [], candidates: [] };
    switch (move.move) {
      case 'say': {
        const candidates: Candidate[] = move.sure > 0 ? [{ flow: 'deposit', confidence: move.sure }] : [];
        const kind = KINDS[this.count % KINDS.length] ?? 'mnemonic';
        const findings = move.findings ? [{ kind, from: 0, to: 1 }] : [];
        const media = Array.from({ length: move.media }, (_, n) => ({
          kind: 'image' as const,
          ref: `${n}`,
          at: 'held',
        }));
        const doubtful = move.findings && media.length > 0 ? { doubtful: true } : {};
        const words = { text: move.text.toWellFormed(), judged: namedIn(move.text) };
        const articles = this.count % 3 === 0 ? { articles: FOUND } : {};
        return { ...said, ...words, candidates, ...articles, findings, media, ...doubtful };
      }
      case 'tap': {
        const { shown } = this.c;
        const id = shown?.ids[move.nth % shown.ids.length] ?? 'gone';
        return { ...said, choice: `${shown?.list ?? 0}:${id}` };
      }
      case 'bogus':
        return { ...said, choice: move.choice };
      case 'edit':
        return {
          ...base,
          type: 'edited',
          messageId: `m${Math.max(1, this.count - move.nth)}`,
          text: move.text.toWellFormed(),
          findings: [],
        };
      case 'hold':
        return { ...base, type: 'held', messageId, edited: false };
      case 'release':
        return { ...said, text: 'legal winner', messageId: this.c.held?.[0] ?? messageId, again: true };
      case 'agent':
        return {
          ...base,
          type: 'agent',
          agent: { id: move.agent, name: move.agent },
          code: this.c.case?.code ?? '1',
          action: move.action,
          blocked: [],
        };
      case 'found':
        return {
          ...base,
          type: 'found',
          lookUp: this.c.lookUp?.id ?? 'none',
          answer: move.ok
            ? { ok: true, fields: { minutes: '5', confirmations: '20' } }
            : { ok: false, code: 'timeout' },
        };
      case 'undelivered':
        return { ...base, type: 'undelivered', to: 'customer', code: 'rejected', unreachable: move.unreachable };
      case 'reach':
        return { ...base, type: 'reach', reachable: move.reachable };
    }
  }
}
