import { expect, test } from 'vitest';
import { type Edit, problemsOf } from './small-book.ts';

const ZH = 'flows/deposit/words.zh-CN.ftl';

test('words that mean two options of a slot are told', () => {
  expect(problemsOf(['zh', '借记卡, 储蓄卡', '借记卡, 数字 货币'])).toEqual([
    `${ZH}:7:1 "数字货币" means both card and coin of slot method (keep it with one of them)`,
  ]);
});

test('words that mean two options in two languages are told', () => {
  expect(problemsOf(['zh', '借记卡, 储蓄卡', 'COIN!'])).toEqual([
    'flows/deposit/words.en.ftl:7:1 "coin" means both card and coin of slot method (keep it with one of them)',
  ]);
});

test('words that mean two choices of a question are told', () => {
  const ask = 'ask: { one: method, two: method }';
  const labels: Edit[] = ['zh', 'en'].map((file) => [
    file,
    'deposit-hello',
    'deposit-hello-one = OK\ndeposit-hello-two = ok.\ndeposit-hello',
  ]);
  expect(problemsOf(['flow', 'say: true', ask], ...labels)).toContain(
    `${ZH}:9:1 "ok" means both one and two of step hello (keep it with one of them)`,
  );
});

test('a problem without examples in a language is told', () => {
  expect(problemsOf(['flows/deposit/examples.en.txt', 'how do I deposit', '# nothing yet'])).toEqual([
    'flows/deposit/flow.yaml:1:5 deposit has no examples in en (write what customers say, one a line, to flows/deposit/examples.en.txt)',
  ]);
});

test('a repair with triggers needs its examples', () => {
  const problems = problemsOf(['flows/repair/cancel/flow.yaml', 'steps:', 'triggers: whole\nsteps:']);
  expect(problems).toEqual(
    ['en', 'zh-CN']
      .map(
        (language) =>
          `flows/repair/cancel/flow.yaml:1:5 repair-cancel has no examples in ${language} (write what customers say, one a line, to flows/repair/cancel/examples.${language}.txt)`,
      )
      .reverse(),
  );
});

test('examples that nothing hears are told', () => {
  expect(problemsOf(['flows/repair/cancel/examples.en.txt', '', 'cancel'])).toEqual([
    'flows/repair/cancel/examples.en.txt:1:1 nothing hears these examples (add `triggers: whole` (or within, prefix) to flow.yaml, or take the file away)',
  ]);
});

test('an example in which nothing can be heard is told with its line', () => {
  expect(problemsOf(['flows/deposit/examples.en.txt', 'how do I deposit', 'how do I deposit\n!!!'])).toEqual([
    'flows/deposit/examples.en.txt:2:1 nothing can be heard in "!!!" (write words)',
  ]);
});

test('words that should open a problem in any state and that a repair has are told', () => {
  const repair: Edit[] = [
    ['flows/repair/cancel/flow.yaml', 'steps:', 'triggers: within\nsteps:'],
    ['flows/repair/cancel/examples.zh-CN.txt', '', '取消\n'],
    ['flows/repair/cancel/examples.en.txt', '', 'How do I deposit?\n'],
  ];
  expect(problemsOf(...repair)).toEqual([]);
  expect(problemsOf(['flow', 'id: deposit', 'id: deposit\ntriggers: whole'], ...repair)).toEqual([
    'flows/deposit/examples.en.txt:1:1 "how do I deposit" opens repair-cancel, not deposit (keep it with one of them)',
  ]);
});
