import type { Stretch } from './stretch.ts';

/** A text in one plain shape, and the way back to the text as it was written. */
export interface Folded {
  text: string;
  /** The stretch of the original text behind a stretch of the folded one. */
  original(stretch: Stretch): Stretch;
}

/** The guard's own marks, which stand for what was taken out. Nothing is looked for inside. */
export const MARKS = /⟦[a-z_]{3,20}⟧/gu;
/** What a mark is folded to, unit by unit: in no word, number or key. */
export const WALL = '⟦';

/** What tells the kind of a file, behind its name: part of no secret. */
const EXTENSION =
  /\.(?:txt|text|md|rtf|pdf|docx?|xlsx?|pptx?|csv|json|log|odt|pages|html?|png|jpe?g|gif|webp|bmp|heic|heif|tiff?|svg|mp[34]|mov|m4a|avi|amr|zip|rar|7z|gz|apk)(?=[ \t]{0,3}$)/gimu;

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
 * Folds a text: full-width and other compatible forms to the plain ones, quotes of all kinds to two, and away with
 * characters that nobody sees and with what is behind the names of files. Capitals stay. Linear.
 */
export function fold(text: string): Folded {
  const walled = text
    .replace(MARKS, (mark) => WALL.repeat(mark.length))
    .replace(EXTENSION, (extension) => ' '.repeat(extension.length));
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
/** Signs that stand for more than so many letters are sentences, and no part of a secret. */
const LONGEST_SIGN = 4;

function plainOf(character: string): string {
  if (character < '\u007f' || (character >= '\u4e00' && character <= '\u9fff')) return character;
  let plain = known.get(character);
  if (plain === undefined) {
    plain = UNSEEN.test(character) ? '' : (QUOTES[character] ?? compatible(character));
    if (known.size < 4096) known.set(character, plain);
  }
  return plain;
}

function compatible(character: string): string {
  const plain = character.normalize('NFKC');
  return plain.length > LONGEST_SIGN ? ' ' : plain;
}
