import { createDepositRoute } from '../adapters/deposit-routes/deposit-routes.ts';
import { type Disk, NodeDisk } from '../adapters/lowdb/disk.ts';
import { createLowdbStore } from '../adapters/lowdb/store.ts';
import { createGuard } from '../src/guard/guard.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { Log } from '../src/ports/log.ts';
import type { OpenReport, Store } from '../src/ports/store.ts';
import { systemClock } from '../src/runtime/clock.ts';
import { type Document, decodeDocument } from '../src/runtime/document.ts';
import { DEFAULT_SETTINGS } from '../src/runtime/parts.ts';
import { createRuntime, type Runtime } from '../src/runtime/runtime.ts';
import { BenchApp } from './chat-app.ts';
import type { Shipped } from './shipped.ts';

/** A whole desk on the store that ships, with a chat app in memory. */
export interface Desk {
  app: BenchApp;
  store: Store<Document>;
  runtime: Runtime;
  report: OpenReport;
  /** Turns committed, and files written and synced, so far. */
  counts: { turns: number; files: number };
  stop(): Promise<void>;
}

export interface DeskOptions {
  clock?: Clock;
  /** Nothing is synced: for preparing only. */
  hasty?: boolean;
}

/** Opens a desk on a folder. */
export async function openDesk(shipped: Shipped, dir: string, options: DeskOptions = {}): Promise<Desk> {
  const counts = { turns: 0, files: 0 };
  const app = new BenchApp();
  const disk: Disk = options.hasty ? new HastyDisk() : new CountingDisk(() => counts.files++);
  const store = createLowdbStore<Document>({ dir, decode: decodeDocument, disk });
  const clock = options.clock ?? systemClock();
  const runtime = createRuntime({
    ...{
      store,
      clock,
      log: LOG,
      random: Math.random,
      guard: createGuard(() => shipped.official),
      triage: shipped.triage,
      search: shipped.search,
    },
    ...{ channels: [app.channel()], rooms: [app.room()], settings: DEFAULT_SETTINGS },
    book: () => shipped.book,
    words: () => shipped.words,
    lookUps: { deposit_route: createDepositRoute(shipped.routes) },
    walked: () => counts.turns++,
  });
  const report = await runtime.start();
  return { app, store, runtime, report, counts, stop: () => runtime.stop() };
}

class CountingDisk extends NodeDisk {
  readonly #count: () => void;

  constructor(count: () => void) {
    super();
    this.#count = count;
  }

  override sync(fd: number): Promise<void> {
    this.#count();
    return super.sync(fd);
  }
}

class HastyDisk extends NodeDisk {
  override async sync(): Promise<void> {}
  override async syncFolder(): Promise<void> {}
}

/** What goes wrong in a measurement ends it. */
const LOG: Log = {
  debug() {},
  info() {},
  warn(event, fields) {
    throw new Error(`${event} ${JSON.stringify(fields)}`);
  },
  error(event, fields) {
    throw new Error(`${event} ${JSON.stringify(fields)}`);
  },
};
