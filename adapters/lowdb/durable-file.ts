import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { type Disk, systemCode } from './disk.ts';

/** The new content has the file's name, but nobody knows whether it would survive a power cut. */
export class Unsure extends Error {
  /** The system's code for what went wrong. */
  readonly code: string;
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.code = systemCode(cause);
  }
}

let written = 0;

/**
 * Replaces a file, or makes it: all of it and durable when this resolves. When it rejects, the file is as it was and
 * nothing else is left; only after an `Unsure` the new content is there already.
 */
export async function writeDurably(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(file);
  await disk.makeFolder(folder);
  const temporary = join(folder, `.${basename(file)}.${++written}.tmp`);
  try {
    await writeWhole(disk, temporary, bytes);
    await disk.rename(temporary, file);
  } catch (error) {
    // One that can't be removed now is removed when the store is opened again.
    await disk.remove(temporary).catch(() => {});
    throw error;
  }
  await disk.syncFolder(folder).catch((cause) => {
    throw new Unsure(cause);
  });
}

/** Whether a name is that of a file that was never finished. */
export function isTemporary(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.tmp');
}

async function writeWhole(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const fd = await disk.create(file);
  try {
    await disk.write(fd, bytes);
    await disk.sync(fd);
  } finally {
    disk.close(fd);
  }
}

/** Removes a file, durable when it resolves; one that is not there is removed already. */
export async function removeDurably(disk: Disk, file: string): Promise<void> {
  const folder = dirname(file);
  await disk.makeFolder(folder);
  await disk.remove(file).catch((error) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
  await disk.syncFolder(folder);
}

/** The bytes of a file; null when there is none. */
export async function readIfThere(disk: Disk, file: string): Promise<Buffer | null> {
  try {
    return await disk.read(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** One JSON file as lowdb reads and writes it, where lowdb's own adapter would lose it with the power. */
export class DurableFile<T> implements Adapter<T | null> {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #parse: (bytes: Buffer) => T;

  constructor(disk: Disk, file: string, parse: (bytes: Buffer) => T) {
    this.#disk = disk;
    this.#file = file;
    this.#parse = parse;
  }

  /** Null when there is no file. Rejects with the system's error, or with what `parse` throws. */
  async read(): Promise<T | null> {
    const bytes = await readIfThere(this.#disk, this.#file);
    return bytes === null ? null : this.#parse(bytes);
  }

  /** As writeDurably; null removes the file. */
  async write(data: T | null): Promise<void> {
    if (data === null) await removeDurably(this.#disk, this.#file);
    else await writeDurably(this.#disk, this.#file, Buffer.from(JSON.stringify(data)));
  }
}
