import { webcrypto } from 'node:crypto';
import { statSync } from 'node:fs';
import { MediaError } from '../../src/ports/errors.ts';
import type { MediaStore } from '../../src/ports/store.ts';
import { type Disk, isNoRoom } from './disk.ts';
import { readIfThere, removeDurably, writeDurably } from './durable-file.ts';
import type { Lanes } from './lanes.ts';
import type { Layout } from './layout.ts';
import { filesBelow } from './scan.ts';

/** Bytes: of all media together, and of one item. */
export interface MediaLimits {
  quota: number;
  most: number;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Media as files named by the SHA-256 of their bytes. */
export class MediaFiles implements MediaStore {
  readonly #disk: Disk;
  readonly #layout: Layout;
  readonly #lanes: Lanes;
  readonly #limits: MediaLimits;
  /** The bytes of each item held, or being written. Nothing that is not in here is ever looked for on the disk. */
  readonly #sizes = new Map<string, number>();
  #total = 0;

  constructor(disk: Disk, layout: Layout, lanes: Lanes, limits: MediaLimits) {
    this.#disk = disk;
    this.#layout = layout;
    this.#lanes = lanes;
    this.#limits = limits;
  }

  /** Counts what is there. Throws the system's error. */
  count(): void {
    this.#sizes.clear();
    this.#total = 0;
    for (const { path, name, isFile } of filesBelow(this.#layout.media)) {
      if (isFile && DIGEST.test(name)) this.#add(name, statSync(path).size);
    }
  }

  async put(data: Uint8Array): Promise<string> {
    if (data.length > this.#limits.most) {
      throw new MediaError('too_big', `${data.length} bytes, and ${this.#limits.most} are the most that is kept`);
    }
    const digest = await sha256(data);
    await this.#lanes.run(digest, () => this.#hold(digest, data)).catch(failed);
    return digest;
  }

  get(digest: string): Promise<Uint8Array> {
    return this.#lanes.run(digest, () => this.#read(digest)).catch(failed);
  }

  async delete(digest: string): Promise<void> {
    if (DIGEST.test(digest)) await this.#lanes.run(digest, () => this.#remove(digest)).catch(failed);
  }

  async #hold(digest: string, data: Uint8Array): Promise<void> {
    if (this.#sizes.has(digest)) return;
    if (this.#total + data.length > this.#limits.quota) {
      throw new MediaError('quota', `The ${this.#limits.quota} bytes that media may take are used up`);
    }
    // Counted before it is written: two at once may not both take the last room.
    this.#add(digest, data.length);
    try {
      await writeDurably(this.#disk, this.#layout.mediaFile(digest), data);
    } catch (error) {
      this.#drop(digest);
      throw error;
    }
  }

  async #read(digest: string): Promise<Uint8Array> {
    const held = this.#sizes.has(digest);
    const bytes = held ? await readIfThere(this.#disk, this.#layout.mediaFile(digest)) : null;
    if (bytes !== null) return bytes;
    this.#drop(digest);
    throw new MediaError('gone', `There is no media ${digest}`);
  }

  async #remove(digest: string): Promise<void> {
    this.#drop(digest);
    await removeDurably(this.#disk, this.#layout.mediaFile(digest));
  }

  #add(digest: string, size: number): void {
    this.#sizes.set(digest, size);
    this.#total += size;
  }

  #drop(digest: string): void {
    this.#total -= this.#sizes.get(digest) ?? 0;
    this.#sizes.delete(digest);
  }
}

async function sha256(data: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', data)).toString('hex');
}

/** Throws what went wrong, as the port says it. */
function failed(error: unknown): never {
  if (error instanceof MediaError || !(error instanceof Error)) throw error;
  throw new MediaError(isNoRoom(error) ? 'quota' : 'io', `Media: ${error.message}`, { cause: error });
}
