import {
  Attribute as FluentAttribute,
  FluentSerializer,
  Identifier,
  Message,
  Pattern,
  Placeable,
  SelectExpression,
  Term,
  TextElement,
  Variant,
} from '@fluent/syntax';
import type { Language } from '../core/value.ts';
import type { Article } from './articles.ts';
import type { OperatorFacts } from './operator.ts';
import type { Tongue, Word } from './tongue.ts';
import type { Convert } from './traditional.ts';

/** A language that is made from another one of the book, and how a text of that one is put into it. */
export interface Derivation {
  language: Language;
  from: Language;
  convert: Convert;
}

/**
 * Completes a tongue with the words of the one that it is made from. What it has itself stays. Only text is converted: nothing
 * that Fluent reads, no attribute of a term (words choose by it), nothing in `code`, no link and no mailbox.
 */
export function derive(own: Tongue, source: Tongue, convert: Convert): Tongue {
  return {
    ...own,
    derivedFrom: source.language,
    messages: completed(own.messages, source.messages, (word) => ({ ...converted(word, convert), derived: true })),
    terms: completed(own.terms, source.terms, (word) => ({
      ...converted(word, convert),
      attributes: word.attributes,
      derived: true,
    })),
  };
}

function completed(own: Map<string, Word>, source: Map<string, Word>, make: (word: Word) => Word): Map<string, Word> {
  const others = [...source].filter(([id, { made }]) => !own.has(id) && !made);
  return new Map([...own, ...others.map(([id, word]) => [id, make(word)] as const)]);
}

function converted(word: Word, convert: Convert): Word {
  const attributes = word.attributes.map((one) => ({ ...one, value: inPattern(one.value, convert) }));
  return { ...word, value: word.value && inPattern(word.value, convert), attributes };
}

/** Code that begins in one piece of a text may end in another, with a variable between them. */
function inPattern(pattern: Pattern, convert: Convert, startsInCode = false): Pattern {
  let inCode = startsInCode;
  const elements = pattern.elements.map((element) => {
    if (element.type === 'TextElement') {
      const done = outsideCode(element.value, convert, inCode);
      inCode = done.inCode;
      return placed(new TextElement(done.text), element);
    }
    const { expression } = element;
    if (expression.type !== 'SelectExpression') return element;
    const variants = expression.variants.map((one) =>
      placed(new Variant(one.key, inPattern(one.value, convert, inCode), one.default), one),
    );
    return placed(new Placeable(placed(new SelectExpression(expression.selector, variants), expression)), element);
  });
  return placed(new Pattern(elements), pattern);
}

/** What is made from a part of a file stands where that stands. */
function placed<T extends Parameters<Word['at']>[0]>(made: T, from: Parameters<Word['at']>[0]): T {
  if (from.span) made.span = from.span;
  return made;
}

/** Links and mailboxes. */
const COPIED = /(https?:\/\/[^\s，。；：！？、（）「」]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/u;

/** Converts a text but for what is to be copied as it is: code, links, mailboxes. Tells whether it ends within code. */
function outsideCode(text: string, convert: Convert, startsInCode: boolean): { text: string; inCode: boolean } {
  const parts = text.split('`');
  const isCode = (at: number) => (at % 2 === 1) !== startsInCode;
  return {
    text: parts.map((part, at) => (isCode(at) ? part : outsideLinks(part, convert))).join('`'),
    inCode: isCode(parts.length - 1),
  };
}

function outsideLinks(text: string, convert: Convert): string {
  if (!text.includes('@') && !text.includes('://')) return convert(text);
  const parts = text.split(COPIED);
  return parts.map((part, at) => (at % 2 === 1 ? part : convert(part))).join('');
}

function inLiteral(text: string, convert: Convert): string {
  return outsideCode(text, convert, false).text;
}

/** The words of a tongue that were made from another, as a Fluent text. */
export function derivedText({ messages, terms }: Tongue): string {
  const serializer = new FluentSerializer();
  const entries = [
    ...[...messages.values()].filter(isDerived).map((word) => new Message(...partsOf(word))),
    ...[...terms.values()].filter(isDerived).flatMap((word) => {
      const [id, value, attributes] = partsOf(word);
      return value ? [new Term(id, value, attributes)] : [];
    }),
  ];
  return entries.map((entry) => serializer.serializeEntry(entry)).join('');
}

function isDerived(word: Word): boolean {
  return word.derived === true;
}

function partsOf(word: Word): [Identifier, Pattern | null, FluentAttribute[]] {
  const attributes = word.attributes.map(({ name, value }) => new FluentAttribute(new Identifier(name), value));
  return [new Identifier(word.id), word.value, attributes];
}

/** The operator's texts with those of the derived languages, which the operator may have written as well. */
export function deriveTexts(operator: OperatorFacts, derivations: Derivation[]): OperatorFacts {
  const inAll = (text: Record<Language, string>) => withDerived(text, derivations);
  const { facts, deposits, incidents } = operator;
  return {
    ...operator,
    brand: operator.brand && { ...operator.brand, name: withDerived(operator.brand.name, derivations.map(asItIs)) },
    facts: facts.map((fact) => ('text' in fact ? { ...fact, text: inAll(fact.text) } : fact)),
    deposits: { ...deposits, methods: deposits.methods.map(inAll) },
    incidents: incidents.map((incident) => ({ ...incident, words: inAll(incident.words) })),
  };
}

/** A name is nobody's to convert but its owner's. */
function asItIs(derivation: Derivation): Derivation {
  return { ...derivation, convert: (text) => text };
}

function withDerived(text: Record<Language, string>, derivations: Derivation[]): Record<Language, string> {
  const added = derivations.flatMap(({ language, from, convert }) => {
    const source = text[from];
    return source === undefined || text[language] !== undefined ? [] : [[language, inLiteral(source, convert)]];
  });
  return { ...text, ...Object.fromEntries(added) };
}

/** The articles that a derived language lacks. */
export function derivedArticles(articles: Article[], { language, from, convert }: Derivation): Article[] {
  const own = new Set(articles.filter((one) => one.language === language).map((one) => one.id));
  return articles
    .filter((one) => one.language === from && !own.has(one.id))
    .map((one) => ({ ...one, language, title: inLiteral(one.title, convert), body: inLiteral(one.body, convert) }));
}
