import type { Finding } from '../core/event.ts';
import { type Context, inspect } from './incoming.ts';

/** The shape of the guard, as the runtime knows it. */
interface WholeGuard {
  incoming(text: string, context?: Context): { redacted: string; findings: Finding[] };
  outgoing(text: string): string[];
}

/** The guard: secrets are taken out of what comes in; `outgoing` gives the reasons why a text may not go out. */
export function createGuard(outgoing: (text: string) => string[]): WholeGuard {
  return { incoming: inspect, outgoing };
}
