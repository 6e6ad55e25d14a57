import { join } from 'node:path';
import { createAppRelease } from '../../adapters/app-releases/app-releases.ts';
import { createDepositRoute } from '../../adapters/deposit-routes/deposit-routes.ts';
import { type LoadedBook, loadBook } from '../book/load.ts';
import { loadOfficial } from '../book/official.ts';
import { type Problem, showProblem } from '../book/problem.ts';
import { CliError, EXIT } from '../cli/exit.ts';
import { type LiveBook, openLiveBook, type Reloads } from '../cli/live-book.ts';
import type { OfficialList } from '../guard/official.ts';
import type { Log } from '../ports/log.ts';
import type { LookUp } from '../ports/look-up.ts';
import { systemClock } from '../runtime/clock.ts';
import type { RuntimeParts } from '../runtime/parts.ts';
import { createReader, type Example, type Reading } from '../triage/classify.ts';
import { createSearch, type Search } from '../triage/search.ts';
import { createWords, type Words } from '../words/words.ts';
import type { FullSettings } from './settings.ts';

/** What flows may look up. */
export const LOOK_UPS = ['deposit_route', 'app_release'];

/** Everything that a desk works by and an operator may edit: made from one book, and replaced as a whole. */
export interface Edition {
  loaded: LoadedBook;
  words: Words;
  triage: RuntimeParts['triage'];
  search: Search;
  lookUps: Record<string, LookUp>;
}

function editionOf(loaded: LoadedBook, log: Log): Edition {
  const { sources, deposits, releases } = loaded;
  const words = createWords(sources, (key, language) => log.warn('words missing', { key, language }));
  const lookUps = { deposit_route: createDepositRoute(deposits.routes), app_release: createAppRelease(releases) };
  const read = readerOf(loaded);
  const search = createSearch(loaded.articles, read);
  return { loaded, words, triage: (text) => read(text).candidates, search, lookUps };
}

/** Triage as this book teaches it. */
export function readerOf(loaded: LoadedBook): (text: string) => Reading {
  return createReader(examplesOf(loaded), loaded.elsewhere);
}

/** When edits are looked for. */
export function reloadsOf({ reload }: FullSettings): Reloads {
  return reload ? 'files' : 'signal';
}

/** The book of these settings, to be edited while the desk is open. Throws a CliError that names every problem in it. */
export async function soundBook(settings: FullSettings, log: Log, reloads: Reloads): Promise<LiveBook<Edition>> {
  const load = async () => {
    const loaded = await loadBook(settings, { lookUps: LOOK_UPS });
    return 'problems' in loaded ? loaded : editionOf(loaded, log);
  };
  // Files change in the machine's own time, whatever the desk's clock says.
  const live = await openLiveBook({ dirs: settings, load, reloads, clock: systemClock(), log });
  return soundOf(live);
}

/** What was loaded, when it is sound. Throws a CliError that names every problem. */
export function soundOf<T extends object>(loaded: T | { problems: Problem[] }): T {
  if (!('problems' in loaded)) return loaded;
  throw new CliError(EXIT.refused, ['The book has problems:', ...loaded.problems.map(asLine)].join('\n'));
}

/** What customers say about their problems, in every language. What reaches a repair is found by its triggers instead. */
function examplesOf({ book, examples }: LoadedBook): Example[] {
  const problems = Object.entries(examples).filter(([flow]) => book.flows[flow]?.kind === 'problem');
  return problems.flatMap(([flow, texts]) =>
    Object.values(texts).flatMap((own) => own.map((text) => ({ flow, text }))),
  );
}

/** The operator's list of what is official. Throws a CliError that names every problem in it. */
export async function officialList(data: string): Promise<OfficialList> {
  const list = await loadOfficial(join(data, 'official.yaml'));
  if (!('problems' in list)) return list;
  throw new CliError(EXIT.refused, ['The official list has problems:', ...list.problems.map(asLine)].join('\n'));
}

function asLine(problem: Problem): string {
  return `  ${showProblem(problem)}`;
}
