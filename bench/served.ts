import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDepositRoute } from '../adapters/deposit-routes/deposit-routes.ts';
import { createLowdbStore } from '../adapters/lowdb/store.ts';
import { createWeb } from '../adapters/web/web.ts';
import { createGuard } from '../src/guard/guard.ts';
import type { Log } from '../src/ports/log.ts';
import { systemClock } from '../src/runtime/clock.ts';
import { type Document, decodeDocument } from '../src/runtime/document.ts';
import { DEFAULT_SETTINGS } from '../src/runtime/parts.ts';
import { createRuntime, type Runtime } from '../src/runtime/runtime.ts';
import { shippedBook } from './shipped.ts';

// A desk with its page, in a process of its own: prints where it is, and what it used when it is asked to end.

const QUIET: Log = { debug() {}, info() {}, warn: console.error, error: console.error };
const ANY = { burst: 1e9, perSecond: 1e9 };

const [dir = ''] = process.argv.slice(2);
const shipped = await shippedBook();
const clock = systemClock();
let runtime: Runtime | null = null;
const web = createWeb({
  ...{ host: '127.0.0.1', port: 0, origin: null, proxied: false, customers: true, agents: true, token: null },
  ...{ allowedOrigins: [], brand: {}, language: 'zh-CN', assets: await mkdtemp(join(tmpdir(), 'kefu-bench-')) },
  ...{ view: () => runtime?.view ?? null, maxMediaBytes: 1024, log: QUIET, now: clock.now },
  limits: { messages: ANY, requests: ANY, livePerSession: 1e9, livePerAddress: 1e9 },
});
runtime = createRuntime({
  store: createLowdbStore<Document>({ dir, decode: decodeDocument }),
  ...{ clock, log: QUIET, random: Math.random, guard: createGuard(() => shipped.official), triage: shipped.triage },
  search: shipped.search,
  ...{ channels: [web.channel], rooms: [web.room], settings: DEFAULT_SETTINGS },
  book: () => shipped.book,
  words: () => shipped.words,
  lookUps: { deposit_route: createDepositRoute(shipped.routes) },
});
await runtime.start();
console.log(JSON.stringify({ url: web.url() }));
process.once('SIGTERM', async () => {
  await runtime?.stop();
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ processor: (user + system) / 1e6, rss: process.memoryUsage.rss() }));
});
