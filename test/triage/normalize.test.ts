import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clausesOf, normalize, withoutManners } from '../../src/triage/normalize.ts';

it.each([
  ['ＵＳＤＴ　充值！！！', 'usdt 充值'],
  ['我給錢包充值了但是沒有到帳', '我给钱包充值了但是没有到账'],
  ['網路錯誤，軟體打不開', '网络错误 软件打不开'],
  ['急急急急急急', '急急'],
  ["I CAN'T log in…", 'i cant log in'],
  ['I can’t', 'i cant'],
  ['café', 'cafe'],
  ['充\u200b值', '充值'],
  ['  ', ''],
])('%j is read as %j', (text, normal) => {
  expect(normalize(text)).toBe(normal);
});

it('what was read once is read the same again', () => {
  const words = fc.constantFrom('充值', '帳', '軟體', 'Café', "can't", '急急急急', '，', ' ', '\ud800', '500', '頭髮');
  const text = fc.oneof(
    fc.array(words).map((said) => said.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (said) => {
      expect(normalize(normalize(said))).toBe(normalize(said));
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['你好请问怎么充值', '怎么充值'],
  ['hello please help with a deposit thanks', 'help with a deposit'],
  ['你好', '你好'],
  ['thanks', 'thanks'],
])('manners are left aside, unless there is nothing else: %s', (normal, rest) => {
  expect(withoutManners(normal)).toBe(rest);
});

it.each([
  ['充值没到，提现也没到', ['充值没到', '提现也没到']],
  ['充值没到另外密码忘了', ['充值没到', '密码忘了']],
  ['no deposit, and no login!', ['no deposit', 'no login']],
  ['a brand and a land', ['a brand', 'a land']],
  ['。。。', []],
])('%s falls into its parts', (text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses);
});
