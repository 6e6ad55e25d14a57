import { distance } from '../core/distance.ts';

/** Where something stands in a file; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Something that is wrong with the book: where, what, and how it is put right. */
export interface Problem extends Place {
  message: string;
  fix: string;
}

/** A problem as it is printed: `flows/deposit/flow.yaml:12:5 message (fix)`. */
export function showProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message} (${problem.fix})`;
}

/** Makes a problem of what is wrong at a place. */
export function problemAt({ file, line, column }: Place, message: string, fix: string): Problem {
  return { file, line, column, message, fix };
}

/** The beginning of a file: the place of what is missing from it altogether. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** Sorts problems by place and drops those said twice. */
export function tidied(problems: Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [showProblem(problem), problem]));
  return [...once.values()].sort(byPlace);
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** Names that are listed where one of them was to be written. */
const LISTED = 12;

/** The fix for a name that is not known: the one that was probably meant, else what there is, else `otherwise`. */
export function didYouMean(name: string, known: Iterable<string>, otherwise?: string): string {
  const names = [...known];
  const near = nearest(name, names);
  if (near !== undefined) return `did you mean ${near}?`;
  if (names.length === 0) return otherwise ?? 'there is none to name';
  const more = names.length - LISTED;
  if (more > 0 && otherwise !== undefined) return otherwise;
  return `known here: ${names.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The name that is a slip of the finger or two away, if there is one. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(name.length / 3))) + 1;
  for (const one of names) {
    const slips = distance(name.slice(0, 80), one.slice(0, 80), least);
    if (slips < least) [best, least] = [one, slips];
  }
  return best;
}
