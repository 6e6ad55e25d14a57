import type { Case, PastCase } from './case.ts';
import type { Line } from './effect.ts';
import type { EngineKey } from './keys.ts';
import type { Turn } from './turn.ts';
import type { Param, Params } from './value.ts';

/** Cases that are told of at most. */
const MOST = 5;

/** Says how the customer's cases stand, the latest first. False when there is none. */
export function sayStatus(turn: Turn): boolean {
  const { case: latest, past } = turn.c;
  if (!latest) return false;
  const { key, params } = stateOf(turn, latest);
  const earlier = past.slice(1 - MOST).reverse();
  const lines = earlier.map((one) => pastLine(turn, one));
  const heading: Line = { key: 'case-status-earlier', params: {} };
  const rest = lines.length > 0 ? { lines: [heading, ...lines] } : {};
  turn.effects.push({ do: 'say', key, params, choices: [], facts: [], ...rest });
  return true;
}

/** Its category, since when, and where it stands: in the queue, for later, with whom, or closed. */
function stateOf(turn: Turn, one: Case): Line & { key: EngineKey } {
  const about = aboutOf(turn, one);
  switch (one.state) {
    case 'closed':
      return { key: 'case-status-closed', params: { ...about, time: { at: one.closedAt ?? turn.event.at } } };
    case 'open':
      return { key: 'case-status-open', params: { ...about, agent: one.agent?.name ?? '' } };
    case 'waiting':
      return waiting(turn, one, about);
  }
}

/** What tells one case from another. */
export function aboutOf(
  turn: Turn,
  { code, category, openedAt }: Pick<Case, 'code' | 'category' | 'openedAt'>,
): Params {
  return { code, category: titleOf(turn, category), since: { at: openedAt } };
}

function waiting(turn: Turn, { priority }: Case, about: Params): Line & { key: EngineKey } {
  if (turn.c.mode === 'bot') return { key: 'case-status-later', params: about };
  return { key: 'case-status-waiting', params: { ...about, position: turn.event.desk.ahead[priority] + 1 } };
}

function pastLine(turn: Turn, one: PastCase): Line {
  return { key: 'case-status-past', params: { ...aboutOf(turn, one), time: { at: one.closedAt } } };
}

/** What a category is called: the title of its flow; what is no flow's is a call for a person. */
function titleOf({ book }: Turn, category: string): Param {
  const flow = book.flows[category] ?? book.flows['repair-person'];
  return flow ? { key: flow.title } : category;
}
