import { ideasIn } from './ideas.ts';
import { withoutManners } from './normalize.ts';

/** What a text is learned by: pieces of it and ideas in it, each with how much it counts. */
export type Features = Map<string, number>;

/** How much an idea counts beside a word, and two ideas that are in one text. */
const IDEA = 3;
const TWO_IDEAS = 2;

const HAN = /\p{Script=Han}/u;
const PIECES = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;
const NUMBER = /^\p{N}/u;

/**
 * The features of a normalized text: Chinese characters alone and in pairs, with the edges of what they stand in; words,
 * alone and in pairs; ideas, alone and in pairs. Manners are left aside.
 */
export function featuresOf(normal: string): Features {
  const said = withoutManners(normal);
  const features: Features = new Map();
  let before = '';
  for (const piece of said.match(PIECES) ?? []) {
    if (HAN.test(piece)) addHan(features, piece);
    else addWord(features, piece, before);
    before = HAN.test(piece) || NUMBER.test(piece) ? '' : piece;
  }
  addIdeas(features, ideasIn(said));
  return features;
}

function addHan(features: Features, piece: string): void {
  const characters = ['^', ...piece, '$'];
  for (const [at, character] of characters.entries()) {
    if (at > 0) features.set(`${characters[at - 1]}${character}`, 1);
    if (at > 0 && at < characters.length - 1) features.set(character, 1);
  }
}

function addWord(features: Features, word: string, before: string): void {
  if (NUMBER.test(word)) features.set('#', 1);
  else features.set(word, 1);
  if (before !== '' && !NUMBER.test(word)) features.set(`${before} ${word}`, 1);
}

function addIdeas(features: Features, ideas: Map<string, number>): void {
  const found = [...ideas].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [at, [idea, sure]] of found.entries()) {
    features.set(`*${idea}`, IDEA * sure);
    for (const [other, its] of found.slice(at + 1)) features.set(`*${idea}*${other}`, TWO_IDEAS * Math.min(sure, its));
  }
}
