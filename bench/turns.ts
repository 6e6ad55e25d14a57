import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Timing } from './chat-app.ts';
import { Crowd } from './crowd.ts';
import { type Desk, openDesk } from './desk.ts';
import { atLeast, atMost, type Part, percentile, round } from './report.ts';
import type { Shipped } from './shipped.ts';
import { TALKS } from './talks.ts';

const WARM_UP_MS = 5_000;
const WARM_UP_STEPS = 50;
/** Customers beside those whose messages are being handled: about as many are in a pause at any time, or read. */
const PAUSING = 600;

export interface LoadOptions {
  /** How long each load is measured. */
  seconds: number;
  /** The messages handled at a time, one load after the other. */
  atOnce: number[];
}

/** Turns a second, and how long one takes, with so many messages being handled at all times. */
export async function measureTurns(shipped: Shipped, dir: string, options: LoadOptions): Promise<Part> {
  const { seconds } = options;
  const loads: Load[] = [];
  for (const atOnce of options.atOnce) loads.push(await load(shipped, join(dir, `turns-${atOnce}`), atOnce, seconds));
  const goal = loads.find((one) => one.atOnce === 64);
  return {
    name: 'Turns on the durable store',
    how: [
      'Whole talks about deposits, of customers and an agent: free words, taps, typed values, a look-up, a case, a rating. So many',
      `messages are being handled at all times, of ${PAUSING} customers more: those in a pause (free words are held for 1.5 s) and those`,
      'who read. A turn is one event handled and committed: what was received, a pause that is over, a look-up that answered.',
      'taken: from receive() to its acknowledgement. answered: until the reply was handed to the channel, where there is one at once.',
    ].join('\n'),
    rows: loads.map(row),
    goals: goal
      ? [
          atLeast('turns a second at 64, at least 2,000', round(goal.turns / goal.seconds), 2_000),
          atMost('p99 at 64, ms, at most 60', round(percentile(goal.taken, 0.99), 1), 60),
        ]
      : [],
  };
}

interface Load {
  atOnce: number;
  seconds: number;
  turns: number;
  files: number;
  talks: number;
  taken: number[];
  answered: number[];
  /** Processor seconds of the whole process, and the part of the time that the event loop was busy. */
  processor: number;
  busy: number;
}

async function load(shipped: Shipped, dir: string, atOnce: number, seconds: number): Promise<Load> {
  const desk = await openDesk(shipped, dir);
  const crowd = new Crowd(desk.app, { talks: TALKS, size: atOnce });
  const timings: Timing[] = [];
  const slots = Array.from({ length: atOnce }, () => keepActing(crowd, timings));
  await fillUp(crowd, atOnce + PAUSING);
  timings.length = 0;
  const end = begin(desk, crowd);
  await sleep(seconds * 1_000);
  const measured = end();
  const seen = [...timings];
  crowd.leave();
  await Promise.all(slots);
  await desk.stop();
  const taken = seen.map(({ begun, taken: at }) => at - begun);
  const answered = seen.flatMap(({ begun, answered: at }) => (at === 0 ? [] : [at - begun]));
  return { ...measured, atOnce, taken, answered };
}

/** Customers come little by little, so that they are at different places of their talks when the measuring begins. */
async function fillUp(crowd: Crowd, size: number): Promise<void> {
  const step = Math.ceil((size - crowd.size) / WARM_UP_STEPS);
  while (crowd.size < size) {
    crowd.grow(Math.min(step, size - crowd.size));
    await sleep(WARM_UP_MS / WARM_UP_STEPS);
  }
}

async function keepActing(crowd: Crowd, timings: Timing[]): Promise<void> {
  for (let timing = await crowd.act(); timing; timing = await crowd.act()) timings.push(timing);
}

/** Begins to count; the result gives what came since. */
function begin({ counts }: Desk, crowd: Crowd) {
  const at = performance.now();
  const before = { ...counts, talks: crowd.finished };
  const processor = process.cpuUsage();
  const loop = performance.eventLoopUtilization();
  return () => ({
    seconds: (performance.now() - at) / 1_000,
    turns: counts.turns - before.turns,
    files: counts.files - before.files,
    talks: crowd.finished - before.talks,
    processor: sum(process.cpuUsage(processor)) / 1_000_000,
    busy: performance.eventLoopUtilization(loop).utilization,
  });
}

function sum({ user, system }: NodeJS.CpuUsage): number {
  return user + system;
}

function row(one: Load): Part['rows'][number] {
  return {
    'at once': one.atOnce,
    'turns/s': round(one.turns / one.seconds),
    'talks/s': round(one.talks / one.seconds),
    'taken p50 ms': round(percentile(one.taken, 0.5), 2),
    'taken p99 ms': round(percentile(one.taken, 0.99), 2),
    'answered p50 ms': round(percentile(one.answered, 0.5), 2),
    'answered p99 ms': round(percentile(one.answered, 0.99), 2),
    'files/turn': round(one.files / one.turns, 2),
    'processor µs/turn': round((one.processor / one.turns) * 1_000_000),
    'loop busy %': round(one.busy * 100),
  };
}
