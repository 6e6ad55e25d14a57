import type { Condition, Flow, SlotId } from '../core/flow.ts';
import type { SlotValue } from '../core/value.ts';
import type { DrawWords, Say } from './draw-words.ts';

/** What a condition says to an operator: `Method: By bank card`. */
export function conditionText(condition: Condition, flow: Flow, words: DrawWords, say: Say): string {
  const inner = (one: Condition) => conditionText(one, flow, words, say);
  if ('all' in condition) return condition.all.map(inner).join(words.and);
  if ('any' in condition) return condition.any.map(inner).join(words.or);
  if ('not' in condition) return `${words.not}(${inner(condition.not)})`;
  const { slot } = condition;
  const label = slotLabel(flow, slot, say);
  if ('filled' in condition) return `${label}${words.colon}${condition.filled ? words.filled : words.empty}`;
  if ('more_than' in condition) return `${label} > ${condition.more_than}`;
  const values = 'in' in condition ? condition.in : [condition.is];
  return `${label}${words.colon}${values.map((value) => valueText(flow, slot, value, words, say)).join(' / ')}`;
}

/** What a slot is called. */
export function slotLabel(flow: Flow, slot: SlotId, say: Say): string {
  return Object.hasOwn(flow.slots, slot) ? say(flow.slots[slot]?.label ?? slot) : slot;
}

/** A value of a slot as its option says it, else as it is. */
export function valueText(flow: Flow, slot: SlotId, value: SlotValue, words: DrawWords, say: Say): string {
  if (value === null) return words.empty;
  const option = flow.slots[slot]?.options.find((one) => one.id === value);
  if (option) return say(option.label);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
