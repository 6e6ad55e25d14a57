import type { Book, BookSettings, FlowId, Trigger } from '../core/flow.ts';
import { fold } from '../core/text.ts';
import type { Language, MessageKey } from '../core/value.ts';
import type { WordSources } from '../core/word-sources.ts';
import type { OfficialList } from '../guard/official.ts';
import { type Article, articleKeys, readArticle } from './articles.ts';
import { type Brand, readBrand } from './brand.ts';
import { compile, type Draft } from './compile.ts';
import { type Lead, readLeads } from './desk.ts';
import { digestOf } from './digest.ts';
import { type BookDirs, type RawBook, type RawTranslation, readFiles } from './files.ts';
import { examplesIn, phrasesOf } from './hearing.ts';
import { lint } from './lint.ts';
import { readOfficial } from './official.ts';
import { type Problem, tidied } from './problem.ts';
import { readFlow } from './read-flow.ts';
import { bookSchema, languagesSchema, type WrittenBook } from './schema-book.ts';
import type { Site } from './site.ts';
import { readTongues, type Tongue } from './tongue.ts';
import { engineUses } from './uses.ts';
import { readYaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** What the book may name that is not in it. */
export interface Known {
  lookUps: string[];
}

/**
 * A book that is right in every respect. `examples` are what customers say, by flow and language: triage learns from
 * them.
 */
export interface LoadedBook {
  book: Book;
  sources: WordSources;
  examples: Record<FlowId, Record<Language, string[]>>;
  /** What is the operator's own. */
  official: OfficialList;
  /** Null where there is no data/brand.yaml. */
  brand: Brand | null;
  leads: Lead[];
}

/**
 * Loads the flows, words and articles of a book and holds them against every rule. A book with any problem is not
 * loaded, and all of its problems are told at once, by file and line. Never rejects.
 */
export async function loadBook(dirs: BookDirs, known: Known): Promise<LoadedBook | { problems: Problem[] }> {
  return assemble(await readFiles(dirs), known);
}

/** The same, from files that were read already. Pure and total: any text in any file gives a book or its problems. */
export function assemble(raw: RawBook, known: Known): LoadedBook | { problems: Problem[] } {
  const problems = [...raw.problems];
  const site = readSite(raw, known, problems);
  problems.push(...lint(site));
  if (problems.length > 0 || !site.settings || !site.official) return { problems: tidied(problems) };
  const sources = sourcesOf(site);
  const parts = bookOf(site, site.settings.written);
  const examples = Object.fromEntries(raw.flows.map((flow) => [flow.id, byLanguage(flow.examples, site.languages)]));
  const { official, brand, leads } = site;
  return {
    book: { ...parts, digest: digestOf([parts, sources, examples]) },
    sources,
    examples,
    official,
    brand,
    leads,
  };
}

/** Reads all files as far as they can be read; what can't is added to `problems`. */
function readSite(raw: RawBook, known: Known, problems: Problem[]): Site {
  const { settings, languages } = readSettings(raw, problems);
  const { tongues, problems: wrongWords } = readTongues(
    [...raw.flows.flatMap((flow) => flow.words), ...raw.words],
    languages,
  );
  problems.push(...wrongWords);
  const drafts = raw.flows
    .flatMap((flow) => keep(readFlow(flow), problems))
    .map((read) => drafted(read, tongues, problems));
  const articles = raw.articles.flatMap((article) => keep(readArticle(article), problems));
  const flows = new Set(raw.flows.map((flow) => flow.id));
  const facts = readFacts(raw, problems);
  return { raw, languages, tongues, drafts, flows, articles, lookUps: known.lookUps, settings, ...facts };
}

/** What the operator filled in. */
function readFacts(
  { official: written, brand, desk }: RawBook,
  problems: Problem[],
): Pick<Site, 'official' | 'brand' | 'leads'> {
  const [official = null] = written ? keep(readOfficial(written.file, written.text), problems) : [];
  const [ours = null] = brand && official ? keep(readBrand(brand, official), problems) : [];
  const [led] = keep(readLeads(desk), problems);
  return { official, brand: ours, leads: led?.leads ?? [] };
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
function readSettings(raw: RawBook, problems: Problem[]): Pick<Site, 'settings' | 'languages'> {
  const inUse = [...new Set(raw.flows.flatMap((flow) => flow.words.map((words) => words.language)))];
  if (!raw.book) return { settings: null, languages: inUse };
  const yaml = readYaml(raw.book.file, raw.book.text);
  if ('problems' in yaml) {
    problems.push(...yaml.problems);
    return { settings: null, languages: inUse };
  }
  const read = readBy(bookSchema, yaml.value, yaml);
  if ('data' in read) return { settings: { yaml, written: read.data }, languages: read.data.languages };
  problems.push(...read.problems);
  const { value } = yaml;
  const written = typeof value === 'object' && value !== null && 'languages' in value ? value.languages : null;
  const languages = languagesSchema.safeParse(written);
  return { settings: null, languages: languages.data ?? inUse };
}

function sourcesOf({ raw, languages, articles }: Site): WordSources {
  const files = [...raw.flows.flatMap((flow) => flow.words), ...raw.words];
  const of = (language: Language) =>
    files.filter((one) => one.language === language).map(({ file, text }) => ({ file, text }));
  return {
    languages,
    fluent: Object.fromEntries(languages.map((language) => [language, of(language)])),
    literal: Object.fromEntries(languages.map((language) => [language, literals(articles, language)])),
  };
}

function literals(articles: Article[], language: Language): Record<MessageKey, string> {
  const own = articles.filter((article) => article.language === language);
  return Object.fromEntries(
    own.flatMap(({ id, title, body }) => [
      [articleKeys(id).title, title],
      [articleKeys(id).body, body],
    ]),
  );
}

function byLanguage(files: RawTranslation[], languages: Language[]): Record<Language, string[]> {
  const of = (language: Language) => files.filter((file) => file.language === language).flatMap(examplesIn);
  return Object.fromEntries(languages.map((language) => [language, of(language).map((example) => example.text)]));
}

function bookOf(site: Site, written: WrittenBook): Omit<Book, 'digest'> {
  const { drafts, languages, tongues, articles } = site;
  const labels = [...drafts.flatMap((draft) => draft.uses), ...engineUses(languages)].filter((use) => use.label);
  return {
    languages,
    flows: Object.fromEntries(drafts.map((draft) => [draft.flow.id, draft.flow])),
    menu: written.menu,
    triggers: triggersOf(drafts),
    phrases: Object.fromEntries(labels.map(({ key }) => [key, phrasesOf(tongues, key)])),
    articles: Object.fromEntries(articles.map(({ id }) => [id, articleKeys(id)])),
    settings: settingsOf(written),
  };
}

/** What reaches a flow in any state, the most urgent first. */
function triggersOf(drafts: Draft[]): Trigger[] {
  const urgent = [...drafts].sort((a, b) => b.written.priority - a.written.priority);
  return urgent.flatMap(({ flow, raw, written }) => {
    const phrases = new Set(raw.examples.flatMap(examplesIn).map((example) => fold(example.text)));
    return written.triggers ? [{ flow: flow.id, match: written.triggers, phrases: [...phrases] }] : [];
  });
}

function settingsOf(written: WrittenBook): BookSettings {
  return {
    burstMs: written.burst,
    burstMaxMs: written.burst_max,
    silenceMs: written.silence,
    giveUpMs: written.give_up,
    maxSteps: written.max_steps,
    triageSure: written.triage_sure,
    triageMaybe: written.triage_maybe,
    timeZone: written.time_zone,
  };
}
