import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type EditedBook, editedBook } from '../support/edited-book.ts';
import { buildProgram, endOf, spawnKefu } from '../support/program.ts';

const timeout = 120_000;
const windows = process.platform === 'win32';

let files: EditedBook;
let child: ChildProcessWithoutNullStreams;

beforeAll(buildProgram, timeout);
afterEach(async () => {
  child.kill('SIGKILL');
  await files.remove();
});

/** The built program at work in a process of its own, on a copy of the book. */
async function open(env: Record<string, string> = {}) {
  files = await editedBook();
  const { flows, data } = files;
  const state = join(flows, '..', 'state');
  const folders = ['--flows', flows, '--data', data, '--state', state];
  child = spawnKefu(['chat', ...folders], { KEFU_LOG_LEVEL: 'info', ...env });
  const ended = endOf(child);
  let all = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      all += text;
      for (const look of waiting) look();
    });
  }

  /** Resolves when the program says this; what it said before that is never looked at again. */
  function hears(words: string | RegExp): Promise<string> {
    return new Promise((heard, fail) => {
      void ended.then((run) => fail(new Error(`it ended before it said ${words}: ${JSON.stringify(run)}`)));
      const look = (): void => {
        const found = typeof words === 'string' ? all.indexOf(words) : all.search(words);
        if (found === -1) return;
        waiting.delete(look);
        const [line = ''] = all.slice(found).split('\n');
        all = all.slice(found + line.length);
        heard(line);
      };
      waiting.add(look);
      look();
    });
  }
  await hears('desk started');
  return { hears, says: (text: string) => child.stdin.write(`${text}\n`), ended };
}

test('a desk at work takes edits as they are saved, and refuses those that are broken', { timeout }, async () => {
  const { hears, says, ended } = await open();
  says('我充值了USDT一直没到账');
  await hears('TRC20');
  await files.edit('flows/deposit/words.zh-CN.ftl', /^deposit-chain = .*$/m, 'deposit-chain = 哪条链？');
  await hears('book reloaded');
  says('再说一遍');
  await hears('哪条链？');
  await files.edit('flows/deposit/flow.yaml', 'else: coin', 'else: coiin');
  await hears('edit of the book refused');
  expect(await hears('"problem":')).toContain('there is no step coiin (did you mean coin?)');
  says('再说一遍');
  await hears('哪条链？');
  await files.restore('flows/deposit/flow.yaml');
  await hears('book reloaded');
  await files.write('data/knowledge/en/new.md', 'no front matter');
  await hears('new.md:1:1 has no front matter');
  child.stdin.end();
  expect((await ended).exit).toBe(0);
});

test.skipIf(windows)('a desk that does not look for edits takes them on a signal', { timeout }, async () => {
  const { hears, says, ended } = await open({ KEFU_RELOAD: '0' });
  await files.edit('flows/repair/welcome/words.zh-CN.ftl', 'repair-welcome-hello =', 'repair-welcome-hello = 欢迎');
  child.kill('SIGHUP');
  await hears('book reloaded');
  says('我充值了USDT一直没到账');
  await hears('欢迎');
  child.stdin.end();
  expect((await ended).exit).toBe(0);
});
