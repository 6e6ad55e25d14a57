import { z } from 'zod';
import type { Language } from '../core/value.ts';
import type { RawText } from './files.ts';
import type { Problem } from './problem.ts';
import { optionId, strict } from './schema-parts.ts';
import { byLanguage, missingLanguages } from './translated.ts';
import { readYaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** How a deposit can be made: a chain, what it waits for there, and what customers call it. */
export interface Route {
  chain: string;
  name: string;
  confirmations: number;
  minutes: number;
}

/** By which roads deposits are taken. */
export interface Deposits {
  routes: Route[];
  /** What each way to pay is called, by language. */
  methods: Record<Language, string>[];
}

const example = z.boolean().default(false);

/** data/deposit-routes.yaml. */
const routesSchema = strict({
  methods: z.record(optionId, strict({ name: byLanguage(40), example })).default({}),
  routes: z
    .record(
      optionId,
      strict({
        name: z.string().trim().min(1).max(40).optional(),
        confirmations: z.int().positive(),
        usual_minutes: z.int().positive(),
        example,
      }),
    )
    .default({}),
});

/** Reads by which roads deposits are taken. Pure and total; without the file by none that is known. */
export function readDeposits(raw: RawText | null, languages: Language[]): Deposits | { problems: Problem[] } {
  if (!raw) return { routes: [], methods: [] };
  const yaml = readYaml(raw.file, raw.text);
  if ('problems' in yaml) return yaml;
  const read = readBy(routesSchema, yaml.value ?? {}, yaml);
  if ('problems' in read) return read;
  const { routes, methods } = read.data;
  const problems = Object.entries(methods).flatMap(([method, { name }]) =>
    missingLanguages(name, languages, yaml, ['methods', method, 'name']),
  );
  if (problems.length > 0) return { problems };
  return {
    methods: Object.values(methods).map(({ name }) => name),
    routes: Object.entries(routes).map(([chain, { name, confirmations, usual_minutes: minutes }]) => ({
      ...{ chain, name: name ?? chain.toUpperCase(), confirmations, minutes },
    })),
  };
}
