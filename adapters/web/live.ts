import type { ServerResponse } from 'node:http';
import type { Feed, Numbered } from './feed.ts';

/** A line now and then keeps proxies from closing a quiet connection, ms. */
const HEARTBEAT_MS = 20_000;
/** A page that reads so slowly that this many bytes wait for it is cut off; it comes back and goes on. */
const WAITING_MOST = 1024 * 1024;
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

export interface LiveOptions<E> {
  feed: Feed<E>;
  /** The id of the last event that the page has seen. */
  after: string | null;
  /** Everything as it stands, for a page that can't go on where it was. */
  whole(): Promise<E>;
  /** Called once, when the connection has ended. */
  ended(): void;
  /** Where it is found while it is open. */
  live: Set<ServerResponse>;
}

/**
 * Serves a feed as server-sent events until the page goes away. What happens while the whole is being read comes after
 * it: the page knows messages by their ids, so that none is lost and none shown twice.
 */
export async function serveLive<E>(
  out: ServerResponse,
  { feed, after, whole, ended, live }: LiveOptions<E>,
): Promise<void> {
  const waiting: Numbered<E>[] = [];
  let ready = false;
  const { missed, stop } = feed.follow(after, (one) => (ready ? write(out, one) : waiting.push(one)));
  const position = feed.position;
  const heartbeat = setInterval(() => out.write(':\n\n'), HEARTBEAT_MS);
  out.on('close', () => {
    clearInterval(heartbeat);
    stop();
    live.delete(out);
    ended();
  });
  live.add(out);
  out.writeHead(200, HEADERS);
  out.write('retry: 1000\n\n');
  try {
    for (const one of missed ?? [{ id: position, event: await whole() }]) write(out, one);
    for (const one of waiting) write(out, one);
    ready = true;
  } catch {
    out.destroy();
  }
}

function write<E>(out: ServerResponse, { id, event }: Numbered<E>): void {
  out.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
  if (out.writableLength > WAITING_MOST) out.destroy();
}
