import { createHash } from 'node:crypto';
import type { Media, MediaKind } from '../../src/core/value.ts';
import type { Bytes } from '../../src/ports/channel.ts';
import { type MediaError, Unavailable } from '../../src/ports/errors.ts';

/** An inbox (of a channel or of a room) that keeps what it is given, for a suite to look at. */
export interface TestInbox<A> {
  receive(arrival: A): Promise<void>;
  hold(bytes: Bytes): Promise<Media>;
  /** The next arrival, as soon as there is one. */
  next(): Promise<A>;
  /** How many arrivals were taken and not yet asked for. */
  waiting(): number;
  /** Does not take the next arrival: it is busy. Gives the arrival that was refused. */
  refuseNext(): Promise<A>;
  /** Takes its time over the next arrival: resolves when it is there, to what lets it go on. */
  delayNext(): Promise<() => void>;
  /** Can't hold any bytes. */
  holdNothing(error: MediaError): void;
  /** The bytes that are held. */
  held(media: Media): Uint8Array | undefined;
}

/** An inbox that takes everything. */
export function createTestInbox<A>(): TestInbox<A> {
  const taken: A[] = [];
  const store = new Map<string, Uint8Array>();
  let wanted: ((arrival: A) => void) | null = null;
  let refused: ((arrival: A) => void) | null = null;
  let delayed: ((goOn: () => void) => void) | null = null;
  let full: MediaError | null = null;
  return {
    async receive(arrival) {
      if (delayed !== null) {
        const begun = delayed;
        delayed = null;
        await new Promise<void>((goOn) => begun(goOn));
      }
      if (refused !== null) {
        refused(arrival);
        refused = null;
        throw new Unavailable('busy', 'Busy');
      }
      if (wanted === null) taken.push(arrival);
      else wanted(arrival);
      wanted = null;
    },
    async hold({ data, name, mime }) {
      if (full !== null) throw full;
      const ref = createHash('sha256').update(data).digest('hex');
      store.set(ref, data);
      return {
        ...{ kind: kindOf(mime), ref, at: 'held', size: data.length },
        ...(name === undefined ? {} : { name }),
        ...(mime === undefined ? {} : { mime }),
      };
    },
    next() {
      const first = taken.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => {
        wanted = resolve;
      });
    },
    waiting: () => taken.length,
    refuseNext: () =>
      new Promise((resolve) => {
        refused = resolve;
      }),
    delayNext: () =>
      new Promise((resolve) => {
        delayed = resolve;
      }),
    holdNothing(error) {
      full = error;
    },
    held: (media) => store.get(media.ref),
  };
}

function kindOf(mime: string | undefined): MediaKind {
  const type = mime?.split('/')[0];
  return type === 'image' || type === 'video' || type === 'audio' ? type : 'file';
}
