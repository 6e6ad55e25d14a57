import type { Language } from '../core/value.ts';
import { type Brand, readBrand } from './brand.ts';
import { type Lead, readLeads } from './desk.ts';
import { type Fact, readFacts } from './facts.ts';
import type { RawBook } from './files.ts';
import { readIncidents, type WrittenIncident } from './incidents.ts';
import { readOfficial, type WrittenOfficial } from './official.ts';
import { type Problem, problemAt } from './problem.ts';
import { type Release, readReleases } from './releases.ts';
import { type Deposits, readDeposits } from './routes.ts';
import { operatorTerms } from './terms.ts';
import { readTongues, type Tongue } from './tongue.ts';

/** What the operator filled in, as far as it can be read. */
export interface OperatorFacts {
  /** Null when data/official.yaml could not be read. */
  official: WrittenOfficial | null;
  /** Null where there is no data/brand.yaml. */
  brand: Brand | null;
  leads: Lead[];
  facts: Fact[];
  releases: Release[];
  deposits: Deposits;
  incidents: WrittenIncident[];
  /** How the terms begin of which nothing is known, because the file that they are made from can't be read. */
  unread: string[];
}

const NOTHING: WrittenOfficial = {
  ...{ sites: [], mailboxes: [], telephones: [], accounts: [], explorers: [], addresses: [] },
  explorerOf: {},
};

/** Reads the operator's files; what is wrong with them is added to `problems`. */
export function readOperator(
  raw: RawBook,
  { languages, timeZone }: { languages: Language[]; timeZone: string },
  problems: Problem[],
): OperatorFacts {
  const unread: string[] = [];
  const keep = <T extends object>(read: T | { problems: Problem[] }, ...terms: string[]): T | null => {
    if (!('problems' in read)) return read;
    problems.push(...read.problems);
    unread.push(...terms);
    return null;
  };
  const official = raw.official && keep(readOfficial(raw.official.file, raw.official.text));
  if (!official) unread.push('brand', 'official-', 'explorer-');
  return {
    official,
    brand: raw.brand && official && keep(readBrand(raw.brand, official), 'brand', 'official-'),
    leads: keep(readLeads(raw.desk))?.leads ?? [],
    facts: keep(readFacts(raw.facts, languages), 'fact-')?.facts ?? [],
    releases: keep(readReleases(raw.releases), 'release-')?.releases ?? [],
    deposits: keep(readDeposits(raw.routes, languages), 'deposit-') ?? { routes: [], methods: [] },
    incidents: keep(readIncidents(raw.incidents, timeZone))?.incidents ?? [],
    unread,
  };
}

/** The terms that are made from the operator's data, by language, as Fluent texts. */
export function madeTerms(operator: OperatorFacts, tongues: Tongue[]): Record<Language, string> {
  const official = operator.official ?? NOTHING;
  return Object.fromEntries(
    tongues.map(({ language, terms }) => [
      language,
      operatorTerms({ ...operator, official }, language, new Set(terms.keys())),
    ]),
  );
}

/** Adds the made terms to the words of each language. One that the words define as well is a problem of theirs. */
export function addTerms(tongues: Tongue[], made: Record<Language, string>, unread: string[]): Problem[] {
  return tongues.flatMap((tongue) => {
    const file = { file: MADE, text: made[tongue.language] ?? '', name: 'made', language: tongue.language };
    const [own] = readTongues([file], [tongue.language]).tongues;
    const twice = [...(own?.terms.keys() ?? [])].flatMap((id) => tongue.terms.get(id) ?? []);
    for (const [id, word] of own?.terms ?? []) tongue.terms.set(id, { ...word, made: true });
    tongue.unread = unread;
    return twice.map(({ id, place }) => problemAt(place, `-${id} is made from the files in data/`, 'take it out here'));
  });
}

/** What stands for a file where there is none. */
export const MADE = 'data/*.yaml';
