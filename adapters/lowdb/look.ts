import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Stored } from '../../src/ports/store.ts';
import { Broken, type Decode, documentIn } from './document.ts';
import { isShelf, Layout } from './layout.ts';

/**
 * Reads every document of a store as it stands, beside the desk that has it open: nothing is locked, changed or set aside. Each file is
 * whole at any instant, since it is replaced at one. Gives how many files could not be used; throws the system's error, or a
 * StoreError for documents of a newer program.
 */
export function lookAt<D extends Stored>(dir: string, decode: Decode<D>, index: (document: D) => void): number {
  const layout = new Layout(resolve(dir));
  let broken = 0;
  for (const file of documentFiles(layout.documents)) {
    const document = readOne(file, decode, layout);
    if (document instanceof Broken) broken++;
    else if (document !== null) index(document);
  }
  return broken;
}

/** What is still being written begins with a dot. */
function documentFiles(folder: string): string[] {
  return entries(folder)
    .filter((entry) => entry.isDirectory() && isShelf(entry.name))
    .flatMap((shelf) => entries(join(folder, shelf.name)).map(({ name }) => join(folder, shelf.name, name)))
    .filter((file) => /[\\/][^.][^\\/]*\.json$/.test(file));
}

/** What is in a folder; nothing when there is no such folder. */
function entries(folder: string): Dirent[] {
  return orNull(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

/** Null when it was removed meanwhile. */
function readOne<D extends Stored>(file: string, decode: Decode<D>, layout: Layout): D | Broken | null {
  const bytes = orNull(() => readFileSync(file));
  if (bytes === null) return null;
  try {
    return documentIn(bytes, file, decode, layout);
  } catch (error) {
    if (error instanceof Broken) return error;
    throw error;
  }
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
