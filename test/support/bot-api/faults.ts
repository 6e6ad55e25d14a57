import type { ErrorParameters } from './errors.ts';
import { Refusal } from './errors.ts';
import type { Params } from './params.ts';

/**
 * How a call fails:
 * - `drop before`: the connection breaks and nothing was done;
 * - `drop after`: it was done, and the connection breaks before the answer;
 * - `malformed`: it was done, and the answer is cut off in the middle;
 * - `500`, `502`: nothing was done; the answer is an error, or a page of a proxy;
 * - an error of the Bot API, as it is to be answered; nothing was done.
 */
export type Fault =
  | 'drop before'
  | 'drop after'
  | 'malformed'
  | 500
  | 502
  | { readonly error_code: number; readonly description: string; readonly parameters?: ErrorParameters };

export interface FaultOptions {
  /** How many calls fail; one when not said. */
  readonly times?: number;
  /** Only calls with such parameters. */
  readonly when?: (params: Record<string, unknown>) => boolean;
}

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  times: number;
  readonly when: (params: Record<string, unknown>) => boolean;
}

/** The faults that tests have asked for. */
export class Faults {
  readonly #planned: Planned[] = [];

  /** Plans a fault for the next calls of a method, or of any with `*`. */
  plan(method: string, fault: Fault, { times = 1, when = () => true }: FaultOptions = {}): void {
    this.#planned.push({ method: method.toLowerCase(), fault, times, when });
  }

  /** The fault for this call, if one is planned, which is used up by it. */
  take(method: string, params: Params): Fault | null {
    const name = method.toLowerCase();
    const fits = ({ method: its, when, times }: Planned) =>
      times > 0 && (its === '*' || its === name) && when(params.plain());
    const found = this.#planned.find(fits);
    if (found === undefined) return null;
    found.times -= 1;
    return found.fault;
  }

  /** Forgets all that is planned. */
  clear(): void {
    this.#planned.length = 0;
  }
}

/** The refusal that a fault is, if it is one. */
export function refusalOf(fault: Fault | null): Refusal | null {
  if (fault === 500) return new Refusal(500, 'Internal Server Error');
  if (fault === null || typeof fault !== 'object') return null;
  return new Refusal(fault.error_code, fault.description, fault.parameters);
}
