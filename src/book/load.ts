import type { Book, BookSettings, FlowId, Trigger } from '../core/flow.ts';
import { fold } from '../core/text.ts';
import type { Language, MessageKey } from '../core/value.ts';
import type { WordSources } from '../core/word-sources.ts';
import type { OfficialList } from '../guard/official.ts';
import type { Searched } from '../triage/search.ts';
import { withTerms } from './article-terms.ts';
import { type Article, articleKeys, readArticle } from './articles.ts';
import type { Brand } from './brand.ts';
import { compile, type Draft } from './compile.ts';
import { type Derivation, derive, derivedArticles, derivedText, deriveTexts } from './derived.ts';
import type { Lead } from './desk.ts';
import { digestOf } from './digest.ts';
import { elsewhereIn } from './elsewhere.ts';
import { type BookDirs, type RawBook, type RawTranslation, readFiles } from './files.ts';
import { examplesIn, phrasesOf } from './hearing.ts';
import { incidentKey, toIncident, type WrittenIncident } from './incidents.ts';
import { lint } from './lint.ts';
import { addTerms, MADE, madeTerms, readOperator } from './operator.ts';
import { type Problem, tidied } from './problem.ts';
import { readFlow } from './read-flow.ts';
import type { Release } from './releases.ts';
import type { Deposits } from './routes.ts';
import { bookSchema, derivedSchema, languagesSchema, type WrittenBook } from './schema-book.ts';
import type { Site } from './site.ts';
import { readTongues, type Tongue } from './tongue.ts';
import { isTraditionalOf, toTraditional } from './traditional.ts';
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
  /** What customers say that concerns no flow: triage learns from it too. */
  elsewhere: string[];
  /** What is the operator's own. */
  official: OfficialList;
  /** What the articles say, for searching them. */
  articles: Searched[];
  /** Null where there is no data/brand.yaml. */
  brand: Brand | null;
  leads: Lead[];
  deposits: Deposits;
  releases: Release[];
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
  const examples = Object.fromEntries(raw.flows.map((flow) => [flow.id, byLanguage(flow.examples, site.spoken)]));
  const elsewhere = elsewhereIn(raw);
  const { official, brand, leads, deposits, releases } = site;
  // What is derived has the same words once a text is normalised.
  const written = site.articles.filter(({ language }) => site.languages.includes(language));
  const articles = written.map(({ id, language, title, tags, body }) => ({ id, language, title, tags, body }));
  return {
    book: { ...parts, digest: digestOf([parts, sources, examples, elsewhere]) },
    sources,
    examples,
    elsewhere,
    official,
    articles,
    brand,
    leads,
    deposits,
    releases,
  };
}

/** Reads all files as far as they can be read; what can't is added to `problems`. */
function readSite(raw: RawBook, known: Known, problems: Problem[]): Site {
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

function sourcesOf({ raw, spoken: languages, tongues, articles, terms, incidents }: Site): WordSources {
  const files = [...raw.flows.flatMap((flow) => flow.words), ...raw.words];
  const derived = tongues.flatMap((tongue) =>
    tongue.derivedFrom ? [{ file: tongue.derivedFrom, language: tongue.language, text: derivedText(tongue) }] : [],
  );
  const of = (language: Language) =>
    [
      ...[...files, ...derived].filter((one) => one.language === language),
      { file: MADE, text: terms[language] ?? '' },
    ].map(({ file, text }) => ({ file, text }));
  return {
    languages,
    fluent: Object.fromEntries(languages.map((language) => [language, of(language)])),
    literal: Object.fromEntries(languages.map((language) => [language, literals(articles, incidents, language)])),
  };
}

function literals(articles: Article[], incidents: WrittenIncident[], language: Language): Record<MessageKey, string> {
  const own = articles.filter((article) => article.language === language);
  const notices = incidents.map(({ id, words }) => [incidentKey(id), words[language]] as const);
  return Object.fromEntries([
    ...notices.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
    ...own.flatMap(({ id, title, body }) => [
      [articleKeys(id).title, title],
      [articleKeys(id).body, body],
    ]),
  ]);
}

function byLanguage(files: RawTranslation[], languages: Language[]): Record<Language, string[]> {
  const of = (language: Language) => files.filter((file) => file.language === language).flatMap(examplesIn);
  return Object.fromEntries(languages.map((language) => [language, of(language).map((example) => example.text)]));
}

function bookOf(site: Site, written: WrittenBook): Omit<Book, 'digest'> {
  const { drafts, spoken: languages, tongues, articles, incidents } = site;
  const labels = [...drafts.flatMap((draft) => draft.uses), ...engineUses(languages)].filter((use) => use.label);
  return {
    languages,
    flows: Object.fromEntries(drafts.map((draft) => [draft.flow.id, draft.flow])),
    menu: written.menu,
    triggers: triggersOf(site),
    incidents: incidents.map(toIncident),
    phrases: Object.fromEntries([
      ...labels.map(({ key }) => [key, phrasesOf(tongues, key)] as const),
      ...articles.map(({ id }) => [articleKeys(id).title, titlesOf(articles, id)] as const),
    ]),
    articles: Object.fromEntries(articles.map(({ id }) => [id, articleKeys(id)])),
    settings: settingsOf(written),
  };
}

/** What customers type for an article: its titles, folded. */
function titlesOf(articles: Article[], id: string): string[] {
  return [...new Set(articles.filter((one) => one.id === id).map(({ title }) => fold(title)))];
}

/** What reaches a flow in any state, the most urgent first; what a repair is asked for with is no problem's. */
function triggersOf({ drafts, derivations }: Site): Trigger[] {
  const repairsFirst = [...drafts].sort(
    (a, b) => Number(a.flow.kind === 'problem') - Number(b.flow.kind === 'problem'),
  );
  const urgent = repairsFirst.sort((a, b) => b.written.priority - a.written.priority);
  return urgent.flatMap(({ flow, raw, written }) => {
    if (!written.triggers) return [];
    const phrases = new Set(raw.examples.flatMap((file) => saidIn(file, derivations)).map(fold));
    return [{ flow: flow.id, match: written.triggers, phrases: [...phrases] }];
  });
}

/** The examples of a file, and what they are called in the languages that are made from its own. */
function saidIn(file: RawTranslation, derivations: Derivation[]): string[] {
  const texts = examplesIn(file).map((example) => example.text);
  const others = derivations.filter(({ from }) => from === file.language);
  return [...texts, ...others.flatMap(({ convert }) => texts.map(convert))];
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
