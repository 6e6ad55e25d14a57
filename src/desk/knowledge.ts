import type { Read } from '../core/conversation.ts';
import type { ArticleId } from '../core/flow.ts';

/** How an article does with customers, in counts of times. */
export interface ArticleFigures {
  article: ArticleId;
  shown: number;
  helped: number;
  /** Customers said that it did not help. */
  failed: number;
  /** People were called for soon after it. */
  person: number;
}

/** Times that an article is held to have been shown beside those counted, so that one bad turn does not make it the worst. */
const DOUBT = 4;
/** A call for a person tells less than a customer who says that it did not help. */
const CALL = 0.5;

/** The figures of every article that was shown, the one that fails most first. */
export function figuresOf(reads: Iterable<Read>): ArticleFigures[] {
  const figures = new Map<ArticleId, ArticleFigures & { lost: number }>();
  for (const { article, helped, person } of reads) {
    const one = figures.get(article) ?? { article, shown: 0, helped: 0, failed: 0, person: 0, lost: 0 };
    one.shown += 1;
    if (helped === true) one.helped += 1;
    if (helped === false) one.failed += 1;
    if (person) one.person += 1;
    one.lost += helped === false ? 1 : person ? CALL : 0;
    figures.set(article, one);
  }
  const badness = ({ lost, shown }: { lost: number; shown: number }): number => lost / (shown + DOUBT);
  return [...figures.values()]
    .sort((a, b) => badness(b) - badness(a) || b.shown - a.shown || (a.article < b.article ? -1 : 1))
    .map(({ lost: _, ...one }) => one);
}
