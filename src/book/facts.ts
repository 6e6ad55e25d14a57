import { z } from 'zod';
import type { Language } from '../core/value.ts';
import type { RawText } from './files.ts';
import { type Problem, problemAt } from './problem.ts';
import { id, strict } from './schema-parts.ts';
import { byLanguage, missingLanguages } from './translated.ts';
import { readYaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** A fee, a time or the like that words name: figures with a unit, or a text for each language. */
export type Fact = { id: string } & (
  | { from: number; to: number; unit: string | null }
  | { text: Record<Language, string> }
);

/** Units that every language has its own words for. Any other is shown as it is written: USDT, BTC. */
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'percent'];
/** Figures are shown with all their digits. */
const DIGITS = 20;

const figure = z.number().min(0);

const factSchema = strict({
  value: figure.optional(),
  from: figure.optional(),
  to: figure.optional(),
  unit: z
    .string()
    .regex(/^(?:[A-Z][A-Z\d]{0,9})$|^[a-z]+$/, `write one of ${UNITS.join(', ')}, or a coin such as USDT`)
    .refine((unit) => /^[A-Z]/.test(unit) || UNITS.includes(unit), `write one of ${UNITS.join(', ')}, or a coin`)
    .optional(),
  text: byLanguage(200).optional(),
  source: z.string().min(1).max(500).optional(),
  example: z.boolean().default(false),
});

/** data/facts.yaml. */
const factsSchema = strict({ facts: z.record(id, factSchema) });

type WrittenFact = z.infer<typeof factSchema>;

/** Reads the facts. Pure and total; without the file there are none. */
export function readFacts(raw: RawText | null, languages: Language[]): { facts: Fact[] } | { problems: Problem[] } {
  if (!raw) return { facts: [] };
  const yaml = readYaml(raw.file, raw.text);
  if ('problems' in yaml) return yaml;
  const read = readBy(factsSchema, yaml.value, yaml);
  if ('problems' in read) return read;
  const problems: Problem[] = [];
  const facts = Object.entries(read.data.facts).flatMap(([name, written]) => {
    const fact = factOf(name, written);
    if (!fact) problems.push(problemAt(yaml.atKey(['facts', name]), `${name} says nothing, or too much`, ONE_FORM));
    else if ('text' in fact) problems.push(...missingLanguages(fact.text, languages, yaml, ['facts', name, 'text']));
    return fact ?? [];
  });
  for (const end of facts.flatMap((fact) => withEnds(fact).slice(1))) {
    if (end.id in read.data.facts)
      problems.push(problemAt(yaml.atKey(['facts', end.id]), `${end.id} is an end of a span`, 'give it another name'));
  }
  return problems.length > 0 ? { problems } : { facts };
}

const ONE_FORM = 'write either `value:`, or `from:` and a larger `to:`, or `text:` for each language';

function factOf(name: string, { value, from, to, unit: written, text }: WrittenFact): Fact | null {
  const unit = written ?? null;
  const forms = [value !== undefined, from !== undefined || to !== undefined, text !== undefined].filter(Boolean);
  if (forms.length !== 1) return null;
  if (text) return unit === null ? { id: name, text } : null;
  if (value !== undefined) return { id: name, from: value, to: value, unit };
  return from !== undefined && to !== undefined && from < to ? { id: name, from, to, unit } : null;
}

/** A fact, and each end of one that is a span: `withdrawal-time-from` is 1 hour, `withdrawal-time-to` 2 hours. */
export function withEnds(fact: Fact): Fact[] {
  if ('text' in fact || fact.from === fact.to) return [fact];
  const { id, from, to, unit } = fact;
  return [fact, { id: `${id}-from`, from, to: from, unit }, { id: `${id}-to`, from: to, to, unit }];
}

/** A fact in a language: `1–2 hours`, `1–2 小时`, `0.5 USDT`. */
export function showFact(fact: Fact, language: Language): string {
  if ('text' in fact) return fact.text[language] ?? Object.values(fact.text)[0] ?? fact.id;
  const { from, to, unit } = fact;
  const named = unit !== null && UNITS.includes(unit);
  const look: Intl.NumberFormatOptions = named ? { style: 'unit', unit, unitDisplay: 'long' } : {};
  const format = new Intl.NumberFormat(language, { ...look, maximumFractionDigits: DIGITS, numberingSystem: 'latn' });
  const figures = from === to ? format.format(from) : format.formatRange(from, to);
  return apart(unit === null || named ? figures : `${figures} ${unit}`);
}

/** Figures stand apart from Chinese characters, and a span has a dash of its own: `1–2 小时`. */
function apart(figures: string): string {
  return figures.replace(/(\d)-(\d)/, '$1–$2').replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
}
