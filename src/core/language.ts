import type { SaidEvent } from './event.ts';
import type { Turn } from './turn.ts';
import type { Language } from './value.ts';

const HAN = /\p{Script=Han}/u;
const WORD = /[a-z]{2,}/i;

/** Takes the language from the customer's first words; what the platform says is a first guess only. */
export function learnLanguage(turn: Turn, event: SaidEvent): void {
  const { c } = turn;
  if (c.languageFrom === 'words' || c.languageFrom === 'choice') return;
  const spoken = event.choice === undefined ? languageOf(event.text, turn.book.languages) : null;
  if (spoken) {
    c.language = spoken;
    c.languageFrom = 'words';
  } else if (event.languageHint && c.languageFrom === 'default') {
    c.language = closest(event.languageHint, turn.book.languages) ?? c.language;
    c.languageFrom = 'hint';
  }
}

/** The language a text is written in, of those there are; null when it shows none (a number, a command, a hash). */
function languageOf(text: string, languages: Language[]): Language | null {
  if (text.startsWith('/')) return null;
  if (HAN.test(text)) return closest('zh', languages);
  return WORD.test(text) && / |^[a-z]+$/i.test(text.trim()) ? closest('en', languages) : null;
}

/** The same tag, or one of the same language. */
function closest(tag: string, languages: Language[]): Language | null {
  const base = (one: string) => one.toLowerCase().split('-')[0];
  return (
    languages.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
    languages.find((one) => base(one) === base(tag)) ??
    null
  );
}
