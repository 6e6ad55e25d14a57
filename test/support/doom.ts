import type { Channel } from '../../src/ports/channel.ts';
import type { AgentRoom } from '../../src/ports/room.ts';
import type { Store, Stored } from '../../src/ports/store.ts';

/**
 * The end of a process at a chosen instant: from then on nothing that it asks of the world outside ever answers, as if it had
 * been killed. An instant is a point before or after any call of the store or of a chat app.
 */
export class Doom {
  readonly struck: Promise<void>;
  points = 0;
  isDead = false;
  private readonly at: number;
  private strike: () => void = () => {};

  /** `at` counts from 1; Infinity never comes. */
  constructor(at: number) {
    this.at = at;
    this.struck = new Promise((resolve) => {
      this.strike = resolve;
    });
  }

  /** Passes a point. Never resolves when it is the last one, or when the process is dead already. */
  point(): Promise<void> {
    this.points += 1;
    if (!this.isDead && this.points < this.at) return Promise.resolve();
    this.isDead = true;
    this.strike();
    return new Promise(() => {});
  }

  /** A call with a point before and one after it. */
  async around<T>(call: () => Promise<T>): Promise<T> {
    await this.point();
    const result = await call();
    await this.point();
    return result;
  }

  /** A store whose every call can be the last. */
  store<D extends Stored>(inner: Store<D>): Store<D> {
    return {
      open: (index) => inner.open(index),
      load: (key) => this.around(() => inner.load(key)),
      commit: (document, expected) => this.around(() => inner.commit(document, expected)),
      archive: (key, part, content) => this.around(() => inner.archive(key, part, content)),
      archived: (key, part) => this.around(() => inner.archived(key, part)),
      media: {
        put: (data) => this.around(() => inner.media.put(data)),
        get: (digest) => this.around(() => inner.media.get(digest)),
        delete: (digest) => this.around(() => inner.media.delete(digest)),
      },
      close: () => inner.close(),
    };
  }

  /** Whether the work was done before the end came. */
  async outlives(work: Promise<unknown>): Promise<boolean> {
    const done = work.then(() => true);
    return Promise.race([done, this.struck.then(() => false)]);
  }
}

/** A channel and a room, with a point before and after everything that goes out through them. */
export function endingAround(
  point: () => Promise<void>,
  channel: Channel,
  room: AgentRoom,
): { channels: Channel[]; rooms: AgentRoom[] } {
  const around = async <T>(call: () => Promise<T>): Promise<T> => {
    await point();
    const result = await call();
    await point();
    return result;
  };
  return {
    channels: [{ ...channel, send: (...sent) => around(() => channel.send(...sent)) }],
    rooms: [{ ...room, post: (...sent) => around(() => room.post(...sent)) }],
  };
}
