import type { Book, FlowId } from '../core/flow.ts';
import type { Language } from '../core/value.ts';
import type { WordSources } from '../core/word-sources.ts';
import type { OfficialList } from '../guard/official.ts';
import type { Searched } from '../triage/search.ts';
import { bookOf } from './book-of.ts';
import type { Brand } from './brand.ts';
import type { Lead } from './desk.ts';
import { digestOf } from './digest.ts';
import { elsewhereIn } from './elsewhere.ts';
import { type BookDirs, type RawBook, type RawTranslation, readFiles } from './files.ts';
import { examplesIn } from './hearing.ts';
import { lint } from './lint.ts';
import { type Problem, tidied } from './problem.ts';
import { type Known, readSite } from './read-site.ts';
import type { Release } from './releases.ts';
import type { Deposits } from './routes.ts';
import { sourcesOf } from './sources.ts';

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

function byLanguage(files: RawTranslation[], languages: Language[]): Record<Language, string[]> {
  const of = (language: Language) => files.filter((file) => file.language === language).flatMap(examplesIn);
  return Object.fromEntries(languages.map((language) => [language, of(language).map((example) => example.text)]));
}
