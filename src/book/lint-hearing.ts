import type { Option } from '../core/flow.ts';
import { fold } from '../core/text.ts';
import type { Draft } from './compile.ts';
import { examplesIn, phrasesIn } from './hearing.ts';
import { type Problem, problemAt, startOf } from './problem.ts';
import type { Site } from './site.ts';

/** What customers say, held against what would be heard in it. */
export function lintHearing(site: Site): Problem[] {
  return site.drafts.flatMap((draft) => [
    ...sharedPhrases(draft, site),
    ...examples(draft, site),
    ...unheard(draft, site),
  ]);
}

interface Question {
  role: string;
  options: Option[];
}

/** Words that mean two answers to one question. */
function sharedPhrases({ flow }: Draft, site: Site): Problem[] {
  const slots = Object.values(flow.slots).map((slot) => ({ role: `slot ${slot.id}`, options: slot.options }));
  const asks = Object.values(flow.steps).flatMap((step) =>
    step.kind === 'ask' ? [{ role: `step ${step.id}`, options: step.choices }] : [],
  );
  return [...slots, ...asks].flatMap((question) => sharedIn(question, site));
}

function sharedIn({ role, options }: Question, site: Site): Problem[] {
  const owners = new Map<string, string>();
  return options.flatMap(({ id, label }) =>
    site.tongues.flatMap((tongue) => {
      const place = tongue.messages.get(label)?.place;
      return phrasesIn(tongue, label).flatMap((phrase) => {
        const owner = owners.get(phrase);
        if (owner === undefined) owners.set(phrase, id);
        if (owner === undefined || owner === id || !place) return [];
        return [problemAt(place, `"${phrase}" means both ${owner} and ${id} of ${role}`, 'keep it with one of them')];
      });
    }),
  );
}

function examples({ raw, flow, written, yaml }: Draft, site: Site): Problem[] {
  const needed = flow.kind === 'problem' || written.triggers !== undefined;
  const idle = needed
    ? []
    : raw.examples.map((file) => {
        const fix = 'add `triggers: whole` (or within, prefix) to flow.yaml, or take the file away';
        return problemAt(startOf(file.file), 'nothing hears these examples', fix);
      });
  const missing = site.languages
    .filter(
      (language) => needed && !raw.examples.some((file) => file.language === language && examplesIn(file).length > 0),
    )
    .map((language) => {
      const fix = `write what customers say, one a line, to ${raw.folder}/examples.${language}.txt`;
      return problemAt(yaml.at(['id']), `${flow.id} has no examples in ${language}`, fix);
    });
  const empty = raw.examples.flatMap((file) =>
    examplesIn(file)
      .filter(({ text }) => fold(text) === '')
      .map(({ line, text }) =>
        problemAt({ file: file.file, line, column: 1 }, `nothing can be heard in "${text}"`, 'write words'),
      ),
  );
  return [...idle, ...missing, ...empty];
}

/** Words that should open a problem in any state and that a repair, which is heard first, is asked for with. */
function unheard({ raw, flow, written }: Draft, site: Site): Problem[] {
  if (flow.kind === 'repair' || written.triggers === undefined) return [];
  const owners = repairPhrases(site);
  return raw.examples.flatMap((file) =>
    examplesIn(file).flatMap(({ line, text }) => {
      const owner = owners.get(fold(text));
      if (owner === undefined) return [];
      const place = { file: file.file, line, column: 1 };
      return [problemAt(place, `"${text}" opens ${owner}, not ${flow.id}`, 'keep it with one of them')];
    }),
  );
}

function repairPhrases({ drafts }: Site): Map<string, string> {
  const repairs = drafts.filter(({ flow, written }) => flow.kind === 'repair' && written.triggers !== undefined);
  return new Map(
    repairs.flatMap(({ flow, raw }) =>
      raw.examples.flatMap(examplesIn).map(({ text }) => [fold(text), flow.id] as const),
    ),
  );
}
