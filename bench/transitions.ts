import { type Conversation, newConversation } from '../src/core/conversation.ts';
import type { Event } from '../src/core/event.ts';
import { transition } from '../src/core/transition.ts';
import { telegramLike } from '../src/render/profiles.ts';
import { newDocument } from '../src/runtime/document.ts';
import { DEFAULT_SETTINGS } from '../src/runtime/parts.ts';
import { type TurnContext, takeTurn } from '../src/runtime/turn.ts';
import { type Part, round } from './report.ts';
import type { Shipped } from './shipped.ts';
import { type Answer, TALKS, type Talk } from './talks.ts';

const SECONDS = 2;

/** What the engine does in a second when nothing is stored or sent. */
export function measureTransitions(shipped: Shipped): Part {
  const events = TALKS.flatMap((talk) => eventsOf(shipped, talk));
  const context = contextOf(shipped);
  const documents = events.map(({ conversation, event }) => ({ document: newDocument(conversation, event.at), event }));
  return {
    name: 'Pure transitions',
    how: `The ${events.length} events of ${TALKS.length} whole talks, over and over, without any input or output.`,
    rows: [
      { what: 'transition', ...speed(events, (one) => transition(shipped.book, one.conversation, one.event)) },
      { what: 'with words and rendering', ...speed(documents, (one) => takeTurn(context, one.document, one.event)) },
      { what: 'triage of a sentence', ...speed(TALKS, (talk) => shipped.triage(talk.opening)) },
    ],
    goals: [],
  };
}

function speed<T>(items: readonly T[], work: (item: T) => unknown): Record<string, number> {
  for (let turn = 0; turn < 20; turn++) items.forEach(work);
  let done = 0;
  const begun = performance.now();
  while (performance.now() - begun < SECONDS * 1_000) {
    items.forEach(work);
    done += items.length;
  }
  const ms = performance.now() - begun;
  return { 'a second': round((done / ms) * 1_000), 'µs each': round((ms * 1_000) / done, 1) };
}

function contextOf({ book, words }: Shipped): TurnContext {
  const { roomLanguage } = DEFAULT_SETTINGS;
  const room = { id: 'room', capabilities: telegramLike };
  return { book, words, roomLanguage, channel: telegramLike, room, roomFor: () => room, opening: [], first: [] };
}

interface Happening {
  conversation: Conversation;
  event: Event;
}

/** Everything that happens in a talk up to its case, and the conversation that each thing meets. */
function eventsOf({ book, triage }: Shipped, talk: Talk): Happening[] {
  const met: Happening[] = [];
  let conversation = newConversation('app', 'lily', 'zh-CN');
  let at = Date.UTC(2026, 10, 20, 2);
  let next: Event | null = said(talk.opening);
  while (next !== null) {
    const event: Event = next;
    met.push({ conversation, event });
    const result = transition(book, conversation, event);
    conversation = result.conversation;
    at += 2_000;
    next = pending() ?? answered(result.effects);
  }
  return met;

  function base() {
    return { id: `e${met.length}`, at, desk: { code: '1024', ahead: { urgent: 0, high: 0, normal: 3, low: 3 } } };
  }

  function said(text: string, choice?: string): Event {
    const what = { messageId: `m${met.length}`, text, media: [], findings: [], candidates: text ? triage(text) : [] };
    return { type: 'said', ...base(), ...what, ...(choice === undefined ? {} : { choice }) };
  }

  /** The end of a pause, or the answer of a look-up, that the conversation waits for. */
  function pending(): Event | null {
    const { burst, lookUp } = conversation;
    if (burst) return { type: 'due', ...base(), timers: ['burst'], candidates: triage(burst.texts.join('\n')) };
    const fields = { minutes: '5', confirmations: '20' };
    return lookUp ? { type: 'found', ...base(), lookUp: lookUp.id, answer: { ok: true, fields } } : null;
  }

  function answered(effects: ReturnType<typeof transition>['effects']): Event | null {
    const asked = effects.findLast((effect) => effect.do === 'say' && talk.answers[effect.key] !== undefined);
    const answer: Answer | undefined = asked?.do === 'say' ? talk.answers[asked.key] : undefined;
    if (!answer) return null;
    return 'type' in answer ? said(answer.type) : said('', answer.tap);
  }
}
