import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, endOf, runKefu, spawnKefu } from '../support/program.ts';

const timeout = 60_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kefu-cli-'));
  await buildProgram();
}, timeout);
afterAll(() => rm(folder, { recursive: true, force: true }));

const HELLO = '{"as":"customer","text":"你好"}\n';

/** What was printed, a JSON object a line. */
function objects(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('kefu', { timeout }, () => {
  test('explains itself and each of its commands', async () => {
    const program = await runKefu(['--help']);
    expect(program).toMatchObject({ exit: 0, stderr: '' });
    expect(program.stdout).toContain('Exit codes:');
    const commands = ['start', 'chat', 'doctor', 'flows'];
    for (const command of commands) expect(program.stdout).toContain(command);
    const helps = await Promise.all(commands.map((command) => runKefu([command, '--help'])));
    for (const help of helps) expect(help).toMatchObject({ exit: 0, stderr: '' });
  });

  test('says its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect((await runKefu(['--version'])).stdout).toBe(`${version}\n`);
  });

  test('refuses a setting that is wrong, by its name and without a stack', async () => {
    const { exit, stderr } = await runKefu(['chat', '--json'], { env: { KEFU_TRIAL: 'maybe' } });
    expect(exit).toBe(2);
    expect(stderr).toBe('kefu: The settings are wrong:\n  KEFU_TRIAL is "maybe", should be 0 or 1\n');
  });
});

describe('kefu flows check', { timeout }, () => {
  test('finds the shipped book sound', async () => {
    const { exit, stdout } = await runKefu(['flows', 'check', '--json']);
    expect(exit).toBe(0);
    expect(objects(stdout)).toMatchObject([{ sound: true, problems: [] }]);
  });

  test('names what is wrong with a book, by file and line', async () => {
    const flows = join(folder, 'flows');
    await cp('flows', flows, { recursive: true });
    const book = await readFile(join(flows, 'book.yaml'), 'utf8');
    await writeFile(join(flows, 'book.yaml'), book.replace('deposit', 'depositt'));
    const { exit, stdout, stderr } = await runKefu(['flows', 'check', '--flows', flows]);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/book\.yaml:\d+:\d+ .*depositt/);
    expect(stderr).toMatch(/^kefu: the book has \d+ problems?\n$/);
    expect((await runKefu(['chat', '--json', '--flows', flows])).exit).toBe(1);
  });
});

describe('kefu chat', { timeout }, () => {
  test('--json prints everything that anybody is shown and leaves nothing behind', async () => {
    const temporary = join(folder, 'temporary');
    await mkdir(temporary);
    const input = `${HELLO}{"as":"customer","text":"人工"}\n{"as":"agent","text":"#1001 您好"}\n`;
    const { exit, stdout, stderr } = await runKefu(['chat', '--json'], { input, env: { TMPDIR: temporary } });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const shown = objects(stdout);
    expect(shown[0]).toMatchObject({ to: 'customer', customer: 'customer', choices: [], key: expect.any(String) });
    expect(shown).toContainEqual(expect.objectContaining({ to: 'room', key: 'desk-card' }));
    expect(shown).toContainEqual(expect.objectContaining({ to: 'customer', text: '您好' }));
    expect(await readdir(temporary)).toEqual([]);
  });

  test('--json goes on after a line that is wrong, and says so at the end', async () => {
    const { exit, stdout } = await runKefu(['chat', '--json'], { input: `oops\n${HELLO}` });
    expect(exit).toBe(2);
    const [error, ...shown] = objects(stdout);
    expect(error).toEqual({ error: expect.stringMatching(/^line 1: not JSON/) });
    expect(shown).not.toEqual([]);
  });

  test('keeps a conversation in the folder that it is given', async () => {
    const state = join(folder, 'kept');
    await runKefu(['chat', '--json', '--state', state], { input: '{"as":"customer","text":"人工"}\n' });
    const answer = await runKefu(['chat', '--json', '--state', state], {
      input: '{"as":"agent","text":"#1001 您好"}\n',
    });
    expect(objects(answer.stdout)).toContainEqual(expect.objectContaining({ to: 'customer', text: '您好' }));
  });

  test('gives the same for the same lines at the same time', async () => {
    const args = ['chat', '--json', '--at', '2026-03-01T09:00:00Z'];
    const input = `${HELLO}{"as":"customer","choice":1}\n{"advance":"2h"}\n`;
    const [first, second] = [await runKefu(args, { input }), await runKefu(args, { input })];
    expect(first.stdout).toBe(second.stdout);
  });

  test('without --json takes lines from a pipe, in the room as well', async () => {
    const state = join(folder, 'talk');
    const { exit, stdout } = await runKefu(['chat', '--state', state], { input: '你好\n@/queue\n' });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/› 你好\n客户 ┃ .+[\s\S]*› @\/queue\n客服 ┃ .+/);
  });
});

describe('kefu chat, for people', { timeout }, () => {
  test('takes lines from a pipe and ends with them', async () => {
    const { exit, stdout } = await runKefu(['chat', '--state', join(folder, 'piped')], { input: '你好\n' });
    expect(exit).toBe(0);
    expect(stdout).toContain('客户 ┃');
  });

  test('ends when nobody reads what it says any more', async () => {
    const desk = spawnKefu(['chat', '--state', join(folder, 'unread')]);
    await new Promise((seen) => desk.stdout.once('data', seen));
    desk.stdout.destroy();
    const ended = new Promise((done) => desk.on('exit', done));
    desk.stdin.write('你好\n');
    expect(await ended).toBe(0);
  });
});

describe('kefu start', { timeout }, () => {
  const env = { WEB_PORT: '0', KEFU_LOG_LEVEL: 'error' };

  test('opens a page and says where, keeps everybody else off its state folder, and ends when asked to', async () => {
    const state = join(folder, 'start');
    const desk = spawnKefu(['start', '--state', state], env);
    const ended = endOf(desk);
    const said = await new Promise<string>((seen) => desk.stdout.once('data', (text) => seen(String(text))));
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(url)).text()).toContain('<html lang="zh-CN">');
    const other = await runKefu(['chat', '--json', '--state', state], { input: HELLO });
    expect(other.exit).toBe(3);
    expect(other.stderr).toMatch(/^kefu: .*using .*start\n$/);
    const doctor = await runKefu(['doctor', '--state', state]);
    expect(doctor.exit).toBe(1);
    expect(doctor.stdout).toContain('in use by another process');
    desk.kill('SIGTERM');
    expect(await ended).toMatchObject({ exit: 0, stderr: '' });
    expect((await runKefu(['doctor', '--state', state])).exit).toBe(0);
  });

  test('does not listen beyond this machine without a token', async () => {
    const { exit, stderr } = await runKefu(['start', '--state', join(folder, 'far')], {
      env: { ...env, WEB_HOST: '0.0.0.0' },
    });
    expect(exit).toBe(2);
    expect(stderr).toContain('set KEFU_DESK_TOKEN');
  });

  test('says so when another program has its port', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await once(first, 'listening');
    const { port } = first.address() as AddressInfo;
    const { exit, stderr } = await runKefu(['start', '--state', join(folder, 'port')], {
      env: { ...env, WEB_PORT: String(port) },
    });
    first.close();
    expect(exit).toBe(1);
    expect(stderr).toContain(`127.0.0.1:${port} is in use by another program: set WEB_PORT`);
  });
});
