import { dropRepairs } from './repair.ts';
import { push, type Turn } from './turn.ts';
import { walk } from './walk.ts';

/** "What was agreed?": the record of the latest case, in any state; without a case, a word about that. */
export function askRecord(turn: Turn): void {
  turn.c.greeted = true;
  dropRepairs(turn);
  const frame = push(turn, 'repair-record');
  if (turn.c.case) frame.slots.code = turn.c.case.code;
  walk(turn);
}
