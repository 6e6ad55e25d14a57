import type { Readable } from 'node:stream';
import type { Dispatcher, Pool } from 'undici';

/** A call as grammY makes it. */
export interface Request {
  method: string;
  headers: Record<string, string>;
  body?: string | Readable;
  signal?: { aborted: boolean; addEventListener(type: 'abort', then: () => void): void };
}

/** What grammY reads of an answer. */
export interface Answer {
  ok: boolean;
  status: number;
  json(): Promise<unknown>;
}

/**
 * Makes one call over the pool's connections, and reads its answer whole. Nothing but what grammY needs: no streams and no
 * objects of the web's fetch, which cost more than the rest of a call.
 */
export function requestOver(pool: Pool, path: string, { method, headers, body, signal }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        const abort = (): void => controller.abort(new Error('aborted'));
        if (signal?.aborted) abort();
        else signal?.addEventListener('abort', abort);
      },
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        const [first] = chunks;
        const whole = first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
        resolve({ ok: status < 300, status, json: async () => JSON.parse(whole.toString()) as unknown });
      },
      onResponseError(_controller, error) {
        reject(error);
      },
    };
    pool.dispatch({ path, method: method as 'POST', headers, body: body ?? null }, handler);
  });
}
