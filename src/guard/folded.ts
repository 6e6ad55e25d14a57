import type { Stretch } from './stretch.ts';

/** A text in one plain shape, and the way back to the text as it was written. */
export interface Folded {
  text: string;
  /** The stretch of the original text behind a stretch of the folded one. */
  original(stretch: Stretch): Stretch;
}

/** The guard's own marks. Nothing is looked for inside. */
const MARK = /⟦[a-z_]{3,20}⟧/gu;
/** What a mark is folded to, unit by unit: in no word, number or key. */
export const WALL = '⟦';

const PLAIN = /^[\n\r\t -~\u4e00-\u9fff]*$/u;
const UNSEEN = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const QUOTES: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '【': '[',
  '】': ']',
  '。': '.',
  '、': ',',
};

/**
 * Folds a text: full-width and other compatible forms to the plain ones, quotes of all kinds to two, and characters that
 * nobody sees away. Capitals stay. Linear.
 */
export function fold(text: string): Folded {
  const walled = text.includes(WALL) ? text.replace(MARK, (mark) => WALL.repeat(mark.length)) : text;
  if (PLAIN.test(walled)) return { text: walled, original: (stretch) => stretch };
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of walled) {
    const plain = plainOf(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) starts.push(at);
    at += character.length;
  }
  starts.push(at);
  return { text: folded, original: ({ from, to }) => original(walled, starts, from, to) };
}

function original(text: string, starts: number[], from: number, to: number): Stretch {
  const last = starts[to - 1] ?? 0;
  return { from: starts[from] ?? text.length, to: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
}

const known = new Map<string, string>();

function plainOf(character: string): string {
  if (character < '\u007f' || (character >= '\u4e00' && character <= '\u9fff')) return character;
  let plain = known.get(character);
  if (plain === undefined) {
    plain = UNSEEN.test(character) ? '' : (QUOTES[character] ?? character.normalize('NFKC'));
    if (known.size < 4096) known.set(character, plain);
  }
  return plain;
}
