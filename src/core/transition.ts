import { agentActed } from './agent.ts';
import type { Conversation } from './conversation.ts';
import { copyOf } from './copy.ts';
import { due, watchSilence } from './due.ts';
import { edited } from './edited.ts';
import type { Effect } from './effect.ts';
import type { Event, SaidEvent, UndeliveredEvent } from './event.ts';
import type { Book } from './flow.ts';
import { found } from './found.ts';
import { learnLanguage } from './language.ts';
import { liveCase, record } from './open-case.ts';
import { saidToPeople } from './people.ts';
import { mendPositions, tellChanged } from './positions.ts';
import { saidToBot } from './said.ts';
import { post, type Turn } from './turn.ts';

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
  if (lost && turn.c.mode === 'bot' && (event.type === 'said' || event.type === 'due')) {
    if (event.type === 'said') arrived(turn, event);
    tellChanged(turn, lost);
  } else handle(turn);
  watchSilence(turn);
  return { conversation: turn.c, effects: turn.effects, walked: turn.walked };
}

function handle(turn: Turn): void {
  const { event } = turn;
  switch (event.type) {
    case 'said':
      arrived(turn, event);
      return turn.c.mode === 'bot' ? saidToBot(turn, event) : saidToPeople(turn, event);
    case 'edited':
      return edited(turn, event);
    case 'due':
      return due(turn, event);
    case 'found':
      return found(turn, event);
    case 'agent':
      return agentActed(turn, event);
    case 'undelivered':
      return undelivered(turn, event);
  }
}

/** What every message tells, whatever it says: who it is from, in which language, and that they can be reached. */
function arrived(turn: Turn, event: SaidEvent): void {
  if (event.name) turn.c.name = event.name;
  learnLanguage(turn, event);
  if (!turn.c.unreachable) return;
  turn.c.unreachable = false;
  const one = liveCase(turn);
  if (one) post(turn, 'desk-reachable', { code: one.code });
}

/** A message did not get through: the agents are told, since a person may be waiting for an answer that never arrived. */
function undelivered(turn: Turn, event: UndeliveredEvent): void {
  if (event.to === 'room') return record(turn, 'desk', 'undelivered', `room: ${event.code}`);
  turn.c.unreachable ||= event.unreachable;
  record(turn, 'desk', 'undelivered', event.code);
  const one = liveCase(turn);
  if (!one) return;
  post(turn, event.unreachable ? 'desk-unreachable' : 'desk-undelivered', { code: one.code, why: event.code });
}
