import type { Timer } from './conversation.ts';
import type { DueEvent } from './event.ts';
import { lostHeld } from './held.ts';
import { aside } from './repair.ts';
import { burstOver } from './said.ts';
import { awaits, flowOf, type Turn, top } from './turn.ts';
import { wake } from './walk.ts';

/** A reminder later than this says nothing any more. */
const TOO_LATE_MS = 24 * 60 * 60 * 1000;

/** Timers came due. Several are one event: the most pressing is acted on, the others would only add noise. */
export function due(turn: Turn, event: DueEvent): void {
  const ripe = turn.c.timers.filter((timer) => event.timers.includes(timer.id) && timer.due <= event.at);
  turn.c.timers = turn.c.timers.filter((timer) => !ripe.includes(timer));
  const ripened = (kind: Timer['kind']) => ripe.find((timer) => timer.kind === kind);
  if (ripened('held')) lostHeld(turn);
  if (turn.c.mode !== 'bot') return;
  const reminder = ripened('remind');
  if (ripened('burst')) burstOver(turn, event);
  else if (reminder) remind(turn, reminder);
  else if (ripened('give_up')) giveUp(turn);
  else if (ripened('silence') && awaits(top(turn))) aside(turn, 'repair-silence');
}

/** Whether a timer is a reminder so late that it is dropped. */
export function isTooLate(timer: Timer, at: number): boolean {
  return timer.kind === 'remind' && at - timer.due > TOO_LATE_MS;
}

/** Goes on with the flow that was resting, on top of whatever goes on. */
function remind(turn: Turn, timer: Timer): void {
  if (isTooLate(timer, turn.event.at)) return;
  const at = turn.c.stack.findIndex((one) => one.flow === timer.flow && one.step === timer.step && one.ran);
  const frame = turn.c.stack[at];
  if (!frame) return;
  raise(turn, at);
  wake(turn, frame);
}

/** Moves a resting flow, and those that called it, to the top. */
function raise(turn: Turn, at: number): void {
  let from = at;
  while (from > 0 && turn.c.stack[from - 1]?.kind === 'call') from--;
  const group = turn.c.stack.splice(from, at - from + 1);
  turn.c.stack.push(...group);
  turn.c.shown = null;
}

/** The customer has gone: the open question is closed without a word. */
function giveUp(turn: Turn): void {
  turn.c.stack = turn.c.stack.filter((frame) => frame.kind === 'remind');
  turn.c.shown = null;
  turn.c.misses = 0;
}

/** Sets the timers for the silence of a customer who was asked something. */
export function watchSilence(turn: Turn): void {
  const { silenceMs, giveUpMs } = turn.book.settings;
  const kept = turn.c.timers.filter((timer) => timer.kind !== 'silence' && timer.kind !== 'give_up');
  const frame = top(turn);
  turn.c.timers = kept;
  if (turn.c.mode !== 'bot' || !frame || !awaits(frame)) return;
  const { at } = turn.event;
  const wasReminded = turn.event.type === 'due' && turn.event.timers.includes('silence');
  const patient = wasReminded || flowOf(turn, frame).yields;
  if (patient) kept.push({ id: 'give_up', kind: 'give_up', due: at + giveUpMs });
  else kept.push({ id: 'silence', kind: 'silence', due: at + silenceMs });
}
