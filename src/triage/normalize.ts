import { Converter } from 'opencc-js/t2cn';
import { cut } from '../core/text.ts';

/** What a problem is about is in its first words. */
const READ = 400;

/** Traditional Chinese, with the words of Taiwan (網路, 軟體), as it is written on the mainland. */
const toSimplified: (text: string) => string = Converter({ from: 'twp', to: 'cn' });

const HAN = /\p{Script=Han}/u;
const UNSEEN = /[\p{Cf}\p{Cc}\p{Mn}]/gu;
const APOSTROPHES = /['’‘`]/g;
const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;
const DRAWN_OUT = /(.)\1{2,}/gu;

/**
 * The form of a text for triage: NFKC, lower case, no accents, "can't" as "cant", Traditional Chinese as Simplified, one
 * space for whatever is no word, and nothing more than twice in a row ("急急急急").
 */
export function normalize(text: string): string {
  const plain = cut(text, READ)
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(APOSTROPHES, '')
    .normalize('NFC')
    .replace(NOT_A_WORD, ' ')
    .trim();
  const simple = HAN.test(plain) ? toSimplified(plain).replaceAll('帐', '账') : plain;
  return simple.replace(DRAWN_OUT, '$1$1');
}

/** Greetings and manners: they stand beside any problem. */
const MANNERS =
  /你们好|你好|您好|谢谢你?们?|多谢|麻烦你?们?|拜托|请问一?下?|我?想问一?下?|问一下|打扰了?|\b(?:hi|hello|hey|dear|please|pls|plz|thanks|thank you|thx|sir|excuse me)\b/gu;

/** A normalized text without its manners; as it is when it is nothing else. */
export function withoutManners(normal: string): string {
  const rest = normal.replace(MANNERS, ' ').trim();
  return rest === '' ? normal : rest;
}

const CLAUSE_ENDS = /[,，.。;；!！?？、…\n]+|\b(?:and also|and|but|also|plus)\b|另外|还有|而且|顺便|同时|以及/u;

/** The parts of a text, as they are written, in which something may be said for itself. */
export function clausesOf(text: string): string[] {
  return cut(text, READ)
    .split(CLAUSE_ENDS)
    .map((clause) => clause.trim())
    .filter(Boolean);
}
