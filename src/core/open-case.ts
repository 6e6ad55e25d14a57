import type { Agent, Case, Deed, Fact } from './case.ts';
import type { Priority } from './flow.ts';
import { post, type Turn } from './turn.ts';
import type { Media, Params } from './value.ts';

const PAST_KEPT = 5;

export interface Opening {
  category: string;
  priority: Priority;
  facts: Fact[];
  media: Media[];
}

/** Opens a case in the queue: from here on people own the conversation. Gives the parameters for the words about it. */
export function openCase(turn: Turn, opening: Opening): Params {
  const { c, event } = turn;
  retireCase(turn);
  c.case = {
    code: event.desk.code,
    state: 'waiting',
    category: opening.category,
    priority: opening.priority,
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
  return { code: c.case.code, position: event.desk.ahead[opening.priority] + 1 };
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
  const one = liveCase(turn);
  if (!one || one.priority === 'urgent') return;
  one.priority = 'urgent';
  record(turn, 'customer', 'priority', 'urgent');
  post(turn, 'desk-emergency', { code: one.code });
  redraw(turn);
}

/** Has the case's card drawn again, once a turn. */
export function redraw(turn: Turn): void {
  if (!turn.effects.some((effect) => effect.do === 'card')) turn.effects.push({ do: 'card', fresh: false, media: [] });
}
