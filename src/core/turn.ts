import type { Conversation, Frame } from './conversation.ts';
import type { Effect, EffectChoice } from './effect.ts';
import type { Event } from './event.ts';
import type { Book, Flow, FlowId, Step, StepId } from './flow.ts';
import type { MessageKey, Params } from './value.ts';

/**
 * One transition in the making: a draft of the conversation that nobody else sees, and what has come of it so far. The
 * engine's functions change it; `transition` hands out the result.
 */
export interface Turn {
  readonly book: Book;
  readonly event: Event;
  readonly c: Conversation;
  effects: Effect[];
  /** Each step run, as `flow/step`. */
  walked: string[];
}

/** The flow that talks, if any. */
export function top(turn: Turn): Frame | undefined {
  return turn.c.stack.at(-1);
}

export function flowOf(turn: Turn, frame: Frame): Flow {
  const flow = turn.book.flows[frame.flow];
  if (!flow) throw new Error(`no flow ${frame.flow} in the book`);
  return flow;
}

/** The step a frame stands on. The frame is sound: `mendPositions` has seen to it. */
export function stepOf(turn: Turn, frame: Frame): Step {
  const step = flowOf(turn, frame).steps[frame.step];
  if (!step) throw new Error(`no step ${frame.flow}/${frame.step} in the book`);
  return step;
}

/** Puts a frame on a step that is still to be run. */
export function goTo(turn: Turn, frame: Frame, id: StepId): void {
  const step = flowOf(turn, frame).steps[id];
  if (!step) throw new Error(`no step ${frame.flow}/${id} in the book`);
  frame.step = id;
  frame.kind = step.kind;
  frame.digest = step.digest;
  frame.ran = false;
}

/** Puts a flow on top, at its start. */
export function push(turn: Turn, id: FlowId, params: Params = {}, candidates: FlowId[] = []): Frame {
  const flow = turn.book.flows[id];
  if (!flow) throw new Error(`no flow ${id} in the book`);
  const frame: Frame = {
    flow: id,
    step: flow.start,
    kind: 'end',
    digest: '',
    slots: {},
    trail: [],
    filledBy: {},
    ran: false,
    confirmed: false,
    handedOff: false,
    params,
    candidates,
  };
  goTo(turn, frame, flow.start);
  turn.c.stack.push(frame);
  return frame;
}

export function pop(turn: Turn): Frame | undefined {
  turn.c.shown = null;
  return turn.c.stack.pop();
}

/** The topmost flow of a problem, below any repairs. */
export function problemFrame(turn: Turn): Frame | undefined {
  return turn.c.stack.findLast((frame) => flowOf(turn, frame).kind === 'problem');
}

/** Whether a frame has asked something and waits for the answer. */
export function awaits(frame: Frame | undefined): boolean {
  return frame?.ran === true && ['ask', 'collect', 'confirm', 'rate'].includes(frame.kind);
}

export function say(turn: Turn, key: MessageKey, params: Params = {}, choices: EffectChoice[] = []): void {
  turn.effects.push({ do: 'say', key, params, choices, facts: [] });
}

/** A notice in the agents' room about the case. */
export function post(turn: Turn, key: MessageKey, params: Params = {}, replyTo?: string): void {
  turn.effects.push({ do: 'post', key, params, ...(replyTo === undefined ? {} : { replyTo }) });
}
