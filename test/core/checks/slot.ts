import type { CheckName, Option, Slot } from '../../../src/core/flow.ts';
import type { Json } from '../../../src/core/value.ts';

/** A required slot with a check, for tests of the check. */
export function slotFor(check: CheckName, args: Record<string, Json> = {}, options: Option[] = []): Slot {
  return { id: 'slot', check, args, options, label: 'slot-label', optional: false, listen: false };
}

/** Tuesday, 24 November 2026, 14:00 in Shanghai. */
export const WHEN = { at: Date.UTC(2026, 10, 24, 6), timeZone: 'Asia/Shanghai' };
