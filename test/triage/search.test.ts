import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/triage/classify.ts';
import { createSearch, type Searched } from '../../src/triage/search.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';

const ARTICLES: Searched[] = [
  ...[
    ['fees', '提现的手续费', ['提现', '手续费'], '提交前的页面写着这一笔的手续费。'],
    ['close', '注销账户', ['销户', '删除账户'], '先把币全部转走，等到账，再注销。'],
    ['forgot', '找回密码', ['登录', '忘记密码'], '在登录页点找回密码，看垃圾箱。'],
  ].map(([id, title, tags, body]) => ({ id, language: 'zh-CN', title, tags, body }) as Searched),
  ...[
    ['fees', 'What a withdrawal costs', ['withdraw', 'fees'], 'The page before you submit shows the fee.'],
    ['close', 'Closing an account', ['close account', 'delete account'], 'Move all coins out first.'],
    ['forgot', 'Forgotten password', ['login', 'password'], 'Tap "Forgot password" and look into the spam folder.'],
  ].map(([id, title, tags, body]) => ({ id, language: 'en', title, tags, body }) as Searched),
];

const read = createReader(
  [
    { flow: 'withdrawal', text: '提现要手续费吗' },
    { flow: 'withdrawal', text: 'how much is a withdrawal' },
    { flow: 'policy', text: '怎么注销账户' },
    { flow: 'policy', text: 'close my account' },
    { flow: 'login', text: '忘记密码了' },
    { flow: 'login', text: 'i forgot my password' },
  ],
  ELSEWHERE,
);
const search = createSearch(ARTICLES, read);

describe('the search', () => {
  it.each([
    ['提现要收多少手续费', 'fees'],
    ['提現手續費', 'fees'],
    ['withdrawal fee', 'fees'],
    ['怎么注销', 'close'],
    ['closing my account', 'close'],
    ['delete the account!!', 'close'],
    ['密码忘了怎么找回', 'forgot'],
    ['forgot password', 'forgot'],
    ['垃圾箱', 'forgot'],
  ])('finds by %s', (text, article) => {
    expect(search(text)[0]?.article).toBe(article);
  });

  it.each([['今天天气不错'], ['推荐一部电影'], ['order a pizza'], [''], ['   '], ['😀'], ['怎么'], ['how do i']])(
    'finds nothing by %j',
    (text) => {
      expect(search(text)).toEqual([]);
    },
  );

  it('has nothing to find without articles', () => {
    expect(createSearch([], read)('提现')).toEqual([]);
  });

  it('finds each article once, best first, with how much it covers from 0 to 1, and always the same', () => {
    const words = fc.constantFrom(
      '提现',
      '手续费',
      '密码',
      'account',
      'fees',
      '怎么',
      ' ',
      '😀',
      '500U',
      '帳',
      'close',
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 30 }).map((said) => said.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (said) => {
        const found = search(said);
        const scores = found.map(({ score }) => score);
        expect(new Set(found.map(({ article }) => article)).size).toBe(found.length);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        expect(search(said)).toEqual(found);
      }),
      { numRuns: 200 },
    );
  });

  it('finds every article by its own title', () => {
    for (const { id, title } of ARTICLES) expect(search(title)[0]?.article).toBe(id);
  });
});
