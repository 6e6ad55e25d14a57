import type { Agent, Case, Deed, Fact } from './case.ts';
import type { Priority } from './flow.ts';
import { post, say, type Turn } from './turn.ts';
import type { Media, Params } from './value.ts';

const PAST_KEPT = 5;
const SECRET_PRESSES_MS = 24 * 60 * 60 * 1000;
const PRIORITIES: Priority[] = ['urgent', 'high', 'normal', 'low'];

export interface Opening {
  category: string;
  priority: Priority;
  facts: Fact[];
  media: Media[];
}

/** Opens a case in the queue: from here on people own the conversation. Gives the parameters for the words about it. */
export function openCase(turn: Turn, opening: Opening): Params {
  const { c, event } = turn;
  const priority = pressing(turn, opening.priority);
  retireCase(turn);
  c.case = {
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
  c.mode = 'waiting';
  c.timers = [];
  c.burst = null;
  record(turn, 'customer', 'opened', opening.category);
  turn.effects.push({ do: 'card', fresh: true, media: opening.media });
  return { code: c.case.code, position: event.desk.ahead[priority] + 1 };
}

/** A case is no less than high for a while after a secret was sent, whatever road the customer takes to people. */
function pressing({ c, event }: Turn, priority: Priority): Priority {
  const isLate = c.secretAt === undefined || event.at - c.secretAt > SECRET_PRESSES_MS;
  return isLate || PRIORITIES.indexOf(priority) <= PRIORITIES.indexOf('high') ? priority : 'high';
}

/** What a case may hold of facts; evidence beyond it is in the talk. */
const MOST_FACTS = 40;

/** Adds to the live case what its customer reported while people have it: as facts, and as a notice to the agents. */
export function joinCase(turn: Turn, { facts, priority }: Opening): void {
  const one = liveCase(turn);
  if (!one) return;
  one.facts = [...one.facts, ...facts].slice(0, MOST_FACTS);
  record(turn, 'customer', 'reported');
  say(turn, 'case-added', { code: one.code });
  post(turn, 'desk-reported', { code: one.code });
  if (priority === 'urgent') raiseAlarm(turn);
  redraw(turn);
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
