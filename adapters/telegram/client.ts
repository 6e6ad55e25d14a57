import { setTimeout as sleep } from 'node:timers/promises';
import { Api, type ApiClientOptions } from 'grammy';
import { Pool } from 'undici';
import { FETCH_MOST } from './parse.ts';
import { type Answer, type Request, requestOver } from './requests.ts';

/** A poll waits this long for something to come, s; what takes longer than the rest of the time is given up. */
export const POLL_SECONDS = 30;
const ANSWER_MS = (POLL_SECONDS + 35) * 1000;

/** They are opened as they are needed; so many calls can be under way at once, each for as long as Telegram takes. */
const CONNECTIONS = 200;
/** How long what is under way may take at the end, ms. */
const LAST_MS = 5_000;

/** Telegram's Bot API for one token, over connections that are kept. */
export interface Client {
  api: Api;
  /** The bytes of a file by its path, as getFile gives it. Rejects with an Error when they are not to be had. */
  download(path: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

type Fetch = NonNullable<ApiClientOptions['fetch']>;

/** A client of the server at `root`, an origin such as https://api.telegram.org. */
export function createClient(token: string, root: string): Client {
  const { origin } = new URL(root);
  const pool = new Pool(origin, { connections: CONNECTIONS, headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS });
  const api = new Api(token, { apiRoot: root.replace(/\/+$/, ''), fetch: fetchThrough(pool) });
  return {
    api,
    async download(path) {
      const { statusCode, body } = await pool.request({ method: 'GET', path: `/file/bot${token}/${path}` });
      if (statusCode !== 200) {
        await body.dump();
        throw new Error(`a file was answered with ${statusCode}`);
      }
      const bytes = new Uint8Array(await body.arrayBuffer());
      if (bytes.length > FETCH_MOST) throw new Error('a file is bigger than it was said to be');
      return bytes;
    },
    close: () => Promise.race([pool.close(), sleep(LAST_MS, undefined, { ref: false }).then(() => pool.destroy())]),
  };
}

/** What grammY needs of fetch, over the pool. It types fetch as node-fetch's, whose whole nobody needs. */
function fetchThrough(pool: Pool): Fetch {
  const through = (url: string, request: Request): Promise<Answer> => {
    const { pathname, search } = new URL(url);
    return requestOver(pool, pathname + search, request);
  };
  return through as unknown as Fetch;
}
