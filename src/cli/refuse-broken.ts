import { type Problem, showProblem } from '../book/problem.ts';
import { CliError, EXIT } from './exit.ts';

/** The book, if it is sound. Otherwise prints its problems, a line each with file and line, and throws a CliError. */
export function refuseBroken<T extends object>(
  loaded: T | { problems: Problem[] },
  stdout: { write(text: string): unknown },
): T {
  if (!('problems' in loaded)) return loaded;
  stdout.write(`${loaded.problems.map(showProblem).join('\n')}\n`);
  throw brokenBook(loaded.problems.length);
}

/** That a book has so many problems. */
export function brokenBook(count: number): CliError {
  return new CliError(EXIT.refused, `the book has ${count} problem${count === 1 ? '' : 's'}`);
}
