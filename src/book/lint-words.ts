import type { Language } from '../core/value.ts';
import { ALSO } from './hearing.ts';
import { patternsOf, type Reference, referencesIn, variablesOf } from './patterns.ts';
import { didYouMean, nearest, type Place, type Problem, problemAt, startOf } from './problem.ts';
import type { Site } from './site.ts';
import type { Tongue, Word } from './tongue.ts';
import { engineUses, type Use } from './uses.ts';

/** What the book needs of its words, held against the words that there are. */
export function lintWords(site: Site): Problem[] {
  const uses = [...site.drafts.flatMap((draft) => draft.uses), ...engineUses(site.spoken)];
  const used = usedWords(site, uses);
  return [
    ...site.drafts.flatMap((draft) => sameKeys(draft.uses)),
    ...site.tongues.flatMap((tongue) => missing(site, tongue, uses, used)),
    ...site.tongues.flatMap((tongue) => unknownVariables(tongue, uses)),
    ...site.tongues.flatMap((tongue) => forgottenVariables(tongue, site.tongues)),
    ...site.tongues.flatMap((tongue) => unused(tongue, used)),
    ...site.tongues.flatMap((tongue) => attributes(tongue, uses, used)),
  ];
}

/** Keys that two things would share because their ids come to the same. */
function sameKeys(uses: Use[]): Problem[] {
  const first = new Map<string, Use>();
  return uses.flatMap((use) => {
    if (!use.derived || !use.place) return [];
    const other = first.get(use.key);
    if (!other) first.set(use.key, use);
    if (!other || other.role === use.role) return [];
    return [problemAt(use.place, `${use.role} and ${other.role} have the same key ${use.key}`, 'give one another id')];
  });
}

/** Of a file that is missing altogether each of its words is told once: that it is. */
function missing(site: Site, tongue: Tongue, uses: Use[], used: Used): Problem[] {
  if (tongue.derivedFrom) return [];
  const { language } = tongue;
  const idle = [...tongue.messages.keys()].filter((key) => !used.has(key));
  return uses
    .filter(({ key }) => !tongue.messages.get(key)?.value && !tongue.broken.has(key))
    .map((use) => {
      const { file, like } = homeOf(site, use.key, language);
      if (like !== null && !isThere(site, file)) return fileMissing(file, like);
      const near = nearest(use.key, idle);
      const fix = near === undefined ? `add \`${use.key} = …\` to ${file}` : `did you mean ${near}?`;
      return problemAt(placeOf(site, use, file), `${use.role}: ${use.key} has no words in ${language}`, fix);
    });
}

function fileMissing(file: string, like: string): Problem {
  return problemAt(startOf(file), 'is missing', `copy ${like} and translate it`);
}

function isThere({ raw }: Site, file: string): boolean {
  return [...raw.words, ...raw.flows.flatMap((flow) => flow.words)].some((one) => one.file === file);
}

function placeOf(site: Site, use: Use, file: string): Place {
  return use.place ?? writtenElsewhere(site, use.key)?.place ?? startOf(file);
}

/** The file in which a key's words would be looked for, and the one of another language that has them. */
function homeOf(site: Site, key: string, language: Language): { file: string; like: string | null } {
  const like = writtenElsewhere(site, key);
  if (like) return { file: like.place.file.replace(`.${like.language}.`, `.${language}.`), like: like.place.file };
  const flow = site.raw.flows.findLast((one) => key.startsWith(`${one.id}-`));
  const folder = flow ? `${flow.folder}/words` : `${site.raw.wordsFolder}/common`;
  return { file: `${folder}.${language}.ftl`, like: null };
}

function writtenElsewhere({ tongues }: Site, key: string): { language: Language; place: Place } | undefined {
  const written = tongues.filter((tongue) => !tongue.derivedFrom);
  return written.flatMap(({ language, messages }) => {
    const word = messages.get(key);
    return word ? [{ language, place: word.place }] : [];
  })[0];
}

function unknownVariables(tongue: Tongue, uses: Use[]): Problem[] {
  return uses.flatMap(({ key, role, given, label }) =>
    [...variablesOf(tongue, key)]
      .filter(([name]) => !given.includes(name))
      .flatMap(([name, places]) => {
        const fix = label ? 'a label takes no variables' : didYouMean(name, given, 'they know no variables');
        return places.map((place) => problemAt(place, `{ $${name} } is not known to ${role}`, fix));
      }),
  );
}

/** Variables that another language names and this one does not. */
function forgottenVariables(tongue: Tongue, tongues: Tongue[]): Problem[] {
  return [...tongue.messages.values()].flatMap((word) => {
    const own = variablesOf(tongue, word.id);
    return tongues
      .filter((other) => other !== tongue && word.value && other.messages.get(word.id)?.value)
      .flatMap((other) => [...variablesOf(other, word.id).keys()].map((name) => ({ name, language: other.language })))
      .filter(({ name }) => !own.has(name))
      .map(({ name, language }) =>
        problemAt(
          word.place,
          `${word.id} leaves out { $${name} }, which ${language} has`,
          'name it here too, or leave it out there',
        ),
      );
  });
}

/** Keys that something needs: a step, the engine, other words, a flow that could not be read. Attributes with a dot. */
interface Used {
  has(key: string): boolean;
}

function usedWords(site: Site, uses: Use[]): Used {
  const read = new Set(site.drafts.map((draft) => draft.raw.id));
  const broken = site.raw.flows.filter((flow) => !read.has(flow.id)).map((flow) => `${flow.id}-`);
  const keys = new Set([...uses.map((use) => use.key), ...site.tongues.flatMap(referredTo)]);
  return { has: (key) => keys.has(key) || broken.some((start) => key.startsWith(start)) };
}

function referredTo(tongue: Tongue): string[] {
  const words = [...tongue.messages.values(), ...tongue.terms.values()];
  return words.flatMap(patternsOf).flatMap(referencesIn).flatMap(nameOf);
}

function nameOf(reference: Reference): string[] {
  if (reference.type !== 'MessageReference' && reference.type !== 'TermReference') return [];
  const id = reference.type === 'TermReference' ? `-${reference.id.name}` : reference.id.name;
  return [reference.attribute ? `${id}.${reference.attribute.name}` : id];
}

function unused(tongue: Tongue, used: Used): Problem[] {
  const terms = [...tongue.terms.values()].map((word) => ({ ...word, id: `-${word.id}` }));
  return [...tongue.messages.values(), ...terms]
    .filter((word) => !isOffered(word) && !used.has(word.id))
    .filter((word) => !word.attributes.some((one) => used.has(`${word.id}.${one.name}`)))
    .map((word) => problemAt(word.place, `nothing uses ${word.id}`, 'take it out, or name it in a step'));
}

/** Words that are there whether or not something uses them: what the operator's data makes, and names of platforms for it. */
function isOffered({ made, id }: Word): boolean {
  return made === true || id.startsWith('-platform-');
}

function attributes(tongue: Tongue, uses: Use[], used: Used): Problem[] {
  const labels = new Set(uses.filter((use) => use.label).map((use) => use.key));
  return [...tongue.messages.values()].flatMap((word) =>
    word.attributes
      .filter((one) => !used.has(`${word.id}.${one.name}`))
      .filter((one) => one.name !== ALSO || (!labels.has(word.id) && used.has(word.id)))
      .map((one) => {
        const fix = one.name === ALSO ? 'only labels have .also' : didYouMean(one.name, [ALSO]);
        return problemAt(one.place, `nothing reads .${one.name} of ${word.id}`, fix);
      }),
  );
}
