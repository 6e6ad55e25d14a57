import { resolve } from 'node:path';
import { Low } from 'lowdb';
import { StoreError } from '../../src/ports/errors.ts';
import type { OpenReport, SetAside, Store, Stored } from '../../src/ports/store.ts';
import { type Disk, NodeDisk, storeError } from './disk.ts';
import { type ArchivePart, archivePartIn, Broken, type Decode, documentIn } from './document.ts';
import { Documents } from './documents.ts';
import { DurableFile } from './durable-file.ts';
import { Lanes } from './lanes.ts';
import { Layout } from './layout.ts';
import { lock, type Unlock } from './lock.ts';
import { MediaFiles } from './media.ts';
import { removeUnfinished, scan } from './scan.ts';
import { setAside } from './set-aside.ts';

/** How a store on files is set up. */
export interface LowdbOptions<D> {
  /** The folder that holds everything; made if it is missing. */
  dir: string;
  /**
   * Turns a document's JSON, of an older version too, into a document. Throws, saying why, when it can't: the file is set
   * aside; a StoreError leaves it where it is and is passed on. It is called for every document at the start, so it should
   * cost microseconds.
   */
  decode: Decode<D>;
  /** How many documents stay in memory (5,000). */
  cache?: number;
  /** Bytes of all media together (2 GiB), and of one item (20 MiB). */
  mediaQuota?: number;
  mediaMaxBytes?: number;
  /** Told of files that are set aside while the store is open; those met at `open` are in its report. */
  onSetAside?: (file: SetAside) => void;
  /** For tests. */
  disk?: Disk;
}

const GIB = 2 ** 30;
const MIB = 2 ** 20;

/**
 * A store on the files of one folder: a document a file, each replaced as a whole and durably. For one process at a
 * time; docs/decisions/0006-a-document-a-file.md says why, how fast it is, and when to use something else.
 */
export function createLowdbStore<D extends Stored>(options: LowdbOptions<D>): Store<D> {
  return new LowdbStore(options);
}

class LowdbStore<D extends Stored> implements Store<D> {
  readonly media: MediaFiles;
  readonly #options: LowdbOptions<D>;
  readonly #disk: Disk;
  readonly #layout: Layout;
  readonly #lanes = new Lanes();
  readonly #documents: Documents<D>;
  #opening: Promise<OpenReport> | null = null;
  #unlock: Unlock | null = null;

  constructor(options: LowdbOptions<D>) {
    const { cache = 5000, mediaQuota = 2 * GIB, mediaMaxBytes = 20 * MIB, disk = new NodeDisk() } = options;
    this.#options = options;
    this.#disk = disk;
    this.#layout = new Layout(resolve(options.dir));
    this.#documents = new Documents<D>(cache, (key) => this.#read(key));
    this.media = new MediaFiles(disk, this.#layout, this.#lanes, { quota: mediaQuota, most: mediaMaxBytes });
  }

  async open(index: (document: D) => void): Promise<OpenReport> {
    if (this.#opening !== null) throw new StoreError('in_use', `${this.#layout.root} is open already`);
    this.#opening = this.#open(index);
    try {
      return await this.#opening;
    } catch (error) {
      await this.#release();
      throw storeError(`Could not open ${this.#layout.root}`, error);
    }
  }

  load(key: string): Promise<D | null> {
    return this.#inLane(key, () => this.#documents.load(key));
  }

  commit(document: D, expected: number): Promise<boolean> {
    return this.#inLane(document.key, () => this.#documents.commit(document, expected));
  }

  archive(key: string, part: number, content: unknown): Promise<void> {
    const path = this.#layout.archiveFile(key, part);
    return this.#inLane(path, () => this.#archivePart(path).write({ key, part, content }));
  }

  async archived(key: string, part: number): Promise<unknown> {
    const path = this.#layout.archiveFile(key, part);
    const found = await this.#inLane(path, () => this.#orSetAside(path, this.#archivePart(path).read()));
    return found?.content ?? null;
  }

  async close(): Promise<void> {
    await this.#opening?.catch(() => {});
    await this.#lanes.close();
    await this.#documents.end();
    await this.#release();
  }

  async #open(index: (document: D) => void): Promise<OpenReport> {
    await this.#disk.makeFolder(this.#layout.locks);
    this.#unlock = await lock(this.#layout.locks);
    const report = await this.#takeStock(index);
    this.#lanes.open();
    return report;
  }

  async #release(): Promise<void> {
    await this.#disk.end();
    await this.#unlock?.();
    this.#unlock = null;
    this.#opening = null;
  }

  /** Looks at everything that is there, once. */
  async #takeStock(index: (document: D) => void): Promise<OpenReport> {
    const { documents, archives, media } = this.#layout;
    for (const folder of [documents, archives, media]) await this.#disk.makeFolder(folder);
    const report = await scan(documents, {
      parse: (bytes, path) => documentIn(bytes, path, this.#options.decode, this.#layout),
      index,
      setAside: (path, why) => setAside(this.#disk, this.#layout.setAside, path, why),
    });
    removeUnfinished(archives);
    this.media.count();
    return report;
  }

  async #inLane<T>(lane: string, job: () => Promise<T>): Promise<T> {
    try {
      return await this.#lanes.run(lane, job);
    } catch (error) {
      throw storeError(`The store in ${this.#layout.root}`, error);
    }
  }

  async #read(key: string): Promise<Low<D | null>> {
    const path = this.#layout.documentFile(key);
    const { decode } = this.#options;
    const file = new DurableFile(this.#disk, path, (bytes) => documentIn(bytes, path, decode, this.#layout));
    const low = new Low<D | null>(file, null);
    await this.#orSetAside(path, low.read());
    return low;
  }

  #archivePart(path: string): DurableFile<ArchivePart> {
    return new DurableFile(this.#disk, path, (bytes) => archivePartIn(bytes, path, this.#layout));
  }

  /** Null when what is read can't be used; it is out of the way then. */
  async #orSetAside<T>(path: string, reading: Promise<T>): Promise<T | null> {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.#options.onSetAside?.(await setAside(this.#disk, this.#layout.setAside, path, error.message));
      return null;
    }
  }
}
