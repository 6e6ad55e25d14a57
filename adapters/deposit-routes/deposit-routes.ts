import type { LookUp } from '../../src/ports/look-up.ts';

/** What a deposit waits for on a chain. */
interface Route {
  chain: string;
  confirmations: number;
  minutes: number;
}

/**
 * What a deposit waits for on a chain, out of the operator's own table: { chain } → { confirmations, minutes }. A chain
 * that is not in the table has no answer.
 */
export function createDepositRoute(routes: Route[]): LookUp {
  const byChain = new Map(routes.map((route) => [route.chain, route]));
  return async ({ chain }) => {
    const route = byChain.get(String(chain));
    if (route === undefined) throw new Error(`no route ${chain}`);
    return { confirmations: route.confirmations, minutes: route.minutes };
  };
}
