import { aboutOf } from './status.ts';
import type { Turn } from './turn.ts';

/** Tells what was agreed in the latest case, if there is one. */
export function giveRecord(turn: Turn, as: 'short' | 'file'): void {
  const one = turn.c.case;
  if (!one) return;
  const facts = one.facts.map(({ label, value }) => ({ label, value }));
  const until = one.state === 'closed' ? one.closedAt : null;
  turn.effects.push({ do: 'record', as, params: aboutOf(turn, one), facts, since: one.openedAt, until });
}
