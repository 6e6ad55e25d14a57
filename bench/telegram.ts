import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { atLeast, machine, type Part, percentile, round, show } from './report.ts';
import { measureCrowd } from './telegram-crowd.ts';
import { type Measured, measure } from './telegram-load.ts';

const CUSTOMERS = 500;

const HELP = `npm run bench:telegram -- [options]

  --only PART      load or crowd; may be given several times
  --seconds N      how long each load is measured (6)
  --dir FOLDER     where the store's folders are made, and removed (data/state-bench): the disk that is measured
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: ['load', 'crowd'] },
    seconds: { type: 'string', default: '6' },
    dir: { type: 'string', default: 'data/state-bench' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(HELP);
else await main(new Set(values.only), Number(values.seconds), values.dir);

async function main(only: Set<string>, seconds: number, folder: string): Promise<void> {
  console.log(`${Object.values(machine()).join(' · ')} · ${folder}`);
  const parts: Part[] = [];
  if (only.has('load')) parts.push(await measureLoad(seconds, folder));
  if (only.has('crowd')) parts.push(await measureCrowd());
  for (const part of parts) console.log(show(part));
  if (parts.some((part) => part.goals.some((goal) => !goal.met))) process.exitCode = 1;
}

async function measureLoad(seconds: number, folder: string): Promise<Part> {
  mkdirSync(folder, { recursive: true });
  const rows: Part['rows'] = [];
  const rates: Record<string, number> = {};
  for (const delayMs of [0, 50]) {
    for (const mode of ['bare', 'kefu'] as const) {
      const dir = mkdtempSync(join(resolve(folder), 'telegram-'));
      const measured = await measure({ mode, dir, delayMs, customers: CUSTOMERS, seconds });
      rmSync(dir, { recursive: true, force: true });
      rates[`${mode} ${delayMs}`] = measured.rate;
      rows.push(rowOf(mode, delayMs, measured));
    }
  }
  const times = (delay: number) =>
    round((rates[`kefu ${delay}`] ?? 0) / Math.max(0.01, rates[`bare ${delay}`] ?? 0), 2);
  return {
    name: 'Telegram, by polling',
    how: [
      `${CUSTOMERS} customers each say something and, when they are answered, say it again. A whole desk (guard, triage, engine, a store`,
      'that is synced, the reply with its buttons) against an echo of bare grammY (bot.start) that keeps nothing; both as a process of',
      'their own, on the same loop-back server, which takes so many ms for each call. Nobody is held to the rates of Telegram.',
    ].join('\n'),
    rows,
    goals: [
      atLeast('times as many updates/s as bare bot.start at 0 ms, more than 1', times(0), 1.000_1),
      atLeast('times as many at 50 ms, at least 50', times(50), 50),
    ],
  };
}

function rowOf(mode: string, delayMs: number, { rate, times, processor }: Measured): Part['rows'][number] {
  return {
    bot: mode === 'kefu' ? 'Kefu' : 'bare bot.start',
    'API delay ms': delayMs,
    'updates/s': round(rate),
    'p50 ms': round(percentile(times, 0.5)),
    'p99 ms': round(percentile(times, 0.99)),
    'processor µs/update': round(processor),
  };
}
