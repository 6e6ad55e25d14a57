import { createInterface } from 'node:readline';
import { NodeDisk } from '../../../adapters/lowdb/disk.ts';
import { DurableFile } from '../../../adapters/lowdb/durable-file.ts';
import { createLowdbStore } from '../../../adapters/lowdb/store.ts';
import { createTelegram } from '../../../adapters/telegram/telegram.ts';
import { loadBook } from '../../../src/book/load.ts';
import { createGuard } from '../../../src/guard/guard.ts';
import type { Log } from '../../../src/ports/log.ts';
import { systemClock } from '../../../src/runtime/clock.ts';
import { type Document, decodeDocument } from '../../../src/runtime/document.ts';
import { DEFAULT_SETTINGS } from '../../../src/runtime/parts.ts';
import { createRuntime } from '../../../src/runtime/runtime.ts';
import { createWords } from '../../../src/words/words.ts';

// A whole desk in Telegram as a program of its own, for the test that kills it: `<folder> <root> <token> <group>`. It says `open` on
// standard output, and stops in good order when standard input ends.
const [dir = '', root = '', token = '', group = ''] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const loaded = await loadBook({ flows: 'flows', data: 'data' }, { lookUps: ['deposit_route'] });
if ('problems' in loaded) throw new Error('the book has problems');
const words = createWords(loaded.sources);
// Bursts end soon, so that timers are killed too.
const book = { ...loaded.book, settings: { ...loaded.book.settings, burstMs: 30 } };
const log: Log = {
  debug() {},
  info() {},
  warn() {},
  error: (event, fields) => say(`error ${event} ${JSON.stringify(fields)}`),
};
const kept = new DurableFile(new NodeDisk(), `${dir}/telegram.json`, (bytes) => JSON.parse(String(bytes)));
const clock = systemClock();
const bot = createTelegram({
  ...{
    token,
    root,
    customers: true,
    group: Number(group),
    webhook: null,
    strangers: 'ignore',
    rates: null,
    albumMs: 20,
  },
  ...{ commands: { customers: [], agents: [] }, maxMediaBytes: 20 * 1024 * 1024, clock, log },
  memory: { load: () => kept.read(), save: (value) => kept.write(value) },
});
const runtime = createRuntime({
  book: () => book,
  words: () => words,
  store: createLowdbStore<Document>({ dir, decode: decodeDocument }),
  channels: [bot.channel],
  rooms: [bot.room],
  guard: createGuard(() => loaded.official),
  triage: () => [],
  lookUps: { deposit_route: async () => ({ minutes: '5', confirmations: '20' }) },
  ...{ clock, log, random: Math.random, settings: { ...DEFAULT_SETTINGS, receiptMs: 50 } },
});
await runtime.start();
say('open');
for await (const _ of createInterface({ input: process.stdin }));
await runtime.idle();
await runtime.stop();
process.exit(0);
