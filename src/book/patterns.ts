import type {
  Expression,
  FunctionReference,
  MessageReference,
  Pattern,
  TermReference,
  VariableReference,
} from '@fluent/syntax';
import type { Place } from './problem.ts';
import type { Tongue, Word } from './tongue.ts';

export type Reference = VariableReference | MessageReference | TermReference | FunctionReference;

/** Everything that a pattern refers to by name, in every variant. */
export function referencesIn(pattern: Pattern): Reference[] {
  return pattern.elements.flatMap((element) => (element.type === 'Placeable' ? referencesOf(element.expression) : []));
}

function referencesOf(expression: Expression): Reference[] {
  switch (expression.type) {
    case 'Placeable':
      return referencesOf(expression.expression);
    case 'SelectExpression':
      return [...referencesOf(expression.selector), ...expression.variants.flatMap((one) => referencesIn(one.value))];
    case 'FunctionReference':
      return [expression, ...expression.arguments.positional.flatMap(referencesOf)];
    case 'VariableReference':
    case 'MessageReference':
    case 'TermReference':
      return [expression];
    default:
      return [];
  }
}

/** The patterns of all variants in a pattern, those within variants included. */
export function variantsIn(pattern: Pattern): Pattern[] {
  return pattern.elements.flatMap((element) => {
    if (element.type !== 'Placeable' || element.expression.type !== 'SelectExpression') return [];
    return element.expression.variants.flatMap((one) => [one.value, ...variantsIn(one.value)]);
  });
}

/** Every pattern of a word: its value and its attributes. */
export function patternsOf(word: Word): Pattern[] {
  return [...(word.value ? [word.value] : []), ...word.attributes.map((one) => one.value)];
}

/** What a reference to a message or a term leads to, in this language. */
export function lookUp(
  tongue: Tongue,
  to: MessageReference | TermReference,
): { word: Word; pattern: Pattern } | undefined {
  const word = (to.type === 'TermReference' ? tongue.terms : tongue.messages).get(to.id.name);
  const attribute = word?.attributes.find((one) => one.name === to.attribute?.name);
  const pattern = to.attribute ? attribute?.value : word?.value;
  return word && pattern ? { word, pattern } : undefined;
}

/**
 * The variables that saying a message needs, those of the messages that it refers to included, each with its places.
 */
export function variablesOf(tongue: Tongue, key: string): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  const word = tongue.messages.get(key);
  if (word?.value) gather(tongue, word, word.value, found, new Set());
  return found;
}

function gather(tongue: Tongue, word: Word, pattern: Pattern, found: Map<string, Place[]>, seen: Set<Pattern>): void {
  if (seen.has(pattern)) return;
  seen.add(pattern);
  for (const reference of referencesIn(pattern)) {
    const { name } = reference.id;
    if (reference.type === 'VariableReference') found.set(name, [...(found.get(name) ?? []), word.at(reference)]);
    if (reference.type !== 'MessageReference') continue;
    const target = lookUp(tongue, reference);
    if (target) gather(tongue, target.word, target.pattern, found, seen);
  }
}

/** Fluent gives up on a message that has more placeables than this, those of its references included. */
export const MOST_PLACEABLES = 100;

const weights = new WeakMap<Pattern, number>();

/** How many placeables saying a pattern may take; without end where its references lead back to it. */
export function weightOf(tongue: Tongue, pattern: Pattern): number {
  const known = weights.get(pattern);
  if (known !== undefined) return known;
  weights.set(pattern, Number.POSITIVE_INFINITY);
  const parts = pattern.elements.map((one) => (one.type === 'Placeable' ? 1 + weigh(tongue, one.expression) : 0));
  const weight = parts.reduce((sum, part) => sum + part, 0);
  weights.set(pattern, weight);
  return weight;
}

function weigh(tongue: Tongue, expression: Expression): number {
  switch (expression.type) {
    case 'Placeable':
      return 1 + weigh(tongue, expression.expression);
    case 'SelectExpression':
      return (
        weigh(tongue, expression.selector) + Math.max(...expression.variants.map((one) => weightOf(tongue, one.value)))
      );
    case 'MessageReference':
    case 'TermReference': {
      const target = lookUp(tongue, expression);
      return target ? weightOf(tongue, target.pattern) : 0;
    }
    default:
      return 0;
  }
}

/** The words of a pattern with `gap` for what is not known before it is said; of a choice of variants, all of them. */
export function plainText(tongue: Tongue, pattern: Pattern, gap = ''): string {
  if (weightOf(tongue, pattern) > MOST_PLACEABLES) return gap;
  const parts = pattern.elements.map((element) =>
    element.type === 'TextElement' ? unmarked(element.value) : plainExpression(tongue, element.expression, gap),
  );
  return parts.join('');
}

function plainExpression(tongue: Tongue, expression: Expression, gap: string): string {
  switch (expression.type) {
    case 'Placeable':
      return plainExpression(tongue, expression.expression, gap);
    case 'StringLiteral':
    case 'NumberLiteral':
      return String(expression.parse().value);
    case 'SelectExpression':
      return expression.variants.map((one) => plainText(tongue, one.value, gap)).join(' ');
    case 'MessageReference':
    case 'TermReference': {
      const target = lookUp(tongue, expression);
      return target ? plainText(tongue, target.pattern, gap) : gap;
    }
    default:
      return gap;
  }
}

/** Words without **bold** and `code`. */
function unmarked(words: string): string {
  return words.replaceAll('**', '').replaceAll('`', '');
}
