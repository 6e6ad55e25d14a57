import type { Language } from '../core/value.ts';
import { withTerms } from './article-terms.ts';
import { readArticle } from './articles.ts';
import { compile, type Draft } from './compile.ts';
import { type Derivation, derive, derivedArticles, deriveTexts } from './derived.ts';
import type { RawBook } from './files.ts';
import { addTerms, madeTerms, readOperator } from './operator.ts';
import type { Problem } from './problem.ts';
import { readFlow } from './read-flow.ts';
import { bookSchema, derivedSchema, languagesSchema } from './schema-book.ts';
import type { Site } from './site.ts';
import { readTongues, type Tongue } from './tongue.ts';
import { isTraditionalOf, toTraditional } from './traditional.ts';
import { readYaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** What the book may name that is not in it. */
export interface Known {
  lookUps: string[];
}

/** Reads all files as far as they can be read; what can't is added to `problems`. */
export function readSite(raw: RawBook, known: Known, problems: Problem[]): Site {
  const { settings, languages, derived } = readSettings(raw, problems);
  const derivations = derivationsOf(raw, languages, derived);
  const spoken = [...languages, ...derivations.map(({ language }) => language)];
  const read = readTongues([...raw.flows.flatMap((flow) => flow.words), ...raw.words], spoken);
  problems.push(...read.problems);
  const tongues = read.tongues.map((tongue) => completed(tongue, read.tongues, derivations));
  const timeZone = settings?.written.time_zone ?? 'UTC';
  const operator = deriveTexts(readOperator(raw, { languages, timeZone }, problems), derivations);
  const terms = madeTerms(operator, tongues);
  problems.push(...addTerms(tongues, terms, operator.unread));
  const drafts = raw.flows
    .flatMap((flow) => keep(readFlow(flow), problems))
    .map((read) => drafted(read, tongues, problems));
  const written = raw.articles.flatMap((article) => keep(readArticle(article), problems));
  const articles = [...written, ...derivations.flatMap((one) => derivedArticles(written, one))].map((article) =>
    withTerms(article, tongues, problems),
  );
  const flows = new Set(raw.flows.map((flow) => flow.id));
  const names = { languages, derived, spoken, derivations };
  return { raw, ...names, tongues, terms, drafts, flows, articles, lookUps: known.lookUps, settings, ...operator };
}

/** How each language that can be made from another is made; the lint tells which can't. */
function derivationsOf(raw: RawBook, languages: Language[], derived: Record<Language, Language>): Derivation[] {
  return Object.entries(derived)
    .filter(([language, from]) => languages.includes(from) && !languages.includes(language))
    .filter(([language, from]) => isTraditionalOf(language, from))
    .map(([language, from]) => ({ language, from, convert: toTraditional(language, textsIn(raw, from)) }));
}

/** Everything that is written in a language, or may be. */
function textsIn(raw: RawBook, language: Language): string[] {
  const { facts, routes, incidents } = raw;
  const files = [...raw.words, ...raw.articles, ...raw.flows.flatMap((flow) => [...flow.words, ...flow.examples])];
  const own = files.filter((file) => file.language === language);
  return [...own, facts, routes, incidents].flatMap((file) => file?.text ?? []);
}

function completed(tongue: Tongue, tongues: Tongue[], derivations: Derivation[]): Tongue {
  const derivation = derivations.find(({ language }) => language === tongue.language);
  const source = tongues.find(({ language }) => language === derivation?.from);
  return derivation && source ? derive(tongue, source, derivation.convert) : tongue;
}

function keep<T extends object>(read: T | { problems: Problem[] }, problems: Problem[]): T[] {
  if (!('problems' in read)) return [read];
  problems.push(...read.problems);
  return [];
}

function drafted(read: Parameters<typeof compile>[0], tongues: Tongue[], problems: Problem[]): Draft {
  const { draft, problems: wrong } = compile(read, tongues);
  problems.push(...wrong);
  return draft;
}

/** While the settings can't be read, the languages are those of which there are words. */
function readSettings(raw: RawBook, problems: Problem[]): Pick<Site, 'settings' | 'languages' | 'derived'> {
  const inUse = [...new Set(raw.flows.flatMap((flow) => flow.words.map((words) => words.language)))];
  const unread = { settings: null, languages: inUse, derived: {} };
  if (!raw.book) return unread;
  const yaml = readYaml(raw.book.file, raw.book.text);
  if ('problems' in yaml) {
    problems.push(...yaml.problems);
    return unread;
  }
  const read = readBy(bookSchema, yaml.value, yaml);
  if ('data' in read) {
    const { languages, derived } = read.data;
    return { settings: { yaml, written: read.data }, languages, derived };
  }
  problems.push(...read.problems);
  const written = typeof yaml.value === 'object' && yaml.value !== null ? yaml.value : {};
  const languages = languagesSchema.safeParse('languages' in written ? written.languages : null);
  const derived = derivedSchema.safeParse('derived' in written ? written.derived : {});
  return { settings: null, languages: languages.data ?? inUse, derived: derived.data ?? {} };
}
