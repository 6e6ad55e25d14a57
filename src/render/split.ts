import { type Styled, stretch } from './styled.ts';

/** The last boundary of some kind at or before `max`, as an offset in the window; 0 when there is none. */
type Boundary = (window: string, max: number) => number;

/**
 * From the boundary that reads best to the least, each with how full it must leave a piece. A space may leave it emptier:
 * what it keeps whole is often a link.
 */
const BOUNDARIES: [Boundary, number][] = [
  [before('\n\n'), 1 / 2],
  [before('\n'), 1 / 2],
  [between('sentence'), 1 / 2],
  [before(' '), 1 / 4],
  [between('word'), 1 / 2],
];
const GRAPHEME = between('grapheme');

/**
 * Cuts a text into pieces of at most `max` UTF-16 code units (2 at the least). The cuts are at paragraphs, else lines,
 * sentences, words; a boundary that would leave a piece rather empty is passed over for the next kind. A character that
 * people see as one is only cut when it alone is longer than `max`, a surrogate pair never. White space at a cut is
 * dropped; nothing else is. A text that fits is one piece, untouched; a blank one is none.
 */
export function split(styled: Styled, max: number): Styled[] {
  const { text } = styled;
  const most = Math.max(2, max);
  if (text.length <= most) return isBlank(text) ? [] : [stretch(styled, 0, text.length)];
  const pieces: Styled[] = [];
  let from = skipSpace(text, 0);
  while (from < text.length) {
    const to = from + cutAt(text.slice(from, from + most + 2), most);
    pieces.push(stretch(styled, from, from + text.slice(from, to).trimEnd().length));
    from = skipSpace(text, to);
  }
  return pieces;
}

/** Whether there is nothing to see in a text but white space. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Where to cut a window that holds the longest piece and what follows it (a whole character, to know what it joins). */
function cutAt(window: string, max: number): number {
  if (window.length <= max) return window.length;
  for (const [boundary, full] of BOUNDARIES) {
    const at = boundary(window, max);
    if (at >= max * full) return at;
  }
  return GRAPHEME(window, max) || (splitsPair(window, max) ? max - 1 : max);
}

function before(mark: string): Boundary {
  return (window, max) => Math.max(0, window.lastIndexOf(mark, max));
}

/** The locale `und`: the same cuts on every machine; Chinese is cut by the dictionary whatever the locale. */
function between(granularity: 'grapheme' | 'word' | 'sentence'): Boundary {
  const segmenter = new Intl.Segmenter('und', { granularity });
  return (window, max) => segmenter.segment(window).containing(max)?.index ?? 0;
}

function splitsPair(text: string, at: number): boolean {
  return isIn(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isIn(text.charCodeAt(at), 0xdc00, 0xdfff);
}

function isIn(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at++;
  return at;
}
