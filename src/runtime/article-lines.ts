import type { Book } from '../core/flow.ts';
import type { MessageKey, Params } from '../core/value.ts';
import type { Engine } from './engine.ts';

/** So many articles are listed in a room. */
const LISTED = 10;

/** How articles do, for a room: the one that fails most first. Those that the book no longer has are called by their ids. */
export function articleLines({ articles }: Book, { knowledge }: Engine): [MessageKey, Params][] {
  const figures = knowledge.figures();
  if (figures.length === 0) return [['desk-articles-none', {}]];
  const lines = figures.slice(0, LISTED).map(({ article, ...counts }): [MessageKey, Params] => {
    const title = articles[article]?.title;
    return ['desk-article-line', { title: title === undefined ? article : { key: title }, ...counts }];
  });
  return [['desk-articles', { count: { count: figures.length } }], ...lines];
}
