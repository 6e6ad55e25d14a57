import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SetAside } from '../../src/ports/store.ts';
import type { Disk } from './disk.ts';

/**
 * Moves a file (or folder) that can't be used into `folder`, under its name and the next free number, so that a person
 * can look at it and nothing else stumbles over it. `why` goes to the operator: never a word of the content.
 */
export async function setAside(disk: Disk, folder: string, file: string, why: string): Promise<SetAside> {
  await disk.makeFolder(folder);
  const movedTo = freeName(join(folder, basename(file)));
  await disk.rename(file, movedTo);
  await disk.syncFolder(folder);
  await disk.syncFolder(dirname(file));
  return { file, movedTo, why };
}

function freeName(path: string): string {
  let number = 1;
  while (existsSync(`${path}-${number}`)) number++;
  return `${path}-${number}`;
}
