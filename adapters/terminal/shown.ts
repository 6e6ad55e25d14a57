import type { Choice, Message } from '../../src/core/message.ts';
import type { Media, MessageKey } from '../../src/core/value.ts';

/** One thing that somebody is shown: the object that `kefu chat --json` prints on a line. */
export interface Shown {
  to: 'customer' | 'room';
  /** Which customer is shown it. */
  customer?: string;
  text: string;
  choices: Choice[];
  media?: Pick<Media, 'kind' | 'name' | 'mime' | 'size'>[];
  /** The code of the case that a room's message is about. */
  case?: string;
  key?: MessageKey;
  messageId: string;
  /** The id of the message that it answers. */
  replyTo?: string;
}

/** What of a message is shown, to nobody yet. */
export function shownMessage(message: Message): Omit<Shown, 'to' | 'messageId'> {
  const media = message.media.map(({ ref: _ref, at: _at, ...visible }) => visible);
  return {
    text: message.text,
    choices: message.choices,
    ...(media.length === 0 ? {} : { media }),
    ...(message.key === undefined ? {} : { key: message.key }),
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
  };
}
