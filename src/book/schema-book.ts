import { z } from 'zod';
import { areDifferent, duration, id, language, MOST_OPTIONS, strict } from './schema-parts.ts';

const share = z.number().min(0).max(1);

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The languages of a book, the default one first. */
export const languagesSchema = z.array(language).min(1).max(20).refine(areDifferent, 'twice');

/** The languages that are made from others, each with the one that it is made from. */
export const derivedSchema = z.record(z.string(), language).default({});

/** flows/book.yaml. */
export const bookSchema = strict({
  languages: languagesSchema,
  derived: derivedSchema,
  menu: z.array(id).min(1).max(MOST_OPTIONS).refine(areDifferent, 'twice'),
  time_zone: z.string().refine(isTimeZone, 'zone').default('UTC'),
  burst: z.union([z.literal(0), duration], { error: 'duration' }).default(1500),
  burst_max: duration.default(6000),
  silence: duration.default(600_000),
  give_up: duration.default(86_400_000),
  max_steps: z.int().min(10).max(10_000).default(100),
  triage_sure: share.default(0.75),
  triage_maybe: share.default(0.4),
});

export type WrittenBook = z.infer<typeof bookSchema>;

/** What leads an article's file. */
export const articleSchema = strict({
  id,
  example: z.boolean().default(false),
  title: z.string().min(1).max(200),
  tags: z.array(z.string().min(1).max(60)).max(50).default([]),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'date'),
  source: z.string().min(1).max(500),
});
