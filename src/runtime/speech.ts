import type { Say } from '../core/effect.ts';
import type { Choice, Message } from '../core/message.ts';
import type { Language, MessageKey, Param, Params } from '../core/value.ts';
import type { Words } from '../words/words.ts';

/** Words in one language and zone. */
export interface Speech {
  words: Words;
  language: Language;
  timeZone: string;
}

/** What the bot says, as it is read: the text, the facts read back and what else is said as lines under it, and the choices. */
export function spoken(speech: Speech, { key, params, facts, choices, lines = [] }: Omit<Say, 'do'>): Message {
  const message = speech.words.message(key, params, speech.language, speech.timeZone);
  const known = facts.map((fact) => factLine(speech, fact.label, fact.value)).join('\n');
  const under = lines.map((line) => textOf(speech, line.key, line.params)).join('\n');
  const text = [message.text, known, under].filter((part) => part !== '').join('\n\n');
  return { ...message, text, choices: choices.map((one) => choice(speech, one.id, one.label)), key };
}

function choice(speech: Speech, id: string, label: Param): Choice {
  if (typeof label === 'object' && 'key' in label) return { id, label: textOf(speech, label.key, label.params) };
  return { id, label: String(label) };
}

/** A fact as one line: its label and its value. */
export function factLine(speech: Speech, label: MessageKey, value: Param): string {
  return textOf(speech, 'common-fact', { label: { key: label }, value });
}

/** The text of a key, without markup. */
export function textOf(speech: Speech, key: MessageKey, params: Params = {}): string {
  return speech.words.text(key, params, speech.language, speech.timeZone);
}
