import type { Message } from '../core/message.ts';
import type { Language, MessageKey, Params } from '../core/value.ts';
import type { WordSources } from '../core/word-sources.ts';
import { inOrder, type Lexicon, lexiconsOf } from './lexicon.ts';
import { guardMarks, mark, unmark } from './markup.ts';
import { fluentArgs } from './param.ts';

/** Message keys into texts. Total: a key that is missing comes out as the key itself and is logged, never thrown. */
export interface Words {
  /** A message (text and spans, no choices or media) in a language; `timeZone` is IANA. */
  message(key: MessageKey, params: Params, language: Language, timeZone: string): Message;
  /** The text alone. */
  text(key: MessageKey, params: Params, language: Language, timeZone: string): string;
  has(key: MessageKey, language: Language): boolean;
}

/** Messages named by parameters of messages, one within the other: deeper than this, the key is shown. */
const DEEPEST = 8;

/**
 * The words of a book. A key that a language lacks, or can't say without an error, is said in another language of the
 * book, else as the key itself; a variable that is not given shows as `{$name}`. Either is told to `onMissing`, once
 * for each key and language.
 */
export function createWords(
  sources: WordSources,
  onMissing: (key: MessageKey, language: Language) => void = () => {},
): Words {
  const lexicons = lexiconsOf(sources);
  const orders = new Map(sources.languages.map((language) => [language, inOrder(lexicons, language)]));
  const told = new Set<string>();

  function tell(key: MessageKey, language: Language): void {
    const name = `${language} ${key}`;
    if (told.has(name)) return;
    told.add(name);
    onMissing(key, language);
  }

  function say(key: MessageKey, params: Params, language: Language, timeZone: string, depth: number): string {
    if (depth > DEEPEST) return guardMarks(key);
    for (const lexicon of orders.get(language) ?? lexicons) {
      const said = format(lexicon, key, params, timeZone, depth);
      if (!said?.whole || lexicon.language !== language) tell(key, language);
      if (said?.text !== undefined) return said.text;
    }
    tell(key, language);
    return guardMarks(key);
  }

  function format(lexicon: Lexicon, key: MessageKey, params: Params, timeZone: string, depth: number): Said | null {
    const literal = lexicon.literal.get(key);
    if (literal !== undefined) return { text: mark(literal), whole: true };
    const pattern = lexicon.bundle.getMessage(key)?.value;
    if (pattern === undefined || pattern === null) return null;
    const errors: Error[] = [];
    const { language } = lexicon;
    const args = fluentArgs(params, {
      language,
      timeZone,
      say: (inner, given) => say(inner, given, language, timeZone, depth + 1),
    });
    const text = lexicon.bundle.formatPattern(pattern, args, errors);
    return errors.every(isUnknownVariable) ? { text, whole: errors.length === 0 } : { whole: false };
  }

  function message(key: MessageKey, params: Params, language: Language, timeZone: string): Message {
    const { text, spans } = unmark(say(key, params, language, timeZone, 0));
    return { text, spans, choices: [], media: [], key };
  }

  return {
    message,
    text: (key, params, language, timeZone) => message(key, params, language, timeZone).text,
    has: (key, language) => lexicons.some((one) => one.language === language && knows(one, key)),
  };
}

/** What formatting gave: no text when it failed, not whole when a variable was lacking. */
interface Said {
  text?: string;
  whole: boolean;
}

function isUnknownVariable(error: Error): boolean {
  return error instanceof ReferenceError && error.message.startsWith('Unknown variable');
}

function knows(lexicon: Lexicon, key: MessageKey): boolean {
  return lexicon.literal.has(key) || (lexicon.bundle.getMessage(key)?.value ?? null) !== null;
}
