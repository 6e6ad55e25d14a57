import { ask, type Identity, NotTaken } from './api.ts';
import { eventsIn } from './events.ts';

export type LiveState = 'connecting' | 'live' | 'lost';

export interface LiveOptions<E> {
  path: string;
  identity: Identity;
  take(event: E): void;
  state(state: LiveState): void;
  /** The desk does not let us in. */
  refused?(code: NotTaken['code']): void;
}

/** Waits between attempts, ms; and how long a connection may say nothing (the desk says something every 20 seconds). */
const FIRST_WAIT = 300;
const LONGEST_WAIT = 5_000;
const SILENCE = 50_000;

/**
 * Listens to the desk, and comes back by itself when the connection breaks, to where it was. The result ends it.
 */
export function keepLive<E>(options: LiveOptions<E>): () => void {
  const end = new AbortController();
  void listenOn(options, end.signal);
  return () => end.abort();
}

async function listenOn<E>(options: LiveOptions<E>, end: AbortSignal): Promise<void> {
  const place = { after: null as string | null };
  let wait = FIRST_WAIT;
  options.state('connecting');
  while (!end.aborted) {
    try {
      await once(options, end, place, () => {
        wait = FIRST_WAIT;
      });
    } catch (error) {
      if (error instanceof NotTaken && !error.isPassing && options.refused) return options.refused(error.code);
    }
    if (end.aborted) return;
    options.state('lost');
    await pause(wait, end);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

async function once<E>(
  options: LiveOptions<E>,
  end: AbortSignal,
  place: { after: string | null },
  opened: () => void,
): Promise<void> {
  const cut = new AbortController();
  const stop = (): void => cut.abort();
  end.addEventListener('abort', stop, { once: true });
  let watch = setTimeout(stop, SILENCE);
  const alive = (): void => {
    clearTimeout(watch);
    watch = setTimeout(stop, SILENCE);
  };
  try {
    const headers: Record<string, string> = place.after === null ? {} : { 'last-event-id': place.after };
    const response = await ask(options.path, options.identity, { headers, signal: cut.signal, cache: 'no-store' });
    opened();
    options.state('live');
    if (response.body === null) return;
    for await (const { id, data } of eventsIn(response.body, alive)) {
      options.take(JSON.parse(data));
      place.after = id;
    }
  } finally {
    clearTimeout(watch);
    end.removeEventListener('abort', stop);
  }
}

/** Waits, but no longer than until the machine is back on the network or the page is looked at again. */
function pause(ms: number, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      document.removeEventListener('visibilitychange', done);
      end.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    document.addEventListener('visibilitychange', done);
    end.addEventListener('abort', done);
  });
}
