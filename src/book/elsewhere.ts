import { fold } from '../core/text.ts';
import type { RawBook } from './files.ts';
import { examplesIn } from './hearing.ts';
import { type Problem, problemAt, startOf } from './problem.ts';
import type { Site } from './site.ts';

/**
 * What customers say that concerns no flow, in the order in which triage learns it: by the files' names, and then by their
 * lines. The same texts in another order make another triage, by a hair.
 */
export function elsewhereIn({ elsewhere }: Pick<RawBook, 'elsewhere'>): string[] {
  return elsewhere.flatMap((file) => examplesIn(file).map(({ text }) => text));
}

/**
 * A book without such texts finds a problem in everything, and one that is also an example of a problem teaches nothing. What
 * a repair is asked for with concerns no problem and may stand here.
 */
export function lintElsewhere({ raw, drafts }: Site): Problem[] {
  if (elsewhereIn(raw).length === 0) {
    const fix = `write what customers say that concerns no flow, one a line, to ${raw.elsewhereFolder}/anything.txt`;
    return [problemAt(startOf(raw.elsewhereFolder), 'nothing tells triage what concerns no flow', fix)];
  }
  const owners = new Map(
    drafts
      .filter(({ flow }) => flow.kind === 'problem')
      .flatMap(({ flow, raw: { examples } }) =>
        examples.flatMap(examplesIn).map(({ text }) => [fold(text), flow.id] as const),
      ),
  );
  return raw.elsewhere.flatMap((file) =>
    examplesIn(file).flatMap(({ line, text }) => {
      const owner = owners.get(fold(text));
      const place = { file: file.file, line, column: 1 };
      return owner === undefined
        ? []
        : [problemAt(place, `"${text}" is an example of ${owner}`, 'keep it in one place')];
    }),
  );
}
