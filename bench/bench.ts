import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureLength } from './length.ts';
import { measureLive } from './live.ts';
import { machine, type Part, show } from './report.ts';
import { shippedBook } from './shipped.ts';
import { measureStart } from './start.ts';
import { measureStored } from './stored.ts';
import { measureTransitions } from './transitions.ts';
import { type LoadOptions, measureTurns } from './turns.ts';

const PARTS = ['turns', 'transitions', 'stored', 'length', 'start', 'live'];

const HELP = `npm run bench -- [options]

  --only PART      one of ${PARTS.join(', ')}; may be given several times
  --at-once N      only this load; may be given several times (1, 64, 512)
  --seconds N      how long each load is measured (8)
  --dir FOLDER     where the store's folders are made, and removed (data/state-bench): the disk that is measured
  --json FILE      writes the figures there too
`;

/** Measures what is asked for, prints it, and exits with 1 when a goal is missed. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true, default: PARTS },
      'at-once': { type: 'string', multiple: true, default: ['1', '64', '512'] },
      seconds: { type: 'string', default: '8' },
      dir: { type: 'string', default: 'data/state-bench' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.filter((part) => !PARTS.includes(part));
  if (values.help || unknown.length > 0) return console.log(HELP);
  const load = { seconds: Number(values.seconds), atOnce: values['at-once'].map(Number) };
  const parts = await inFolder(values.dir, (dir) => measure(new Set(values.only), dir, load));
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...machine(), parts }, null, 2)}\n`);
  if (parts.some((part) => part.goals.some((goal) => !goal.met))) process.exitCode = 1;
}

async function measure(only: Set<string>, dir: string, load: LoadOptions): Promise<Part[]> {
  const shipped = await shippedBook();
  const crowd = join(dir, 'crowd');
  const measures: Record<string, () => Part | Promise<Part>> = {
    turns: () => measureTurns(shipped, dir, load),
    transitions: () => measureTransitions(shipped),
    start: () => measureStart(shipped, crowd),
    stored: () => measureStored(shipped, crowd),
    length: () => measureLength(shipped, dir),
    live: () => measureLive(dir, load.seconds),
  };
  const parts: Part[] = [];
  console.log(`${Object.values(machine()).join(' · ')} · ${dir}`);
  for (const [name, run] of Object.entries(measures)) {
    if (!only.has(name)) continue;
    const part = await run();
    console.log(show(part));
    parts.push(part);
  }
  return parts;
}

/** A folder of our own in `dir`, gone afterwards; what else is in there stays. */
async function inFolder<T>(dir: string, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(dir, `run-${process.pid}`);
  const made = existsSync(dir) ? folder : dir;
  mkdirSync(folder, { recursive: true });
  try {
    return await run(folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
