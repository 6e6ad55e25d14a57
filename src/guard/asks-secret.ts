import { denialIn, tellsOfOthers, urges, withoutComfort } from './against.ts';
import {
  asksFor,
  asksHowItWent,
  asksOn,
  confides,
  demands,
  isOpenList,
  isPlainList,
  makesException,
  presses,
  sharesScreen,
} from './asking.ts';
import { isHarmless, toUs } from './own-use.ts';
import { markSecrets } from './secret-words.ts';

const HAS_SECRET = /[\ue000-\ue002]/;
const IN_DISGUISE = /\ue003/;
const SENTENCE = /(?<=[。!;\n])|(?<=\?)(?!\s?(?:那|这[是种]|then |that's|that is))|(?<=(?<!\d)\.)(?=\s)/u;
const CLAUSE =
  /[,:—…()[\]]|\s-\s|\b(?:but|then|so please|and (?:then|now|please|just)|now (?=please|send|tell|give|share|type))\b|(?:但是?|然后|而是|否则|所以|因此)/u;

/** As much of a sentence as is looked at together. */
const LONGEST = /[\s\S]{1,500}/gu;

/** How long what was named stays what `it` stands for, in sentences. */
const REMEMBERED = 2;

/** What was last named: nothing, a secret, or a secret in a warning. */
interface Topic {
  kind: 'none' | 'named' | 'warned';
  age: number;
  /** Whether something was taken out of a warning since. */
  excepted: boolean;
}

/**
 * Whether a text asks a customer for a recovery phrase, a private key, a password or a one-time code, in Chinese or
 * English, in disguise or not. Warnings, and what a customer does in the app, ask for none. Total, in linear time.
 */
export function asksSecret(text: string): boolean {
  const marked = withoutComfort(markSecrets(text))
    .replace(/[\ue000-\ue002] 是什么 ?\? ?(?=[\ue000-\ue002])/gu, '')
    .replace(/(?<=[\ue000-\ue003] ?), ?(?=(?:please|pls|plz)(?:[.!?,]| *$))/gu, ' ');
  if (!HAS_SECRET.test(marked)) return false;
  const topic: Topic = { kind: 'none', age: 0, excepted: false };
  return sentencesOf(marked).some((sentence) => sentenceAsks(sentence, topic));
}

/** Sentences; what goes on for longer than a person's sentence is cut, so that none is looked at for long. */
function sentencesOf(text: string): string[] {
  return text.split(SENTENCE).flatMap((sentence) => sentence.match(LONGEST) ?? []);
}

function sentenceAsks(sentence: string, topic: Topic): boolean {
  if (++topic.age > REMEMBERED) topic.kind = 'none';
  if (HAS_SECRET.test(sentence) && presses(sentence)) return true;
  const ofOthers = tellsOfOthers(sentence);
  if (HAS_SECRET.test(sentence) && sharesScreen(sentence) && !ofOthers && denialIn(sentence) === -1) return true;
  let openList = false;
  for (const clause of sentence.split(CLAUSE)) {
    if (clauseAsks({ clause, sentence, ofOthers, openList }, topic)) return true;
    openList ||= isOpenList(clause) && denialIn(clause) === -1;
  }
  return false;
}

interface Place {
  clause: string;
  sentence: string;
  ofOthers: boolean;
  openList: boolean;
}

function clauseAsks({ clause, sentence, ofOthers, openList }: Place, topic: Topic): boolean {
  const named = HAS_SECRET.test(clause);
  const denial = denialIn(clause);
  const said = denial === -1 ? clause : clause.slice(0, denial);
  const asked = named && (demands(said) || (!isHarmless(said) && asksFor(said, sentence)));
  const exempt = asked && ((toUs(clause) && makesException(sentence)) || urges(said, sentence));
  const warned = (ofOthers && !exempt) || (denial !== -1 && !asked);
  if (named) Object.assign(topic, { kind: warned ? 'warned' : 'named', age: 0, excepted: false });
  if (makesException(clause)) topic.excepted = true;
  if (topic.kind === 'warned') return denial === -1 && (confides(clause) || (topic.excepted && asksOn(clause)));
  if (warned || topic.kind === 'none') return false;
  if (!named) return !asksHowItWent(sentence) && (asksOn(clause) || confides(clause));
  if (asked) return true;
  if (isHarmless(said)) return false;
  return IN_DISGUISE.test(clause) || (openList && isPlainList(clause, sentence)) || asksOn(said);
}
