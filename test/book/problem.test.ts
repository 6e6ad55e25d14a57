import { expect, test } from 'vitest';
import { didYouMean, problemAt, showProblem, tidied } from '../../src/book/problem.ts';

const PLACE = { file: 'flows/deposit/flow.yaml', line: 12, column: 5 };

test('a problem is shown with its place and its fix', () => {
  expect(showProblem(problemAt(PLACE, 'there is no step dne', 'did you mean done?'))).toBe(
    'flows/deposit/flow.yaml:12:5 there is no step dne (did you mean done?)',
  );
});

test.each([
  ['ammount', 'did you mean amount?'],
  ['amuont', 'did you mean amount?'],
  ['txdi', 'did you mean txid?'],
  ['nothing', 'known here: amount, txid'],
])('of %s it is said: %s', (name, fix) => {
  expect(didYouMean(name, ['amount', 'txid'])).toBe(fix);
});

test('where there is nothing to name, or too much, the other fix is given', () => {
  expect(didYouMean('x', [], 'add one')).toBe('add one');
  const many = Array.from({ length: 14 }, (_, at) => `step-${at}`);
  expect(didYouMean('nothing', many, 'add one')).toBe('add one');
  expect(didYouMean('nothing', many)).toMatch(/^known here: step-0, .*, step-11 and 2 more$/);
});

test('problems come in the order of the files, each once', () => {
  const one = problemAt({ ...PLACE, line: 2 }, 'b', 'x');
  const two = problemAt({ ...PLACE, line: 10 }, 'a', 'x');
  const other = problemAt({ ...PLACE, file: 'flows/book.yaml' }, 'c', 'x');
  expect(tidied([two, one, other, two])).toEqual([other, one, two]);
});
