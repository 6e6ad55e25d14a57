import { fold } from '../core/text.ts';
import type { MessageKey } from '../core/value.ts';
import type { RawText } from './files.ts';
import { plainText } from './patterns.ts';
import type { Tongue, Word } from './tongue.ts';

/** The attribute of a label that holds further words for the same thing. */
export const ALSO = 'also';
const BETWEEN = /[,,、;;\n]/;

/** What customers may type for a label: its own words and those beside it, folded, of every language. */
export function phrasesOf(tongues: Tongue[], label: MessageKey): string[] {
  const phrases = tongues.flatMap((tongue) => phrasesIn(tongue, label));
  return [...new Set(phrases)];
}

/** Compiling, linting and hearing all ask for them, and a word stays as it was read. */
const known = new WeakMap<Word, string[]>();

/** The same, of one language. Its terms are all there by then. */
export function phrasesIn(tongue: Tongue, label: MessageKey): string[] {
  const word = tongue.messages.get(label);
  if (!word) return [];
  const phrases = known.get(word) ?? readPhrases(tongue, word);
  known.set(word, phrases);
  return phrases;
}

function readPhrases(tongue: Tongue, word: Word): string[] {
  const also = word.attributes.find((one) => one.name === ALSO);
  const own = word.value ? [plainText(tongue, word.value)] : [];
  const others = also ? plainText(tongue, also.value).split(BETWEEN) : [];
  return [...own, ...others].map(fold).filter((phrase) => phrase !== '');
}

/** A line of an examples file, and which it is. */
export interface Example {
  line: number;
  text: string;
}

/** What customers say, one a line; empty lines and those that begin with # are for readers. */
export function examplesIn({ text }: RawText): Example[] {
  return text
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((example) => example.text !== '' && !example.text.startsWith('#'));
}
