import { IDEAS } from './ideas-table.ts';
import { createSpeller } from './misspelt.ts';
import { normalize } from './normalize.ts';
import { soundOf } from './pinyin.ts';

/** How sure an idea is whose words only sound like those of the text, or are spelt nearly like them. */
const NEARLY = 0.6;

const HAN = /\p{Script=Han}/u;
const SEAMS = /(?<=\p{Script=Han})(?=[^\p{Script=Han}\s])|(?<=[^\p{Script=Han}\s])(?=\p{Script=Han})/gu;

interface Phrase {
  idea: string;
  /** As it is looked for. */
  form: string;
}

/** Phrases by what they begin with: a Chinese character, a word, a syllable. */
type Phrases = Map<string, Phrase[]>;

const inHan: Phrases = new Map();
const inWords: Phrases = new Map();
const inSounds: Phrases = new Map();
for (const [idea, words] of Object.entries(IDEAS)) for (const word of words.split('/')) take(idea, normalize(word));

function take(idea: string, normal: string): void {
  if (!HAN.test(normal)) return put(inWords, firstWord(normal), { idea, form: `${normal} ` });
  const characters = normal.replaceAll(' ', '');
  put(inHan, characters.charAt(0), { idea, form: characters });
  const sound = soundOf(normal);
  const isHeard = [...characters].length > 1 && !sound.includes('?') && !/[a-z]/.test(normal);
  if (isHeard) put(inSounds, firstWord(sound), { idea, form: sound });
}

function put(phrases: Phrases, head: string, phrase: Phrase): void {
  phrases.set(head, [...(phrases.get(head) ?? []), phrase]);
}

function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end === -1 ? text : text.slice(0, end);
}

const rightly = createSpeller([...inWords.values()].flat().map(({ form }) => form.trim()));

/** The ideas in a normalized text, each with how sure it is: 1 for what is written, less for what only sounds like it, or is misspelt. */
export function ideasIn(normal: string): Map<string, number> {
  const found = new Map<string, number>();
  const sound = soundOf(normal);
  for (const at of startsOf(sound)) find(inSounds, firstWord(sound.slice(at, at + 8)), sound, at, found, NEARLY);
  const words = `${normal.replace(SEAMS, ' ')} `;
  const right = words.replace(/\S+/g, (word) => (inWords.has(word) ? word : (rightly(word) ?? word)));
  if (right !== words)
    for (const at of startsOf(right)) find(inWords, firstWord(right.slice(at, at + 24)), right, at, found, NEARLY);
  for (const at of startsOf(words)) find(inWords, firstWord(words.slice(at, at + 24)), words, at, found, 1);
  for (let at = 0; at < normal.length; at++) find(inHan, normal.charAt(at), normal, at, found, 1);
  return found;
}

/** Where the words of a text begin. */
function startsOf(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at = text.indexOf(' ', at) + 1) {
    starts.push(at);
    if (!text.includes(' ', at)) break;
  }
  return starts;
}

function find(
  phrases: Phrases,
  head: string,
  text: string,
  at: number,
  found: Map<string, number>,
  sure: number,
): void {
  for (const { idea, form } of phrases.get(head) ?? []) if (text.startsWith(form, at)) found.set(idea, sure);
}
