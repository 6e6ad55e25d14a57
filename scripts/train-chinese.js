#!/usr/bin/env node
/**
 * Learns what ordinary Chinese looks like, character after character, and writes it to src/guard/chinese-table.ts: for the
 * guard, which tells a recovery phrase without spaces from a sentence.
 *
 *     npm pack @node-rs/jieba && tar xzf node-rs-jieba-*.tgz
 *     node scripts/train-chinese.js package/dict.txt
 *
 * It learns from the tuning half of the dialogues (test/corpora/zh-dialogue.tune.txt) and from the words of the jieba
 * dictionary (one a line: word, frequency, class). docs/decisions tells why both, and their licences.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { wordlist } from '@scure/bip39/wordlists/simplified-chinese.js';

const [dictionary] = process.argv.slice(2);
if (dictionary === undefined) {
  process.stderr.write('usage: node scripts/train-chinese.js DICTIONARY\n');
  process.exit(2);
}

/** What one count of a word in the dictionary is worth, measured in characters of dialogue. */
const DICTIONARY_WEIGHT = 0.003;
/** How much is owed to what a character is worth alone before a pair counts. */
const SMOOTHING = 3;
/** How many characters share what was never seen. */
const ALPHABET = 6000;
/** A pair is kept from this score down (natural logarithms); what is rarer is judged by its second character alone. */
const KEPT = -3;
const LOWEST = -6;
const HAN = /\p{Script=Han}/u;
/** What stands for the beginning, or for anything that is not Chinese. */
const START = '^';

/** @type {Map<string, number>} */
const single = new Map();
/** @type {Map<string, number>} */
const pairs = new Map();
/** @type {Map<string, number>} */
const before = new Map();
let total = 0;

/** @param {string} previous @param {string} character @param {number} weight */
function count(previous, character, weight) {
  single.set(character, (single.get(character) ?? 0) + weight);
  pairs.set(previous + character, (pairs.get(previous + character) ?? 0) + weight);
  before.set(previous, (before.get(previous) ?? 0) + weight);
  total += weight;
}

for (const line of readFileSync('test/corpora/zh-dialogue.tune.txt', 'utf8').split('\n')) {
  let previous = START;
  for (const character of line) {
    if (HAN.test(character)) count(previous, character, 1);
    previous = HAN.test(character) ? character : START;
  }
}
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word = '', frequency] = line.split(' ');
  const characters = [...word];
  if (!characters.every((character) => HAN.test(character))) continue;
  const weight = Math.max(Number(frequency), 1) * DICTIONARY_WEIGHT;
  for (const [at, character] of characters.entries()) count(characters[at - 1] ?? START, character, weight);
}

/** @param {string} character */
const alone = (character) => ((single.get(character) ?? 0) + 0.5) / (total + 0.5 * ALPHABET);
/** The logarithm of how much likelier a random phrase is to have it than ordinary text. @param {number} probability */
const score = (probability) => Math.max(LOWEST, Math.round(-Math.log(wordlist.length * probability)));

const listed = new Set(wordlist);
/** @type {Map<number, Map<string, string>>} score → character before → characters behind */
const kept = new Map();
for (const [pair, seen] of pairs) {
  const [previous = '', character = ''] = [...pair];
  if (!listed.has(character)) continue;
  const paired = score((seen + SMOOTHING * alone(character)) / ((before.get(previous) ?? 0) + SMOOTHING));
  if (paired > KEPT || paired >= Math.min(4, score(alone(character)))) continue;
  const level = kept.get(paired) ?? new Map();
  level.set(previous, (level.get(previous) ?? '') + character);
  kept.set(paired, level);
}

/** @param {string} text */
const sorted = (text) => [...text].sort().join('');
/** @param {Map<string, string>} level */
const groups = (level) =>
  [...level]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([previous, behind]) => previous + sorted(behind))
    .join(' ');
const levels = [...kept].sort(([a], [b]) => a - b);
const singles = wordlist.map((character) => String.fromCharCode(103 + Math.min(4, score(alone(character))))).join('');

writeFileSync(
  'src/guard/chinese-table.ts',
  `// Written by scripts/train-chinese.js. Learned from CrossWOZ (Apache-2.0) and the jieba dictionary (MIT).

/** For each character of the list, in its order: how unlike ordinary text it is alone; g is 0, h is 1, f is -1. */
export const SINGLES =
  '${singles}';

/** Pairs that are common in ordinary text, by score: a character, then all that follow it; ^ is the beginning. */
export const PAIRS: Record<string, string> = {
${levels.map(([level, behind]) => `  '${level}':\n    '${groups(behind)}',`).join('\n')}
};
`,
);
