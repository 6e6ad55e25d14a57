import { type Disk, NodeDisk } from '../../adapters/lowdb/disk.ts';

/** What the store asks of a disk on the way of a commit, in this order. */
export const STEPS = ['makeFolder', 'create', 'write', 'sync', 'rename', 'syncFolder'] as const;
export type Step = (typeof STEPS)[number];

/** A real disk on which a step can be made to fail, as a full or a dying disk would. */
export class FailingDisk implements Disk {
  readonly #disk = new NodeDisk();
  readonly #failing = new Map<Step, { code: string; times: number; after: number }>();

  /** The step fails with the system's code, `ENOSPC` say: so many times, after it went well so many times. */
  fail(step: Step, code: string, times = 1, after = 0): void {
    this.#failing.set(step, { code, times, after });
  }

  /** Nothing fails any more. */
  repair(): void {
    this.#failing.clear();
  }

  makeFolder(folder: string): Promise<void> {
    return this.#step('makeFolder', () => this.#disk.makeFolder(folder));
  }

  create(file: string): Promise<number> {
    return this.#step('create', () => this.#disk.create(file));
  }

  write(fd: number, bytes: Uint8Array): Promise<void> {
    const half = bytes.subarray(0, bytes.length / 2);
    return this.#step(
      'write',
      () => this.#disk.write(fd, bytes),
      () => this.#disk.write(fd, half),
    );
  }

  sync(fd: number): Promise<void> {
    return this.#step('sync', () => this.#disk.sync(fd));
  }

  rename(from: string, to: string): Promise<void> {
    return this.#step('rename', () => this.#disk.rename(from, to));
  }

  syncFolder(folder: string): Promise<void> {
    return this.#step('syncFolder', () => this.#disk.syncFolder(folder));
  }

  close(fd: number): void {
    this.#disk.close(fd);
  }

  remove(file: string): Promise<void> {
    return this.#disk.remove(file);
  }

  read(file: string): Promise<Buffer> {
    return this.#disk.read(file);
  }

  end(): Promise<void> {
    return this.#disk.end();
  }

  async #step<T>(step: Step, work: () => Promise<T>, partly: () => Promise<void> = async () => {}): Promise<T> {
    const failing = this.#failing.get(step);
    if (failing === undefined || failing.times === 0 || failing.after-- > 0) return work();
    failing.times--;
    await partly();
    throw Object.assign(new Error(`${failing.code}: made to fail, ${step}`), { code: failing.code });
  }
}
