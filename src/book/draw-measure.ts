const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uff60]/u;
const UNSEEN = /[\p{Mark}\p{Cf}]/u;
const BROAD = /[A-Z@%mw&]/;
const PIECE =
  /[（「『《【〔]*(?:[^\s\p{Script=Han}\u3000-\u303f\uff00-\uff60]+|[\s\S])[\u3000-\u3007\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*\s*/gu;
const SLIM = /[ilj.,:;'|!()[\] ]/;

/** How wide a text stands in a picture without its font: in ems, by code points, rather too much than too little. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + widthOfSign(sign), 0);
}

function widthOfSign(sign: string): number {
  if (UNSEEN.test(sign)) return 0;
  if (WIDE.test(sign)) return 1;
  if (BROAD.test(sign)) return 0.8;
  return SLIM.test(sign) ? 0.36 : 0.6;
}

/**
 * A text in at most `lines` lines of at most `ems`; what does not go in is cut off with an ellipsis. Lines break at spaces and
 * beside Chinese, and inside a word only when it is wider than a line.
 */
export function wrap(text: string, ems: number, lines: number): string[] {
  const rows = [''];
  for (const piece of piecesOf(text.replace(/\s+/g, ' ').trim(), ems)) {
    const row = rows.at(-1) ?? '';
    if (row === '' || widthOf((row + piece).trimEnd()) <= ems) rows[rows.length - 1] = row + piece;
    else rows.push(piece);
  }
  const kept = rows.slice(0, lines).map((row) => row.trim());
  if (rows.length > lines) kept.push(shortened(`${kept.pop() ?? ''}…`, ems));
  return kept.filter((row) => row !== '');
}

/** What a line may not be broken within: words, and single signs of Chinese, with the marks that belong to them. */
function piecesOf(text: string, ems: number): string[] {
  const pieces = text.match(PIECE) ?? [];
  return pieces.flatMap((piece) => (widthOf(piece) > ems ? [...piece] : [piece]));
}

function shortened(row: string, ems: number): string {
  let signs = [...row.slice(0, -1)];
  while (signs.length > 0 && widthOf(`${signs.join('')}…`) > ems) signs = signs.slice(0, -1);
  return `${signs.join('').replace(/[\s,.;:，。；：、…]+$/u, '')}…`;
}
