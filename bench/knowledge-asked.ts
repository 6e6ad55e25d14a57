import { readFileSync } from 'node:fs';
import type { FoundArticle } from '../src/core/event.ts';

/** Something asked that an article answers: any of `articles`, or none. */
export interface Asked {
  articles: string[];
  text: string;
  language: 'zh-CN' | 'en';
}

const NONE = 'none';
const HAN = /\p{Script=Han}/u;

/** What is asked in one half of the corpus, in test/corpora/knowledge-asked. */
export function askedIn(half: 'tune' | 'held'): Asked[] {
  const lines = readFileSync(`test/corpora/knowledge-asked.${half}.tsv`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [articles = '', text = ''] = line.split('\t');
    const language = HAN.test(text) ? 'zh-CN' : 'en';
    return { articles: articles === NONE ? [] : articles.split('|'), text, language };
  });
}

/** Whether a right article is among the first `most`. */
export function isFound({ articles }: Asked, found: FoundArticle[], most: number): boolean {
  return found.slice(0, most).some(({ article }) => articles.includes(article));
}
