import { Bot } from 'grammy';
import { createDepositRoute } from '../adapters/deposit-routes/deposit-routes.ts';
import { createLowdbStore } from '../adapters/lowdb/store.ts';
import { forgetful } from '../adapters/telegram/keep.ts';
import { ALBUM_MS, createTelegram } from '../adapters/telegram/telegram.ts';
import { createGuard } from '../src/guard/guard.ts';
import type { Log } from '../src/ports/log.ts';
import { systemClock } from '../src/runtime/clock.ts';
import { type Document, decodeDocument } from '../src/runtime/document.ts';
import { DEFAULT_SETTINGS } from '../src/runtime/parts.ts';
import { createRuntime } from '../src/runtime/runtime.ts';
import { shippedBook } from './shipped.ts';

// A bot in a process of its own, on a loop-back server: `kefu <folder> <root> <token>`, a whole desk, or `bare`, grammY's
// echo. It says `open` when it takes updates, and how many seconds of the processor it has used so far when it gets SIGUSR2.

const QUIET: Log = { debug() {}, info() {}, warn() {}, error: console.error };
const [mode = '', dir = '', root = '', token = ''] = process.argv.slice(2);

if (mode === 'bare') {
  const bot = new Bot(token, { client: { apiRoot: root } });
  bot.on('message:text', (context) => context.reply(context.message.text));
  bot.catch(() => {});
  void bot.start({ onStart: () => console.log('open') });
} else {
  const shipped = await shippedBook();
  const clock = systemClock();
  const telegram = createTelegram({
    ...{
      token,
      root,
      customers: true,
      group: null,
      webhook: null,
      strangers: 'ignore',
      rates: null,
      albumMs: ALBUM_MS,
    },
    ...{ commands: { customers: [], agents: [] }, maxMediaBytes: 1024, memory: forgetful(), clock, log: QUIET },
  });
  const runtime = createRuntime({
    store: createLowdbStore<Document>({ dir, decode: decodeDocument }),
    ...{ clock, log: QUIET, random: Math.random, guard: createGuard(() => shipped.official), triage: shipped.triage },
    search: shipped.search,
    ...{ channels: [telegram.channel], rooms: [], settings: DEFAULT_SETTINGS },
    book: () => shipped.book,
    words: () => shipped.words,
    lookUps: { deposit_route: createDepositRoute(shipped.routes) },
  });
  await runtime.start();
  console.log('open');
}

process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1e6);
});
process.once('SIGTERM', () => process.exit(0));
