import type { Condition } from '../core/flow.ts';
import type { SlotValue } from '../core/value.ts';
import type { WrittenCondition } from './schema.ts';
import type { Path } from './yaml.ts';

/** A condition as the engine follows it. */
export function toCondition(written: WrittenCondition): Condition {
  if (written.all) return { all: written.all.map(toCondition) };
  if (written.any) return { any: written.any.map(toCondition) };
  if (written.not) return { not: toCondition(written.not) };
  const slot = written.slot ?? '';
  if (written.is_not !== undefined) return { not: { slot, is: written.is_not } };
  if (written.in) return { slot, in: written.in };
  if (written.filled !== undefined) return { slot, filled: written.filled };
  if (written.more_than !== undefined) return { slot, more_than: written.more_than };
  return { slot, is: written.is ?? null };
}

/** One test of a slot within a condition: where it stands, and the values it compares with. */
export interface Test {
  slot: string;
  path: Path;
  values: { value: SlotValue; path: Path }[];
  /** It asks whether the slot holds a large number. */
  counts: boolean;
}

/** Every test of a written condition, with its path in the file. */
export function testsOf(written: WrittenCondition, path: Path): Test[] {
  const { all, any, not, slot } = written;
  if (all) return all.flatMap((one, at) => testsOf(one, [...path, 'all', at]));
  if (any) return any.flatMap((one, at) => testsOf(one, [...path, 'any', at]));
  if (not) return testsOf(not, [...path, 'not']);
  if (slot === undefined) return [];
  return [{ slot, path: [...path, 'slot'], values: valuesOf(written, path), counts: written.more_than !== undefined }];
}

function valuesOf(written: WrittenCondition, path: Path): Test['values'] {
  if (written.in) return written.in.map((value, at) => ({ value, path: [...path, 'in', at] }));
  if (written.is !== undefined) return [{ value: written.is, path: [...path, 'is'] }];
  if (written.is_not !== undefined) return [{ value: written.is_not, path: [...path, 'is_not'] }];
  return [];
}
