import { Command } from 'commander';
import type { LoadedBook } from '../book/load.ts';
import type { Problem } from '../book/problem.ts';
import { FIT } from '../core/articles.ts';
import type { FoundArticle } from '../core/event.ts';
import type { ArticleFigures } from '../desk/knowledge.ts';
import { type Folders, withFolders } from './folders.ts';
import { refuseBroken } from './refuse-broken.ts';

export interface KnowledgeNeeds {
  load(folders: Folders): Promise<LoadedBook | { problems: Problem[] }>;
  /** How the articles do in the conversations of a state folder, the one that fails most first. */
  figures(folders: Folders): ArticleFigures[];
  /** The search that customers have, on a book. */
  search(loaded: LoadedBook): (text: string) => FoundArticle[];
  stdout: { write(text: string): unknown };
}

const HELP = `
An article helped, or failed, when the customer said so; "person" counts the times that people were called for within half an
hour of it. Counted are the latest eight articles of each conversation. The desk may be running. With --json one object is printed:
{"articles":[{"article","title","shown","helped","failed","person"},…],"never":["id",…]}.`;

const FIND_HELP = `
Prints what a customer would be offered, best first, with how much of the words each article covers (0 to 1). Those marked * are also
offered unasked, where the desk is not sure what is meant. With --json one object is printed: {"found":[{"article","score"},…]}.`;

/** `kefu knowledge`: which articles fail, and what is found by which words. */
export function knowledgeCommand(needs: KnowledgeNeeds): Command {
  const command = new Command('knowledge')
    .description('Say how the knowledge articles do, the one that fails most first.')
    .option('--json', 'print one JSON object instead')
    .addHelpText('after', HELP)
    .action(async ({ json, ...folders }: Folders & { json?: boolean }) => {
      const titles = titlesOf(refuseBroken(await needs.load(folders), needs.stdout));
      const figures = needs.figures(folders).map((one) => ({ ...one, title: titles.get(one.article) ?? '' }));
      const never = [...titles.keys()].filter((id) => !figures.some(({ article }) => article === id));
      needs.stdout.write(json ? `${JSON.stringify({ articles: figures, never })}\n` : table(figures, never));
    });
  return withFolders(command, ['flows', 'data', 'state']).addCommand(findCommand(needs));
}

function findCommand(needs: KnowledgeNeeds): Command {
  const command = new Command('find')
    .description('Say which articles are found by these words, as a customer types them.')
    .argument('<words...>')
    .option('--json', 'print one JSON object instead')
    .addHelpText('after', FIND_HELP)
    .action(async (words: string[]) => {
      // The command above has the same options, and takes them wherever they stand.
      const { json, ...folders } = command.optsWithGlobals<Folders & { json?: boolean }>();
      const loaded = refuseBroken(await needs.load(folders), needs.stdout);
      const found = needs.search(loaded)(words.join(' '));
      needs.stdout.write(json ? `${JSON.stringify({ found })}\n` : listed(found, titlesOf(loaded)));
    });
  return withFolders(command, ['flows', 'data']);
}

/** What the articles are called, by id, in the book's first language. */
function titlesOf({ articles, book }: LoadedBook): Map<string, string> {
  const own = articles.filter(({ language }) => language === book.languages[0]);
  return new Map(own.map(({ id, title }) => [id, title]));
}

const COLUMNS = ['shown', 'helped', 'failed', 'person'] as const;
const WIDTH = 8;

function table(figures: (ArticleFigures & { title: string })[], never: string[]): string {
  const width = Math.max(...figures.map(({ article }) => article.length), 'article'.length);
  const head = `${'article'.padEnd(width)}${COLUMNS.map((name) => name.padStart(WIDTH)).join('')}`;
  const rows = figures.map(
    (one) =>
      `${one.article.padEnd(width)}${COLUMNS.map((name) => String(one[name]).padStart(WIDTH)).join('')}  ${one.title}`,
  );
  const unread = never.length === 0 ? [] : [`Never shown: ${never.join(', ')}`];
  return `${[...(figures.length === 0 ? [] : [head, ...rows]), ...unread].join('\n')}\n`;
}

function listed(found: FoundArticle[], titles: Map<string, string>): string {
  if (found.length === 0) return 'Nothing is found.\n';
  const rows = found.map(({ article, score }) =>
    `${score.toFixed(2)}${score >= FIT ? '*' : ' '} ${article}  ${titles.get(article) ?? ''}`.trimEnd(),
  );
  return `${rows.join('\n')}\n`;
}
