import { createHash } from 'node:crypto';
import type { Slot, Step } from '../core/flow.ts';
import type { Json } from '../core/value.ts';

/** A short digest of a value that is made of JSON. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/**
 * The digest of a step: of what it awaits, never of its words or of where it leads, nor of its choices (those that were shown are
 * held to those that there are). A conversation that stands on a step learns of a change only when its answer would mean
 * something else.
 */
export function stepDigest(step: Step, slots: Record<string, Slot>): string {
  return digestOf([step.kind, ...awaited(step, slots)]);
}

function awaited(step: Step, slots: Record<string, Slot>): Json[] {
  switch (step.kind) {
    case 'ask':
      return [step.from ?? null];
    case 'collect':
      return [step.slot, slots[step.slot]?.check ?? null];
    case 'confirm':
      return [[...step.slots].sort()];
    case 'look_up':
      return [step.name, step.into];
    case 'call':
      return [step.flow];
    default:
      return [];
  }
}
