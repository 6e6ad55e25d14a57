import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, endOf, runKefu, spawnKefu } from '../support/program.ts';

const timeout = 60_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kefu-try-test-'));
  await buildProgram();
}, timeout);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy of the shipped flows, edited in one place of the words of `human`. */
async function editedBook(name: string, edit: (words: string) => string): Promise<string> {
  const book = join(folder, name);
  await cp('flows', join(book, 'flows'), { recursive: true });
  await editWords(book, edit);
  return book;
}

async function editWords(book: string, edit: (words: string) => string): Promise<void> {
  const file = join(book, 'flows/human/words.zh-CN.ftl');
  await writeFile(file, edit(await readFile(file, 'utf8')));
}

const READY = /^human-ready = .*$/m;

describe('kefu flows try', { timeout }, () => {
  test('plays an edited book, says that nothing is live, and leaves nothing behind', async () => {
    const book = await editedBook('edited', (words) => words.replace(READY, 'human-ready = 排队还是不排队？'));
    const temporary = join(folder, 'temporary');
    await mkdir(temporary);
    const { exit, stdout, stderr } = await runKefu(['flows', 'try', '--book', book], {
      input: '你好\n12\n1\n@/take\n',
      env: { TMPDIR: temporary, KEFU_STATE_DIR: join(folder, 'never') },
    });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^试演：什么都没有上线/);
    expect(stdout).toContain('排队还是不排队？');
    expect(stdout).toMatch(/客服 ┃ \[#1001\]/);
    expect(await readdir(temporary)).toEqual([]);
    expect(await readdir(folder)).not.toContain('never');
  });

  test('shows what is wrong with a broken book, by file and line, and does not play it', async () => {
    const book = await editedBook('broken', (words) => words.replace(READY, ''));
    const { exit, stdout, stderr } = await runKefu(['flows', 'try', '--book', book], { input: '你好\n' });
    expect(exit).toBe(1);
    expect(stdout).toMatch(/human\/flow\.yaml:\d+:\d+ .*human-ready/);
    expect(stdout).not.toContain('客户 ┃');
    expect(stderr).toMatch(/^kefu: the book has \d+ problems?\n$/);
  });

  test('opens a flow at once, in the room’s language', async () => {
    const { exit, stdout } = await runKefu(['flows', 'try', '--flow', 'human'], { env: { KEFU_ROOM_LANGUAGE: 'en' } });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^A trial: nothing is live/);
    expect(stdout).toContain('现在就排队吗？');
  });

  test('speaks the language that the customer’s app is set to', async () => {
    const { stdout } = await runKefu(['flows', 'try', '--flow', 'human', '--language', 'en-GB']);
    expect(stdout).toContain('Shall I put you in the queue now?');
    expect(stdout).not.toContain('现在就排队吗');
  });

  test('names the languages that there are', async () => {
    const { exit, stderr } = await runKefu(['flows', 'try', '--language', 'fr']);
    expect(exit).toBe(2);
    expect(stderr).toContain('there is no language fr in the book (known here: zh-CN, en, zh-Hant)');
  });

  test('the people at the desk read the language that fits the setting best', async () => {
    const env = { KEFU_ROOM_LANGUAGE: 'zh-TW' };
    const { stdout } = await runKefu(['flows', 'try', '--flow', 'human'], { input: '1\n', env });
    expect(stdout).toMatch(/客服 ┃ \[#1001\] 工單/);
  });

  test('the people at the desk are told of a language that the book has not', async () => {
    const { exit, stderr } = await runKefu(['flows', 'try'], { env: { KEFU_ROOM_LANGUAGE: 'fr' } });
    expect(exit).toBe(2);
    expect(stderr).toContain('KEFU_ROOM_LANGUAGE is "fr", should be a language of the book: zh-CN, en, zh-Hant');
  });

  test('names the flow that was probably meant', async () => {
    const { exit, stderr } = await runKefu(['flows', 'try', '--flow', 'depositt']);
    expect(exit).toBe(2);
    expect(stderr).toContain('did you mean deposit?');
  });

  test('shows choices as the app would', async () => {
    const args = ['flows', 'try', '--flow', 'human', '--as'];
    expect((await runKefu([...args, 'telegram'])).stdout).toContain('[现在排队]');
    const wechat = await runKefu([...args, 'wechat'], { input: '1\n' });
    expect(wechat.stdout).toContain('1. 现在排队');
    expect(wechat.stdout).toContain('已转人工');
  });

  test('says what a folder lacks that is no book', async () => {
    const { exit, stderr } = await runKefu(['flows', 'try', '--book', join(folder, 'nothing')]);
    expect(exit).toBe(2);
    expect(stderr).toContain('has neither a folder flows nor a folder data');
  });

  test('/again begins again on the edited files, and stays with the old book when they are broken', async () => {
    const book = await editedBook('again', (words) => words);
    const child = spawnKefu(['flows', 'try', '--book', book, '--flow', 'human']);
    const ended = endOf(child);
    const shows = (pattern: RegExp) =>
      new Promise<void>((seen) => {
        let text = '';
        child.stdout.on('data', (part) => {
          text += String(part);
          if (pattern.test(text)) seen();
        });
      });
    await shows(/现在就排队吗/);
    await editWords(book, (words) => words.replace(READY, 'human-ready = 改过了吗？'));
    const again = shows(/改过了吗/);
    child.stdin.write('/again\n');
    await again;
    await editWords(book, (words) => words.replace(READY, ''));
    const kept = shows(/还是原来那本/);
    child.stdin.write('/again\n');
    await kept;
    const goesOn = shows(/已转人工/);
    child.stdin.write('1\n');
    await goesOn;
    child.stdin.end();
    expect(await ended).toMatchObject({ exit: 0, stderr: '' });
  });
});
