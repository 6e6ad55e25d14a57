import { expect, test } from 'vitest';
import { elsewhereIn } from '../../src/book/elsewhere.ts';
import { bookOf, problemsIn, problemsOf, smallFiles } from './small-book.ts';

const ANYTHING = 'flows/elsewhere/anything.txt';

test('what concerns no flow is loaded in the order of the files and their lines, without what is for readers', () => {
  const { elsewhere } = bookOf(
    [ANYTHING, '明天会下雨吗\n', '明天会下雨吗\n\n  讲个笑话 \n'],
    ['flows/elsewhere/b.txt', '', 'hi\n'],
  );
  expect(elsewhere).toEqual(['明天会下雨吗', '讲个笑话', 'hi']);
  expect(elsewhereIn({ elsewhere: [] })).toEqual([]);
});

test('a book that does not say what concerns no flow is told', () => {
  const told =
    'flows/elsewhere:1:1 nothing tells triage what concerns no flow (write what customers say that concerns no flow, one a line, to flows/elsewhere/anything.txt)';
  const { [ANYTHING]: _, ...without } = smallFiles();
  expect(problemsIn(without)).toEqual([told]);
  expect(problemsOf([ANYTHING, '明天会下雨吗', '# nothing yet'])).toEqual([told]);
});

test('a text that concerns no flow and is an example of a problem is told, and one that a repair is asked for with is not', () => {
  expect(problemsOf([ANYTHING, '明天会下雨吗', '怎么充值！'])).toEqual([
    `${ANYTHING}:2:1 "怎么充值！" is an example of deposit (keep it in one place)`,
  ]);
  const repair: [string, string, string][] = [
    ['flows/repair/cancel/flow.yaml', 'steps:', 'triggers: whole\nsteps:'],
    ['flows/repair/cancel/examples.zh-CN.txt', '', '取消\n'],
    ['flows/repair/cancel/examples.en.txt', '', 'cancel\n'],
  ];
  expect(problemsOf([ANYTHING, '明天会下雨吗', '取消'], ...repair)).toEqual([]);
});
