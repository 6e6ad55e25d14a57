import { PortError, Unavailable } from '../ports/errors.ts';
import type { Log, LogFields } from '../ports/log.ts';

/** What an adapter is told of an arrival that could not be handled, for whatever reason: it is to be offered again. Logs why. */
export function notTaken(log: Log, event: string, where: LogFields, error: unknown): Unavailable {
  log.error(event, { ...where, why: error instanceof PortError ? error.code : 'error', error: String(error) });
  if (error instanceof Unavailable) return error;
  return new Unavailable('store', 'the message could not be kept; offer it again', { cause: error });
}
