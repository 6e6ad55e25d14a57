import type { Message } from '../../src/core/message.ts';
import type { Media } from '../../src/core/value.ts';
import type { Sending } from '../../src/ports/channel.ts';
import type { PastMessage } from '../../src/ports/view.ts';
import type { Bubble, ShownFile } from './wire.ts';

/** A message that is sent now, as the page sees it. Its files are fetched below `path`. */
export function bubbleOf(message: Message, id: string, at: number, path: string): Bubble {
  const { media, ...said } = message;
  // What people write has no key of words.
  const from = message.key === undefined ? 'agent' : 'bot';
  return { ...said, id, at, from, files: filesOf(media, id, path), edited: false, state: 'sent' };
}

/** A message that was kept, as the page sees it. */
export function pastBubble({ media, ...past }: PastMessage, path: string): Bubble {
  return { ...past, files: filesOf(media, past.id, path) };
}

function filesOf(media: Media[], id: string, path: string): ShownFile[] {
  return media.map(({ ref: _ref, at: _at, ...visible }, n) => ({
    ...visible,
    path: `${path}/${encodeURIComponent(id)}/${n}`,
  }));
}

type Fetch = () => Promise<Uint8Array>;

/** Files that were sent not long ago, by message and place in it: what is kept of a message may name them otherwise. */
export class RecentFiles {
  private readonly files = new Map<string, { media: Media; fetch: Fetch }>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** Remembers the files of a message; `owner` is who may fetch them. */
  add(owner: string, id: string, media: Media[], bytes: Sending['bytes']): void {
    for (const [n, one] of media.entries()) {
      this.files.set(`${owner}/${id}/${n}`, { media: one, fetch: () => bytes(one) });
      const [oldest] = this.files.keys();
      if (this.files.size > this.most && oldest !== undefined) this.files.delete(oldest);
    }
  }

  find(owner: string, id: string, n: number): { media: Media; fetch: Fetch } | null {
    return this.files.get(`${owner}/${id}/${n}`) ?? null;
  }
}
