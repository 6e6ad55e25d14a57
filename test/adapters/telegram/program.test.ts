import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { EXIT } from '../../../src/cli/exit.ts';
import { BotApi } from '../../support/bot-api/bot-api.ts';
import type { Group } from '../../support/bot-api/group.ts';
import { editedBook } from '../../support/edited-book.ts';
import { buildProgram, endOf, runKefu, spawnKefu } from '../../support/program.ts';

/** The program is started several times, perhaps on a machine that is busy: it is given time. */
const START_MS = 120_000;
const TIMEOUT = 300_000;

let api: BotApi;
let group: Group;
let state: string;
const ends: (() => unknown)[] = [];
beforeAll(async () => {
  await buildProgram();
  api = await BotApi.start();
  group = api.group({ forum: true, rights: { can_pin_messages: false } });
  state = await mkdtemp(join(tmpdir(), 'kefu-telegram-'));
}, TIMEOUT);
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
afterAll(async () => {
  await api.close();
  await rm(state, { recursive: true });
});

function env(more: Record<string, string> = {}): Record<string, string> {
  const bot = { TELEGRAM_TOKEN: api.token, TELEGRAM_ROOM: String(group.id), TELEGRAM_API: api.root };
  return { ...bot, KEFU_STATE_DIR: state, WEB_PORT: '0', KEFU_TRIAL: '1', KEFU_LOG_LEVEL: 'error', ...more };
}

/** The program at work; it does not outlive the test. */
function start(args: string[] = []): ChildProcessWithoutNullStreams {
  const child = spawnKefu(['start', ...args], env());
  ends.push(() => child.kill('SIGKILL'));
  return child;
}

test('the program serves Telegram with a token, registers the commands, and ends in good order', {
  timeout: TIMEOUT,
}, async () => {
  const child = start();
  const ended = endOf(child);
  const opened = new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
  const lily = api.customer({ firstName: 'Lily', languageCode: 'en' });
  lily.say('human');
  const topic = await api.until(() => group.topics()[0], 'a topic for the case', START_MS);
  await api.until(() => group.fromBot(topic.id).length > 0);
  expect(lily.messages().length).toBeGreaterThan(0);
  const commands = api.called('setMyCommands').map(({ params }) => JSON.stringify(params));
  expect(commands.some((one) => one.includes('"menu"'))).toBe(true);
  expect(commands.some((one) => one.includes('"take"') && one.includes(String(group.id)))).toBe(true);
  const url = /http:\S+/.exec(await opened)?.[0] ?? '';
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  for (const page of ['/', '/chat', '/desk', '/widget.js', '/api/chat/events']) {
    expect((await fetch(url + page)).status, page).toBeGreaterThanOrEqual(400);
  }
  child.kill('SIGTERM');
  const { exit, stdout, stderr } = await ended;
  expect(stderr).toBe('');
  expect(stdout).toContain('Telegram');
  expect(exit).toBe(0);
  expect(api.updates.pending()).toEqual([]);
});

test('commands whose words were edited while the desk is open are offered by the new words', {
  timeout: TIMEOUT,
}, async () => {
  const files = await editedBook();
  ends.push(() => files.remove());
  const child = start(['--flows', files.flows, '--data', files.data]);
  const ended = endOf(child);
  const menu = (): string => JSON.stringify(api.world.commands.get('all_private_chats 0 0 en') ?? []);
  await api.until(() => api.updates.polled && menu().includes('"description":"Menu"'), 'the menu', START_MS);
  await files.edit('flows/repair/menu/words.en.ftl', 'repair-menu-title = Menu', 'repair-menu-title = All I can do');
  await api.until(() => menu().includes('All I can do'), 'the menu in its new words', START_MS);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ exit: 0, stderr: '' });
});

test('the doctor says what is missing in Telegram, and that a token is not known', { timeout: TIMEOUT }, async () => {
  const { stdout } = await runKefu(['doctor', '--online'], { env: env() });
  expect(stdout).toContain('Chat apps: Telegram');
  expect(stdout).toContain('Telegram: the bot lacks the right to pin messages');
  expect(stdout).not.toContain('Not looked at');
  const full = api.group({ forum: true });
  const well = await runKefu(['doctor', '--online'], { env: env({ TELEGRAM_ROOM: String(full.id) }) });
  expect(well.stdout).toContain('✓ Telegram: the bot is in the agents’ group with every right');
  const calls = api.calls.length;
  const quiet = await runKefu(['doctor'], { env: env() });
  expect(quiet.stdout).toContain('Not looked at: whether Telegram knows the bot');
  expect(quiet.stdout).toContain('kefu doctor --online');
  expect(api.calls).toHaveLength(calls);
  const unknown = await runKefu(['doctor', '--online'], {
    env: env({ TELEGRAM_TOKEN: '7012345678:AAE-a-token-that-nobody-has' }),
  });
  expect(unknown.stdout).toContain('Telegram does not know the token');
  expect(unknown.exit).toBe(EXIT.refused);
});

test('a desk with example data left opens for real customers as a test desk only', { timeout: TIMEOUT }, async () => {
  const { exit, stderr } = await runKefu(['start'], { env: env({ KEFU_TRIAL: '0' }) });
  expect(exit).toBe(EXIT.refused);
  expect(stderr).toContain('KEFU_TRIAL=1');
});
