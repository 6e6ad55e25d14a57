import { expect, test } from 'vitest';
import { type Edit, problemsIn, problemsOf, smallFiles } from './small-book.ts';

const AT = 'flows/deposit/flow.yaml';
const BEFORE = 'collect it before, or branch with `filled` first';
const ROAD = `  - id: road
    branch:
      - { if: { slot: method, is: coin }, then: txid }
    else: amount
`;
const BOTH: Edit[] = [
  ['zh', '您好', '您好 { $amount }'],
  ['en', 'Hello', 'Hello { $amount }'],
];

test('words that name a slot before it is filled are told at their step', () => {
  expect(problemsOf(...BOTH)).toEqual([
    `${AT}:7:5 the words name slot amount, and a road that leads here has not filled it (${BEFORE})`,
  ]);
});

test('words that name a slot in one language only are told too', () => {
  expect(problemsOf(['zh', '您好', '您好 { $amount }'])[0]).toContain(`${AT}:7:5 the words name slot amount`);
});

test('words may name a slot that every road has filled', () => {
  expect(
    problemsOf(['flow', 'end: true', 'end: deposit-hello'], ['flow', '  - { id: hello, say: true }\n', ''], ...BOTH),
  ).toEqual([]);
});

test('a question may not name the slot that it fills', () => {
  expect(
    problemsOf(['zh', '金额是多少?', '{ $amount } 是多少?'], ['en', 'How much?', 'How much is { $amount }?']),
  ).toEqual([`${AT}:14:5 the words name slot amount, and a road that leads here has not filled it (${BEFORE})`]);
});

test('a branch that reads a slot before it is filled is told', () => {
  expect(
    problemsOf(
      ['flow', '  - { id: method, collect: method }\n', ''],
      ['flow', ROAD, `${ROAD}  - { id: method, collect: method }\n`],
    )[0],
  ).toBe(
    `${AT}:10:15 slot method is read here, and a road that leads here has not filled it (collect it before, or test it with \`filled\` first)`,
  );
});

test('a branch may ask whether a slot is filled, and read it then', () => {
  const tested =
    '{ all: [{ slot: txid, filled: true }, { slot: amount, filled: true }, { slot: amount, more_than: 5 }] }';
  expect(
    problemsOf(['flow', '{ slot: method, is: coin }', `{ any: [{ slot: method, is: coin }, ${tested}] }`]),
  ).toEqual([]);
});

test('what a look-up fills is not filled on its failed road', () => {
  const look = '{ id: done, look_up: deposit_route, with: { amount: amount }, into: { note: note }, failed: bad }';
  const rest = '\n  - { id: good, end: deposit-note }\n  - { id: bad, end: deposit-note }';
  const problems = problemsOf(
    ['flow', '{ id: done, end: true }', `${look}${rest}`],
    ['flow', 'amount: { check: amount }', 'amount: { check: amount }\n  note: { check: text }'],
    ['zh', 'deposit-hello', 'deposit-slot-note = 说明\ndeposit-note = { $note }\ndeposit-hello'],
    ['en', 'deposit-hello', 'deposit-slot-note = Note\ndeposit-note = { $note }\ndeposit-hello'],
  );
  expect(problems).toEqual([
    `${AT}:20:5 the words name slot note, and a road that leads here has not filled it (${BEFORE})`,
  ]);
});

test('a look-up that is given a slot before it is filled is told', () => {
  const look = '{ id: hello, look_up: deposit_route, with: { amount: amount }, failed: method }';
  expect(
    problemsOf(
      ['flow', '{ id: hello, say: true }', look],
      ['zh', 'deposit-hello = 您好\n', ''],
      ['en', 'deposit-hello = Hello\n', ''],
    ),
  ).toEqual([`${AT}:7:58 slot amount is read here, and a road that leads here has not filled it (${BEFORE})`]);
});

test('what was collected behind a branch may be read behind the same branch further on', () => {
  const late = `  - id: late
    branch:
      - { if: { slot: method, is: coin }, then: coin_end }
    else: done
  - { id: coin_end, end: deposit-late }
`;
  const problems = problemsOf(
    ['flow', '  - { id: done, end: true }\n', `${late}  - { id: done, end: true }\n`],
    ['zh', 'deposit-hello', 'deposit-late = { $txid }\ndeposit-hello'],
    ['en', 'deposit-hello', 'deposit-late = { $txid }\ndeposit-hello'],
  );
  expect(problems).toEqual([]);
});

test('and not behind the other one', () => {
  const late = `  - id: late
    branch:
      - { if: { slot: method, is: card }, then: coin_end }
    else: done
  - { id: coin_end, end: deposit-late }
`;
  const problems = problemsOf(
    ['flow', '  - { id: done, end: true }\n', `${late}  - { id: done, end: true }\n`],
    ['zh', 'deposit-hello', 'deposit-late = { $txid }\ndeposit-hello'],
    ['en', 'deposit-hello', 'deposit-late = { $txid }\ndeposit-hello'],
  );
  expect(problems).toEqual([
    `${AT}:21:5 the words name slot txid, and a road that leads here has not filled it (${BEFORE})`,
  ]);
});

test('a slot that is read back and that no road has filled is told', () => {
  const problems = problemsOf(
    ['flow', 'amount: { check: amount }', 'amount: { check: amount }\n  note: { check: text }'],
    ['flow', 'confirm: [method, amount, txid]', 'confirm: [method, amount, note]'],
    ['zh', 'deposit-hello', 'deposit-slot-note = 说明\ndeposit-hello'],
    ['en', 'deposit-hello', 'deposit-slot-note = Note\ndeposit-hello'],
  );
  expect(problems).toEqual([
    `${AT}:16:44 no road that leads here has filled slot note (collect it before, or leave it out)`,
  ]);
});

test('a repair’s words know what the engine gives them', () => {
  const step = '{ id: done, end: repair-resume-done }';
  const edits: Edit[] = ['zh-CN', 'en'].map((language) => [
    `data/words/common.${language}.ftl`,
    '',
    'repair-resume-done = { $flow }\n',
  ]);
  expect(problemsOf(['flows/repair/resume/flow.yaml', '{ id: done, end: true }', step], ...edits)).toEqual([]);
});

test('a repair may hand over what the engine itself fills, and nothing else', () => {
  const files = smallFiles();
  const words = ['thing', 'note'].map((slot) => `repair-official-slot-${slot} = ${slot}\n`).join('');
  files['flows/repair/official/flow.yaml'] =
    'id: repair-official\nslots:\n  thing: { check: text }\n  note: { check: text }\nsteps:\n' +
    '  - { id: person, hand_off: { category: general, slots: [thing, note] } }\n  - { id: done, end: true }\n';
  for (const language of ['zh-CN', 'en']) {
    files[`flows/repair/official/words.${language}.ftl`] = `${words}repair-official-person = { $code }\n`;
  }
  expect(problemsIn(files)).toEqual([
    expect.stringContaining('flows/repair/official/flow.yaml:6:65 no road that leads here has filled slot note'),
  ]);
});
