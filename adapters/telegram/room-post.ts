import type { Message } from '../../src/core/message.ts';
import type { RoomPost } from '../../src/ports/room.ts';
import type { Urgency } from './budget.ts';

/** What an agent must see before everything else. */
const ALARMS = new Set(['desk-emergency', 'desk-secret', 'desk-behind']);

/** How soon a post must be there. */
export function urgencyOf({ kind, message, replaces, case: one }: RoomPost): Urgency {
  if (ALARMS.has(message.key ?? '')) return 'emergency';
  if (replaces !== undefined) return 'card';
  if (kind === 'card') return one?.priority === 'urgent' ? 'emergency' : 'newCase';
  return 'relay';
}

/** In a group without topics each message names its case, unless its words do. */
export function leadByCode(message: Message, code: string | undefined): Message {
  const lead = `#${code} `;
  if (code === undefined || message.text.includes(`#${code}`)) return message;
  const spans = message.spans.map((span) => ({
    ...span,
    from: span.from + lead.length,
    to: span.to + lead.length,
  }));
  return { ...message, text: message.text === '' ? lead.trim() : lead + message.text, spans };
}

/** Whether a post is words alone, which can stand in one message with others. */
function isWords({ message, replaces, kind }: RoomPost): boolean {
  return replaces === undefined && kind !== 'card' && message.media.length === 0 && message.choices.length === 0;
}

/** A post joined with the first of those behind it that are words about the same case, up to a length; how many went in. */
export function joined(post: RoomPost, behind: RoomPost[], most: number): { message: Message; count: number } {
  let { message } = post;
  let count = 0;
  for (const next of isWords(post) ? behind : []) {
    const by = message.text.length + 1;
    if (!isWords(next) || next.case?.code !== post.case?.code || by + next.message.text.length > most) break;
    const moved = next.message.spans.map((span) => ({ ...span, from: span.from + by, to: span.to + by }));
    message = {
      ...message,
      text: `${message.text}\n${next.message.text}`,
      spans: [...message.spans, ...moved],
    };
    count += 1;
  }
  return { message, count };
}

/** Whether a card is drawn again behind this one anyway: then this drawing can be left out. */
export function isOutdone(post: RoomPost, behind: RoomPost[]): boolean {
  return (
    post.replaces !== undefined &&
    behind.some((next) => next.replaces !== undefined && next.case?.code === post.case?.code)
  );
}
