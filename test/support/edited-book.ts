import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the book that ships, to be edited as an operator does. */
export interface EditedBook {
  flows: string;
  data: string;
  /** Replaces a text that stands in a file of the copy; the file is replaced as a whole, as editors do. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
  write(file: string, text: string): Promise<void>;
  /** The file as it is in the book that ships. */
  restore(file: string): Promise<void>;
  /** Takes a file or a folder out of the copy. */
  take(path: string): Promise<void>;
  /** The copy itself is removed. */
  remove(): Promise<void>;
}

/** Copies a folder of the book, without what happened at a desk or in a bench. */
export function copyBook(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, filter: (file) => !/[\\/]state(?:-bench)?(?:[\\/]|$)/.test(file) });
}

/** Copies the book to a folder of its own, without what happened. */
export async function editedBook(): Promise<EditedBook> {
  const root = await mkdtemp(join(tmpdir(), 'kefu-edited-'));
  for (const name of ['flows', 'data']) {
    await copyBook(name, join(root, name));
  }

  async function write(file: string, text: string): Promise<void> {
    const beside = join(root, `${file}~`);
    await writeFile(beside, text);
    await rename(beside, join(root, file));
  }

  return {
    flows: join(root, 'flows'),
    data: join(root, 'data'),
    write,
    async edit(file, from, to) {
      const text = await readFile(join(root, file), 'utf8');
      const edited = text.replace(from, () => to);
      if (edited === text) throw new Error(`${file} does not hold ${from}`);
      await write(file, edited);
    },
    restore: async (file) => write(file, await readFile(file, 'utf8')),
    take: (path) => rm(join(root, path), { recursive: true }),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
