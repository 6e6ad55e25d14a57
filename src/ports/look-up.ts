import type { Json, SlotValue } from '../core/value.ts';

/** A named question to the world outside. Rejects when there is no answer; `signal` aborts it when time is up. */
export type LookUp = (args: Record<string, SlotValue>, signal: AbortSignal) => Promise<Record<string, Json>>;
