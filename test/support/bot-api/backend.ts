import type { Limits } from './limits.ts';
import type { Params } from './params.ts';
import type { World } from './state.ts';
import type { Updates } from './updates.ts';
import type { Webhook } from './webhook.ts';

/** What stands behind the methods and the players. */
export interface Backend {
  readonly world: World;
  readonly updates: Updates;
  readonly webhook: Webhook;
  readonly limits: Limits;
}

/** A method of the Bot API: parameters to the result; throws a Refusal. */
export type Method = (backend: Backend, params: Params) => unknown;
export type Methods = Readonly<Record<string, Method>>;
