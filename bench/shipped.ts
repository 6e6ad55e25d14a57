import { loadBook } from '../src/book/load.ts';
import { loadOfficial } from '../src/book/official.ts';
import type { Route } from '../src/book/routes.ts';
import type { Candidate } from '../src/core/event.ts';
import type { Book } from '../src/core/flow.ts';
import type { OfficialList } from '../src/guard/official.ts';
import { createReader } from '../src/triage/classify.ts';
import { createSearch, type Search } from '../src/triage/search.ts';
import { createWords, type Words } from '../src/words/words.ts';

/** The book that ships, and what is made from it. */
export interface Shipped {
  book: Book;
  words: Words;
  triage: (text: string) => Candidate[];
  search: Search;
  official: OfficialList;
  routes: Route[];
}

/** Loads the book from the project's folder. Throws when it is not sound. */
export async function shippedBook(): Promise<Shipped> {
  const loaded = await loadBook({ flows: 'flows', data: 'data' }, { lookUps: ['deposit_route', 'app_release'] });
  if ('problems' in loaded) throw new Error('the book is not sound: see kefu flows check');
  const official = await loadOfficial('data/official.yaml');
  if ('problems' in official) throw new Error('the official list is not sound');
  const { book, sources, examples, elsewhere } = loaded;
  const problems = Object.entries(examples).filter(([flow]) => book.flows[flow]?.kind === 'problem');
  const said = problems.flatMap(([flow, texts]) =>
    Object.values(texts).flatMap((own) => own.map((text) => ({ flow, text }))),
  );
  const { routes } = loaded.deposits;
  const read = createReader(said, elsewhere);
  const search = createSearch(loaded.articles, read);
  return { book, official, routes, words: createWords(sources), triage: (text) => read(text).candidates, search };
}

/** The book without the pause that makes several messages one: every text is understood in the turn that takes it in. */
export function withoutPause(shipped: Shipped): Shipped {
  const { book } = shipped;
  return { ...shipped, book: { ...book, settings: { ...book.settings, burstMs: 0 } } };
}
