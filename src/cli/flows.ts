import { Command } from 'commander';
import type { LoadedBook } from '../book/load.ts';
import { type Problem, showProblem } from '../book/problem.ts';
import type { Book } from '../core/flow.ts';
import { type Folders, withFolders } from './folders.ts';
import { brokenBook } from './refuse-broken.ts';

export interface FlowsNeeds {
  load(folders: Folders): Promise<LoadedBook | { problems: Problem[] }>;
  stdout: { write(text: string): unknown };
}

/** `kefu flows`: what an author of flows needs; `more` are the commands that have files of their own. */
export function flowsCommand(needs: FlowsNeeds, more: Command[] = []): Command {
  const command = new Command('flows').description('Look after the flows.').addCommand(checkCommand(needs));
  for (const one of more) command.addCommand(one);
  return command;
}

function checkCommand({ load, stdout }: FlowsNeeds): Command {
  const command = new Command('check')
    .description('Say everything that is wrong with the book: the flows, their words, and the data they use.')
    .option('--json', 'print one JSON object instead: {"sound":…,"problems":[…],"counts":{…}}')
    .addHelpText('after', '\nThe exit code is 0 when the book is sound, 1 when it has problems.')
    .action(async ({ json, ...folders }: Folders & { json?: boolean }) => {
      const loaded = await load(folders);
      const problems = 'problems' in loaded ? loaded.problems : [];
      const counts = 'book' in loaded ? countsOf(loaded.book) : null;
      if (json) stdout.write(`${JSON.stringify({ sound: counts !== null, problems, counts })}\n`);
      else
        stdout.write(
          `${counts === null ? problems.map(showProblem).join('\n') : `The book is sound: ${shown(counts)}.`}\n`,
        );
      if (counts === null) throw brokenBook(problems.length);
    });
  return withFolders(command, ['flows', 'data']);
}

/** How much there is of each thing in a book. */
export interface Counts {
  problemTypes: number;
  repairs: number;
  steps: number;
  articles: number;
  languages: number;
}

/** Counts what is in a book. */
export function countsOf(book: Book): Counts {
  const flows = Object.values(book.flows);
  return {
    problemTypes: flows.filter((flow) => flow.kind === 'problem').length,
    repairs: flows.filter((flow) => flow.kind === 'repair').length,
    steps: flows.reduce((sum, flow) => sum + Object.keys(flow.steps).length, 0),
    articles: Object.keys(book.articles).length,
    languages: book.languages.length,
  };
}

/** Counts as a line for people. */
export function shown({ problemTypes, repairs, steps, articles, languages }: Counts): string {
  return `${problemTypes} problem types, ${repairs} repairs, ${steps} steps, ${articles} articles, ${languages} languages`;
}
