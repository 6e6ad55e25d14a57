import { beforeAll, expect, test } from 'vitest';
import { type LoadedBook, loadBook } from '../../src/book/load.ts';
import type { Problem } from '../../src/book/problem.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { knowledgeCommand } from '../../src/cli/knowledge.ts';
import { createProgram, runProgram } from '../../src/cli/program.ts';
import { type ArticleFigures, figuresOf } from '../../src/desk/knowledge.ts';

let loaded: LoadedBook | { problems: Problem[] };
beforeAll(async () => {
  loaded = await loadBook({ flows: 'flows', data: 'data' }, { lookUps: ['deposit_route', 'app_release'] });
});

async function run(args: string[], figures: ArticleFigures[] = [], book: typeof loaded = loaded) {
  let printed = '';
  const command = knowledgeCommand({
    load: async () => book,
    figures: () => figures,
    search: () => (text) => (text === '提现 手续费' ? [{ article: 'withdrawal-fees', score: 0.9 }] : []),
    stdout: { write: (text) => (printed += text) },
  });
  const program = createProgram('0', [command]);
  const exit = await runProgram(program, ['knowledge', ...args], { stderr: { write: () => {} }, debug: false });
  return { printed, exit };
}

const FAILED = figuresOf([
  { article: 'network-fees', at: 0, helped: false },
  { article: 'gone-from-the-book', at: 0, helped: true },
]);

test('the worst article leads, by its title, and those never shown are named', async () => {
  const { printed, exit } = await run([], FAILED);
  const [, worst, other, never] = printed.split('\n');
  expect(exit).toBe(EXIT.ok);
  expect(worst).toMatch(/^network-fees +1 +0 +1 +0 {2}转账的矿工费$/);
  expect(other).toMatch(/^gone-from-the-book +1 +1 +0 +0/);
  expect(never).toMatch(/^Never shown: /);
  expect(never).not.toContain('network-fees');
});

test('programs get an object', async () => {
  const { articles, never } = JSON.parse((await run(['--json'], FAILED)).printed);
  expect(articles[0]).toEqual({
    article: 'network-fees',
    shown: 1,
    helped: 0,
    failed: 1,
    person: 0,
    title: '转账的矿工费',
  });
  expect(never).toContain('register');
});

test('what is found by words is listed, and what would be offered unasked is marked', async () => {
  expect((await run(['find', '提现', '手续费'])).printed).toBe('0.90* withdrawal-fees  提现的手续费和限额\n');
  expect((await run(['find', 'weather'])).printed).toBe('Nothing is found.\n');
  expect((await run(['find', '--json', '提现', '手续费'])).printed).toBe(
    '{"found":[{"article":"withdrawal-fees","score":0.9}]}\n',
  );
});

test('a broken book is refused', async () => {
  const broken = { problems: [{ file: 'a.md', line: 1, column: 1, message: 'says nothing', fix: 'write' }] };
  expect(await run([], [], broken)).toMatchObject({ exit: EXIT.refused });
});
