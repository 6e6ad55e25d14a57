import type { Book } from '../core/flow.ts';
import { closestLanguage } from '../core/language.ts';
import type { Language } from '../core/value.ts';
import { CliError, EXIT } from './exit.ts';

/**
 * The language of the agents' room: of those that the book has, the one that fits KEFU_ROOM_LANGUAGE best, as it is found for
 * a customer (zh-TW and zh-HK are zh-Hant). Throws a CliError when it has none like it.
 */
export function roomLanguageOf(roomLanguage: Language, { languages }: Pick<Book, 'languages'>): Language {
  const closest = closestLanguage(roomLanguage, languages);
  if (closest === null) throw new CliError(EXIT.usage, noRoomLanguage(roomLanguage, languages));
  return closest;
}

/** What is wrong with a language of the room that the book has not; null for one that it has. */
export function roomLanguageWrong(roomLanguage: Language, { languages }: Pick<Book, 'languages'>): string | null {
  return closestLanguage(roomLanguage, languages) === null ? noRoomLanguage(roomLanguage, languages) : null;
}

function noRoomLanguage(roomLanguage: Language, languages: Language[]): string {
  return `KEFU_ROOM_LANGUAGE is "${roomLanguage}", should be a language of the book: ${languages.join(', ')}`;
}
