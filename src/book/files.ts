import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { type Problem, problemAt, startOf } from './problem.ts';

/** A file of the book as it was read. `file` is its path as problems show it. */
export interface RawText {
  file: string;
  text: string;
}

/** A file that is there once for each language. */
export interface RawTranslation extends RawText {
  name: string;
  language: string;
}

export interface RawFlow {
  /** What the folder makes of it: `deposit`, `repair-cancel`. */
  id: string;
  kind: 'problem' | 'repair';
  folder: string;
  flow: RawText | null;
  words: RawTranslation[];
  examples: RawTranslation[];
}

/** Everything that a book is made from, unread but for the folders' own order. */
export interface RawBook {
  book: RawText | null;
  bookFile: string;
  flows: RawFlow[];
  /** Words that belong to no flow, and where they lie. */
  words: RawTranslation[];
  wordsFolder: string;
  /** What customers say that concerns no flow, by the files' names, and where it lies. */
  elsewhere: RawText[];
  elsewhereFolder: string;
  articles: RawTranslation[];
  /** What is the operator's own. A desk does without all but the first. */
  official: RawText | null;
  brand: RawText | null;
  desk: RawText | null;
  facts: RawText | null;
  releases: RawText | null;
  routes: RawText | null;
  incidents: RawText | null;
  problems: Problem[];
}

/** Where the book lies; problems name its files by these paths. */
export interface BookDirs {
  flows: string;
  data: string;
}

/** No file of a book is larger, bytes. */
const BIGGEST = 1_000_000;
const REPAIRS = 'repair';
/** The folder among the flows that holds what concerns none of them. */
const ELSEWHERE = 'elsewhere';
const WORDS = /^words\.([^.]+)\.ftl$/;
const EXAMPLES = /^examples\.([^.]+)\.txt$/;

/** Reads the files of a book. What can't be read, or has no place in a book, is a problem; never rejects. */
export async function readFiles(dirs: BookDirs): Promise<RawBook> {
  const problems: Problem[] = [];
  const bookFile = join(dirs.flows, 'book.yaml');
  const wordsFolder = join(dirs.data, 'words');
  const elsewhereFolder = join(dirs.flows, ELSEWHERE);
  const book = await readText(bookFile, problems);
  const flows = await readFlows(dirs.flows, problems);
  const words = await readTranslations(wordsFolder, problems);
  const elsewhere = await readElsewhere(elsewhereFolder, problems);
  const articles = await readArticles(join(dirs.data, 'knowledge'), problems);
  const official = await readText(join(dirs.data, 'official.yaml'), problems);
  const ifThere = (name: string) => readTextIfThere(join(dirs.data, name), problems);
  const [brand, desk] = [await ifThere('brand.yaml'), await ifThere('desk.yaml')];
  const [facts, releases] = [await ifThere('facts.yaml'), await ifThere('releases.yaml')];
  const [routes, incidents] = [await ifThere('deposit-routes.yaml'), await ifThere('incidents.yaml')];
  const operators = { official, brand, desk, facts, releases, routes, incidents };
  const texts = { words, wordsFolder, elsewhere, elsewhereFolder, articles };
  return { book, bookFile, flows, ...texts, ...operators, problems };
}

async function readFlows(folder: string, problems: Problem[]): Promise<RawFlow[]> {
  const flows: RawFlow[] = [];
  for (const name of await foldersIn(folder)) {
    if (name !== REPAIRS && name !== ELSEWHERE)
      flows.push(await readFlow(join(folder, name), name, 'problem', problems));
  }
  for (const name of await foldersIn(join(folder, REPAIRS))) {
    flows.push(await readFlow(join(folder, REPAIRS, name), `${REPAIRS}-${name}`, 'repair', problems));
  }
  return flows;
}

