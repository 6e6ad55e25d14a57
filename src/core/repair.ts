import type { Frame } from './conversation.ts';
import type { FlowId } from './flow.ts';
import type { RepairId } from './keys.ts';
import { awaits, flowOf, pop, push, say, type Turn, top } from './turn.ts';
import type { Params } from './value.ts';
import { walk } from './walk.ts';

/** Says a repair that asks nothing, on top of what goes on; the question below is asked again after it. */
export function aside(turn: Turn, flow: RepairId, params: Params = {}): void {
  push(turn, flow, params);
  walk(turn);
}

/** Starts a repair that may ask something itself: it takes the place of a repair that was waiting for an answer. */
export function interject(turn: Turn, flow: RepairId, params: Params = {}, candidates: FlowId[] = []): void {
  dropRepairs(turn);
  push(turn, flow, params, candidates);
  walk(turn);
}

/** Takes the repairs that wait for an answer off the top. */
export function dropRepairs(turn: Turn): void {
  for (let frame = top(turn); frame && awaits(frame) && flowOf(turn, frame).kind === 'repair'; frame = top(turn))
    pop(turn);
}

/** Ends everything in progress, and says so. */
export function cancel(turn: Turn): void {
  turn.c.stack = [];
  turn.c.shown = null;
  turn.c.lookUp = null;
  turn.c.timers = [];
  aside(turn, 'repair-cancel');
}

/** Opens a problem's flow, or comes back to it where it was left. `understood` names it when it was read from words. */
export function open(turn: Turn, flow: FlowId, understood: boolean): Frame {
  greet(turn);
  dropRepairs(turn);
  const left = turn.c.stack.findIndex((frame) => frame.flow === flow);
  const frame = left === -1 ? undefined : turn.c.stack[left];
  if (frame && (awaits(frame) || frame.kind === 'remind' || frame.kind === 'look_up')) {
    turn.c.stack.length = left + 1;
    return frame;
  }
  if (left !== -1) turn.c.stack.length = left;
  const fresh = push(turn, flow);
  if (understood) push(turn, 'repair-opened', { flow: { key: flowOf(turn, fresh).title } });
  return fresh;
}

/** The first words open something: one line says who speaks. */
export function greet(turn: Turn): void {
  if (turn.c.greeted) return;
  turn.c.greeted = true;
  say(turn, 'repair-welcome-hello');
}

/** Greets and shows what there is to choose from. */
export function welcome(turn: Turn): void {
  turn.c.greeted = true;
  interject(turn, 'repair-welcome');
}

/** Shows the menu; what goes on below waits. */
export function menu(turn: Turn): void {
  if (turn.c.greeted) interject(turn, 'repair-menu');
  else welcome(turn);
}
