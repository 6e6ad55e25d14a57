import { say, type Turn } from './turn.ts';

/** Says how the customer's case stands. False when there is none. */
export function sayStatus(turn: Turn): boolean {
  const one = turn.c.case;
  if (!one) return false;
  const { code } = one;
  if (one.state === 'waiting')
    say(turn, 'case-status-waiting', { code, position: turn.event.desk.ahead[one.priority] + 1 });
  else if (one.state === 'open') say(turn, 'case-status-open', { code, agent: one.agent?.name ?? '' });
  else say(turn, 'case-status-closed', { code, time: { at: one.closedAt ?? turn.event.at } });
  return true;
}
