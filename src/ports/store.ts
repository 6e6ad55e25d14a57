/** What every stored document has. `rev` counts its commits: 0 is a document never stored. */
export interface Stored {
  key: string;
  rev: number;
}

/** A file that could not be read as a document and was moved out of the way. */
export interface SetAside {
  /** Path of the file where it was, and where it is now. */
  file: string;
  movedTo: string;
  /** What was wrong with it. */
  why: string;
}

export interface OpenReport {
  documents: number;
  setAside: SetAside[];
}

/** Bytes held by digest: the same bytes are held once. */
export interface MediaStore {
  /** Rejects with a MediaError: too_big, quota, io. Resolves to the digest when it is durable. */
  put(data: Uint8Array): Promise<string>;
  /** Rejects with a MediaError: gone. */
  get(digest: string): Promise<Uint8Array>;
  delete(digest: string): Promise<void>;
}

/**
 * Where documents live. The one transaction is `commit`: one document, whole, durable before it resolves, or not at all.
 * Safe for one process; a second one on the same place is refused at `open` with StoreError `in_use`.
 */
export interface Store<D extends Stored> {
  /** Locks the place, sets broken files aside, and hands each document to `index` once (synchronously, in no order). */
  open(index: (document: D) => void): Promise<OpenReport>;
  /** Null when there is none. The document is shared with the store and immutable: to change it, make a new one. */
  load(key: string): Promise<D | null>;
  /**
   * Stores `document` with `rev` = expected + 1 if the stored one still has rev `expected` (0: none).
   * Resolves to false, and writes nothing, when it has not. Rejects with a StoreError, and nothing has changed.
   * The document is plain JSON, and not changed by anybody once it was handed over.
   */
  commit(document: D, expected: number): Promise<boolean>;
  /** Writes part `part` of a document's archive; writing the same part again replaces it. Durable before it resolves. */
  archive(key: string, part: number, content: unknown): Promise<void>;
  /** Null when there is no such part. */
  archived(key: string, part: number): Promise<unknown>;
  readonly media: MediaStore;
  /** Resolves when everything under way is settled and the lock is given back. */
  close(): Promise<void>;
}
