import fs from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { PortError, StoreError } from '../../src/ports/errors.ts';

/**
 * What the store does to the disk, one failure at a time: tests put a failing one in its place. Everything rejects with
 * the system's own error. Files are made for their owner alone (0600), folders too (0700).
 */
export interface Disk {
  /** Makes a folder, with those above it, if it is missing: durable when it resolves. */
  makeFolder(folder: string): Promise<void>;
  /** Makes a file that does not exist yet and opens it for writing. */
  create(file: string): Promise<number>;
  /** Writes all of the bytes, or rejects. */
  write(fd: number, bytes: Uint8Array): Promise<void>;
  sync(fd: number): Promise<void>;
  close(fd: number): void;
  rename(from: string, to: string): Promise<void>;
  /** Makes durable which names the folder holds. */
  syncFolder(folder: string): Promise<void>;
  remove(file: string): Promise<void>;
  read(file: string): Promise<Buffer>;
  /** Gives back what is held open. */
  end(): Promise<void>;
}

// The plain calls, not fs/promises: a FileHandle costs twice the processor time of a commit.
const open = promisify(fs.open);
const write = promisify(fs.write);
const sync = promisify(fs.fsync);
const syncContent = promisify(fs.fdatasync);
const makeFolder = promisify(fs.mkdir);

/** The machine's own disk. */
export class NodeDisk implements Disk {
  readonly #made = new Map<string, Promise<void>>();
  /** Folders stay open, so that a commit need not open one to sync it. */
  readonly #open = new Map<string, Promise<number>>();

  makeFolder(folder: string): Promise<void> {
    return once(this.#made, folder, () => this.#make(folder));
  }

  create(file: string): Promise<number> {
    return open(file, 'wx', 0o600);
  }

  async write(fd: number, bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) from += (await write(fd, bytes, from)).bytesWritten;
  }

  sync(fd: number): Promise<void> {
    return syncContent(fd);
  }

  close(fd: number): void {
    fs.closeSync(fd);
  }

  readonly rename = promisify(fs.rename);

  async syncFolder(folder: string): Promise<void> {
    // Windows can't sync a folder; its file system keeps a journal of names by itself.
    if (process.platform === 'win32') return;
    await sync(await once(this.#open, folder, () => open(folder, 'r')));
  }

  readonly remove = promisify(fs.unlink);

  readonly read: (file: string) => Promise<Buffer> = promisify(fs.readFile);

  async end(): Promise<void> {
    const opening = [...this.#open.values()];
    this.#open.clear();
    this.#made.clear();
    for (const opened of await Promise.allSettled(opening)) {
      if (opened.status === 'fulfilled') fs.closeSync(opened.value);
    }
  }

  async #make(folder: string): Promise<void> {
    // Synced even if it was there: whoever made it may have died before that.
    const topmost = (await makeFolder(folder, { recursive: true, mode: 0o700 })) ?? folder;
    for (let at = folder; at.length >= topmost.length; at = dirname(at)) await this.syncFolder(dirname(at));
  }
}

/** The promise kept for a key, begun once; one that fails is forgotten, so that the next call tries again. */
function once<T>(kept: Map<string, Promise<T>>, key: string, begin: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const begun = begin();
  kept.set(key, begun);
  begun.catch(() => kept.delete(key));
  return begun;
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);

/** Whether an error says that there is no room on the disk. */
export function isNoRoom(error: unknown): boolean {
  return NO_ROOM.has(systemCode(error));
}

/** The system's code of an error (`ENOENT`), or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What went wrong on the disk, as the port says it. What no disk says is passed on as it is. */
export function storeError(doing: string, error: unknown): unknown {
  if (error instanceof PortError || !(error instanceof Error) || systemCode(error) === '') return error;
  return new StoreError(isNoRoom(error) ? 'full' : 'io', `${doing}: ${error.message}`, { cause: error });
}
