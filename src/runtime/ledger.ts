import type { Store } from '../ports/store.ts';
import { trim, wake } from './archive.ts';
import type { ArchivePart, ConversationDocument, Document } from './document.ts';
import { wasHandled } from './handled.ts';
import { setLatest } from './latest.ts';
import { type Outcome, settled } from './receipts.ts';

/** Conversations whose archived ids are kept in memory. */
const EARLIER_KEPT = 2_000;

/** A document to work on, and how many outcomes it has taken in that its stored form does not have. */
export interface Loaded<D extends Document = Document> {
  document: D;
  taken: number;
}

/** An outcome, and when it was learned, UTC ms. */
type Learned = Outcome & { at: number };

/** Archived ids of a conversation: those of each part, and all of them, up to its part `last`. */
interface Earlier {
  last: number;
  parts: Map<number, string>;
  ids: string;
}

/**
 * Documents as the runtime works with them: read with everything that was learned since their last commit, written whole,
 * older parts to the archive first.
 */
export class Ledger {
  private readonly store: Store<Document>;
  private readonly outcomes = new Map<string, Learned[]>();
  private readonly earlier = new Map<string, Earlier>();

  constructor(store: Store<Document>) {
    this.store = store;
  }

  /** The document with all outcomes taken in, awake; null when there is none. Rejects with a StoreError. */
  async load(key: string): Promise<Loaded | null> {
    const stored = await this.store.load(key);
    if (stored === null) return null;
    const awake = stored.kind === 'conversation' && stored.rested !== null ? await this.wake(stored) : stored;
    const outcomes = this.outcomes.get(key) ?? [];
    return { document: settled(awake, outcomes), taken: outcomes.length };
  }

  private async wake(document: ConversationDocument): Promise<ConversationDocument> {
    return wake(document, await this.part(document.key, document.rested ?? 0));
  }

  private async part(key: string, number: number): Promise<ArchivePart | null> {
    return (await this.store.archived(key, number)) as ArchivePart | null;
  }

  /** Whether the document has handled this event, ids in recent archive parts included. */
  async hasHandled(document: Document, id: string): Promise<boolean> {
    if (wasHandled(document.handled, id)) return true;
    if (document.kind !== 'conversation' || document.recent.length === 0) return false;
    return wasHandled(await this.earlierIds(document), id);
  }

  /** The ids in the archive, each part read once for as long as the conversation is busy. */
  private async earlierIds({ key, recent }: ConversationDocument): Promise<string> {
    const last = recent.at(-1)?.part ?? 0;
    const known = this.earlier.get(key);
    if (known?.last === last) return known.ids;
    const read = recent.map(async ({ part }) => {
      const ids = known?.parts.get(part) ?? (await this.part(key, part))?.handled ?? '';
      return [part, ids] as const;
    });
    const parts = new Map(await Promise.all(read));
    const ids = [...parts.values()].join('');
    setLatest(this.earlier, key, { last, parts, ids }, EARLIER_KEPT);
    return ids;
  }

  /**
   * Commits what a loaded document has become; null when the stored one has changed meanwhile: load it again. Rejects with
   * a StoreError, and then nothing has changed.
   */
  async commit(document: Document, taken: number, cut = trim): Promise<Document | null> {
    const { document: small, part } = document.kind === 'conversation' ? cut(document) : { document, part: null };
    if (part) await this.store.archive(document.key, part.number, part.content);
    const next = { ...small, rev: small.rev + 1 };
    if (!(await this.store.commit(next, small.rev))) return null;
    this.drop(document.key, taken);
    return next;
  }

  /** Remembers what became of a message until a commit takes it along. */
  note(key: string, outcome: Learned): void {
    const known = this.outcomes.get(key);
    if (known) known.push(outcome);
    else this.outcomes.set(key, [outcome]);
  }

  /** When the first of a document's outcomes that are not durable yet was learned, UTC ms; null when there is none. */
  owesSince(key: string): number | null {
    return this.outcomes.get(key)?.[0]?.at ?? null;
  }

  owing(): string[] {
    return [...this.outcomes.keys()];
  }

  private drop(key: string, taken: number): void {
    const rest = this.outcomes.get(key)?.slice(taken) ?? [];
    if (rest.length === 0) this.outcomes.delete(key);
    else this.outcomes.set(key, rest);
  }
}
