import { mkdtempSync, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLowdbStore, type LowdbOptions } from '../../../adapters/lowdb/store.ts';
import type { Store } from '../../../src/ports/store.ts';
import { decodeSample, type Sample } from '../../contract/store.ts';

/** A folder that is removed with what is in it. */
export interface Folder {
  dir: string;
  remove(): void;
}

/** A folder of its own, made in the system's place for such. */
export function makeFolder(): Folder {
  const dir = mkdtempSync(join(tmpdir(), 'kefu-store-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Calls `tidy` when the test is over, whatever came of it; the last given first. */
export function afterwards(tidy: () => unknown): void {
  // Of the test and not of this file, which several files of tests share: a hook of its own would belong to the first of them alone.
  onTestFinished(async () => void (await tidy()));
}

/** A folder that goes with the test. */
export function folderForTest(): string {
  const { dir, remove } = makeFolder();
  afterwards(remove);
  return dir;
}

/** A store of samples in a folder, closed with the test. */
export function sampleStore(dir: string, options: Partial<LowdbOptions<Sample>> = {}): Store<Sample> {
  const store = createLowdbStore({ dir, decode: decodeSample, ...options });
  afterwards(() => store.close());
  return store;
}

/** Everything below a folder, by its path from there. */
export function everythingIn(dir: string): { path: string; stats: Stats }[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) => ({
    path,
    stats: statSync(join(dir, path)),
  }));
}

/** The paths of the files below a folder, without the sockets that lock it. */
export function filesIn(dir: string): string[] {
  return everythingIn(dir)
    .filter(({ stats }) => stats.isFile())
    .map(({ path }) => join(dir, path))
    .sort();
}
