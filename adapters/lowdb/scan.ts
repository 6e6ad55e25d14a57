import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, unlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { OpenReport, SetAside } from '../../src/ports/store.ts';
import { Broken } from './document.ts';
import { isTemporary } from './durable-file.ts';
import { isShelf } from './layout.ts';

/** The event loop gets a turn after so many files. */
const AT_ONCE = 256;

/** What to do with what is found. */
export interface Found<D> {
  /** Throws Broken. */
  parse(bytes: Buffer, file: string): D;
  index(document: D): void;
  setAside(file: string, why: string): Promise<SetAside>;
}

/**
 * Reads every document below `folder` once, and sets aside what can't be used, whatever it is. Rejects with the system's
 * error when a file can't be read at all: a disk that fails is not a reason to forget its documents.
 */
export async function scan<D>(folder: string, found: Found<D>): Promise<OpenReport> {
  const report: OpenReport = { documents: 0, setAside: [] };
  let read = 0;
  for (const entry of filesBelow(folder)) {
    if (++read % AT_ONCE === 0) await breathe();
    const document = readEntry(entry, found);
    if (document instanceof Broken) {
      report.setAside.push(await found.setAside(entry.path, document.message));
    } else {
      report.documents++;
      found.index(document);
    }
  }
  return report;
}

/** Something that lies in a folder of the store. */
export interface FileEntry {
  path: string;
  name: string;
  /** Not a folder, a link, or the like. */
  isFile: boolean;
}

/** All that lies in `folder` and the folders that it is spread over. What was never finished is removed on the way. */
export function* filesBelow(folder: string): Generator<FileEntry> {
  for (const entry of entries(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && isShelf(entry.name)) yield* entries(path).map((inner) => fileEntry(path, inner));
    else yield fileEntry(folder, entry);
  }
}

/** Removes what was never finished in `folder` and the folders that it is spread over. */
export function removeUnfinished(folder: string): void {
  for (const _ of filesBelow(folder));
}

function fileEntry(folder: string, entry: Dirent): FileEntry {
  // Not by `join`, which looks at every character: for 100,000 files that is a quarter of a second.
  return { path: folder + sep + entry.name, name: entry.name, isFile: entry.isFile() };
}

/** What is in a folder, without the files of a desktop or a network disk (`.DS_Store`, `.nfs…`). */
function entries(folder: string): Dirent[] {
  const all = readdirSync(folder, { withFileTypes: true });
  for (const entry of all) if (isTemporary(entry.name)) unlinkSync(join(folder, entry.name));
  return all.filter((entry) => !entry.name.startsWith('.'));
}

function readEntry<D>({ path, isFile }: FileEntry, found: Found<D>): D | Broken {
  try {
    if (!isFile) throw new Broken('it is no file');
    // One after the other, and not in the pool of threads: measured to be four times as fast.
    return found.parse(readSmall(path), path);
  } catch (error) {
    if (error instanceof Broken) return error;
    throw error;
  }
}

/** Most documents fit, and are read at one go: asking for the size of each first, and for room for it, takes a third longer. */
const shared = Buffer.alloc(64 * 1024);

/** The bytes of a file; they are good until the next one is read. */
function readSmall(path: string): Buffer {
  const fd = openSync(path, 'r');
  try {
    const size = readSync(fd, shared, 0, shared.length, 0);
    return size < shared.length ? shared.subarray(0, size) : readFileSync(path);
  } finally {
    closeSync(fd);
  }
}
