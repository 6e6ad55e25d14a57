import type { Fact } from './case.ts';
import type { Frame } from './conversation.ts';
import type { Finding } from './event.ts';
import type { Flow, Slot, SlotId } from './flow.ts';
import type { Media, Param, Params, SlotValue } from './value.ts';

/** A slot's value as words can show it. */
export function paramOf(slot: Slot, value: SlotValue): Param {
  if (value === null) return { key: 'common-skipped' };
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'object') {
    return 'media' in value ? { key: 'common-files', params: { count: { count: value.media.length } } } : value;
  }
  const option = slot.options.find((one) => one.id === value);
  return option ? { key: option.label } : value;
}

/** Everything a step's words may name: the flow's slots, over what the frame was given. */
export function paramsOf(flow: Flow, frame: Frame): Params {
  const params: Params = { ...frame.params };
  for (const [id, value] of Object.entries(frame.slots)) {
    const slot = flow.slots[id];
    if (slot && value !== undefined) params[id] = paramOf(slot, value);
  }
  return params;
}

/** The facts taken down in these slots, those left open or skipped left out. */
export function factsOf(flow: Flow, frame: Frame, slots: SlotId[]): Fact[] {
  return slots.flatMap((id) => {
    const slot = flow.slots[id];
    const value = frame.slots[id];
    if (!slot || value === undefined || value === null) return [];
    return [{ slot: id, label: slot.label, value: paramOf(slot, value) }];
  });
}

/** What the guard found, for words. */
export function kindsOf(findings: Finding[]): Param {
  const kinds = [...new Set(findings.map((one) => one.kind))];
  return { list: kinds.map((kind) => ({ key: `secret-${kind}` })) };
}

/** The pictures and files among them. */
export function mediaOf(frame: Frame, slots: SlotId[]): Media[] {
  return slots.flatMap((id) => {
    const value = frame.slots[id];
    return value && typeof value === 'object' && 'media' in value ? value.media : [];
  });
}
