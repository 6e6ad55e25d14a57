import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CustomerPage, RoomPage } from './pages.ts';
import { atMost, mib, type Part, percentile, round } from './report.ts';

const CUSTOMERS = 500;
/** Messages a second, half of them said by customers, half by agents. */
const RATE = 100;

/** How long a message takes to be on the page of the other side, with 500 pages open. */
export async function measureLive(dir: string, seconds: number): Promise<Part> {
  const desk = await open(join(dir, 'live'));
  const { times, used } = await measured(desk, seconds).finally(desk.kill);
  return {
    name: 'The page, live',
    how: [
      `${CUSTOMERS} customers' pages and an agents' room are open over HTTP, each customer with a case; ${RATE} messages a second, from the`,
      'request until the page of the other side was told, on a disk that is synced. Another process on the same machine plays the pages.',
    ].join('\n'),
    rows: [
      {
        ...rowOf('customer → room', times.toRoom),
        'resident MiB': mib(used.rss),
        'processor s': round(used.processor, 1),
      },
      rowOf('agent → customer', times.toCustomer),
    ],
    goals: [
      atMost(
        'p99 with 500 pages, ms, at most 100',
        round(percentile([...times.toRoom, ...times.toCustomer], 0.99), 1),
        100,
      ),
    ],
  };
}

async function measured(desk: Desk, seconds: number) {
  const pages = await Promise.all(Array.from({ length: CUSTOMERS }, () => new CustomerPage(desk.url).open()));
  const room = await new RoomPage(desk.url).open();
  await handOver(pages, room);
  const times = await talk(pages, room, Math.floor((seconds * RATE) / 2));
  return { times, used: await desk.end() };
}

/** Every customer asks for a person, and is answered by one. */
async function handOver(pages: CustomerPage[], room: RoomPage): Promise<void> {
  for (const page of pages) await page.says('人工');
  const codes = await room.codes();
  const greeted = pages.map((page) => page.hears('您好'));
  for (const page of pages) {
    page.code = codes.get(page.name) ?? '';
    await room.answers(page.code, '您好');
  }
  await Promise.all(greeted);
}

async function talk(pages: CustomerPage[], room: RoomPage, turns: number) {
  const times = { toRoom: [] as number[], toCustomer: [] as number[] };
  const underWay: Promise<void>[] = [];
  const begun = performance.now();
  for (let n = 0; n < turns; n++) {
    await sleep(Math.max(0, begun + (n * 2_000) / RATE - performance.now()));
    const [a, b] = [pages[n % CUSTOMERS], pages[(n * 7 + 250) % CUSTOMERS]];
    if (!a || !b) continue;
    const [said, answered] = [`message ${n}c.`, `message ${n}a.`];
    underWay.push(timed(times.toRoom, room.hears(said), a.says(said)));
    underWay.push(timed(times.toCustomer, b.hears(answered), room.answers(b.code, answered)));
  }
  await Promise.all(underWay);
  return times;
}

/** Adds how long it took from now until it was heard. */
async function timed(times: number[], heard: Promise<void>, said: Promise<void>): Promise<void> {
  const begun = performance.now();
  await Promise.all([said, heard.then(() => times.push(performance.now() - begun))]);
}

function rowOf(way: string, times: number[]): Part['rows'][number] {
  const at = (part: number) => round(percentile(times, part), 1);
  return { way, messages: times.length, 'p50 ms': at(0.5), 'p99 ms': at(0.99), 'most ms': at(1) };
}

interface Desk {
  url: string;
  /** Ends it gracefully; gives the processor seconds and the memory that it used. */
  end(): Promise<{ processor: number; rss: number }>;
  kill(): void;
}

async function open(dir: string): Promise<Desk> {
  const program = fileURLToPath(new URL('./served.js', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [program, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const { url } = await next<{ url: string }>(lines);
  return {
    url,
    kill: () => void child.kill('SIGKILL'),
    end() {
      child.kill('SIGTERM');
      return next(lines);
    },
  };
}

async function next<T>(lines: Interface): Promise<T> {
  const [line] = await once(lines, 'line');
  return JSON.parse(line) as T;
}
