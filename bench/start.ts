import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { filled } from './fill.ts';
import type { Opened } from './open.ts';
import { atMost, median, mib, type Part, round } from './report.ts';
import type { Shipped } from './shipped.ts';

const STORED = [100, 100_000];
const TIMES = 3;

/** How long a desk takes to start in a fresh process, and the memory that it has then. */
export async function measureStart(shipped: Shipped, dir: string): Promise<Part> {
  const rows: Part['rows'] = [];
  const goals: Part['goals'] = [];
  for (const stored of STORED) {
    const folder = await filled(shipped, dir, stored);
    const opened: Opened[] = [];
    while (opened.length < TIMES) opened.push(await open(folder));
    const middle = (what: keyof Opened) => median(opened.map((one) => one[what]));
    const seconds = round(middle('start') / 1_000, 2);
    rows.push({
      stored: stored.toLocaleString('en'),
      'start s': seconds,
      'processor s': round(middle('processor') / 1_000, 2),
      'resident MiB': mib(middle('rss')),
      'heap MiB': mib(middle('heap')),
    });
    if (stored === 100_000) goals.push(atMost('start with 100,000 stored, s, at most 3', seconds, 3));
  }
  return {
    name: 'Start and memory',
    how: `A fresh process opens the desk: the median of ${TIMES}, with the files in the system's cache; the book is loaded before.`,
    rows,
    goals,
  };
}

async function open(folder: string): Promise<Opened> {
  const program = fileURLToPath(new URL('./open.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program, folder]);
  return JSON.parse(stdout) as Opened;
}
