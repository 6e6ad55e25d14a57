import { answer, answerBelow, enter, moveOn, type Refusal } from './answer.ts';
import { fitting, offerFound } from './articles.ts';
import { joined } from './burst.ts';
import type { Frame } from './conversation.ts';
import type { Candidate } from './event.ts';
import type { RateStep } from './flow.ts';
import { asksForMedia, type Heard, openQuestion } from './hear.ts';
import { keepMedia } from './keep-media.ts';
import { noted } from './listen.ts';
import { namedStranger, sentCard, sentStranger, sentThing } from './official.ts';
import { aside, dropRepairs, greet, interject, welcome } from './repair.ts';
import { flowOf, post, push, say, type Turn, top } from './turn.ts';
import { wake, walk } from './walk.ts';

/** Misses in a row before a person is offered, and before one is called. */
const OFFER_AT = 2;
const CALL_AT = 3;
/** The most flows offered in a clarification. */
const OFFERED = 3;

/** Understands one thing said, or mends not having understood it. */
export function hear(turn: Turn, latest: Heard): void {
  const heard = joined(turn, latest);
  const frame = top(turn);
  const step = openQuestion(turn, frame);
  if (heard.media.length > 0 && !(frame && step && asksForMedia(turn, frame, step))) {
    keepMedia(turn, heard.media);
    if (heard.text.trim() === '' && sentCard(turn, heard)) return;
    if (heard.text.trim() === '') return mediaOnly(turn, heard.media.length);
  }
  if (sentThing(turn, heard)) return;
  const result = frame && step ? answer(turn, frame, step, heard) : null;
  if (result === true || answerBelow(turn, heard) || sentStranger(turn, heard)) return;
  understand(turn, heard, result);
}

function mediaOnly(turn: Turn, count: number): void {
  greet(turn);
  aside(turn, 'repair-media-kept', { count: { count } });
}

/** Words that answer no question: a problem, a comment, the end of a rest, or not understood. */
function understand(turn: Turn, heard: Heard, refusal: Refusal | null): void {
  const { triageSure, triageMaybe } = turn.book.settings;
  const known = heard.candidates.filter((one) => turn.book.flows[one.flow]);
  const [best] = known;
  const frame = top(turn);
  const step = openQuestion(turn, frame);
  const mayAsk = !frame || flowOf(turn, frame).yields;
  const sure = known.filter((one) => one.confidence >= triageSure).slice(0, OFFERED);
  if (sure.length > 1 && mayAsk) return several(turn, sure, heard);
  if (best && best.confidence >= triageSure && !(step && best.flow === frame?.flow)) {
    return enter(turn, best.flow, heard, true);
  }
  if (noted(turn, heard)) return;
  if (frame?.ran && frame.kind === 'remind') return wake(turn, frame);
  // The look-up answers within seconds, and what was said is in the transcript.
  if (frame?.ran && frame.kind === 'look_up') return;
  if (frame && step?.kind === 'rate') return commented(turn, frame, step, heard);
  const maybe = known.filter((one) => one.confidence >= triageMaybe).slice(0, OFFERED);
  const articles = mayAsk ? fitting(turn, heard) : [];
  if (maybe.length > 0 && mayAsk) return clarify(turn, maybe, heard, articles);
  if (namedStranger(turn, heard)) return;
  if (articles.length > 0) return suggest(turn, articles, heard);
  miss(turn, refusal);
}

/** Several problems in one message were all understood: asks which comes first. */
function several(turn: Turn, sure: Candidate[], heard: Heard): void {
  turn.c.misses = 0;
  clarify(turn, sure, heard);
}

/**
 * Asks which of a few problems is meant; articles take the places that are left. The one that is chosen is told what was said.
 */
function clarify(turn: Turn, maybe: Candidate[], heard: Heard, articles: string[] = []): void {
  greet(turn);
  if (turn.c.misses + 1 >= CALL_AT) return miss(turn, null);
  turn.c.misses += 1;
  dropRepairs(turn);
  const offered = [...maybe.map((one) => one.flow), ...articles].slice(0, OFFERED);
  const frame = push(turn, 'repair-clarify', { count: { count: offered.length } }, offered);
  frame.words = heard.text;
  walk(turn);
}

/** Nothing was understood, but articles speak of it: they are offered before a person is. */
function suggest(turn: Turn, articles: string[], heard: Heard): void {
  if (turn.c.misses + 1 >= CALL_AT) return miss(turn, null);
  turn.c.misses += 1;
  offerFound(turn, articles, heard.text);
}

/** Words beside a rating: the agents get them. */
function commented(turn: Turn, frame: Frame, step: RateStep, heard: Heard): void {
  if (turn.c.case) post(turn, 'desk-comment', { code: turn.c.case.code, text: heard.text });
  moveOn(turn, frame, step.next);
}

/** Not understood: said kindly once, then a person is offered, then one is called. */
function miss(turn: Turn, refusal: Refusal | null): void {
  if (!turn.c.greeted) return welcome(turn);
  turn.c.misses += 1;
  if (turn.c.misses >= CALL_AT) {
    turn.c.misses = 0;
    return interject(turn, 'repair-person');
  }
  if (turn.c.misses >= OFFER_AT) return interject(turn, 'repair-offer-person');
  if (refusal) {
    say(turn, refusal.key, refusal.params);
    return walk(turn);
  }
  if (turn.c.stack.length === 0) push(turn, 'repair-menu');
  aside(turn, 'repair-not-understood');
}
