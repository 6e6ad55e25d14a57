import type { FoundArticle } from '../core/event.ts';
import type { Language } from '../core/value.ts';
import type { Reading } from './classify.ts';
import { ideasIn } from './ideas.ts';
import { normalize, withoutManners } from './normalize.ts';

/** An article as it is searched: in one language, with what else it is known by. */
export interface Searched {
  id: string;
  language: Language;
  title: string;
  tags: readonly string[];
  body: string;
}

/** Finds articles for what a customer says: best first, none that is not about it. */
export type Search = (text: string) => FoundArticle[];

/** How much a word counts by where it stands. */
const TITLE = 3;
const TAG = 3;
const BODY = 1;
/** BM25's: how soon a word that stands there again tells nothing more, and how much a long text is held against it. */
const SOON = 1.2;
const LONG = 0.5;
/** A word that no article has takes so much of what one that is rare would. */
const UNKNOWN = 0.25;
/** An idea ("to withdraw", whatever it is called) beside a word. */
const IDEA = 2;
/** What covers less of a text is not about it. */
const LEAST = 0.25;
/** Nor is what covers it so much less than the best does. */
const NEAR = 0.4;
const MOST = 8;
/** What a text says counts so much for an article about something else, and so much more for one about its problem. */
const APART = 0.5;
const KIN = 0.8;
/** A text is read in pieces of this length. */
const PIECE = 300;

/** What a text or an article is found by, each with how much it counts there. */
type Words = Map<string, number>;

interface Entry {
  id: string;
  about: Likelihoods;
  words: Words;
  length: number;
}

/** What triage reads in a text, by flow: a vector of length 1, so that two can be compared. */
type Likelihoods = Map<string, number>;

/** How much a word tells for an article, by the article's place. */
interface Posting {
  at: number;
  tells: number;
}

interface Index {
  entries: Entry[];
  postings: Map<string, Posting[]>;
  /** How rare each word is. */
  rarity: Map<string, number>;
  rarest: number;
}

/**
 * A search over articles, by how well their words (BM25 over title, tags and text, weighed) cover those of a text, and by whether
 * triage reads the same problem in both. An article is found by its words in any language, since customers mix them. Deterministic,
 * and total for every text.
 */
export function createSearch(articles: readonly Searched[], read: (text: string) => Reading): Search {
  const languages = [...new Set(articles.map(({ language }) => language))];
  const indexes = languages.map((language) =>
    indexOf(
      articles.filter((one) => one.language === language),
      read,
    ),
  );
  return (text) => {
    const asked = wordsOf(text);
    const about = read(text);
    return best(indexes.flatMap((index) => scored(index, asked, about)));
  };
}

/** The articles that are about what was asked, each as well as it is in one of its languages. */
function best(scores: FoundArticle[]): FoundArticle[] {
  const sorted = scores.sort((a, b) => b.score - a.score || (a.article < b.article ? -1 : 1));
  const least = Math.max(LEAST, (sorted[0]?.score ?? 0) * NEAR);
  const isFirst = ({ article }: FoundArticle, at: number): boolean =>
    sorted.findIndex((one) => one.article === article) === at;
  return sorted
    .filter((one, at) => one.score >= least && isFirst(one, at))
    .slice(0, MOST)
    .map(({ article, score }) => ({ article, score: Math.min(1, Math.round(score * 1000) / 1000) }));
}

function indexOf(articles: readonly Searched[], read: (text: string) => Reading): Index {
  const entries = articles.map((one) => entryOf(one, read));
  const average = entries.reduce((sum, { length }) => sum + length, 0) / (entries.length || 1);
  const postings = new Map<string, Posting[]>();
  for (const [at, { words, length }] of entries.entries()) {
    for (const [word, times] of words) {
      const tells = times / (times + SOON * (1 - LONG + (LONG * length) / average));
      postings.set(word, [...(postings.get(word) ?? []), { at, tells }]);
    }
  }
  const rarityOf = (count: number): number => Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));
  const rarity = new Map([...postings].map(([word, { length }]) => [word, rarityOf(length)]));
  return { entries, postings, rarity, rarest: rarityOf(1) };
}

