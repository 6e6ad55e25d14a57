import type { Book } from '../core/flow.ts';
import type { MessageKey, Params } from '../core/value.ts';
import { categoryTitle } from './card.ts';
import type { Engine } from './engine.ts';

/** The queue, for a room: a case a line, in the order in which they are to be taken. */
export function queueLines(book: Book, { cases }: Engine): [MessageKey, Params][] {
  const queue = cases.queue();
  if (queue.length === 0) return [['desk-queue-empty', {}]];
  const lines = queue.map((one): [MessageKey, Params] => [
    'desk-queue-line',
    {
      code: one.code,
      category: categoryTitle(book, one.category),
      priority: { key: `desk-priority-${one.priority}` },
      state: { key: `desk-state-${one.state}` },
      since: { at: one.waitingSince },
      agent: one.agent ?? { key: 'desk-nobody' },
    },
  ]);
  return [['desk-queue', { count: { count: queue.length } }], ...lines];
}
