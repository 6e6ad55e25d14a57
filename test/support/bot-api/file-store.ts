/** A file as the server keeps it. */
export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly kind: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** Greater than the bytes' own length where a test claims a large file. */
  readonly size: number;
  readonly path: string;
}

const FOLDERS: Record<string, string> = { photo: 'photos', video: 'videos', voice: 'voice', audio: 'music' };

/** The files that were sent either way, by id and by the path they are downloaded from. */
export class Files {
  readonly #byId = new Map<string, StoredFile>();
  readonly #byPath = new Map<string, StoredFile>();

  /** Keeps a file. The size is the bytes' unless a larger one is claimed. */
  add(kind: string, name: string, mime: string, bytes: Uint8Array, size = bytes.length): StoredFile {
    const n = this.#byPath.size + 1;
    const dot = name.lastIndexOf('.');
    const path = `${FOLDERS[kind] ?? 'documents'}/file_${n}${dot < 0 ? '' : name.slice(dot)}`;
    // Ids of the real server are some 70 characters of this alphabet.
    const id = `AgACAgUAAxkBAA${Buffer.from(`${kind}:${n}:kefu-loop-back-file-store`).toString('base64url')}`;
    const file = { id, uniqueId: `AQAD${n.toString(36)}`, kind, name, mime, bytes, size, path };
    this.#byId.set(id, file);
    // The small size of a picture has an id of its own.
    if (kind === 'photo') this.#byId.set(`${id}s`, file);
    this.#byPath.set(path, file);
    return file;
  }

  byId(id: string): StoredFile | undefined {
    return this.#byId.get(id);
  }

  byPath(path: string): StoredFile | undefined {
    return this.#byPath.get(path);
  }
}
