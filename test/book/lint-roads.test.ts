import { expect, test } from 'vitest';
import { edited, problemsIn, problemsOf } from './small-book.ts';

const AT = 'flows/deposit/flow.yaml';
const HELLO = '{ id: hello, say: true }';
const DONE = '{ id: done, end: true }';

function afterHello(steps: string): string[] {
  return problemsOf(['flow', HELLO, `${HELLO}\n${steps}`]);
}

test('a step that no road leads to is told', () => {
  const steps = '  - { id: on, say: deposit-hello, next: method }\n  - { id: lost, say: deposit-hello }';
  expect(afterHello(steps)).toEqual([
    `${AT}:9:11 no road leads to step lost (lead one to it with next, a choice or a branch, or take it out)`,
  ]);
});

test('a circle that never waits is told once, with the way round', () => {
  const steps = `  - id: again
    branch:
      - { if: { slot: txid, filled: true }, then: method }
    else: more
  - { id: more, say: deposit-hello, next: again }`;
  expect(afterHello(steps)).toEqual([
    `${AT}:8:9 again → more → again goes round without waiting for the customer (let it ask something, or lead it out)`,
  ]);
});

test('a circle that asks is no loop', () => {
  const steps =
    '  - { id: again, ask: { one: more, two: method }, words: deposit-hello }\n  - { id: more, say: deposit-hello, next: again }';
  const label = 'has no words';
  expect(afterHello(steps).filter((problem) => !problem.includes(label))).toEqual([]);
});

test('a circle over a collect is a loop, for a filled slot is skipped', () => {
  const problems = problemsOf([
    'flow',
    '{ id: check, confirm: [method, amount, txid] }',
    '{ id: check, look_up: deposit_route, failed: amount }',
  ]);
  expect(problems.filter((problem) => problem.includes('goes round'))).toEqual([
    `${AT}:14:11 amount → check → amount goes round without waiting for the customer (a filled slot is not asked for again: empty it with \`set: {slot: null}\`, or ask something else on the way)`,
  ]);
});

test('a circle over a collect waits when its slot is emptied on the way', () => {
  const problems = problemsOf([
    'flow',
    '{ id: check, confirm: [method, amount, txid] }',
    '{ id: check, look_up: deposit_route, failed: empty }\n  - { id: on, say: deposit-check, next: person }\n  - { id: empty, set: { amount: null }, next: amount }',
  ]);
  expect(problems.filter((problem) => problem.includes('goes round'))).toEqual([]);
});

test('steps from which no end can be reached are told', () => {
  const problems = problemsOf(['flow', DONE, '{ id: done, remind: 5m, words: deposit-hello, next: done }']);
  expect(problems).toEqual([`${AT}:17:11 no end can be reached from done (lead a road on to an end or a hand_off)`]);
});

test('a choice from the menu leads out by itself', () => {
  expect(problemsOf(['flow', DONE, '{ id: done, ask: { from: menu }, words: deposit-hello }'])).toEqual([]);
});

test('a flow that calls itself is told', () => {
  expect(problemsOf(['flow', DONE, '{ id: done, call: deposit }\n  - { id: end, end: true }'])).toEqual([
    `${AT}:17:23 flows call each other in a circle: deposit → deposit (let one of them end instead)`,
  ]);
});

test('flows that call each other in a circle are told once', () => {
  const files = edited(['flow', DONE, '{ id: done, call: repair-cancel }\n  - { id: end, end: true }']);
  files['flows/repair/cancel/flow.yaml'] =
    'id: repair-cancel\nsteps:\n  - { id: on, call: deposit }\n  - { id: done, end: true }\n';
  expect(problemsIn(files)).toEqual([
    `${AT}:17:23 flows call each other in a circle: deposit → repair-cancel → deposit (let one of them end instead)`,
  ]);
});

test('a hand_off that waits for nobody is no way out, and no stop in a circle', () => {
  const steps = '  - { id: file, hand_off: { wait: false }, words: deposit-hello, next: file }';
  expect(afterHello(steps).filter((problem) => !problem.includes('no road leads'))).toEqual([
    `${AT}:7:11 no end can be reached from hello, file (lead a road on to an end or a hand_off)`,
    `${AT}:8:11 file → file goes round without waiting for the customer (let it ask something, or lead it out)`,
  ]);
});
