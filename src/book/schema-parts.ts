import { z } from 'zod';
import type { Language } from '../core/value.ts';

/**
 * What the schemas are made of. A message that is a name in FORMATS (zod-problems.ts) stands for that message and its
 * fix.
 */

/** No list of options, choices or values is longer. */
export const MOST_OPTIONS = 50;

/** An object without keys of its own invention; a problem lists those that it knows. */
export function strict<S extends z.ZodRawShape>(shape: S) {
  const known = `known here: ${Object.keys(shape).join(', ')}`;
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined) });
}

/** The id of a flow, a step, a slot or a choice. */
export const id = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, 'id');
/** The id of an option: it may begin with a digit. */
export const optionId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'option');
/** A message key as Fluent has them. */
export const messageKey = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,127}$/, 'key');
/** A language tag in its canonical form. */
export const language: z.ZodType<Language> = z.string().refine(isLanguage, 'language');

/** A duration as authors write it, in milliseconds. */
export const duration = z
  .string('duration')
  .regex(/^\d{1,6}(ms|s|m|h|d)$/, 'duration')
  .transform(milliseconds);

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function milliseconds(written: string): number {
  return Number.parseInt(written, 10) * (UNITS[written.replace(/\d+/, '')] ?? 1);
}

/** Whether a text is a language tag in its canonical form. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** Whether nothing stands twice in a list. */
export function areDifferent(list: string[]): boolean {
  return new Set(list).size === list.length;
}
