import type { Article } from './articles.ts';
import { plainText } from './patterns.ts';
import { didYouMean, type Problem, problemAt } from './problem.ts';
import type { Tongue } from './tongue.ts';

const TERM = /\{ *-([a-zA-Z][\w-]*) *\}/g;

/**
 * An article with the terms that it names, `{ -fact-withdrawal-time }`, said in its language; those that there are not are
 * added to `problems`.
 */
export function withTerms(article: Article, tongues: Tongue[], problems: Problem[]): Article {
  const tongue = tongues.find(({ language }) => language === article.language);
  if (!tongue) return article;
  const said = (text: string, line: number): string =>
    text.replace(TERM, (written, name: string) => {
      const value = tongue.terms.get(name)?.value;
      if (value) return plainText(tongue, value);
      if (!tongue.unread?.some((start) => name.startsWith(start))) problems.push(unknown(name, article, line, tongue));
      return written;
    });
  const lines = article.body.split('\n').map((line, at) => said(line, article.above + at + 1));
  return { ...article, title: said(article.title, 1), body: lines.join('\n') };
}

function unknown(name: string, { place }: Article, line: number, { language, terms }: Tongue): Problem {
  const names = [...terms.keys()].map((key) => `-${key}`);
  const fix = didYouMean(`-${name}`, names, 'add it to data/, or write the words out');
  return problemAt({ ...place, line }, `there are no words -${name} in ${language}`, fix);
}
