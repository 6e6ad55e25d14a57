import type { CaseState } from '../core/case.ts';
import type { Priority } from '../core/flow.ts';

/** What the desk knows of a case without opening its conversation. */
export interface CaseView {
  code: string;
  /** The key of the conversation that it belongs to. */
  conversation: string;
  state: CaseState;
  category: string;
  priority: Priority;
  language: string;
  agent: string | null;
  /** UTC ms. */
  waitingSince: number;
  /** Its customer does not wait for it just now, so that it is before nobody who does. */
  later?: boolean;
}

const RANK: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };

/** The order in which cases are served: the more pressing first, then the longer waiting. */
export function byUrgency(a: CaseView, b: CaseView): number {
  return RANK[a.priority] - RANK[b.priority] || a.waitingSince - b.waitingSince || Number(a.code) - Number(b.code);
}

/** Whether a customer waits for a case just now. */
export function isAwaited({ state, later = false }: CaseView): boolean {
  return state === 'waiting' && !later;
}

/**
 * How many of the waiting cases would be served before one of each priority. `own` is the conversation's own case: if it
 * waits, its time counts; else the case would be the newest.
 */
export function aheadOf(waiting: Iterable<CaseView>, own: CaseView | null): Record<Priority, number> {
  const ahead: Record<Priority, number> = { urgent: 0, high: 0, normal: 0, low: 0 };
  for (const one of waiting) {
    if (one.code === own?.code) continue;
    for (const priority of Object.keys(ahead) as Priority[]) {
      if (isBefore(one, own, priority)) ahead[priority] += 1;
    }
  }
  return ahead;
}

/** As `aheadOf` for a case that does not wait, from how many wait of each priority. */
export function aheadOfNewest({ urgent, high, normal, low }: Record<Priority, number>): Record<Priority, number> {
  return { urgent, high: urgent + high, normal: urgent + high + normal, low: urgent + high + normal + low };
}

function isBefore(one: CaseView, own: CaseView | null, priority: Priority): boolean {
  if (own?.state === 'waiting') return byUrgency(one, { ...own, priority }) < 0;
  return RANK[one.priority] <= RANK[priority];
}