function entryOf({ id, title, tags, body }: Searched, read: (text: string) => Reading): Entry {
  const words: Words = new Map();
  add(words, wordsOf(title), TITLE);
  for (const tag of tags) add(words, wordsOf(tag), TAG);
  // A text touches on many ideas that it is not about.
  for (const piece of piecesOf(body)) add(words, plainWords(piece), BODY);
  return {
    id,
    about: likelihoodsOf(read(`${title} ${tags.join(' ')}`)),
    words,
    length: [...words.values()].reduce((sum, count) => sum + count, 0),
  };
}

function add(to: Words, words: Words, weight: number): void {
  for (const [word, count] of words) to.set(word, (to.get(word) ?? 0) + count * weight);
}

function piecesOf(body: string): string[] {
  return body.split('\n').flatMap((line) => {
    const pieces = Math.ceil(line.length / PIECE);
    return Array.from({ length: pieces }, (_, at) => line.slice(at * PIECE, (at + 1) * PIECE));
  });
}

function scored({ entries, postings, rarity, rarest }: Index, asked: Words, about: Reading): FoundArticle[] {
  const likely = likelihoodsOf(about);
  const shares = new Map<number, number>();
  let whole = 0;
  for (const [word, count] of asked) {
    const counts = count * (rarity.get(word) ?? (word.startsWith('*') ? 0 : rarest * UNKNOWN));
    whole += counts;
    for (const { at, tells } of postings.get(word) ?? []) shares.set(at, (shares.get(at) ?? 0) + counts * tells);
  }
  return [...shares].flatMap(([at, share]) => {
    const entry = entries[at];
    if (!entry) return [];
    const kin = kinship(likely, entry.about) * (1 - about.elsewhere);
    return [{ article: entry.id, score: (share / whole) * (APART + KIN * kin) }];
  });
}

function likelihoodsOf({ candidates }: Reading): Likelihoods {
  const length = Math.hypot(...candidates.map(({ confidence }) => confidence)) || 1;
  return new Map(candidates.map(({ flow, confidence }) => [flow, confidence / length]));
}

/** Whether two texts are about the same problem, as triage reads them: from 0 to 1. */
function kinship(one: Likelihoods, other: Likelihoods): number {
  let shared = 0;
  for (const [flow, likelihood] of one) shared += likelihood * (other.get(flow) ?? 0);
  return shared;
}

const HAN = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;
/** What is in any question tells of no article. */
const ASKING =
  /怎么样|怎么办|怎么弄|怎么|怎样|如何|为什么|为啥|什么意思|什么|哪里|哪儿|在哪|哪些|哪个|多少|多久|可以|能不能|是不是|有没有|我想|我要|想要|需要|你们|我们|我的|我|你|您|的|了|吗|呢|吧|啊|要|想|能|把|给|是|在|有|个|一下|一个|现在|请/gu;
const COMMON = new Set(
  'a an and are as at be by can could do does did for from have has how i if in is it its me my of on or our please so some that the their them then there this to us want was we what when where which who why will with would you your am im any get got'.split(
    ' ',
  ),
);

/** What a text is found by: its words, and the ideas in them. */
function wordsOf(text: string): Words {
  const words = plainWords(text);
  for (const [idea, sure] of ideasIn(withoutManners(normalize(text)))) words.set(`*${idea}`, IDEA * sure);
  return words;
}

/** Chinese characters in pairs, and other words by their stem. */
function plainWords(text: string): Words {
  const said = withoutManners(normalize(text));
  const words: Words = new Map();
  const put = (word: string): void => void words.set(word, (words.get(word) ?? 0) + 1);
  for (const run of said.replace(ASKING, ' ').match(RUNS) ?? []) {
    if (HAN.test(run)) for (const pair of pairsOf([...run])) put(pair);
    else if (!COMMON.has(run)) put(stemOf(run));
  }
  return words;
}

/** A character that stands alone is a word. */
function pairsOf(characters: string[]): string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

const ENDING = /(?:ing|ed|es|s|e|al)$/;

/** Roughly what an English word's forms have in common. */
function stemOf(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  const stem = word.replace(ENDING, '');
  return stem.length < 3 ? word : stem.replace(/([a-z])\1$/, '$1');
}
