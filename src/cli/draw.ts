import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { toMermaid } from '../book/draw-mermaid.ts';
import { pictureOf } from '../book/draw-picture.ts';
import { toSvg } from '../book/draw-svg.ts';
import type { LoadedBook } from '../book/load.ts';
import { didYouMean, type Problem } from '../book/problem.ts';
import type { Book, FlowId } from '../core/flow.ts';
import type { Language } from '../core/value.ts';
import { createWords, type Words } from '../words/words.ts';
import { CliError, EXIT } from './exit.ts';
import { type Folders, withFolders } from './folders.ts';
import { refuseBroken } from './refuse-broken.ts';

export interface DrawNeeds {
  load(folders: Folders): Promise<LoadedBook | { problems: Problem[] }>;
  stdout: { write(text: string): unknown };
}

export type Format = 'mermaid' | 'svg';

interface DrawOptions extends Folders {
  format: Format;
  out: string;
  language?: Language;
}

const ENDING: Record<Format, string> = { mermaid: 'mmd', svg: 'svg' };

/** `kefu flows draw`: pictures of the flows. */
export function drawCommand(needs: DrawNeeds): Command {
  const command = new Command('draw')
    .description('Draw a flow, or all of them, into <flow>.svg or <flow>.mmd.')
    .addArgument(new Argument('[flow]', 'the id of a flow (otherwise all)'))
    .addOption(new Option('--format <format>', 'what to draw').choices(['svg', 'mermaid']).default('svg'))
    .option('--out <dir>', 'the folder for the pictures, or - to print them', 'docs/flows')
    .option('--language <tag>', 'the language of the words in them (otherwise the first of the book)')
    .action(async (flow: FlowId | undefined, { format, out, language, ...folders }: DrawOptions) => {
      const { book, sources } = refuseBroken(await needs.load(folders), needs.stdout);
      const words = createWords(sources);
      const spoken = known(language ?? book.languages[0] ?? '', book.languages, 'language');
      const ids = Object.keys(book.flows);
      const chosen = flow === undefined ? ids : [known(flow, ids, 'flow')];
      const drawn = chosen.map((id) => ({
        file: `${id}.${ENDING[format]}`,
        text: drawFlow(book, words, id, format, spoken),
      }));
      if (out === '-') for (const { text } of drawn) needs.stdout.write(text);
      else needs.stdout.write(`${await keep(drawn, out)}\n`);
    });
  return withFolders(command, ['flows', 'data']);
}

/** The picture of a flow of this book, in its words; the id must be one of its flows. Deterministic. */
export function drawFlow(book: Book, words: Words, id: FlowId, format: Format, language: Language): string {
  const flow = book.flows[id];
  if (!flow) throw new Error(`there is no flow ${id}`);
  const picture = pictureOf(book, flow, language, (key) => words.text(key, {}, language, book.settings.timeZone));
  return format === 'svg' ? toSvg(picture) : toMermaid(picture);
}

function known(name: string, all: string[], what: string): string {
  if (all.includes(name)) return name;
  throw new CliError(EXIT.usage, `there is no ${what} ${name} (${didYouMean(name, all)})`);
}

async function keep(files: { file: string; text: string }[], folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    for (const { file, text } of files) await writeFile(join(folder, file), text);
  } catch (error) {
    throw new CliError(EXIT.refused, `${folder} can't be written`, { cause: error });
  }
  const [only, another] = files;
  return another === undefined
    ? `Drawn: ${join(folder, only?.file ?? '')}`
    : `Drawn: ${files.length} flows in ${folder}`;
}
