import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTerminal } from '../../adapters/terminal/terminal.ts';
import type { Desk, DeskPlan } from '../cli/desk.ts';
import { createSimulatedClock, systemClock } from '../runtime/clock.ts';
import { reloadsOf, soundBook } from './book.ts';
import { createDesk } from './desk.ts';
import { createSeat } from './seat.ts';
import type { FullSettings } from './settings.ts';

/** A desk in the terminal. */
export async function openDesk(plan: DeskPlan, settings: FullSettings): Promise<Desk> {
  const simulated = plan.simulatedFrom === null ? null : createSimulatedClock(plan.simulatedFrom);
  const { talk, log } = createSeat(plan, settings);
  const run = plan.fresh ? '' : `${randomBytes(4).toString('hex')}-`;
  const terminal = createTerminal({ show: talk.show, run });
  const apps = { channels: [terminal.channel], rooms: [terminal.room] };
  // Who drives it from a script wants the same each time.
  const reloads = plan.talk === 'json' ? 'signal' : reloadsOf(settings);
  const live = await soundBook(settings, log, reloads);
  const runtime = createDesk(settings, live, { ...apps, log, clock: simulated ?? systemClock() });
  simulated?.settleWith(() => runtime.idle());
  const advance = simulated === null ? (ms: number) => sleep(ms) : (ms: number) => simulated.advance(ms);
  return {
    start: () => runtime.start(),
    talk: (signal) => talk.run({ terminal, idle: () => runtime.idle(), advance, signal }),
    stop: () => runtime.stop(),
  };
}
