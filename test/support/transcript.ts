import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What happens in a transcript, one thing a line of `talk`. */
const said = z.union([
  z.string(),
  z.number().transform(String),
  z.strictObject({
    text: z.string().default(''),
    media: z.array(z.strictObject({ kind: z.string(), name: z.string() })).default([]),
  }),
]);

const as = z.string().optional();
const line = z.union([
  z.strictObject({ customer: said, as }),
  z.strictObject({ bot: z.union([z.string(), z.strictObject({ text: z.string() })]), as }),
  z.strictObject({
    choose: z.union([z.string(), z.number().transform(String), z.strictObject({ number: z.number() })]),
    as,
  }),
  /** Taps a button of an earlier list, the nth that was shown. Only where there are buttons: the tag `buttons`. */
  z.strictObject({ tap: z.strictObject({ list: z.number().int(), choice: z.string() }), as }),
  z.strictObject({ slot: z.record(z.string(), z.unknown()), as }),
  z.strictObject({ advance: z.string() }),
  z.strictObject({ edit: z.strictObject({ of: z.number().int(), text: z.string() }), as }),
  z.strictObject({ burst: z.array(z.string()), as }),
  z.strictObject({
    agent: z.union([
      z.string(),
      z.strictObject({ text: z.string(), name: z.string().optional(), case: z.boolean().optional() }),
    ]),
    as,
  }),
  z.strictObject({ room: z.string() }),
  /** The operator changes a step (`flow/step`) under the conversation, so that it awaits something else. */
  z.strictObject({ change: z.string() }),
  z.strictObject({ mode: z.enum(['bot', 'waiting', 'human']), as }),
  /** The language in which the customer is spoken to. */
  z.strictObject({ speaks: z.string(), as }),
  z.strictObject({ case: z.record(z.string(), z.unknown()), as }),
]);

const transcript = z.strictObject({
  title: z.string(),
  language: z.string().optional(),
  tags: z.array(z.string()).default([]),
  talk: z.array(line).min(1),
});

export type TalkLine = z.infer<typeof line>;
export type Transcript = z.infer<typeof transcript> & { file: string };

/** Reads every transcript under a folder. Throws with the file's name when one is not of the format. */
export function readTranscripts(folder: string): Transcript[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readTranscript(path.join(folder, name)));
}

function readTranscript(file: string): Transcript {
  const result = transcript.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return { ...result.data, file };
}

const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A duration as written in a transcript: 1500ms, 30m, 2h. */
export function durationOf(text: string): number {
  const [, amount, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(text) ?? [];
  if (!amount || !unit) throw new Error(`${text} is no duration`);
  return Number(amount) * (UNITS[unit] ?? 1);
}
