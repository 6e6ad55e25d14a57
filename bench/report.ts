import { availableParallelism, cpus } from 'node:os';

/** One measured part: what was measured and how, a table, and the goals it is held to. */
export interface Part {
  name: string;
  how: string;
  rows: Record<string, string | number>[];
  goals: Goal[];
}

export interface Goal {
  goal: string;
  value: number;
  met: boolean;
}

/** A goal that a value be at most `most`. */
export function atMost(goal: string, value: number, most: number): Goal {
  return { goal, value, met: value <= most };
}

/** A goal that a value be at least `least`. */
export function atLeast(goal: string, value: number, least: number): Goal {
  return { goal, value, met: value >= least };
}

/** The part as a person reads it. */
export function show(part: Part): string {
  const goals = part.goals.map(({ goal, value, met }) => `  ${met ? 'met   ' : 'MISSED'}  ${goal}: ${value}`);
  return ['', `## ${part.name}`, part.how, '', ...table(part.rows), ...(goals.length > 0 ? ['', ...goals] : [])].join(
    '\n',
  );
}

function table(rows: Part['rows']): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  return cells.map((line) =>
    line.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  '),
  );
}

function cell(value: string | number | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('en') : (value ?? '');
}

/** What the figures hold for. */
export function machine(): { node: string; system: string; processors: string } {
  return {
    node: `Node ${process.versions.node}`,
    system: `${process.platform} ${process.arch}`,
    processors: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'processor'}`,
  };
}

/** The value below which this share (0 to 1) of the values lies; 0 without any. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Rounded to as many decimals. */
export function round(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}

/** Bytes in mebibytes. */
export function mib(bytes: number): number {
  return round(bytes / 1024 ** 2);
}
