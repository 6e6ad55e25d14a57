import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Disk } from '../../adapters/lowdb/disk.ts';
import { createLowdbStore } from '../../adapters/lowdb/store.ts';
import { loadBook } from '../../src/book/load.ts';
import type { Candidate } from '../../src/core/event.ts';
import type { Book } from '../../src/core/flow.ts';
import { createGuard } from '../../src/guard/guard.ts';
import type { OfficialList } from '../../src/guard/official.ts';
import type { Channel } from '../../src/ports/channel.ts';
import type { Log } from '../../src/ports/log.ts';
import type { LookUp } from '../../src/ports/look-up.ts';
import type { AgentRoom } from '../../src/ports/room.ts';
import type { Store } from '../../src/ports/store.ts';
import { createSimulatedClock, type SimulatedClock } from '../../src/runtime/clock.ts';
import { type Document, decodeDocument } from '../../src/runtime/document.ts';
import { DEFAULT_SETTINGS, type RuntimeParts } from '../../src/runtime/parts.ts';
import { createRuntime, type Runtime } from '../../src/runtime/runtime.ts';
import { createReader } from '../../src/triage/classify.ts';
import { createSearch, type Search } from '../../src/triage/search.ts';
import { createWords, type Words } from '../../src/words/words.ts';
import { HastyDisk } from './hasty-disk.ts';

/** 2026-11-20 10:00 in Shanghai. */
export const MORNING = Date.UTC(2026, 10, 20, 2, 0, 0);

/** Who leads every room of a stage. */
export const LEAD = 'Lead';

export const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** The book that ships, with everything that is made from it. */
export interface Shipped {
  book: Book;
  words: Words;
  sources: Sources;
  triage: (text: string) => Candidate[];
  search: Search;
  official: OfficialList;
}

type LoadedBook = Exclude<Awaited<ReturnType<typeof loadBook>>, { problems: unknown }>;
type Sources = LoadedBook['sources'];

let shipped: Promise<Shipped> | null = null;

/** Loaded once for all tests of a process; no test can change it. */
export function shippedBook(): Promise<Shipped> {
  shipped ??= loadShipped();
  return shipped;
}

async function loadShipped(): Promise<Shipped> {
  const loaded = await loadBook({ flows: 'flows', data: 'data' }, { lookUps: Object.keys(LOOK_UPS) });
  if ('problems' in loaded) throw new Error(loaded.problems.map((one) => JSON.stringify(one)).join('\n'));
  return { ...shippedOf(loaded), book: frozen(loaded.book) };
}

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
}

/** What a desk works by, made from a book. */
export function shippedOf({ book, sources, examples, elsewhere, official, articles }: LoadedBook): Shipped {
  const read = createReader(problemExamples(book, examples), elsewhere);
  return {
    ...{ book, sources, official },
    words: createWords(sources),
    triage: (text) => read(text).candidates,
    search: createSearch(articles, read),
  };
}

function problemExamples(book: Book, examples: LoadedBook['examples']) {
  return Object.entries(examples)
    .filter(([flow]) => book.flows[flow]?.kind === 'problem')
    .flatMap(([flow, byLanguage]) =>
      Object.values(byLanguage).flatMap((texts) => texts.map((text) => ({ flow, text }))),
    );
}

/** What the look-ups of the shipped flows answer in tests. */
export const LOOK_UPS: Record<string, LookUp> = {
  deposit_route: async ({ chain }) => {
    if (chain === null || chain === 'other') throw new Error('no such route');
    return { minutes: '5', confirmations: '20' };
  },
  app_release: async ({ platform }) => {
    if (platform === null || platform === 'other') throw new Error('no such release');
    return { version: '4.2.0', minimum: '15', state: 'current' };
  },
};

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'kefu-test-'));
}

/** Bytes of memory that are free where files may lie in it, below which no folder is made there: containers have little. */
const ROOMY = 1024 ** 3;

/** A folder for a store that is in a hurry anyway: in memory where there is room, for a disk is many times slower. */
export async function hastyFolder(): Promise<string> {
  const memory = '/dev/shm';
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }));
  const made = bavail * bsize < ROOMY ? null : await mkdtemp(path.join(memory, 'kefu-test-')).catch(() => null);
  return made ?? temporaryFolder();
}

export interface StageOptions {
  channels: Channel[];
  rooms: AgentRoom[];
  clock?: SimulatedClock;
  folder?: string;
  /** Wraps the store, to make it fail. */
  wrap?: (store: Store<Document>) => Store<Document>;
  settings?: Partial<RuntimeParts['settings']>;
  lookUps?: Record<string, LookUp>;
  book?: Book;
  /** What the desk works by at each moment, when it changes. */
  live?: () => Shipped;
  disk?: Disk;
  log?: Log;
  walked?: (steps: string[]) => void;
  /** Who leads; the agent of this name when absent. */
  isLead?: (room: string, agent: string) => boolean;
}

/** A whole desk on a real store in a folder of its own (no power cut will come), with a clock that only the test moves. */
export interface Stage {
  runtime: Runtime;
  clock: SimulatedClock;
  store: Store<Document>;
  folder: string;
  /** Changes what a step of the book awaits, as an operator's edit would. */
  change(flow: string, step: string): void;
  /** Lets time pass and everything that comes of it happen. */
  advance(ms: number): Promise<void>;
  document(key: string): Promise<Document | null>;
  /** Stops the desk; with `keep`, its folder stays for the next one. */
  end(keep?: boolean): Promise<void>;
}

export async function openStage(shipped: Shipped, options: StageOptions): Promise<Stage> {
  const clock = options.clock ?? createSimulatedClock(MORNING);
  const folder = options.folder ?? (await (options.disk ? temporaryFolder() : hastyFolder()));
  const bare = createLowdbStore<Document>({
    ...{ dir: folder, decode: decodeDocument },
    disk: options.disk ?? new HastyDisk(),
  });
  const store = options.wrap ? options.wrap(bare) : bare;
  const now = options.live ?? (() => shipped);
  let book = options.book ?? shipped.book;
  const runtime = createRuntime({
    book: () => options.live?.().book ?? book,
    words: () => now().words,
    store,
    channels: options.channels,
    rooms: options.rooms,
    guard: createGuard(() => now().official),
    triage: (text) => now().triage(text),
    search: (text) => now().search(text),
    lookUps: options.lookUps ?? LOOK_UPS,
    clock,
    log: options.log ?? SILENT,
    random: () => 0.5,
    isLead: options.isLead ?? ((_, agent) => agent === LEAD),
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    ...(options.walked ? { walked: options.walked } : {}),
  });
  clock.settleWith(() => runtime.idle());
  await runtime.start();
  return {
    runtime,
    clock,
    store,
    folder,
    advance: (ms) => clock.advance(ms),
    change(flow, step) {
      book = structuredClone(book);
      const changed = book.flows[flow]?.steps[step];
      if (!changed) throw new Error(`no step ${flow}/${step}`);
      changed.digest = 'changed';
    },
    document: (key) => store.load(key),
    async end(keep = false) {
      await runtime.stop();
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}
