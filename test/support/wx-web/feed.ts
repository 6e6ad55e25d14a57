/** What a client fetches with webwxsync: a message for it, or how somebody's card stands now. */
export interface Entry {
  kind: 'message' | 'card';
  /** Made when it is fetched, since ids change with logins. */
  make(): Record<string, unknown>;
}

/** A sync key as the protocol writes it. */
export interface SyncKey {
  Count: number;
  List: { Key: number; Val: number }[];
}

/** What has happened to the account, in order. A client says with its sync key how far it has read. */
export class Feed {
  readonly #entries: Entry[] = [];
  /** How far the client said that it has read. */
  #read = 0;

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  /** What comes after a key, and notes that everything before has arrived. */
  after(position: number): Entry[] {
    this.#read = Math.max(this.#read, position);
    return this.#entries.slice(position);
  }

  /** The key up to which everything is known to have arrived. */
  get read(): SyncKey {
    return keyOf(this.#read);
  }

  /** Whether all is known to have arrived. */
  get isRead(): boolean {
    return this.#read === this.#entries.length;
  }

  /** The key of the end. */
  get end(): SyncKey {
    return keyOf(this.#entries.length);
  }

  /** Lets nobody fetch what has not been fetched yet. */
  forget(): void {
    this.#read = this.#entries.length;
  }
}

function keyOf(position: number): SyncKey {
  const List = [1, 2, 3, 1000].map((Key) => ({ Key, Val: Key * 1_000_000 + position }));
  return { Count: List.length, List };
}

/** The position that a key stands for, from webwxsync's body. */
export function positionOf(key: SyncKey): number {
  return (key.List.find(({ Key }) => Key === 1)?.Val ?? 1_000_000) - 1_000_000;
}

/** The position that a key stands for, from synccheck's query: `1_1000007|2_…`. */
export function positionOfText(key: string): number {
  return Number(/^1_(\d+)/.exec(key)?.[1] ?? 1_000_000) - 1_000_000;
}
