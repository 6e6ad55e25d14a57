import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { MemoryCard } from 'memory-card';

const OWNER_ONLY = 0o600;

/** Writes JSON so that only the owner can read it, and so that a crash leaves the old file or the new one. */
export async function writeSecret(file: string, content: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.new`;
  const handle = await open(fresh, 'w', OWNER_ONLY);
  try {
    // The mode of a file that was left over is not changed by opening it.
    await handle.chmod(OWNER_ONLY);
    await handle.writeFile(JSON.stringify(content));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file);
}

/** What a JSON file holds; undefined when there is none, or when it is broken. */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Where wechaty keeps a login. It holds the cookies of a session: whoever reads them is the account. Unlike the library's own it
 * is for the owner alone, and written whole or not at all.
 */
export class SessionCard extends MemoryCard {
  private readonly file: string | null;
  private writing: Promise<void> = Promise.resolve();

  /** `options` is wechaty's, for the parts of a card. */
  constructor(options: ConstructorParameters<typeof MemoryCard>[0], file: string | null = null) {
    super(options);
    this.file = file;
  }

  override async load(): Promise<void> {
    if (this.isMultiplex() || this.payload) return;
    const read = this.file === null ? undefined : await readJson(this.file);
    this.payload = typeof read === 'object' && read !== null ? (read as NonNullable<MemoryCard['payload']>) : {};
  }

  override save(): Promise<void> {
    if (this.isMultiplex()) return super.save();
    const { file, payload } = this;
    if (file === null) return Promise.resolve();
    // The session goes on while it is being written, and a later save is never overtaken by an earlier one.
    this.writing = this.writing.catch(() => {}).then(() => writeSecret(file, payload));
    return this.writing;
  }
}

/** The card of an account, kept in `file`. */
export function sessionCard(file: string): SessionCard {
  return new SessionCard({ name: 'wechat' }, file);
}
