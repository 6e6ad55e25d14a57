import type { Language, MessageKey } from '../core/value.ts';
import type { RawTranslation } from './files.ts';
import { type Place, type Problem, problemAt, startOf } from './problem.ts';
import { articleSchema } from './schema-book.ts';
import { readYaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** A knowledge article in one language. */
export interface Article {
  id: string;
  language: Language;
  title: string;
  /** What else it is known by. */
  tags: string[];
  body: string;
  place: Place;
  /** Lines of the file above the body. */
  above: number;
}

/** The message keys under which the words of an article are said. */
export function articleKeys(id: string): { title: MessageKey; body: MessageKey } {
  return { title: `article-${id}-title`, body: `article-${id}` };
}

const LONGEST = 20_000;
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Reads an article: front matter in YAML, then its text. */
export function readArticle(raw: RawTranslation): Article | { problems: Problem[] } {
  const { file, text, name, language } = raw;
  const place = startOf(file);
  const [lead = '', front] = FRONT_MATTER.exec(text) ?? [];
  if (front === undefined) {
    return { problems: [problemAt(place, 'has no front matter', 'begin it with ---, id, title, date, source, ---')] };
  }
  const yaml = readYaml(file, front, 1);
  if ('problems' in yaml) return yaml;
  const read = readBy(articleSchema, yaml.value, yaml);
  if ('problems' in read) return read;
  const { id, title, tags } = read.data;
  const body = text.slice(lead.length).trim();
  const problems: Problem[] = [];
  if (id !== name)
    problems.push(problemAt(yaml.at(['id']), `the id is ${id}, the file says ${name}`, `write \`id: ${name}\``));
  if (id.endsWith('-title'))
    problems.push(problemAt(yaml.at(['id']), 'the id ends in -title', 'give it another id and name'));
  if (body === '') problems.push(problemAt(place, 'says nothing', 'write the article below the front matter'));
  if (body.length > LONGEST) problems.push(problemAt(place, 'is too long', `keep it under ${LONGEST} characters`));
  const above = text.slice(0, text.indexOf(body, lead.length)).split('\n').length - 1;
  return problems.length > 0 ? { problems } : { id, language, title, tags, body, place, above };
}
