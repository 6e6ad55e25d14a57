import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** Where a folder of data still holds `example: true`, as `file:line`, in the order of files and lines. */
export async function findExamples(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  const found = await Promise.all(files.map((name) => examplesIn(join(folder, name))));
  return found.flat();
}

async function examplesIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return exampleLines(text).map((line) => `${file}:${line}`);
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