async function readFlow(folder: string, id: string, kind: RawFlow['kind'], problems: Problem[]): Promise<RawFlow> {
  const flow = await readText(join(folder, 'flow.yaml'), problems);
  const raw: RawFlow = { id, kind, folder, flow, words: [], examples: [] };
  for (const name of await filesIn(folder)) {
    const [, words] = WORDS.exec(name) ?? [];
    const [, examples] = EXAMPLES.exec(name) ?? [];
    if (words) raw.words.push(...(await readTranslation(folder, name, words, problems)));
    else if (examples) raw.examples.push(...(await readTranslation(folder, name, examples, problems)));
    else if (name !== 'flow.yaml')
      problems.push(notRead(join(folder, name), 'words.<language>.ftl or examples.<language>.txt'));
  }
  return raw;
}

async function readTranslations(folder: string, problems: Problem[]): Promise<RawTranslation[]> {
  const found: RawTranslation[] = [];
  for (const name of await filesIn(folder)) {
    const [, language] = /^[a-z][a-z0-9_-]*\.([^.]+)\.ftl$/.exec(name) ?? [];
    if (language) found.push(...(await readTranslation(folder, name, language, problems)));
    else problems.push(notRead(join(folder, name), '<name>.<language>.ftl'));
  }
  return found;
}

async function readElsewhere(folder: string, problems: Problem[]): Promise<RawText[]> {
  const found: RawText[] = [];
  for (const name of await filesIn(folder)) {
    const text = name.endsWith('.txt') ? await readText(join(folder, name), problems) : null;
    if (text) found.push(text);
    else if (!name.endsWith('.txt')) problems.push(notRead(join(folder, name), '<name>.txt'));
  }
  return found;
}

async function readArticles(folder: string, problems: Problem[]): Promise<RawTranslation[]> {
  const found: RawTranslation[] = [];
  for (const language of await foldersIn(folder)) {
    for (const name of await filesIn(join(folder, language))) {
      if (name.endsWith('.md'))
        found.push(...(await readTranslation(join(folder, language), name, language, problems)));
      else problems.push(notRead(join(folder, language, name), '<id>.md'));
    }
  }
  return found;
}

/** One file for one language, or none where it can't be read. */
async function readTranslation(
  folder: string,
  name: string,
  language: string,
  problems: Problem[],
): Promise<RawTranslation[]> {
  const text = await readText(join(folder, name), problems);
  return text ? [{ ...text, name: name.replace(/\..*$/, ''), language }] : [];
}

function notRead(file: string, name: string): Problem {
  return problemAt(startOf(file), 'is not read', `call it ${name}, or take it away`);
}

/** The text of a file, without a byte order mark; null, and a problem, when it is no readable text. */
async function readText(file: string, problems: Problem[]): Promise<RawText | null> {
  try {
    const { size } = await stat(file);
    if (size > BIGGEST) problems.push(problemAt(startOf(file), 'is too big', `keep it under ${BIGGEST} bytes`));
    else return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) };
  } catch (error) {
    problems.push(unreadable(file, error));
  }
  return null;
}

/** The same; a file that is not there is no problem. */
async function readTextIfThere(file: string, problems: Problem[]): Promise<RawText | null> {
  return existsSync(file) ? readText(file, problems) : null;
}

function unreadable(file: string, error: unknown): Problem {
  if (error instanceof TypeError) return problemAt(startOf(file), 'is not UTF-8', 'save it as UTF-8');
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') return problemAt(startOf(file), 'is missing', 'add it');
  return problemAt(startOf(file), `can not be read (${code})`, 'check that it is a file and may be read');
}

async function foldersIn(folder: string): Promise<string[]> {
  return (await entriesIn(folder)).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Files by name; hidden ones and notes to readers are passed over. */
async function filesIn(folder: string): Promise<string[]> {
  const files = (await entriesIn(folder)).filter((entry) => !entry.isDirectory());
  return files.map((entry) => entry.name).filter((name) => name !== 'README.md');
}

/** A folder that is not there has nothing in it. */
async function entriesIn(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Paths are shown with slashes, as given. */
function join(folder: string, ...names: string[]): string {
  return [folder.replace(/[\\/]+$/, ''), ...names].join('/');
}
