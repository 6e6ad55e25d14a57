import { same } from '../core/conditions.ts';
import type { Condition, SlotId } from '../core/flow.ts';
import type { SlotValue } from '../core/value.ts';

/** A slot that is filled with something of which nothing more is known. */
export const SOME = Symbol('some');
/** A slot that listens, until the first step that looks at it: empty, or filled with any of its values. */
export const HEARD = Symbol('heard');
export type Known = SlotValue | typeof SOME | typeof HEARD;
/** What is known of the slots on a road; a slot that is not there is empty. */
export type Slots = ReadonlyMap<SlotId, Known>;

/**
 * Whether a condition holds as far as is known; undefined when it may or may not. `read` is told each slot compared.
 */
export function truth(condition: Condition, slots: Slots, read: (slot: SlotId) => void): boolean | undefined {
  if ('all' in condition) return joined(condition.all, false, slots, read);
  if ('any' in condition) return joined(condition.any, true, slots, read);
  if ('not' in condition) {
    const inner = truth(condition.not, slots, read);
    return inner === undefined ? undefined : !inner;
  }
  const value = slots.get(condition.slot);
  if ('filled' in condition) return (value !== undefined && value !== null) === condition.filled;
  read(condition.slot);
  if (value === undefined) return false;
  if ('more_than' in condition) return value === null ? false : undefined;
  const wanted = 'is' in condition ? [condition.is] : condition.in;
  if (value === SOME || value === HEARD) return wanted.every((one) => one === null) ? false : undefined;
  return wanted.some((one) => same(value, one));
}

/**
 * Parts are looked at in order, and no further than the first that decides: `all` by a false one, `any` by a true one.
 */
function joined(parts: Condition[], decides: boolean, slots: Slots, read: (slot: SlotId) => void): boolean | undefined {
  let result: boolean | undefined = !decides;
  for (const part of parts) {
    const one = truth(part, slots, read);
    if (one === decides) return decides;
    if (one === undefined) result = undefined;
  }
  return result;
}
