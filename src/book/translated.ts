import { z } from 'zod';
import type { Language } from '../core/value.ts';
import { type Problem, problemAt } from './problem.ts';
import { language } from './schema-parts.ts';
import type { Path, Yaml } from './yaml.ts';

/** A text for each language, on one line each, at most so many characters. */
export function byLanguage(most: number) {
  return z.record(
    language,
    z
      .string()
      .trim()
      .min(1)
      .max(most)
      .regex(/^[^\r\n]*$/, 'write it on one line'),
  );
}

/** The languages of the book that a text lacks, told at the text's place. */
export function missingLanguages(
  text: Record<Language, string>,
  languages: Language[],
  yaml: Yaml,
  path: Path,
): Problem[] {
  return languages
    .filter((one) => text[one] === undefined)
    .map((one) => problemAt(yaml.atKey(path), `${String(path.at(-1))} says nothing in ${one}`, `add \`${one}:\``));
}
