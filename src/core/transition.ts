import { agentActed } from './agent.ts';
import type { Conversation } from './conversation.ts';
import { copyOf } from './copy.ts';
import { due, watchSilence } from './due.ts';
import { edited } from './edited.ts';
import type { Effect } from './effect.ts';
import type { DueEvent, EditedEvent, Event, FoundEvent, SaidEvent, UndeliveredEvent } from './event.ts';
import type { Book } from './flow.ts';
import { found } from './found.ts';
import { held, keepHeld, letGo, lostHeld } from './held.ts';
import { learnLanguage } from './language.ts';
import { remember } from './official-things.ts';
import { liveCase, record } from './open-case.ts';
import { saidToPeople } from './people.ts';
import { mendPositions, tellChanged, tellLater } from './positions.ts';
import { saidToBot } from './said.ts';
import { graveOf, unclearOf } from './secret.ts';
import { post, say, type Turn, top } from './turn.ts';
import { forgetUnasked } from './unclear.ts';
import { unsaid } from './unsaid.ts';
import { walk } from './walk.ts';

export interface Result {
  conversation: Conversation;
  effects: Effect[];
  /** Each step that was run, as `flow/step`, in order. */
  walked: string[];
}

/**
 * What becomes of a conversation when something happens: the engine. Pure and total: the same (book, conversation, event)
 * always gives the same result, nothing is executed, and the conversation handed in is left as it was.
 */
export function transition(book: Book, conversation: Conversation, event: Event): Result {
  const turn: Turn = { book, event, c: copyOf(conversation), effects: [], walked: [] };
  const lost = mendPositions(turn);
  if (lost && turn.c.mode === 'bot' && mayWait(event)) {
    if (event.type === 'said') arrived(turn, event);
    else if (event.type === 'due' && event.timers.includes('held')) lostHeld(turn);
    tellChanged(turn, lost);
  } else {
    if (lost) tellLater(turn, lost);
    handle(turn);
    if (lost && turn.c.mode === 'bot' && top(turn)?.ran === false) walk(turn);
  }
  keepHeld(turn);
  forgetUnasked(turn);
  watchSilence(turn);
  return { conversation: turn.c, effects: turn.effects, walked: turn.walked };
}

/** Whether an event may be answered with the news that the flow was changed. A secret may not. */
function mayWait(event: Event): event is SaidEvent | DueEvent | FoundEvent {
  if (event.type !== 'said') return event.type === 'due' || event.type === 'found';
  return !event.doubtful && graveOf(event.findings).length + unclearOf(event.findings).length === 0;
}

function handle(turn: Turn): void {
  const { event } = turn;
  switch (event.type) {
    case 'said':
      arrived(turn, event);
      return turn.c.mode === 'bot' ? saidToBot(turn, event) : saidToPeople(turn, event);
    case 'edited':
      letGo(turn, known(event));
      return edited(turn, event);
    case 'unsaid':
      return unsaid(turn, event);
    case 'held':
      return held(turn, event);
    case 'due':
      return due(turn, event);
    case 'found':
      return found(turn, event);
    case 'agent':
      return agentActed(turn, event);
    case 'undelivered':
      return undelivered(turn, event);
    case 'reach':
      return reached(turn, event.reachable);
  }
}

/** What every message tells, whatever it says: who it is from, in which language, and that they can be reached. */
function arrived(turn: Turn, event: SaidEvent): void {
  letGo(turn, known(event));
  if (event.name) turn.c.name = event.name;
  learnLanguage(turn, event);
  remember(turn, event);
  reached(turn, true);
}

/** The agents are told when it changes whether the customer can be written to. */
function reached(turn: Turn, isReachable: boolean): void {
  if (turn.c.unreachable !== isReachable) return;
  turn.c.unreachable = !isReachable;
  const one = liveCase(turn);
  if (one) post(turn, isReachable ? 'desk-reachable' : 'desk-unreachable', { code: one.code });
}

/** The messages that were held and are here now, with or without their words. */
function known({ messageId, again = false, earlier = [] }: SaidEvent | EditedEvent): string[] {
  return again ? [...earlier, messageId] : earlier;
}

/** What could not be deleted is for people to delete. */
function notDeleted(turn: Turn, to: UndeliveredEvent['to'], at: number): void {
  if (to === 'customer') return say(turn, 'secret-delete');
  const { case: one } = turn.c;
  if (one) post(turn, 'desk-delete', { code: one.code, times: { list: [{ at }] } });
}

/** A message did not get through: the agents are told, since a person may be waiting for an answer that never arrived. */
function undelivered(turn: Turn, event: UndeliveredEvent): void {
  if (event.deletes !== undefined) return notDeleted(turn, event.to, event.deletes);
  if (event.to === 'room') return record(turn, 'desk', 'undelivered', `room: ${event.code}`);
  turn.c.unreachable ||= event.unreachable;
  record(turn, 'desk', 'undelivered', event.code);
  const one = liveCase(turn);
  if (!one) return;
  post(turn, event.unreachable ? 'desk-unreachable' : 'desk-undelivered', { code: one.code, why: event.code });
}
