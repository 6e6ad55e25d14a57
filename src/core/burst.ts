import type { Heard } from './hear.ts';
import type { Turn } from './turn.ts';

/** A longer message is no part of a burst, and no burst has more messages. */
const MESSAGE_LENGTH = 80;
const MESSAGES = 12;

/** Whether words may be the beginning of more. */
export function mayGrow(turn: Turn, heard: Heard): boolean {
  const held = turn.c.burst?.ids.length ?? 0;
  return turn.book.settings.burstMs > 0 && heard.text.length <= MESSAGE_LENGTH && held < MESSAGES;
}

/** Keeps words until the customer pauses, or has gone on for long enough. */
export function hold(turn: Turn, heard: Heard): void {
  const { burstMs, burstMaxMs } = turn.book.settings;
  const { at } = turn.event;
  const burst = turn.c.burst ?? { texts: [], media: [], ids: [], since: at };
  turn.c.burst = {
    since: burst.since,
    texts: heard.text.trim() === '' ? burst.texts : [...burst.texts, heard.text],
    media: [...burst.media, ...heard.media],
    ids: [...burst.ids, heard.messageId],
  };
  const due = Math.max(at, Math.min(at + burstMs, burst.since + burstMaxMs));
  turn.c.timers = [...turn.c.timers.filter((one) => one.kind !== 'burst'), { id: 'burst', kind: 'burst', due }];
}

/** The words held so far together with new ones. */
export function joined(turn: Turn, heard: Heard): Heard {
  const { burst } = turn.c;
  if (!burst) return heard;
  turn.c.burst = null;
  turn.c.timers = turn.c.timers.filter((one) => one.kind !== 'burst');
  return {
    ...heard,
    text: [...burst.texts, heard.text].filter((text) => text !== '').join('\n'),
    media: [...burst.media, ...heard.media],
  };
}
