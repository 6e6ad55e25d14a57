import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** Where a folder of data, its articles included, still holds `example: true`, as `file:line`, in the order of files and lines. */
export async function findExamples(folder: string): Promise<string[]> {
  const knowledge = join(folder, 'knowledge');
  const languages = (await namesIn(knowledge)).map((name) => join(knowledge, name));
  const articles = await Promise.all(languages.map((language) => filesIn(language, '.md')));
  const files = [...(await filesIn(folder, '.yaml')), ...articles.flat()];
  const found = await Promise.all(files.map(examplesIn));
  return found.flat();
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = await namesIn(folder);
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

/** Sorted; none when it is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

/** What leads an article's file; its first line stays empty, so that lines keep their numbers. */
const FRONT_MATTER = /^---[ \t]*(\r?\n[\s\S]*?\r?\n)---/;

async function examplesIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const yaml = file.endsWith('.md') ? (FRONT_MATTER.exec(text)?.[1] ?? '') : text;
  return exampleLines(yaml).map((line) => `${file}:${line}`);
}

/** The lines (from 1) of a YAML text on which something is marked as an example. */
export function exampleLines(text: string): number[] {
  const lineCounter = new LineCounter();
  const lines: number[] = [];
  visit(parseDocument(text, { lineCounter }), (_, node) => {
    if (!isPair(node) || !isScalar(node.key) || node.key.value !== 'example') return;
    if (isScalar(node.value) && node.value.value === true)
      lines.push(lineCounter.linePos(node.key.range?.[0] ?? 0).line);
  });
  return lines;
}
