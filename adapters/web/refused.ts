import { MediaError, StoreError, Unavailable } from '../../src/ports/errors.ts';
import type { Refusal } from './wire.ts';

const STATUS: Record<Refusal, number> = {
  ...{ busy: 503, stopping: 503, store: 503, unready: 503 },
  ...{ too_many: 429, too_big: 413, malformed: 400 },
  ...{ no_session: 401, no_member: 401, wrong_host: 421, wrong_origin: 403 },
  ...{ not_found: 404, gone: 410 },
};

/** A request that is not taken; the code says why. */
export class Refused extends Error {
  readonly code: Refusal;
  constructor(code: Refusal, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Refused';
    this.code = code;
  }

  /** As a response, in JSON. What may be tried again says when. */
  get response(): Response {
    const status = STATUS[this.code];
    const again = status === 503 || status === 429 ? { 'retry-after': '1' } : {};
    return Response.json({ error: this.code }, { status, headers: again });
  }
}

/** What a page is told of an error. Null: it is no refusal, but a defect. */
export function refusalOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof Unavailable) return new Refused(error.code, { cause: error });
  if (error instanceof StoreError) return new Refused('store', { cause: error });
  if (error instanceof MediaError) return new Refused('gone', { cause: error });
  return null;
}
