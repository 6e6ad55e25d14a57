import type { ArticleId, Book } from './flow.ts';

/** Among the ids of choices an article is known by this; no flow's id has a slash. */
const MARK = 'article/';

/** The id of the choice that opens an article. */
export function choiceOf(article: ArticleId): string {
  return `${MARK}${article}`;
}

/** The article that a choice opens, if the book has it; null for a choice of another kind. */
export function articleOf(book: Book, choice: string): ArticleId | null {
  const id = choice.startsWith(MARK) ? choice.slice(MARK.length) : '';
  return Object.hasOwn(book.articles, id) ? id : null;
}
