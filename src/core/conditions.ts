import type { Condition } from './flow.ts';
import type { SlotValue } from './value.ts';

type Slots = Record<string, SlotValue>;

/** Whether a condition holds for the slots of a flow. A slot that is not filled equals nothing. */
export function holds(condition: Condition, slots: Slots): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, slots));
  if ('any' in condition) return condition.any.some((part) => holds(part, slots));
  if ('not' in condition) return !holds(condition.not, slots);
  const value = slots[condition.slot];
  if ('filled' in condition) return (value !== undefined && value !== null) === condition.filled;
  if (value === undefined) return false;
  if ('is' in condition) return same(value, condition.is);
  if ('in' in condition) return condition.in.some((one) => same(value, one));
  return numberOf(value) > condition.more_than;
}

/** The slots that a condition reads. */
export function slotsRead(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(slotsRead);
  if ('any' in condition) return condition.any.flatMap(slotsRead);
  if ('not' in condition) return slotsRead(condition.not);
  return [condition.slot];
}

/** Whether two values are the same. */
export function same(a: SlotValue, b: SlotValue): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

function numberOf(value: SlotValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return Number(value);
  if (value && typeof value === 'object' && 'amount' in value) return Number(value.amount);
  return Number.NaN;
}
