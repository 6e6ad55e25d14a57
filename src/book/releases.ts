import { z } from 'zod';
import type { Language } from '../core/value.ts';
import type { RawText } from './files.ts';
import { type Problem, problemAt } from './problem.ts';
import { id, strict } from './schema-parts.ts';
import { readYaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** A release of the app. */
export interface Release {
  /** `ios`, `android`, … */
  platform: string;
  /** Numbers with dots: 4.2.0. */
  version: string;
  /** yyyy-mm-dd. */
  date: string;
  /** The oldest system that it runs on: `Android 8`. */
  minimum: string;
}

const MOST = 200;

/** data/releases.yaml. */
const releasesSchema = strict({
  releases: z
    .array(
      strict({
        platform: id,
        version: z.string('put it in quotes: "4.2.0"').regex(/^\d+(?:\.\d+){0,3}$/, 'write it in quotes: "4.2.0"'),
        date: z.string().refine(isDate, 'date'),
        minimum: z.string().trim().min(1).max(60),
        example: z.boolean().default(false),
      }),
    )
    .max(MOST)
    .default([]),
});

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Reads the releases, the newest of each platform first. Pure and total; without the file there are none. */
export function readReleases(raw: RawText | null): { releases: Release[] } | { problems: Problem[] } {
  if (!raw) return { releases: [] };
  const yaml = readYaml(raw.file, raw.text);
  if ('problems' in yaml) return yaml;
  const read = readBy(releasesSchema, yaml.value ?? {}, yaml);
  if ('problems' in read) return read;
  const { releases } = read.data;
  const names = releases.map(({ platform, version }) => `${platform} ${version}`);
  const problems = names.flatMap((name, at) =>
    names.indexOf(name) < at
      ? [problemAt(yaml.at(['releases', at]), `releases names ${name} twice`, 'keep one of the two')]
      : [],
  );
  if (problems.length > 0) return { problems };
  const plain = releases.map(({ platform, version, date, minimum }) => ({ platform, version, date, minimum }));
  return { releases: plain.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)) };
}

/** The newest release of each platform. */
export function newestReleases(releases: Release[]): Release[] {
  const seen = new Set<string>();
  return releases.filter(({ platform }) => !seen.has(platform) && seen.add(platform));
}

/** The day of a release in a language: `November 10, 2026`, `2026年11月10日`. */
export function showDay(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn' });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}
