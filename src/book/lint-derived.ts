import type { Language } from '../core/value.ts';
import { patternsOf, referencesIn } from './patterns.ts';
import { didYouMean, type Problem, problemAt, startOf } from './problem.ts';
import { isLanguage } from './schema-parts.ts';
import type { Site } from './site.ts';
import type { Tongue, Word } from './tongue.ts';
import { isTraditionalOf } from './traditional.ts';

/**
 * A site without what was made from another language: that says what the other says, so it is held to no rule of its own.
 * What an author wrote in place of it stays, with the words that it refers to.
 */
export function asWritten(site: Site): Site {
  const made = new Set(site.derivations.map(({ language }) => language));
  const own = new Set(site.raw.articles.map((file) => `${file.language} ${file.name}`));
  return {
    ...site,
    tongues: site.tongues.map((tongue) => ownWords(tongue, sourceOf(tongue, site))),
    articles: site.articles.filter(({ language, id }) => !made.has(language) || own.has(`${language} ${id}`)),
  };
}

function sourceOf({ derivedFrom }: Tongue, { tongues }: Site): Tongue | undefined {
  return tongues.find((tongue) => tongue.language === derivedFrom);
}

/** What stands in place of nothing is told apart. */
function ownWords(tongue: Tongue, source: Tongue | undefined): Tongue {
  if (!source) return tongue;
  const kept = new Map<string, Word>();
  const keep = (word: Word | undefined): void => {
    if (!word || kept.has(word.id)) return;
    kept.set(word.id, word);
    keepNamed(word);
  };
  const keepNamed = (word: Word): void => {
    for (const reference of patternsOf(word).flatMap(referencesIn)) {
      if (reference.type === 'MessageReference') keep(tongue.messages.get(reference.id.name));
    }
  };
  const terms = [...tongue.terms].filter(([id]) => source.terms.has(id));
  for (const word of tongue.messages.values()) if (!word.derived && source.messages.has(word.id)) keep(word);
  for (const [, word] of terms) keepNamed(word);
  return { ...tongue, messages: kept, terms: new Map(terms) };
}

/** What is wrong with the languages that are made from others: how they are declared, and what is written in place of them. */
export function lintDerived(site: Site): Problem[] {
  return [
    ...Object.entries(site.derived).flatMap(([language, from]) => declared(site, language, from)),
    ...site.derivations.flatMap(({ language, from }) => [
      ...strangeWords(site, language, from),
      ...strangeArticles(site, language, from),
    ]),
  ];
}

function declared({ languages, settings, raw }: Site, language: Language, from: Language): Problem[] {
  const place = settings?.yaml.atKey(['derived', language]) ?? startOf(raw.bookFile);
  if (!isLanguage(language))
    return [problemAt(place, `${language} is no language tag`, 'write it like zh-Hant or zh-HK')];
  if (languages.includes(language))
    return [problemAt(place, `${language} is written in full and derived`, 'take it out of `languages`, or out here')];
  if (!languages.includes(from))
    return [
      problemAt(place, `${language} is derived from ${from}, which is not in languages`, didYouMean(from, languages)),
    ];
  if (isTraditionalOf(language, from)) return [];
  const fix = 'only Traditional Chinese is made by itself: write `zh-Hant: zh-CN`, or translate the files';
  return [problemAt(place, `${language} can not be made from ${from}`, fix)];
}

/** Words in place of derived ones that are not there. */
function strangeWords({ tongues }: Site, language: Language, from: Language): Problem[] {
  const [own, source] = [language, from].map((one) => tongues.find((tongue) => tongue.language === one));
  if (!own || !source) return [];
  const of = (written: Map<string, Word>, known: Map<string, Word>, dash: string) =>
    [...written.values()]
      .filter(({ id, derived, made }) => !derived && !made && !known.has(id) && !source.broken.has(id))
      .map(({ id, place }) => {
        const names = [...known.values()].filter(({ made }) => !made).map((word) => `${dash}${word.id}`);
        const fix = didYouMean(`${dash}${id}`, names, `write it in ${from} first, or take it out`);
        return problemAt(place, `${dash}${id} is in ${language}, and ${from} has no such words`, fix);
      });
  return [...of(own.messages, source.messages, ''), ...of(own.terms, source.terms, '-')];
}

function strangeArticles({ raw }: Site, language: Language, from: Language): Problem[] {
  const known = new Set(raw.articles.filter((file) => file.language === from).map((file) => file.name));
  return raw.articles
    .filter((file) => file.language === language && !known.has(file.name))
    .map(({ file, name }) => {
      const fix = didYouMean(name, known, `write it in ${from} first, or take it away`);
      return problemAt(startOf(file), `the article ${name} is in ${language}, and ${from} has none`, fix);
    });
}
