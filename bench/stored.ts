import type { Timing } from './chat-app.ts';
import { Crowd } from './crowd.ts';
import { type Desk, openDesk } from './desk.ts';
import { filled, restingCustomer } from './fill.ts';
import { atMost, median, type Part, percentile, round } from './report.ts';
import { type Shipped, withoutPause } from './shipped.ts';
import { TALKS } from './talks.ts';

const FEW = 100;
const MANY = 100_000;
const ROUNDS = 12;
const TURNS = 150;
/** Conversations at rest that are woken in a round. */
const WOKEN = 7;

/** What a turn costs with few and with many conversations stored: the same talks on two desks, round about. */
export async function measureStored(shipped: Shipped, dir: string): Promise<Part> {
  const few = await openSide(shipped, dir, FEW);
  const many = await openSide(shipped, dir, MANY);
  for (let number = 0; number <= ROUNDS; number++) {
    for (const side of number % 2 === 0 ? [few, many] : [many, few]) {
      const round = await play(side, number);
      // The first is for warming up.
      if (number > 0) side.rounds.push(round);
    }
  }
  await few.desk.stop();
  await many.desk.stop();
  const ratio = round(middle(many, 'taken') / middle(few, 'taken'), 2);
  return {
    name: 'The cost of a turn by the number of stored conversations',
    how: [
      `One message at a time, in ${ROUNDS} rounds of ${TURNS} on each of two desks, one after the other; the medians of the rounds' medians, ms.`,
      'Free words are understood at once here. woken: the first message to a conversation that was at rest on the disk.',
    ].join('\n'),
    rows: [row(few), row(many), { stored: 'ratio', ...ratios(few, many) }],
    goals: [atMost(`a turn with ${MANY} stored costs at most 1.2 times one with ${FEW}`, ratio, 1.2)],
  };
}

interface Side {
  stored: number;
  desk: Desk;
  crowd: Crowd;
  rounds: Round[];
}

interface Round {
  taken: number;
  late: number;
  woken: number;
  /** Processor time, ms. */
  processor: number;
}

async function openSide(shipped: Shipped, dir: string, stored: number): Promise<Side> {
  const desk = await openDesk(withoutPause(shipped), await filled(shipped, dir, stored));
  return { stored, desk, crowd: new Crowd(desk.app, { talks: TALKS }), rounds: [] };
}

async function play({ desk, crowd }: Side, number: number): Promise<Round> {
  const processor = process.cpuUsage();
  const turns = await each(TURNS, desk, () => crowd.act());
  const { user, system } = process.cpuUsage(processor);
  const woken = await each(WOKEN, desk, (at) => {
    const customer = restingCustomer(number * WOKEN + at);
    return desk.app.perform({ by: 'customer', customer, text: '你好' });
  });
  return {
    taken: median(turns),
    late: percentile(turns, 0.95),
    woken: median(woken),
    processor: (user + system) / 1_000 / TURNS,
  };
}

/** How long each of so many acts took, ms, when everything that came of the one before was over. */
async function each(count: number, desk: Desk, act: (at: number) => Promise<Timing | null>): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < count; at++) {
    const timing = await act(at);
    if (timing) taken.push(timing.taken - timing.begun);
    await desk.runtime.idle();
  }
  return taken;
}

function middle({ rounds }: Side, what: keyof Round): number {
  return median(rounds.map((one) => one[what]));
}

function row(side: Side): Part['rows'][number] {
  return {
    stored: side.stored.toLocaleString('en'),
    'turn p50': round(middle(side, 'taken'), 3),
    p95: round(middle(side, 'late'), 3),
    processor: round(middle(side, 'processor'), 3),
    woken: round(middle(side, 'woken'), 3),
  };
}

function ratios(few: Side, many: Side): Record<string, number> {
  const ratio = (what: keyof Round): number => round(middle(many, what) / middle(few, what), 2);
  return { 'turn p50': ratio('taken'), p95: ratio('late'), processor: ratio('processor'), woken: ratio('woken') };
}
