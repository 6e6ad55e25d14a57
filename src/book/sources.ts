import type { Language, MessageKey } from '../core/value.ts';
import type { WordSources } from '../core/word-sources.ts';
import { type Article, articleKeys } from './articles.ts';
import { derivedText } from './derived.ts';
import { incidentKey, type WrittenIncident } from './incidents.ts';
import { MADE } from './operator.ts';
import type { Site } from './site.ts';

/** Everything that is said, as words are made from it: the Fluent files of each language, made and derived ones included, and plain texts. */
export function sourcesOf({ raw, spoken: languages, tongues, articles, terms, incidents }: Site): WordSources {
  const files = [...raw.flows.flatMap((flow) => flow.words), ...raw.words];
  const derived = tongues.flatMap((tongue) =>
    tongue.derivedFrom ? [{ file: tongue.derivedFrom, language: tongue.language, text: derivedText(tongue) }] : [],
  );
  const of = (language: Language) =>
    [
      ...[...files, ...derived].filter((one) => one.language === language),
      { file: MADE, text: terms[language] ?? '' },
    ].map(({ file, text }) => ({ file, text }));
  return {
    languages,
    fluent: Object.fromEntries(languages.map((language) => [language, of(language)])),
    literal: Object.fromEntries(languages.map((language) => [language, literals(articles, incidents, language)])),
  };
}

function literals(articles: Article[], incidents: WrittenIncident[], language: Language): Record<MessageKey, string> {
  const own = articles.filter((article) => article.language === language);
  const notices = incidents.map(({ id, words }) => [incidentKey(id), words[language]] as const);
  return Object.fromEntries([
    ...notices.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
    ...own.flatMap(({ id, title, body }) => [
      [articleKeys(id).title, title],
      [articleKeys(id).body, body],
    ]),
  ]);
}
