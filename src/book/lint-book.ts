import { REPAIRS } from '../core/keys.ts';
import type { Language } from '../core/value.ts';
import { didYouMean, type Problem, problemAt, startOf } from './problem.ts';
import type { Site } from './site.ts';

/** What is wrong with the book as a whole. */
export function lintBook(site: Site): Problem[] {
  return [...menu(site), ...repairs(site), ...strangeLanguages(site), ...articles(site)];
}

function menu({ settings, flows }: Site): Problem[] {
  const listed = settings?.written.menu ?? [];
  return listed.flatMap((id, at) => {
    const place = settings?.yaml.at(['menu', at]);
    return flows.has(id) || !place ? [] : [problemAt(place, `there is no flow ${id}`, didYouMean(id, flows, 'add it'))];
  });
}

/** The engine can't do without any of its repairs. */
function repairs({ flows, raw }: Site): Problem[] {
  const folder = raw.bookFile.replace(/[^/]*$/, 'repair');
  return Object.entries(REPAIRS)
    .filter(([id]) => !flows.has(id))
    .map(([id, params]) => {
      const file = `${folder}/${id.replace(/^repair-/, '')}/flow.yaml`;
      const known = params.length > 0 ? `; its words know ${params.map((name) => `{ $${name} }`).join(', ')}` : '';
      return problemAt(startOf(file), `the repair ${id} is missing`, `add ${file}${known}`);
    });
}

function strangeLanguages({ raw, spoken, derived }: Site): Problem[] {
  const languages = [...new Set([...spoken, ...Object.keys(derived)])];
  const files = [...raw.flows.flatMap((flow) => [...flow.words, ...flow.examples]), ...raw.words, ...raw.articles];
  return files
    .filter((file) => !languages.includes(file.language))
    .map((file) => {
      const fix = didYouMean(file.language, languages, `add it to ${raw.bookFile}`);
      return problemAt(startOf(file.file), `${file.language} is no language of the book`, fix);
    });
}

function articles({ articles: all, languages, raw }: Site): Problem[] {
  const ids = [...new Set(all.filter(({ language }) => languages.includes(language)).map((article) => article.id))];
  const there = new Set(raw.articles.map((file) => `${file.language} ${file.name}`));
  return ids.flatMap((id) => {
    const place = all.find((article) => article.id === id)?.place;
    return languages
      .filter((language) => place && !there.has(`${language} ${id}`))
      .map((language) =>
        problemAt(
          place ?? startOf(id),
          `the article ${id} is missing in ${language}`,
          copyOf(place?.file ?? id, language),
        ),
      );
  });
}

/** `data/knowledge/zh-CN/fees.md` is there once for each language. */
function copyOf(file: string, language: Language): string {
  return `translate it in ${file.replace(/[^/]+(?=\/[^/]+$)/, language)}`;
}
