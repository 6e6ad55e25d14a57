import type { Frame, Read } from './conversation.ts';
import type { ArticleStep } from './flow.ts';
import { say, type Turn } from './turn.ts';

/** So many of the latest are kept, so that a conversation at rest stays small. */
const MOST = 8;
/** A call for people so soon after an article tells that it was not enough, ms. */
const SOON_MS = 30 * 60 * 1000;

/** Says an article, and keeps that it was shown. One that the book no longer has is passed over. */
export function showArticle(turn: Turn, frame: Frame, { article: named }: ArticleStep): void {
  const article = typeof named === 'string' ? named : String(frame.slots[named.slot] ?? '');
  const words = turn.book.articles[article];
  if (!words) return;
  say(turn, words.body);
  frame.article = article;
  turn.c.reads = [...(turn.c.reads ?? []), { article, at: turn.event.at }].slice(-MOST);
}

/** The customer said whether the article that was shown on this road helped. Without one, nothing is kept. */
export function rateRead(turn: Turn, helped: boolean): void {
  const frame = shownBy(turn);
  const read = turn.c.reads?.findLast((one) => one.article === frame?.article);
  if (!frame || !read) return;
  read.helped = helped;
  delete frame.article;
}

/** The frame that showed it: the one on top, or one that called it. */
function shownBy(turn: Turn): Frame | undefined {
  const { stack } = turn.c;
  for (let at = stack.length - 1; at >= 0; at--) {
    const frame = stack[at];
    if (frame?.article !== undefined) return frame;
    if (stack[at - 1]?.kind !== 'call') return undefined;
  }
  return undefined;
}

/** People are called for: what was read just before was not enough. What is shown with the call itself had no chance. */
export function notePerson(turn: Turn): void {
  const { at } = turn.event;
  const failed = (read: Read) => read.helped !== true && read.at < at && at - read.at <= SOON_MS;
  for (const read of turn.c.reads ?? []) if (failed(read)) read.person = true;
}
