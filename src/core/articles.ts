import { articleOf, choiceOf } from './article-choice.ts';
import type { Frame } from './conversation.ts';
import type { FoundArticle } from './event.ts';
import type { ArticleId, Book, FlowId } from './flow.ts';
import type { Heard } from './hear.ts';
import { aside, dropRepairs, greet, interject } from './repair.ts';
import { push, type Turn } from './turn.ts';
import { walk } from './walk.ts';

/** An article is offered unasked when it covers so much of what was said. */
export const FIT = 0.5;
/** The most that a search lists, and that are offered unasked. */
const LISTED = 5;
const SUGGESTED = 3;
/** The most flows and other articles offered when an article did not help. */
const ROADS = 2;
const PERSON = 'repair-person';

/** The choices for the articles that may answer what was said without being asked for; best first. */
export function fitting(turn: Turn, { articles = [] }: Heard): string[] {
  const fit = articles.filter(({ score }) => score >= FIT);
  return choicesOf(turn, fit).slice(0, SUGGESTED);
}

function choicesOf({ book }: Turn, found: FoundArticle[]): string[] {
  return found.filter(({ article }) => Object.hasOwn(book.articles, article)).map(({ article }) => choiceOf(article));
}

/** Offers articles, and flows beside them; the one that is chosen hears what was said. */
export function offerFound(turn: Turn, choices: string[], words: string): void {
  greet(turn);
  dropRepairs(turn);
  push(turn, 'repair-found', {}, choices).words = words;
  walk(turn);
}

/** The customer asks to search for words: lists what there is about them, or says that there is nothing. */
export function search(turn: Turn, words: string, heard: Heard): void {
  const flow = heard.candidates.find((one) => isMeant(turn, one.flow, one.confidence))?.flow;
  const flows = flow === undefined ? [] : [flow];
  const choices = [...choicesOf(turn, heard.articles ?? []).slice(0, LISTED - flows.length), ...flows];
  if (choices.length > 0) return offerFound(turn, choices, words);
  if (words === '') return aside(turn, 'repair-search');
  turn.c.greeted = true;
  interject(turn, 'repair-nothing-found');
}

function isMeant({ book }: Turn, flow: FlowId, confidence: number): boolean {
  return book.flows[flow]?.kind === 'problem' && confidence >= book.settings.triageMaybe;
}

/**
 * Shows an article that was chosen among others, and then asks whether it helped. What was said goes no further: by the same words the
 * flow that it belongs to would show the same article again.
 */
export function openArticle(turn: Turn, article: ArticleId, from: Frame): void {
  turn.c.misses = 0;
  turn.c.shown = null;
  dropRepairs(turn);
  const frame = push(turn, 'repair-article', {}, roadsFrom(turn.book, article, from));
  frame.slots.article = article;
  walk(turn);
}

/** Where to go when an article does not help: the flows that may be meant or that show it, other articles, a person. */
function roadsFrom(book: Book, article: ArticleId, { candidates }: Frame): string[] {
  const others = candidates.filter((id) => id !== choiceOf(article) && articleOf(book, id) !== null);
  const flows = candidates.filter((id) => book.flows[id]?.kind === 'problem');
  const near = [...new Set([...flows, ...flowsShowing(book, article)])];
  return [...near.slice(0, ROADS), ...others.slice(0, ROADS), PERSON];
}

/** The problems whose flow shows an article, in the order of the menu. */
function flowsShowing({ flows, menu }: Book, article: ArticleId): FlowId[] {
  return menu.filter((id) =>
    Object.values(flows[id]?.steps ?? {}).some((step) => step.kind === 'article' && step.article === article),
  );
}
