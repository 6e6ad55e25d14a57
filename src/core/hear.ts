import { chooseOption } from './checks/option.ts';
import { check } from './checks.ts';
import { simplified } from './chinese.ts';
import type { Frame } from './conversation.ts';
import type { Candidate, FoundArticle } from './event.ts';
import type { Book, CheckName, FlowId, Trigger } from './flow.ts';
import type { EngineKey } from './keys.ts';
import { type Offer, offersOf, type Question } from './prompt.ts';
import { containsPhrase, fold, startsWithPhrase } from './text.ts';
import { awaits, flowOf, stepOf, type Turn } from './turn.ts';
import type { Media, Params, SlotValue } from './value.ts';

/** One thing said: a message, or a burst of them. */
export interface Heard {
  text: string;
  media: Media[];
  messageId: string;
  candidates: Candidate[];
  articles?: FoundArticle[] | undefined;
}

/** A story that happens to hold the words of a repair is no request for it; folded characters. */
const STORY = 24;

export interface Heeded {
  flow: FlowId;
  /** What follows the words that triggered it. */
  rest: string;
}

/**
 * The flow that a text asks for in any state, if any: an emergency before everything else, then whether something or somebody is
 * real, then words that are exactly a flow's, then a person, then the others. In a story that a question asked for, words in
 * passing count only for an emergency.
 */
export function triggered(book: Book, text: string, isStory = false): Heeded | null {
  const folded = fold(text);
  if (folded === '') return null;
  const long = isStory && folded.length > STORY;
  const emergency = wished(book, folded, (trigger) => trigger.flow === 'repair-emergency');
  const real = () => (long ? null : whetherReal(book, folded));
  const exact = () => wished(book, folded, () => true, 'whole');
  const command = () => (long ? null : commanded(book, text));
  const person = () => wished(book, folded, (trigger) => trigger.flow === 'repair-person' && !long);
  const other = () => wished(book, folded, (trigger) => !isReal(trigger) && (trigger.match === 'prefix' || !long));
  return emergency ?? real() ?? exact() ?? person() ?? command() ?? other();
}

/** A word behind a slash, or a Chinese one that something sets off from the words after it. */
const SLASHED = /^\s*[/／]\s*(\p{L}+)(?:@\w+)?\s+(\S.*)$/su;
const SET_OFF = /^\s*(\p{Script=Han}{1,8})(?:\s*[:：]\s*|\s+)(\S.*)$/su;

/** The flow that a command calls for, with the words after it. An ordinary sentence is no command. */
function commanded(book: Book, text: string): Heeded | null {
  const [, word = '', words = ''] = SLASHED.exec(text) ?? SET_OFF.exec(text) ?? [];
  const rest = fold(words);
  const folded = fold(word);
  if (folded === '' || rest === '') return null;
  const trigger = book.triggers.find(({ match, phrases }) => match === 'command' && phrases.includes(folded));
  return trigger ? { flow: trigger.flow, rest } : null;
}

/** The command `/official`: its word alone, in passing, asks nothing. */
const COMMAND = 'official';

/** The question whether something or somebody is real. It may name a person; who also calls for one gets the person. */
function whetherReal(book: Book, folded: string): Heeded | null {
  for (const { flow, phrases } of book.triggers.filter(isReal)) {
    const asked = phrases.some(
      (phrase) =>
        (phrase === COMMAND ? folded === phrase : containsPhrase(folded, phrase)) &&
        !wished(book, folded.replace(phrase, ' '), (trigger) => trigger.flow === 'repair-person'),
    );
    if (asked) return { flow, rest: '' };
  }
  return null;
}

/** Whether words ask what is real. */
function isReal({ flow }: Trigger): boolean {
  return flow === 'repair-official' || flow === 'repair-impostor';
}

function wished(book: Book, folded: string, of: (one: Trigger) => boolean, match?: Trigger['match']): Heeded | null {
  const plain = folded.replace(PARTICLES, '');
  for (const trigger of book.triggers) {
    const how = match ?? trigger.match;
    const phrase = of(trigger) ? trigger.phrases.find((one) => matches(how, folded, plain, one)) : undefined;
    if (phrase === undefined) continue;
    const rest = trigger.match === 'prefix' ? folded.slice(phrase.length).trim() : '';
    return { flow: trigger.flow, rest };
  }
  return null;
}

