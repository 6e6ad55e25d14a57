import type { Language, MessageKey } from '../core/value.ts';
import type { WordSources } from '../core/word-sources.ts';
import { type Entry, inOrder, type Lexicon, lexiconsOf } from './lexicon.ts';
import { withoutMarkup } from './markup.ts';

type Pattern = NonNullable<Entry['value']>;
type Expression = Exclude<Exclude<Pattern, string>[number], string>;

const ANYTHING = '([\\s\\S]*?)';

/**
 * A pattern that matches every text that a key can become in a language, whatever its parameters: each of them is a
 * group. With `whole` (the default) the text must be nothing else; without, it may stand within a longer one.
 */
export function patternOf(sources: WordSources, key: MessageKey, language: Language, whole = true): RegExp {
  const source = sourceOf(sources, key, language);
  return new RegExp(whole ? `^${source}$` : source);
}

function sourceOf(sources: WordSources, key: MessageKey, language: Language): string {
  for (const lexicon of inOrder(lexiconsOf(sources), language)) {
    const literal = lexicon.literal.get(key);
    if (literal !== undefined) return escaped(withoutMarkup(literal));
    const value = lexicon.entries.get(key)?.value ?? null;
    if (value !== null) return ofPattern(lexicon, value, [key]);
  }
  return escaped(key);
}

/** `within` are the messages and terms being followed: one that names itself could be anything. */
function ofPattern(lexicon: Lexicon, pattern: Pattern, within: string[]): string {
  if (typeof pattern === 'string') return escaped(withoutMarkup(pattern));
  const parts = pattern.map((part) =>
    typeof part === 'string' ? escaped(withoutMarkup(part)) : ofExpression(lexicon, part, within),
  );
  return parts.join('');
}

function ofExpression(lexicon: Lexicon, expression: Expression, within: string[]): string {
  switch (expression.type) {
    case 'str':
      return escaped(expression.value);
    case 'mesg':
      return ofReference(lexicon, expression.name, expression.attr, within);
    case 'term':
      return ofReference(lexicon, `-${expression.name}`, expression.attr, within);
    case 'select':
      return `(?:${expression.variants.map((variant) => ofPattern(lexicon, variant.value, within)).join('|')})`;
    default:
      return ANYTHING;
  }
}

function ofReference(lexicon: Lexicon, id: string, attribute: string | null, within: string[]): string {
  const entry = lexicon.entries.get(id);
  const pattern = attribute ? entry?.attributes[attribute] : entry?.value;
  if (pattern === undefined || pattern === null || within.includes(id)) return ANYTHING;
  return ofPattern(lexicon, pattern, [...within, id]);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
