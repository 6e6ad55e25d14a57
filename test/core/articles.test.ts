import { beforeAll, describe, expect, test } from 'vitest';
import { isAwaited } from '../../src/core/awaited.ts';
import { newConversation } from '../../src/core/conversation.ts';
import { triggered } from '../../src/core/hear.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { Talk } from '../support/talk.ts';

let shipped: Shipped;
let talk: Talk;
beforeAll(async () => {
  shipped = await shippedBook();
});

const FEES = { articles: [{ article: 'network-fees', score: 0.9 }] };
const HALF_HOUR = 30 * 60_000;

function fresh(): Talk {
  talk = new Talk(shipped.book);
  talk.says('你好');
  return talk;
}

/** Searches for an article and opens it. */
function opened(): Talk {
  fresh().said('查 手续费', FEES);
  expect(talk.taps('article/network-fees')).toEqual(['say article-network-fees', 'say repair-article-asked']);
  return talk;
}

describe('a command to search', () => {
  test.each([
    ['/search 手续费', '手续费'],
    ['／help fees', 'fees'],
    ['/find@kefu_bot the fees', 'the fees'],
    ['查 手续费', '手续费'],
    ['搜索：手续费', '手续费'],
    ['帮助　修改密码', '修改密码'],
  ])('is heard with the words after it: %s', (text, rest) => {
    expect(triggered(shipped.book, text)).toEqual({ flow: 'repair-search', rest });
  });

  test.each([
    '查一下我的提现到哪了',
    '帮助我找回密码',
    'help me with a deposit',
    'search fees',
    '/help',
    '/nonsense fees',
  ])('is no ordinary sentence, nor another command: %s', (text) => {
    expect(triggered(shipped.book, text)?.flow).not.toBe('repair-search');
  });

  test('opens no door for the pieces of a phrase', () => {
    const c = newConversation('app', 'lily', 'en');
    expect(isAwaited(shipped.book, c, '/search limit', 0)).toBe(true);
    expect(isAwaited(shipped.book, c, '/search legal winner thank year', 0)).toBe(false);
  });

  test('lists the articles found, and the flow that may be meant after them', () => {
    fresh().said('查 手续费', { ...FEES, candidates: [{ flow: 'withdrawal', confidence: 0.9 }] });
    expect(talk.c.shown?.ids).toEqual(['article/network-fees', 'withdrawal', 'none']);
  });

  test('lists none that the book no longer has', () => {
    fresh();
    expect(talk.said('查 旧的', { articles: [{ article: 'gone', score: 1 }] })).toEqual([
      'say repair-nothing-found-which',
    ]);
    expect(talk.said('/search x', { articles: [{ article: '__proto__', score: 1 }] })).toEqual([
      'say repair-nothing-found-which',
    ]);
  });
});

describe('an article that covers little of what was said', () => {
  test('is not offered unasked', () => {
    fresh();
    expect(talk.says('嗯嗯嗯', { articles: [{ article: 'network-fees', score: 0.4 }] })).toContain(
      'say repair-not-understood-sorry',
    );
  });

  test('takes no place of a flow that may be meant', () => {
    const candidates = ['deposit', 'withdrawal', 'transaction'].map((flow) => ({ flow, confidence: 0.3 }));
    fresh().said('没到', { candidates, ...FEES });
    talk.pause();
    expect(talk.c.shown?.ids).toEqual(['deposit', 'withdrawal', 'transaction', 'none']);
  });
});

describe('what comes of an article', () => {
  test('is kept: shown, helped, did not help', () => {
    expect(opened().c.reads).toEqual([{ article: 'network-fees', at: talk.at }]);
    talk.says('有帮助');
    expect(talk.c.reads).toEqual([{ article: 'network-fees', at: talk.at - 2_000, helped: true }]);
    opened().taps('bad');
    expect(talk.c.reads).toMatchObject([{ article: 'network-fees', helped: false }]);
  });

  test('is a person called for soon after it, not one called for much later, or after it helped', () => {
    opened().pause(60_000);
    talk.said('人工');
    expect(talk.c.reads).toMatchObject([{ person: true }]);
    opened().pause(HALF_HOUR + 1);
    talk.said('人工');
    expect(talk.c.reads?.[0]).not.toHaveProperty('person');
    opened().taps('good');
    talk.pause(60_000);
    talk.said('人工');
    expect(talk.c.reads?.[0]).not.toHaveProperty('person');
  });

  test('is nothing when it is shown with the call for a person itself', () => {
    fresh().said('我的币被盗了');
    expect(talk.c.mode).toBe('waiting');
    expect(talk.c.reads).toEqual([{ article: 'assets-at-risk', at: talk.at }]);
  });

  test('is asked by the flow that showed it, too', () => {
    fresh().taps('deposit');
    talk.taps('how_to');
    talk.taps('bank_card');
    talk.taps('solved');
    expect(talk.c.reads).toMatchObject([{ article: 'deposit-by-card', helped: true }]);
  });

  test('is not taken from a question about something else', () => {
    opened().says('我要充值', { candidates: [{ flow: 'deposit', confidence: 0.9 }] });
    talk.taps('how_to');
    talk.taps('bank_card');
    talk.taps('solved');
    expect(talk.c.reads?.map(({ article, helped }) => [article, helped])).toEqual([
      ['network-fees', undefined],
      ['deposit-by-card', true],
    ]);
  });

  test('is kept of the latest eight', () => {
    fresh();
    for (let n = 0; n < 12; n++) {
      talk.said('查 手续费', FEES);
      talk.taps('article/network-fees');
    }
    expect(talk.c.reads).toHaveLength(8);
    expect(talk.c.stack.length).toBeLessThan(4);
  });
});

describe('an article that did not help', () => {
  test('leads to the problem that it belongs to, to the others found, and to a person', () => {
    fresh().said('查 手续费', { articles: [...FEES.articles, { article: 'withdrawal-fees', score: 0.8 }] });
    talk.taps('article/network-fees');
    talk.taps('bad');
    expect(talk.c.shown?.ids).toEqual(['transaction', 'article/withdrawal-fees', 'repair-person', 'none']);
    talk.taps('repair-person');
    expect(talk.c.mode).toBe('waiting');
  });
});

test('an article is opened by its number and by its title, in either language', () => {
  for (const words of ['1', '转账的矿工费', '《转账的矿工费》', 'The network fee of a transfer']) {
    fresh().said('查 手续费', FEES);
    expect(talk.said(words)).toEqual(['say article-network-fees', 'say repair-article-asked']);
  }
});
