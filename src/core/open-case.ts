import type { Agent, Case, Deed, Fact } from './case.ts';
import type { Priority } from './flow.ts';
import type { EngineKey } from './keys.ts';
import { notePerson } from './reads.ts';
import { post, say, type Turn } from './turn.ts';
import type { Media, Params } from './value.ts';

const PAST_KEPT = 5;
/** So long after a secret was sent, a case is pressing, and its card tells of it. */
export const SECRET_PRESSES_MS = 24 * 60 * 60 * 1000;
const PRIORITIES: Priority[] = ['urgent', 'high', 'normal', 'low'];

export interface Opening {
  category: string;
  priority: Priority;
  facts: Fact[];
  media: Media[];
  /** Who opens it; the customer if nobody is named. */
  by?: Agent;
}

/**
 * Calls people: from here on they own the conversation, with a new case in the queue, or with the one that nobody waited for
 * until now. Gives the parameters for the words about it.
 */
export function openCase(turn: Turn, opening: Opening): Params {
  const { c, event } = turn;
  notePerson(turn);
  const live = liveCase(turn);
  if (live) addTo(turn, live, opening, 'desk-waits');
  const one = live ?? queueCase(turn, opening);
  c.mode = 'waiting';
  c.timers = [];
  c.burst = null;
  return { code: one.code, position: event.desk.ahead[one.priority] + 1 };
}

/** Opens a case for which nobody waits; what is reported while there is one joins it. Gives the parameters for the words. */
export function fileCase(turn: Turn, opening: Opening): Params {
  const one = queueCase(turn, opening);
  one.later = true;
  return { code: one.code };
}

/** Opens a case for an agent who spoke to the customer unasked. */
export function openOwn(turn: Turn, by: Agent, category: string): Case {
  return queueCase(turn, { category, priority: 'normal', facts: [], media: [], by });
}

function queueCase(turn: Turn, opening: Opening): Case {
  const { c, event } = turn;
  const priority = pressing(turn, opening.priority);
  retireCase(turn);
  const one: Case = {
    code: event.desk.code,
    state: 'waiting',
    category: opening.category,
    priority,
    language: c.language,
    facts: opening.facts,
    openedAt: event.at,
    waitingSince: event.at,
    agent: null,
    acknowledged: false,
    answeredAt: null,
    closedAt: null,
    rating: null,
    room: '',
    thread: null,
    card: null,
    record: [],
  };
  c.case = one;
  record(turn, opening.by ?? 'customer', 'opened', opening.category);
  turn.effects.push({ do: 'card', fresh: true, media: opening.media });
  return one;
}

/** A case is no less than high for a while after a secret was sent, whatever road the customer takes to people. */
function pressing({ c, event }: Turn, priority: Priority): Priority {
  const isLate = c.secretAt === undefined || event.at - c.secretAt > SECRET_PRESSES_MS;
  return isLate || PRIORITIES.indexOf(priority) <= PRIORITIES.indexOf('high') ? priority : 'high';
}

/** What a case may hold of facts; evidence beyond it is in the talk. */
const MOST_FACTS = 40;

/** Adds to the live case what its customer reported while there is one: as facts, and as a notice to the agents. */
export function joinCase(turn: Turn, opening: Opening): void {
  const one = liveCase(turn);
  if (!one) return;
  say(turn, 'case-added', { code: one.code });
  if (turn.c.mode === 'bot') return addTo(turn, one, opening, 'desk-added');
  noteFacts(turn, one, opening.facts);
  post(turn, 'desk-reported', { code: one.code });
  if (opening.priority === 'urgent') raiseAlarm(turn);
  redraw(turn);
}

/** What the bot took down goes to the agents with the talk, on a new card: they have seen nothing of it. */
function addTo(turn: Turn, one: Case, { facts, priority, media }: Opening, notice: EngineKey): void {
  noteFacts(turn, one, facts);
  turn.effects.push({ do: 'card', fresh: true, media });
  post(turn, notice, { code: one.code });
  if (priority === 'urgent') raiseAlarm(turn);
  else raise(turn, priority);
}

function noteFacts(turn: Turn, one: Case, facts: Fact[]): void {
  one.facts = [...one.facts, ...facts].slice(0, MOST_FACTS);
  record(turn, 'customer', 'reported');
}

/** Moves the closed case to the past ones, where little of it is left. */
function retireCase(turn: Turn): void {
  const old = turn.c.case;
  if (!old) return;
  turn.effects.push({ do: 'retire', case: old });
  const { code, category, openedAt, closedAt, rating } = old;
  turn.c.past = [...turn.c.past, { code, category, openedAt, closedAt: closedAt ?? turn.event.at, rating }].slice(
    -PAST_KEPT,
  );
}

/** The case that is waiting or open. */
export function liveCase(turn: Turn): Case | null {
  return turn.c.case && turn.c.case.state !== 'closed' ? turn.c.case : null;
}

/** The live case of people who own the conversation; null while the bot has it. */
export function ownedCase(turn: Turn): Case | null {
  return turn.c.mode === 'bot' ? null : liveCase(turn);
}

/** Keeps who did what. Never content. */
export function record(turn: Turn, who: Agent | 'customer' | 'desk', deed: Deed, detail?: string): void {
  const one = turn.c.case;
  if (!one) return;
  const name = typeof who === 'string' ? who : who.id;
  one.record.push({ at: turn.event.at, who: name, deed, ...(detail ? { detail } : {}) });
}

/** Raises a live case to urgent and tells the room, unless it is urgent already. */
export function raiseAlarm(turn: Turn): void {
  const one = raise(turn, 'urgent');
  if (one) post(turn, 'desk-emergency', { code: one.code });
}

/** Raises a live case to a priority; null when there is none, or it has that or a higher one already. */
export function raise(turn: Turn, to: Priority): Case | null {
  const one = liveCase(turn);
  if (!one || PRIORITIES.indexOf(one.priority) <= PRIORITIES.indexOf(to)) return null;
  one.priority = to;
  record(turn, 'customer', 'priority', to);
  redraw(turn);
  return one;
}

/** Has the case's card drawn again, once a turn. */
export function redraw(turn: Turn): void {
  if (!turn.effects.some((effect) => effect.do === 'card')) turn.effects.push({ do: 'card', fresh: false, media: [] });
}
