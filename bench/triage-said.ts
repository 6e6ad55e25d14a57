import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createReader, type Example, type Reading } from '../src/triage/classify.ts';
import { round } from './report.ts';

/** Something said, and the flow that is right for it; `none` when no flow is. */
export type Said = Example;
/** How a text was read. */
export interface Read {
  said: Said;
  reading: Reading;
}

export const NONE = 'none';
const FOLDS = 5;

/** Half of what was written to measure triage. */
export function saidIn(half: 'tune' | 'held'): Said[] {
  const lines = readFileSync(`test/corpora/triage-said.${half}.tsv`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [flow = NONE, text = ''] = line.split('\t');
    return { flow, text };
  });
}

/** The flow that a text is taken to be about; `none` when it is more likely that it is about something else. */
export function answerOf({ candidates, elsewhere }: Reading): string {
  const [best] = candidates;
  return best === undefined || elsewhere > best.confidence ? NONE : best.flow;
}

/** Reads each text with a triage that has learned from the others' four fifths. What is about nothing is taught by `elsewhere` alone. */
export function crossRead(examples: Example[], texts: Said[], elsewhere: string[]): Read[] {
  const all = [...examples, ...texts];
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const read = createReader(
      all.filter((one) => foldOf(one.text) !== fold && one.flow !== NONE),
      elsewhere,
    );
    return all.filter((one) => foldOf(one.text) === fold).map((said) => ({ said, reading: read(said.text) }));
  });
}

function foldOf(text: string): number {
  return (createHash('sha256').update(text).digest()[1] ?? 0) % FOLDS;
}

/** What the texts show in all, in percent. */
export interface Score {
  texts: number;
  'right first, %': number;
  'right among three, %': number;
  'sure, %': number;
  'right when sure, %': number;
}

/** How well texts that a flow is for are read. */
export function scoreOf(reads: Read[], sure: number): Score {
  const asked = reads.filter(({ said }) => said.flow !== NONE);
  const certain = asked.filter(({ reading }) => (reading.candidates[0]?.confidence ?? 0) >= sure);
  return {
    texts: asked.length,
    'right first, %': share(asked, isRightFirst),
    'right among three, %': share(asked, ({ said, reading }) => isAmong(said.flow, reading, 3)),
    'sure, %': share(asked, ({ reading }) => (reading.candidates[0]?.confidence ?? 0) >= sure),
    'right when sure, %': share(certain, isRightFirst),
  };
}

export function isRightFirst({ said, reading }: Read): boolean {
  return answerOf(reading) === said.flow;
}

/** Whether a flow is among the best few of a reading. */
export function isAmong(flow: string, { candidates }: Reading, most: number, least = 0): boolean {
  return candidates.slice(0, most).some((one) => one.flow === flow && one.confidence >= least);
}

/** For how many of a hundred it holds; 100 when there are none. */
export function share<T>(all: T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 100 : round((100 * all.filter(holds).length) / all.length, 1);
}
