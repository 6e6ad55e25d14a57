import { expect, test } from 'vitest';
import { loadBook } from '../../src/book/load.ts';
import { showProblem } from '../../src/book/problem.ts';

test('the book that ships has no problem', async () => {
  const result = await loadBook({ flows: 'flows', data: 'data' }, { lookUps: ['deposit_route', 'app_release'] });
  expect('problems' in result ? result.problems.map(showProblem) : []).toEqual([]);
});
