import { expect, test } from 'vitest';
import { problemsOf } from './small-book.ts';

const AT = 'flows/deposit/flow.yaml';
const DONE = '{ id: done, end: true }';
const END = '\n  - { id: end, end: true }';
const COIN = 'slot: method, is: coin';

test.each([
  ['a next', 'say: true', 'say: true, next: dne', '7:35 there is no step dne (did you mean done?)'],
  ['an else', 'else: amount', 'else: amuont', '12:11 there is no step amuont (did you mean amount?)'],
  ['a then', 'then: txid', 'then: tixd', '11:49 there is no step tixd (did you mean txid?)'],
  [
    'a failed road',
    DONE,
    `{ id: done, look_up: deposit_route, failed: edn }${END}`,
    '17:49 there is no step edn (did you mean end?)',
  ],
  ['a start', 'id: deposit', 'id: deposit\nstart: helo', '2:8 there is no step helo (did you mean hello?)'],
  ['a collected slot', 'collect: method', 'collect: methd', '8:28 there is no slot methd (did you mean method?)'],
  [
    'a confirmed slot',
    'confirm: [method, amount',
    'confirm: [method, amont',
    '15:36 there is no slot amont (did you mean amount?)',
  ],
  [
    'a handed over slot',
    'slots: [method, amount, txid]',
    'slots: [method, amount, txd]',
    '16:55 there is no slot txd (did you mean txid?)',
  ],
  ['a tested slot', COIN, 'slot: metod, is: coin', '11:23 there is no slot metod (did you mean method?)'],
  [
    'a slot within a condition',
    `{ ${COIN} }`,
    '{ any: [{ slot: method, is: coin }, { not: { slot: txd, filled: true } }] }',
    '11:66 there is no slot txd (did you mean txid?)',
  ],
  [
    'a set slot',
    DONE,
    `{ id: done, set: { amont: null } }${END}`,
    '17:31 there is no slot amont (did you mean amount?)',
  ],
  [
    'a slot for a look-up',
    DONE,
    `{ id: done, look_up: deposit_route, with: { a: amont }, failed: end }${END}`,
    '17:52 there is no slot amont (did you mean amount?)',
  ],
  [
    'a slot from a look-up',
    DONE,
    `{ id: done, look_up: deposit_route, into: { amont: a }, failed: end }${END}`,
    '17:56 there is no slot amont (did you mean amount?)',
  ],
  ['a tested option', COIN, 'slot: method, is: coins', '11:35 method has no option coins (did you mean coin?)'],
  ['an option in a list', COIN, 'slot: method, in: [card, con]', '11:42 method has no option con (did you mean coin?)'],
  [
    'a set option',
    DONE,
    `{ id: done, set: { method: con } }${END}`,
    '17:32 method has no option con (did you mean coin?)',
  ],
  [
    'a value that only a check can give',
    COIN,
    'slot: amount, is: 3',
    '11:35 amount is filled by its check amount only (test it with `filled`, or set it to null)',
  ],
  [
    'a number that is none',
    COIN,
    'slot: method, more_than: 3',
    '11:23 method is no number (test `more_than` on an amount or a text that holds one)',
  ],
  [
    'a look-up',
    DONE,
    `{ id: done, look_up: deposit_rout, failed: end }${END}`,
    '17:26 there is no look-up deposit_rout (did you mean deposit_route?)',
  ],
  ['a called flow', DONE, `{ id: done, call: depsit }${END}`, '17:23 there is no flow depsit (did you mean deposit?)'],
  [
    'a category',
    'hand_off: {',
    'hand_off: { category: depsit,',
    '16:41 there is no flow depsit (did you mean deposit?)',
  ],
  [
    'an article',
    DONE,
    `{ id: done, article: nope }${END}`,
    '17:26 there is no article nope (add the article, or name another)',
  ],
])('%s that is not there is told with its place and what was meant', (_, from, to, problem) => {
  expect(problemsOf(['flow', from, to])).toEqual([`${AT}:${problem}`]);
});

test('a flow whose file is broken is not called unknown as well', () => {
  const problems = problemsOf(
    ['flows/repair/cancel/flow.yaml', 'end: true', 'edn: true'],
    ['flow', DONE, `{ id: done, call: repair-cancel }${END}`],
  );
  expect(problems).toEqual(['flows/repair/cancel/flow.yaml:3:17 edn is nothing that a step does (did you mean end?)']);
});

test('a case of which nothing is known may be general', () => {
  expect(problemsOf(['flow', 'hand_off: {', 'hand_off: { category: general,'])).toEqual([]);
});

test('a choice that leads to no step is told with its place and what was meant', () => {
  const labels = ['zh', 'en'].map((file) => [file, 'deposit-hello', 'deposit-hello-yes = OK\ndeposit-hello'] as const);
  expect(problemsOf(['flow', 'say: true', 'ask: { yes: methd }'], ...labels)).toEqual([
    `${AT}:7:30 there is no step methd (did you mean method?)`,
  ]);
});
