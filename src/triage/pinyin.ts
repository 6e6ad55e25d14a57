import { READ_AS } from './pinyin-table.ts';

const SYLLABLES = new Set<string>();
const SOUNDS = new Map<string, string>();
for (const [, syllable = '', characters = ''] of READ_AS.matchAll(/([a-z]+)([^a-z\s]+)/gu)) {
  SYLLABLES.add(syllable);
  for (const character of characters) SOUNDS.set(character, alike(syllable));
}

const LONGEST_SYLLABLE = 6;
const LONGEST_WORD = 24;
const PARTS = /\p{Script=Han}|[a-z]+|[^\p{Script=Han}a-z\s]+/gu;
const LETTERS = /^[a-z]+$/;
/** What has no sound, or an unknown one. */
const SILENT = '?';

/** Syllables that are taken for each other in typing are one: zh and z, ang and an. */
function alike(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n');
}

/**
 * How a normalized text sounds: syllables with a space behind each, of Chinese characters and of pinyin in letters alike, so that
 * "提线" and "tixian" sound like "提现". Whatever is neither is a question mark.
 */
export function soundOf(normal: string): string {
  return (normal.match(PARTS) ?? []).map((part) => `${soundOfPart(part)} `).join('');
}

function soundOfPart(part: string): string {
  return LETTERS.test(part) ? (syllablesOf(part)?.map(alike).join(' ') ?? SILENT) : (SOUNDS.get(part) ?? SILENT);
}

/** The fewest syllables that a word is made of; null when it is no pinyin. */
function syllablesOf(word: string): string[] | null {
  if (word.length > LONGEST_WORD) return null;
  const ways: (string[] | null)[] = [[], ...Array.from(word, () => null)];
  for (let from = 0; from < word.length; from++) {
    const way = ways[from];
    if (!way) continue;
    for (let to = from + 1; to <= Math.min(word.length, from + LONGEST_SYLLABLE); to++) {
      const syllable = word.slice(from, to);
      const known = ways[to];
      if (SYLLABLES.has(syllable) && (!known || known.length > way.length + 1)) ways[to] = [...way, syllable];
    }
  }
  return ways[word.length] ?? null;
}
