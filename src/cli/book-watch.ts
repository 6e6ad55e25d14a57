import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BookDirs } from '../book/files.ts';
import type { Clock } from '../ports/clock.ts';

/** An edit is taken once the files have held still for this long, ms: editors write several files, and each in steps. */
const STILL_MS = 250;
/** Without any event the files are looked at this often, ms: not every file system tells of changes. */
const POLL_MS = 5_000;
const BOOK_FILES = /\.(?:yaml|ftl|txt|md)$/;
/** The folders of the data that belong to the book. What happened lies beside them, and changes all the time. */
const DATA_FOLDERS = ['words', 'knowledge'];

/** Watches the files of a book, and says when they have changed. */
export class BookWatch {
  private readonly dirs: BookDirs;
  private readonly clock: Clock;
  private readonly changed: () => Promise<void>;
  private readonly watchers = new Map<string, FSWatcher>();
  /** The files as they were taken, and as they were seen last. */
  private taken = '';
  private seen = '';
  private seenAt = 0;
  private isLooking = false;
  private isUneasy = false;
  private dueAt = Number.POSITIVE_INFINITY;
  private cancelLook: () => void = () => {};
  private isStopped = false;

  constructor(dirs: BookDirs, clock: Clock, changed: () => Promise<void>) {
    this.dirs = dirs;
    this.clock = clock;
    this.changed = changed;
  }

  /** What lies there now counts as taken. */
  async begin(): Promise<void> {
    this.taken = (await this.scan()).files;
    this.seen = this.taken;
  }

  start(): void {
    void this.look();
  }

  stop(): void {
    this.isStopped = true;
    this.cancelLook();
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  /** Something happened: looks in a moment, or when the look that is under way has ended. */
  private soon(): void {
    this.isUneasy = true;
    if (!this.isLooking) this.lookIn(STILL_MS);
  }

  private lookIn(ms: number): void {
    const at = this.clock.now() + ms;
    if (this.isStopped || this.dueAt <= at) return;
    this.cancelLook();
    this.dueAt = at;
    this.cancelLook = this.clock.schedule(at, () => void this.look());
  }

  /** Only one look at a time: two that overlap see the same half of an edit, and would take it for held still. */
  private async look(): Promise<void> {
    this.dueAt = Number.POSITIVE_INFINITY;
    this.isUneasy = false;
    this.isLooking = true;
    await this.compare(this.clock.now());
    this.isLooking = false;
    this.lookIn(this.isUneasy ? STILL_MS : POLL_MS);
  }

  private async compare(now: number): Promise<void> {
    const { files, folders } = await this.scan();
    if (this.isStopped) return;
    this.follow(folders);
    if (files !== this.seen) {
      this.seen = files;
      this.seenAt = now;
    }
    if (files === this.taken) return;
    // Also after it was taken: what was edited while it was being read is an edit of its own.
    this.isUneasy = true;
    if (now - this.seenAt < STILL_MS) return;
    this.taken = files;
    await this.changed();
  }

  /** Watches each folder by itself, where the system can; new ones are followed as they come. */
  private follow(folders: string[]): void {
    for (const [folder, watcher] of this.watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    for (const folder of folders) if (!this.watchers.has(folder)) this.watch(folder);
  }

  private watch(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, () => this.soon());
      watcher.on('error', () => {
        watcher.close();
        this.watchers.delete(folder);
      });
      this.watchers.set(folder, watcher);
    } catch {
      // It can't be watched: the poll sees its edits, a little later.
    }
  }

  /** Every file of the book with what changes when it is written or replaced, and the folders that they lie in. */
  private async scan(): Promise<{ files: string; folders: string[] }> {
    const { flows, data } = this.dirs;
    const below = [flows, ...DATA_FOLDERS.map((name) => join(data, name))];
    const all = [await listed(data), ...(await Promise.all(below.map(listedBelow))).flat()];
    const files = await Promise.all(all.flatMap((folder) => folder.files).map(marked));
    return { files: files.sort().join('\n'), folders: all.map((folder) => folder.path) };
  }
}

interface Folder {
  path: string;
  files: string[];
  folders: string[];
}

/** A folder that is not there has nothing in it. */
async function listed(path: string): Promise<Folder> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const own = entries.filter((entry) => !entry.name.startsWith('.'));
  const [folders, files] = [own.filter((one) => one.isDirectory()), own.filter((one) => BOOK_FILES.test(one.name))];
  return { path, files: files.map((one) => join(path, one.name)), folders: folders.map((one) => join(path, one.name)) };
}

async function listedBelow(path: string): Promise<Folder[]> {
  const folder = await listed(path);
  return [folder, ...(await Promise.all(folder.folders.map(listedBelow))).flat()];
}

async function marked(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return found === null ? file : `${file} ${found.size} ${found.mtimeMs} ${found.ino}`;
}
