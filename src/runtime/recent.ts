import type { ConversationDocument } from './document.ts';
import { setLatest } from './latest.ts';

/** What a customer said a moment ago, as it is kept. */
export interface RecentText {
  messageId: string;
  text: string;
  /** UTC ms. */
  at: number;
}

/** The longest phrase, a word a message, and a message beside it. */
const TEXTS_MOST = 26;
const TEXT_LENGTH = 4_000;
const LENGTH_MOST = 12_000;
const CONVERSATIONS_MOST = 2_000;
/** How long parts of a secret are recognised as parts, ms. */
export const RECENT_MS = 10 * 60 * 1000;

/**
 * The last texts of each customer, for recognising what is split over several. In memory only; what a restart has lost is read
 * from the transcript, where the same texts stand as long as they are harmless.
 */
export class Recent {
  private readonly texts = new Map<string, RecentText[]>();
  private readonly foundAt = new Map<string, number>();

  /** The last texts of a conversation at `now`, oldest first. */
  of(key: string, document: ConversationDocument | null, now: number): RecentText[] {
    const known = this.texts.get(key) ?? bounded(fromTranscript(document));
    return known.filter(({ at }) => now - at < RECENT_MS);
  }

  /** Sets the last texts of a conversation. */
  set(key: string, texts: RecentText[]): void {
    setLatest(this.texts, key, bounded(texts), CONVERSATIONS_MOST);
  }

  /** When a phrase was last found in a conversation, UTC ms; null when that is forgotten. */
  phraseAt(key: string): number | null {
    return this.foundAt.get(key) ?? null;
  }

  foundPhrase(key: string, at: number): void {
    setLatest(this.foundAt, key, at, CONVERSATIONS_MOST);
  }
}

function bounded(texts: RecentText[]): RecentText[] {
  let length = 0;
  const kept: RecentText[] = [];
  for (const one of texts.filter(({ text }) => text !== '' && text.length <= TEXT_LENGTH).reverse()) {
    length += one.text.length;
    if (kept.length === TEXTS_MOST || length > LENGTH_MOST) break;
    kept.push(one);
  }
  return kept.reverse();
}

/** The latest version of each of the customer's messages that are in the live document. */
function fromTranscript(document: ConversationDocument | null): RecentText[] {
  const byMessage = new Map<string, RecentText>();
  for (const { from, messageId, text, at } of document?.transcript ?? []) {
    if (from === 'customer' && messageId !== undefined) byMessage.set(messageId, { messageId, text, at });
  }
  return [...byMessage.values()];
}
