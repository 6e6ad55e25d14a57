import { setTimeout as sleep } from 'node:timers/promises';
import type { BotCommand } from 'grammy/types';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Commands } from '../../../adapters/telegram/commands.ts';
import type { Telegram } from '../../../adapters/telegram/telegram.ts';
import { createSimulatedClock, type SimulatedClock } from '../../../src/runtime/clock.ts';
import { BotApi } from '../../support/bot-api/bot-api.ts';
import type { Group } from '../../support/bot-api/group.ts';
import { botOn } from './open.ts';

const PRIVATE = 'all_private_chats 0 0';

let api: BotApi;
let group: Group;
let bot: Telegram;
let clock: SimulatedClock;
beforeEach(async () => {
  api = await BotApi.start();
  group = api.group({ type: 'group', forum: false });
  clock = createSimulatedClock(Date.UTC(2026, 0, 5, 9));
});
afterEach(async () => {
  await bot.channel.stop();
  await api.close();
});

/** A bot that offers these, when Telegram was told of them. */
async function open(commands: Commands): Promise<void> {
  bot = botOn(api, { group: group.id, commands, clock });
  await bot.channel.start({ receive: async () => {}, hold: () => Promise.reject(new Error('no files')) });
  await bot.room.start({ receive: async () => {}, hold: () => Promise.reject(new Error('no files')) });
  await api.until(() => menus()[`chat ${group.id} 0 `] !== undefined);
}

function offering(words: Record<string, string>, agents = 'Take the case'): Commands {
  const customers = Object.entries(words).map(([language, description]) => ({
    language,
    commands: [{ command: 'menu', description }],
  }));
  return { customers, agents: [{ command: 'take', description: agents }] };
}

/** What Telegram offers, by scope and language. */
function menus(): Record<string, string> {
  const all = [...api.world.commands] as [string, BotCommand[]][];
  return Object.fromEntries(all.map(([key, commands]) => [key, commands.map((one) => one.description).join()]));
}

function told(): number {
  return api.calls.filter(({ method }) => method.endsWith('MyCommands')).length;
}

test('commands that have changed are registered again, and no others', async () => {
  await open(offering({ 'zh-CN': '菜单', en: 'Menu' }));
  const before = told();
  bot.offer(offering({ 'zh-CN': '菜单', en: 'What I can do' }));
  await api.until(() => menus()[`${PRIVATE} en`] === 'What I can do');
  bot.offer(offering({ 'zh-CN': '菜单', en: 'What I can do' }, 'Make it mine'));
  await api.until(() => menus()[`chat ${group.id} 0 `] === 'Make it mine');
  expect(menus()).toMatchObject({ [`${PRIVATE} `]: '菜单', [`${PRIVATE} zh`]: '菜单' });
  expect(told() - before).toBe(2);
});

test('the commands of a language that is gone are taken away', async () => {
  await open(offering({ 'zh-CN': '菜单', en: 'Menu' }));
  bot.offer(offering({ 'zh-CN': '菜单' }));
  await api.until(() => menus()[`${PRIVATE} en`] === undefined);
  expect(menus()).toMatchObject({ [`${PRIVATE} `]: '菜单', [`${PRIVATE} zh`]: '菜单' });
});

test('commands that Telegram could not take are registered when it can, as they are by then', async () => {
  await open(offering({ en: 'Menu' }));
  api.fail('setMyCommands', 502);
  bot.offer(offering({ en: 'First words' }));
  bot.offer(offering({ en: 'Last words' }));
  await api.until(() => api.called('setMyCommands').some(({ fault }) => fault === 502));
  while (menus()[`${PRIVATE} en`] !== 'Last words') {
    await clock.advance(1_000);
    await sleep(1);
  }
  expect(menus()[`${PRIVATE} `]).toBe('Last words');
});

test('commands that Telegram refuses leave the others as they are, and are not tried again', async () => {
  const refusal = { error_code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' };
  await open(offering({ en: 'Menu' }));
  api.fail('setMyCommands', refusal, { when: (params) => params.language_code === 'en' });
  bot.offer(offering({ en: 'New' }, 'Make it mine'));
  await api.until(() => menus()[`chat ${group.id} 0 `] === 'Make it mine');
  const before = told();
  await clock.advance(60_000);
  expect(told()).toBe(before);
  expect(menus()).toMatchObject({ [`${PRIVATE} `]: 'New', [`${PRIVATE} en`]: 'Menu' });
});

test('the agents’ commands follow their group when it becomes a supergroup', async () => {
  await open(offering({ en: 'Menu' }));
  group.migrate();
  await api.until(() => menus()[`chat ${group.id} 0 `] === 'Take the case');
});
