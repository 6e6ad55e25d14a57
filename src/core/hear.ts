import { chooseOption } from './checks/option.ts';
import { check } from './checks.ts';
import type { Frame } from './conversation.ts';
import type { Candidate } from './event.ts';
import type { Book, CheckName, FlowId } from './flow.ts';
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
}

/** An emergency is heard before everything else, in any state. */
const FIRST: FlowId[] = ['repair-emergency', 'repair-person'];
/** A long text that happens to hold the words of a repair is no request for it. */
const SHORT = 24;

export interface Heeded {
  flow: FlowId;
  /** What follows the words that triggered it. */
  rest: string;
}

/** The repair that a text asks for, if any; emergencies and people first. `rest` is what follows a prefix. */
export function triggered(book: Book, text: string): Heeded | null {
  const folded = fold(text);
  if (folded === '') return null;
  const all = [...book.triggers].sort((a, b) => urgency(a.flow) - urgency(b.flow));
  for (const trigger of all) {
    for (const phrase of trigger.phrases) {
      if (trigger.match === 'whole' && folded === phrase) return { flow: trigger.flow, rest: '' };
      if (trigger.match === 'within' && isRequest(trigger.flow, folded, phrase))
        return { flow: trigger.flow, rest: '' };
      if (trigger.match === 'prefix' && startsWithPhrase(folded, phrase))
        return { flow: trigger.flow, rest: folded.slice(phrase.length).trim() };
    }
  }
  return null;
}

function urgency(flow: FlowId): number {
  const at = FIRST.indexOf(flow);
  return at === -1 ? FIRST.length : at;
}

function isRequest(flow: FlowId, folded: string, phrase: string): boolean {
  if (!containsPhrase(folded, phrase)) return false;
  return flow === 'repair-emergency' || folded.length <= Math.max(SHORT, phrase.length * 3);
}

const LIST_NUMBER = /^\s*[([（【]?\s*(\d{1,2})\s*[)\]）】.。、号]?\s*$/u;

/** The choice that a typed number names by its place in the last list shown; null when it names none. */
export function listedAt(turn: Turn, frame: Frame, step: Question, text: string): string | null {
  const digits = LIST_NUMBER.exec(text.normalize('NFKC'))?.[1];
  if (digits === undefined || !turn.c.shown || checkOf(turn, frame, step) === 'amount') return null;
  return turn.c.shown.ids[Number(digits) - 1] ?? null;
}

/** The check of the slot that a question fills, if it fills one. */
function checkOf(turn: Turn, frame: Frame, step: Question): CheckName | null {
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
  return book.phrases[offer.label.key] ?? [];
}

export type Answer = { ok: SlotValue } | { no: EngineKey; params: Params };

/** What a slot's check makes of what was heard. */
export function checked(turn: Turn, frame: Frame, slot: string, heard: Pick<Heard, 'text' | 'media'>): Answer {
  const definition = flowOf(turn, frame).slots[slot];
  if (!definition) return { no: 'check-option', params: {} };
  return check(definition, heard, { at: turn.event.at, timeZone: turn.book.settings.timeZone });
}
