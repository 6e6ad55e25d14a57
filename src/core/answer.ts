import { articleOf } from './article-choice.ts';
import { openArticle } from './articles.ts';
import type { Frame } from './conversation.ts';
import { reask } from './correct.ts';
import type { AskStep, CollectStep, ConfirmStep, RateStep } from './flow.ts';
import { checked, checkOf, type Heard, isExact, mentionedOffer, openQuestion } from './hear.ts';
import { listen } from './listen.ts';
import { record } from './open-case.ts';
import { CHANGE, NONE, type Question, SKIP, YES } from './prompt.ts';
import { dropRepairs, interject, open } from './repair.ts';
import { flowOf, goTo, pop, post, type Turn, top } from './turn.ts';
import type { Params, SlotValue } from './value.ts';
import { wake, walk } from './walk.ts';

/**
 * Acts on an offer of the question that waits: it was tapped, numbered, or named. `words` say more than its name, when it was
 * mentioned in passing.
 */
export function choose(
  turn: Turn,
  frame: Frame,
  step: Question,
  id: string,
  messageId: string,
  words: Heard | null = null,
): void {
  switch (step.kind) {
    case 'ask':
      return step.from ? chooseSourced(turn, frame, step, id, messageId, words) : chooseListed(turn, frame, step, id);
    case 'collect':
      return fill(turn, frame, step, id === SKIP && !isOption(turn, frame, step, id) ? null : id, messageId);
    case 'confirm':
      return chooseConfirm(turn, frame, step, id);
    case 'rate':
      return rate(turn, frame, step, Number(id));
  }
}

function isOption(turn: Turn, frame: Frame, step: CollectStep, id: string): boolean {
  return flowOf(turn, frame).slots[step.slot]?.options.some((option) => option.id === id) ?? false;
}

function chooseListed(turn: Turn, frame: Frame, step: AskStep, id: string): void {
  const choice = step.choices.find((one) => one.id === id);
  if (!choice) return walk(turn);
  moveOn(turn, frame, choice.next);
}

function chooseSourced(
  turn: Turn,
  frame: Frame,
  step: AskStep,
  id: string,
  messageId: string,
  words: Heard | null,
): void {
  switch (step.from) {
    case 'facts':
      pop(turn);
      return reask(turn, id);
    case 'languages':
      turn.c.language = id;
      turn.c.languageFrom = 'choice';
      return moveOn(turn, frame, step.next);
    default:
      if (id === NONE) return moveOn(turn, frame, step.next);
      return chooseCandidate(turn, frame, id, messageId, words);
  }
}

function chooseCandidate(turn: Turn, frame: Frame, id: string, messageId: string, words: Heard | null): void {
  const article = articleOf(turn.book, id);
  if (article !== null) return openArticle(turn, article, frame);
  // The book has changed since it was offered: what there is now is offered instead.
  if (!turn.book.flows[id]) return walk(turn);
  enter(turn, id, words ?? remembered(frame, messageId), words !== null);
}

/** What was said before it was asked which problem is meant. */
function remembered(frame: Frame, messageId: string): Heard | null {
  return frame.words === undefined ? null : { text: frame.words, media: [], messageId, candidates: [] };
}

/**
 * Opens or resumes a flow and lets it run. The slots that listen are filled from the words that opened it; when it was read
 * from them, `isGuess`, it is named first.
 */
export function enter(turn: Turn, flow: string, words: Heard | null, isGuess: boolean): void {
  turn.c.misses = 0;
  const frame = open(turn, flow, isGuess);
  if (words && !frame.ran) listen(turn, frame, words);
  if (frame.ran && frame.kind === 'remind') return wake(turn, frame);
  if (frame.ran && frame.kind === 'look_up') return;
  walk(turn);
}

function chooseConfirm(turn: Turn, frame: Frame, step: ConfirmStep, id: string): void {
  if (id === CHANGE) return interject(turn, 'repair-correction');
  if (id !== YES) return walk(turn);
  frame.confirmed = true;
  moveOn(turn, frame, step.next);
}

function rate(turn: Turn, frame: Frame, step: RateStep, rating: number): void {
  if (turn.c.case) {
    turn.c.case.rating = rating;
    record(turn, 'customer', 'rated', String(rating));
    post(turn, 'desk-rated', { code: turn.c.case.code, rating });
  }
  moveOn(turn, frame, step.next);
}

/** Puts a value into the slot that was asked for, and goes on. */
export function fill(turn: Turn, frame: Frame, step: CollectStep, value: SlotValue, messageId: string): void {
  put(frame, step, value, messageId);
  moveOn(turn, frame, step.next);
}

function put(frame: Frame, { slot }: CollectStep, value: SlotValue, messageId: string): void {
  frame.slots[slot] = value;
  frame.filledBy[slot] = messageId;
}

/** A question was answered: on to the next step. */
export function moveOn(turn: Turn, frame: Frame, next: string): void {
  turn.c.misses = 0;
  turn.c.shown = null;
  frame.trail.push(frame.step);
  goTo(turn, frame, next);
  walk(turn);
}

/** Why an answer could not be taken, for the customer. */
export interface Refusal {
  key: string;
  params: Params;
}

/** Tries what was heard as an answer to the question on top: true when it was one, else the check's reason if it has one. */
export function answer(turn: Turn, frame: Frame, step: Question, heard: Heard): true | Refusal | null {
  if (step.kind !== 'collect') {
    const id = mentionedOffer(turn, frame, step, heard.text);
    if (id === null) return null;
    listenBeside(turn, frame, step, heard);
    choose(turn, frame, step, id, heard.messageId, heard);
    return true;
  }
  const result = checked(turn, frame, step.slot, heard);
  if ('no' in result) return { key: result.no, params: result.params };
  put(frame, step, result.ok, heard.messageId);
  listenBeside(turn, frame, step, heard);
  moveOn(turn, frame, step.next);
  return true;
}

/** An answer may tell more than was asked ("USDT,TRC20", "扣了,昨晚十点扣的"). In a story it could be anything's. */
function listenBeside(turn: Turn, frame: Frame, step: Question, heard: Heard): void {
  if (isExact(turn, frame, step) && checkOf(turn, frame, step) !== 'account') listen(turn, frame, heard);
}

/** Tries the question below a repair that gives way; drops the repair when the words answer that question. */
export function answerBelow(turn: Turn, heard: Heard): boolean {
  const onTop = top(turn);
  const below = turn.c.stack.at(-2);
  const step = openQuestion(turn, below);
  if (!onTop || !below || !step || !flowOf(turn, onTop).yields || !takes(turn, below, step, heard)) return false;
  dropRepairs(turn);
  return answer(turn, below, step, heard) === true;
}

function takes(turn: Turn, frame: Frame, step: Question, heard: Heard): boolean {
  if (step.kind !== 'collect') return mentionedOffer(turn, frame, step, heard.text) !== null;
  return 'ok' in checked(turn, frame, step.slot, heard);
}
