import type { Span } from '../core/message.ts';

/**
 * A noncharacter that leads every mark. Texts that hold it themselves are escaped, so any text comes through
 * unchanged.
 */
const MARK = '\ufdd0';
const BOLD = `${MARK}b`;
const CODE = `${MARK}c`;
const ITSELF = `${MARK}m`;

/**
 * Turns the markup of the words, **bold** and `code`, into marks that nothing which is put into the words can forge.
 */
export function mark(words: string): string {
  return guardMarks(words).replaceAll('**', BOLD).replaceAll('`', CODE);
}

/** A text that is no words of ours, made safe to be put among marked words: it is shown as it is. */
export function guardMarks(text: string): string {
  return text.includes(MARK) ? text.replaceAll(MARK, ITSELF) : text;
}

/** The words without their markup. */
export function withoutMarkup(words: string): string {
  return words.replaceAll('**', '').replaceAll('`', '');
}

/**
 * A marked text as it is shown, and its spans: in order, never empty, never overlapping (code wins over bold). A mark
 * that is never closed runs to the end.
 */
export function unmark(marked: string): { text: string; spans: Span[] } {
  if (!marked.includes(MARK)) return { text: marked, spans: [] };
  const spans: Span[] = [];
  const on = { bold: false, code: false };
  let text = '';
  for (const part of marked.split(/(\ufdd0[bcm])/)) {
    if (part === BOLD) on.bold = !on.bold;
    else if (part === CODE) on.code = !on.code;
    else text = append(text, part === ITSELF ? MARK : part, on, spans);
  }
  return { text, spans };
}

/** Adds a stretch to the text, growing the last span when it goes on in the same style. */
function append(text: string, part: string, on: { bold: boolean; code: boolean }, spans: Span[]): string {
  const style = on.code ? 'code' : on.bold ? 'bold' : null;
  const to = text.length + part.length;
  if (style === null || part === '') return text + part;
  const last = spans.at(-1);
  if (last?.to === text.length && last.style === style) last.to = to;
  else spans.push({ from: text.length, to, style });
  return text + part;
}
