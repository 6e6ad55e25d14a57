import type { Backend, Methods } from './backend.ts';
import { callbackMethods } from './callbacks.ts';
import { chatMethods } from './chats.ts';
import { commandMethods } from './commands.ts';
import { copyMethods } from './copy.ts';
import { editMethods } from './edit.ts';
import { Refusal } from './errors.ts';
import { intakeMethods } from './intake-methods.ts';
import { mediaMethods } from './media.ts';
import type { Params } from './params.ts';
import { sendMethods } from './send.ts';
import { topicMethods } from './topics.ts';

const METHODS: Methods = {
  ...chatMethods,
  ...sendMethods,
  ...mediaMethods,
  ...copyMethods,
  ...editMethods,
  ...topicMethods,
  ...callbackMethods,
  ...commandMethods,
  ...intakeMethods,
};

const BY_NAME = new Map(Object.entries(METHODS).map(([name, method]) => [name.toLowerCase(), { name, method }]));

/** Does what a call asks for, within the budgets. Throws a Refusal. */
export function dispatch(backend: Backend, named: string, params: Params): unknown {
  // The real server reads method names in any case.
  const found = BY_NAME.get(named.toLowerCase());
  if (found === undefined) throw new Refusal(404, 'Not Found: method not found');
  const room = backend.world.rooms.get(params.int('chat_id'));
  if (room !== undefined) backend.limits.spend(found.name, room, weight(found.name, params));
  return found.method(backend, params);
}

function weight(method: string, params: Params): number {
  return method === 'sendMediaGroup' ? (params.json<unknown[]>('media')?.length ?? 1) : 1;
}
