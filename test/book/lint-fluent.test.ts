import { expect, test } from 'vitest';
import { problemsOf } from './small-book.ts';

const ZH = 'flows/deposit/words.zh-CN.ftl';
const HELLO = 'deposit-hello = 您好';

test.each([
  [
    'a brace that is not closed',
    `${HELLO} {`,
    '8:21 is not Fluent: Expected token: "}" (write `key = words`; { and } belong to variables, write {"{"} for the sign itself)',
  ],
  [
    'a line that is not indented',
    `${HELLO}\n再见`,
    '9:1 is not Fluent: Expected an entry start (write `key = words`, and indent each line that goes on)',
  ],
  [
    'a key without a =',
    'deposit-hello 您好',
    '8:15 is not Fluent: Expected token: "=" (write `key = words`; { and } belong to variables, write {"{"} for the sign itself)',
  ],
  [
    'a key without words',
    'deposit-hello =',
    '8:16 is not Fluent: Expected message "deposit-hello" to have a value or attributes (write the words after the =, or indented on the next line)',
  ],
  [
    'a key twice',
    `${HELLO}\n${HELLO}`,
    '9:1 deposit-hello is defined twice (keep one; the other is at flows/deposit/words.zh-CN.ftl:8)',
  ],
  ['a term that is not there', `${HELLO} { -brnad }`, '8:22 there are no words -brnad in zh-CN (did you mean -brand?)'],
  [
    'words that are not there',
    `${HELLO} { deposit-helo }`,
    '8:22 there are no words deposit-helo in zh-CN (did you mean deposit-hello?)',
  ],
  [
    'a function that is not there',
    `${HELLO} { DATETIME("x") }`,
    '8:22 there is no function DATETIME (known here: NUMBER)',
  ],
  [
    'words that refer to themselves',
    `${HELLO} { deposit-hello }`,
    '8:1 deposit-hello refers to itself or to too much (refer to no more than 100 things, and never back to itself)',
  ],
  [
    'bold that is not closed',
    `${HELLO} **再见`,
    '8:1 deposit-hello has a ** or ` without its other (close it; write {"**"} or {"`"} for the sign itself)',
  ],
  [
    'words that ask for a secret',
    'deposit-hello = 您好。请发送您的**助记词**。',
    '8:1 asks for a secret: "请发送您的助记词" (nobody may ask for one; warn against giving it away instead)',
  ],
])('%s: the file, the line, the column and the fix are told', (_, to, problem) => {
  expect(problemsOf(['zh', HELLO, to])).toEqual([`${ZH}:${problem}`]);
});

test('a mark that is not closed in one variant is told', () => {
  const chosen = `${HELLO} { $amount ->\n    [one] **一\n   *[other] 多**\n }`;
  expect(problemsOf(['zh', HELLO, chosen])).toContain(
    `${ZH}:8:1 deposit-hello has a ** or \` without its other (close it; write {"**"} or {"\`"} for the sign itself)`,
  );
});

test('marks in quotes are no marks', () => {
  expect(problemsOf(['zh', HELLO, `${HELLO} {"**"}`])).toEqual([]);
});

test('a key in two files of a language is told with both places', () => {
  expect(problemsOf(['data/words/common.zh-CN.ftl', '', 'deposit-hello = 您好\n'])[0]).toMatch(
    /^data\/words\/common\.zh-CN\.ftl:\d+:1 deposit-hello is defined twice \(keep one; the other is at flows\/deposit\/words\.zh-CN\.ftl:8\)$/,
  );
});

test('a key of another flow in a flow’s file is told', () => {
  expect(problemsOf(['zh', HELLO, `${HELLO} { other-hello }\nother-hello = 您好`])).toEqual([
    `${ZH}:9:1 other-hello is no key of deposit (begin it with deposit-, or move it to data/words)`,
  ]);
});

test('words that unfold without end are told, and quickly', () => {
  const chain = Array.from(
    { length: 40 },
    (_, at) => `deposit-w${at} = { deposit-w${at + 1} } { deposit-w${at + 1} }`,
  ).join('\n');
  const problems = problemsOf(['zh', HELLO, `${HELLO} { deposit-w0 }\n${chain}\ndeposit-w40 = x`]);
  expect(problems).toContain(
    `${ZH}:8:1 deposit-hello refers to itself or to too much (refer to no more than 100 things, and never back to itself)`,
  );
});
