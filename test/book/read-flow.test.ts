import { expect, test } from 'vitest';
import { bookOf, type Edit, problemsOf } from './small-book.ts';

const AT = 'flows/deposit/flow.yaml';
const ID = 'use small letters, digits, - and _, at most 40, a letter first';
const CONDITION =
  'write one of {slot, is}, {slot, is_not}, {slot, in}, {slot, filled}, {slot, more_than}, {all}, {any}, {not}';
const HELLO = 'id: hello, say: true';
const DONE = '{ id: done, end: true }';
const COIN = 'slot: method, is: coin';

function flow(from: string, to: string): string[] {
  return problemsOf(['flow', from, to] satisfies Edit);
}

test('the small book has no problem', () => {
  expect(problemsOf()).toEqual([]);
});

test.each([
  [
    'a verb that is misspelt',
    HELLO,
    'id: hello, sey: true',
    '7:18 sey is nothing that a step does (did you mean say?)',
  ],
  [
    'two verbs in one step',
    HELLO,
    `${HELLO}, article: x`,
    '7:5 the step does several things: say, article (make a step of each)',
  ],
  [
    'a goto, which is no step',
    HELLO,
    'id: hello, goto: done',
    '7:18 goto is nothing that a step does (write `next:` on the step before)',
  ],
  [
    'a step without a verb',
    HELLO,
    'id: hello',
    '7:5 the step does nothing (give it one of say, ask, collect, confirm, look_up, branch, article, helped, remind, hand_off, call, set, rate, record, end, end_all)',
  ],
  [
    'a step that is a mere word',
    '{ id: hello, say: true }',
    'hello',
    '7:5 is no step (write it as `- id: …` with one verb)',
  ],
  ['a step without an id', HELLO, 'say: true', '7:5 id is missing (add `id:`)'],
  ['a capital in an id', HELLO, 'id: Hello, say: true', `7:11 id: "Hello" is no id (${ID})`],
  [
    'an id of 41 characters',
    HELLO,
    `id: ${'a'.repeat(41)}, say: true`,
    `7:11 id: "${'a'.repeat(41)}" is no id (${ID})`,
  ],
  [
    'words that are neither true nor a key',
    HELLO,
    'id: hello, say: 5',
    '7:23 say: 5 is neither true nor a message key (write true for the key named after the step)',
  ],
  ['an unknown key of a step', HELLO, `${HELLO}, nxt: done`, '7:29 nxt is not known here (did you mean next?)'],
  [
    'an unknown key of a flow',
    'id: deposit',
    'id: deposit\nslotz: {}',
    '2:1 slotz is not known here (did you mean slots?)',
  ],
  ['a branch without else', '    else: amount\n', '', '9:5 the branch has no else (add `else: step`)'],
  ['a condition of two forms', COIN, `${COIN}, in: [coin]`, `11:15 if is no condition (${CONDITION})`],
  ['a condition that tests nothing', COIN, 'slot: method', `11:15 if is no condition (${CONDITION})`],
  ['an unknown check', 'check: amount', 'check: ammount', '4:20 check can not be "ammount" (did you mean amount?)'],
  ['a slot without a check', 'check: amount', 'optional: true', '4:11 check is missing (add `check:`)'],
  [
    'an argument that a check does not take',
    'check: amount',
    'check: amount, min: 3',
    '4:28 min is not known here (known here: check, listen, optional)',
  ],
  ['an option twice', '[card, coin]', '[card, card]', '3:37 options names something twice (keep one of the two)'],
  ['an option that is a number', '[card, coin]', '[card, 1]', '3:44 options: 1 must be a text (put it in quotes)'],
  [
    'an unknown priority',
    'hand_off: {',
    'hand_off: { priority: hihg,',
    '16:41 priority can not be "hihg" (did you mean high?)',
  ],
  [
    'a duration that is a number',
    DONE,
    '{ id: done, remind: 5 }',
    '17:25 remind: 5 is no duration (write it like 1500ms, 6s, 10m, 2h or 1d)',
  ],
  [
    'a set of two slots',
    DONE,
    '{ id: done, set: { method: coin, amount: null } }',
    '17:22 set sets more or less than one slot (write one step for each slot)',
  ],
  [
    'an unknown source of choices',
    DONE,
    '{ id: done, ask: { from: men } }',
    '17:30 choices can not come from men (did you mean menu?)',
  ],
  [
    'a source of choices beside choices',
    DONE,
    '{ id: done, ask: { from: menu, yes: hello } }',
    '17:30 from takes the place of choices (keep one of the two)',
  ],
  [
    'a next on an ask with choices',
    DONE,
    '{ id: done, ask: { yes: hello }, next: hello }',
    '17:38 an ask goes where its choices lead (leave `next:` out)',
  ],
  [
    'an id that is not the folder’s',
    'id: deposit',
    'id: desposit',
    '1:5 the id is desposit, the folder says deposit (write `id: deposit`)',
  ],
  [
    'a repair’s key in a problem’s flow',
    'id: deposit',
    'id: deposit\nyields: true',
    '2:1 yields is for repairs (leave it out, or move the flow to repair/)',
  ],
  [
    'triggers of a problem in passing',
    'id: deposit',
    'id: deposit\ntriggers: within',
    '2:11 triggers: within is for repairs (write `triggers: whole`, or leave it out)',
  ],
  [
    'two steps of one id',
    'id: txid, collect',
    'id: method, collect',
    '13:11 there are two steps method (give one another id)',
  ],
  [
    'a last step that goes on',
    `  - ${DONE}\n`,
    '',
    '16:5 nothing comes after the last step person (add `next:`, or a last step that is an end)',
  ],
])('%s is told with its place and its fix', (_, from, to, problem) => {
  expect(flow(from, to)).toEqual([`${AT}:${problem}`]);
});

test('every problem of a file is told at once', () => {
  const problems = problemsOf(
    ['flow', HELLO, 'id: hello, sey: true'],
    ['flow', 'check: amount', 'check: ammount'],
    ['flow', 'id: done', 'id: Done'],
    ['book', 'time_zone: Asia/Shanghai', 'time_zone: Mars'],
  );
  expect(problems).toEqual([
    'flows/book.yaml:3:12 time_zone: "Mars" is no time zone (write it like Asia/Shanghai)',
    `${AT}:4:20 check can not be "ammount" (did you mean amount?)`,
    `${AT}:7:18 sey is nothing that a step does (did you mean say?)`,
    `${AT}:17:11 id: "Done" is no id (${ID})`,
  ]);
});

test('a hand-off needs nothing but its name', () => {
  const { book } = bookOf(['flow', 'hand_off: { slots: [method, amount, txid] }', 'hand_off: true']);
  expect(book.flows.deposit?.steps.person).toMatchObject({ category: 'deposit', priority: 'normal', slots: [] });
});
