import type { Pattern } from '@fluent/syntax';
import type { RawBook } from './files.ts';
import { lookUp, MOST_PLACEABLES, patternsOf, type Reference, referencesIn, variantsIn, weightOf } from './patterns.ts';
import { didYouMean, type Problem, problemAt } from './problem.ts';
import type { Tongue, Word } from './tongue.ts';

/** What is wrong with words by themselves, whoever uses them. */
export function lintFluent(tongue: Tongue, raw: RawBook): Problem[] {
  const messages = [...tongue.messages.values()];
  const words = [...messages, ...tongue.terms.values()];
  return [
    // What the made ones refer to, the engine needs itself.
    ...words.filter(({ made }) => !made).flatMap((word) => references(tongue, word)),
    ...words.flatMap((word) => markup(word)),
    ...messages.flatMap((word) => strangers(word, raw)),
  ];
}

/** The only function: dates come formatted already. */
const FUNCTIONS = ['NUMBER'];

function references(tongue: Tongue, word: Word): Problem[] {
  return patternsOf(word).flatMap((pattern) => {
    const unknown = referencesIn(pattern).flatMap((reference) => unknownReference(tongue, word, reference));
    if (weightOf(tongue, pattern) <= MOST_PLACEABLES) return unknown;
    const fix = `refer to no more than ${MOST_PLACEABLES} things, and never back to itself`;
    return [...unknown, problemAt(word.place, `${word.id} refers to itself or to too much`, fix)];
  });
}

function unknownReference(tongue: Tongue, word: Word, reference: Reference): Problem[] {
  const { name } = reference.id;
  const place = word.at(reference);
  switch (reference.type) {
    case 'VariableReference':
      return [];
    case 'FunctionReference':
      if (FUNCTIONS.includes(name)) return [];
      return [problemAt(place, `there is no function ${name}`, didYouMean(name, FUNCTIONS))];
    default: {
      if (lookUp(tongue, reference)) return [];
      if (reference.type === 'TermReference' && tongue.unread?.some((one) => name.startsWith(one))) return [];
      const [dash, known] = reference.type === 'TermReference' ? ['-', tongue.terms] : ['', tongue.messages];
      const names = [...known.keys()].map((key) => `${dash}${key}`);
      const fix = didYouMean(`${dash}${name}`, names, 'add it, or write the words out');
      return [problemAt(place, `there are no words ${dash}${name} in ${tongue.language}`, fix)];
    }
  }
}

/** Marks of bold and code stand in pairs, in each variant by itself. */
function markup(word: Word): Problem[] {
  const lone = patternsOf(word)
    .flatMap((pattern) => [pattern, ...variantsIn(pattern)])
    .some((pattern) => {
      const text = ownText(pattern);
      return text.split('**').length % 2 === 0 || text.split('`').length % 2 === 0;
    });
  if (!lone) return [];
  return [
    problemAt(
      word.place,
      `${word.id} has a ** or \` without its other`,
      'close it; write {"**"} or {"`"} for the sign itself',
    ),
  ];
}

function ownText(pattern: Pattern): string {
  return pattern.elements.map((element) => (element.type === 'TextElement' ? element.value : ' ')).join('');
}

/** Words in a flow's file that are not the flow's. */
function strangers(word: Word, raw: RawBook): Problem[] {
  const flow = raw.flows.find((one) => one.words.some((words) => words.file === word.place.file));
  if (!flow || word.id.startsWith(`${flow.id}-`)) return [];
  return [
    problemAt(
      word.place,
      `${word.id} is no key of ${flow.id}`,
      `begin it with ${flow.id}-, or move it to ${raw.wordsFolder}`,
    ),
  ];
}