/** What softens a Chinese sentence's end and means nothing: 取消吧, 谢谢啊. Not 吗, which asks. */
const PARTICLES = /(?<=.)[啊呀哦喔噢呢吧哈啦嘛哟]+$/u;

function matches(match: Trigger['match'], folded: string, plain: string, phrase: string): boolean {
  if (match === 'whole') return folded === phrase || plain === phrase;
  if (match === 'command') return false;
  return match === 'within' ? containsPhrase(folded, phrase) : startsWithPhrase(folded, phrase);
}

const LIST_NUMBER = /^\s*[([（【]?\s*(\d{1,2})\s*[)\]）】.。、号]?\s*$/u;

/** The choice that a typed number names by its place in the last list shown; null when it names none. */
export function listedAt(turn: Turn, frame: Frame, step: Question, text: string): string | null {
  const digits = LIST_NUMBER.exec(simplified(text.normalize('NFKC')))?.[1];
  if (digits === undefined || !turn.c.shown || checkOf(turn, frame, step) === 'amount') return null;
  return turn.c.shown.ids[Number(digits) - 1] ?? null;
}

/** The choice that a token names on the last list shown; null for one of an older list. A bare id means the last list. */
export function freshChoice(turn: Turn, token: string): string | null {
  const { shown } = turn.c;
  const colon = token.indexOf(':');
  const id = token.slice(colon + 1);
  const isLast = colon === -1 || token.slice(0, colon) === String(shown?.list);
  return shown && isLast && shown.ids.includes(id) ? id : null;
}

/** The check of the slot that a question fills, if it fills one. */
export function checkOf(turn: Turn, frame: Frame, step: Question): CheckName | null {
  return step.kind === 'collect' ? (flowOf(turn, frame).slots[step.slot]?.check ?? null) : null;
}

/** Whether a question wants pictures or files. */
export function asksForMedia(turn: Turn, frame: Frame, step: Question): boolean {
  return checkOf(turn, frame, step) === 'media';
}

/** Whether an answer is known for one when it is seen, so that no more words need be waited for. */
export function isExact(turn: Turn, frame: Frame, step: Question): boolean {
  const kind = checkOf(turn, frame, step);
  return kind !== 'text' && kind !== 'media';
}

/** The question that waits for an answer, if the flow on top has one. */
export function openQuestion(turn: Turn, frame: Frame | undefined): Question | null {
  if (!frame || !awaits(frame)) return null;
  const step = stepOf(turn, frame);
  return step.kind === 'ask' || step.kind === 'collect' || step.kind === 'confirm' || step.kind === 'rate'
    ? step
    : null;
}

/** The offer that a text names exactly, or null. */
export function namedOffer(turn: Turn, frame: Frame, step: Question, text: string): string | null {
  const folded = fold(text);
  return offersOf(turn, frame, step).find((offer) => phrasesOf(turn.book, offer).includes(folded))?.id ?? null;
}

/** The one offer that a text means, by naming it anywhere; null when it names none, denies it, or names several. */
export function mentionedOffer(turn: Turn, frame: Frame, step: Question, text: string): string | null {
  const offers = offersOf(turn, frame, step).map((offer) => ({ id: offer.id, phrases: phrasesOf(turn.book, offer) }));
  return chooseOption(offers, text)?.id ?? null;
}

function phrasesOf(book: Book, offer: Offer): string[] {
  if (typeof offer.label !== 'object' || !('key' in offer.label)) return [fold(String(offer.label)), offer.id];
  return book.phrases[offer.named ?? offer.label.key] ?? [];
}

export type Answer = { ok: SlotValue } | { no: EngineKey; params: Params };

/** What a slot's check makes of what was heard. */
export function checked(turn: Turn, frame: Frame, slot: string, heard: Pick<Heard, 'text' | 'media'>): Answer {
  const definition = flowOf(turn, frame).slots[slot];
  if (!definition) return { no: 'check-option', params: {} };
  return check(definition, heard, {
    at: turn.event.at,
    timeZone: turn.book.settings.timeZone,
    language: turn.c.language,
  });
}
