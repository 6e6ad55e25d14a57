import type { Case } from '../core/case.ts';
import type { Conversation } from '../core/conversation.ts';
import type { Book } from '../core/flow.ts';
import { type Choice, type Message, plain } from '../core/message.ts';
import { SECRET_PRESSES_MS } from '../core/open-case.ts';
import { cut } from '../core/text.ts';
import type { Param } from '../core/value.ts';
import type { Line } from './document.ts';
import { factLine, type Speech, textOf } from './speech.ts';

/** Lines of the talk so far that come with a fresh card, and characters of each. */
const TALK_LINES = 20;
export const TALK_LENGTH = 300;

/** The card of a case: what an agent sees at a glance, with the facts the customer confirmed. */
export function cardOf(speech: Speech, book: Book, c: Conversation, one: Case): Message {
  const { words, language, timeZone } = speech;
  const message = words.message('desk-card', { ...cardParams(book, c, one) }, language, timeZone);
  const facts = one.facts.map((fact) => setIn(factLine(speech, fact.label, fact.value)));
  const heading = textOf(speech, facts.length > 0 ? 'desk-facts' : 'desk-no-facts');
  const text = [message.text, ...riskOf(speech, c, one), '', heading, ...facts].join('\n');
  return { ...message, text, choices: deeds(speech, one), key: 'desk-card' };
}

/** What an agent must know before the first word: that the customer has given a secret away, here at least. */
function riskOf(speech: Speech, { secretAt }: Conversation, { openedAt }: Case): string[] {
  const isOfCase = secretAt !== undefined && secretAt >= openedAt - SECRET_PRESSES_MS;
  return isOfCase ? [textOf(speech, 'desk-risk', { at: { at: secretAt } })] : [];
}

function cardParams(book: Book, c: Conversation, one: Case): Record<string, Param> {
  return {
    code: one.code,
    category: categoryTitle(book, one.category),
    state: { key: `desk-state-${one.state}` },
    priority: { key: `desk-priority-${one.priority}` },
    language: { key: `language-${one.language}` },
    customer: c.name,
    channel: c.channel,
    since: { at: one.waitingSince },
    agent: one.agent ? one.agent.name : { key: 'desk-nobody' },
  };
}

/** What a category is called: the title of its flow, or its id where it is no flow's. */
export function categoryTitle(book: Book, category: string): Param {
  const flow = book.flows[category];
  return flow ? { key: flow.title } : category;
}

/** What a card's buttons do; for a note and a transfer words are needed, so that they tell how to write them. */
export const CARD_DEEDS = ['take', 'urgent', 'normal', 'note', 'transfer', 'close', 'reopen'] as const;
type CardDeed = (typeof CARD_DEEDS)[number];

/** What can be done with the case by one tap, where the room has buttons. */
function deeds(speech: Speech, one: Case): Choice[] {
  const offer = (deed: CardDeed) => ({ id: `${deed}:${one.code}`, label: textOf(speech, `desk-do-${deed}`) });
  if (one.state === 'closed') return [offer('reopen')];
  const priority = one.priority === 'urgent' ? 'normal' : 'urgent';
  const deeds: CardDeed[] = [priority, 'note', 'transfer', 'close'];
  return (one.agent ? deeds : ['take' as const, ...deeds]).map(offer);
}

/** The talk so far, as the agents are given it with a new case. */
export function talkOf(speech: Speech, c: Conversation, lines: Line[]): Message {
  const shown = lines.slice(-TALK_LINES).map((line) => talkLine(speech, c, line));
  return plain([textOf(speech, 'desk-talk'), ...shown].join('\n'), 'desk-talk');
}

/** What a line says in short: its text, cut, and what its files are called. */
export function withFiles({ text, media = [] }: Line): string {
  const files = media.map(({ name, kind }) => `[${name ?? kind}]`);
  return [setIn(cut(text, TALK_LENGTH)), ...files].filter((part) => part !== '').join(' ');
}

function talkLine(speech: Speech, c: Conversation, line: Line): string {
  const text = withFiles(line);
  switch (line.from) {
    case 'customer':
      return textOf(speech, line.unsaid ? 'desk-unsaid-line' : 'desk-customer-line', { name: c.name, text });
    case 'bot':
      return textOf(speech, 'desk-bot-line', { text });
    case 'agent':
      return textOf(speech, 'desk-agent-line', { agent: line.who ?? '', text });
    case 'note':
      return textOf(speech, 'desk-note-line', { agent: line.who ?? '', text });
  }
}

/** Further lines of a text are set in, so that none can look like a line of somebody else's. */
export function setIn(text: string): string {
  return text.replaceAll('\n', '\n　');
}
