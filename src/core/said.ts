import { answer, choose, enter } from './answer.ts';
import { hold, mayGrow } from './burst.ts';
import type { Frame } from './conversation.ts';
import type { DueEvent, SaidEvent } from './event.ts';
import type { FlowId } from './flow.ts';
import { checkOf, freshChoice, type Heard, isExact, listedAt, namedOffer, openQuestion, triggered } from './hear.ts';
import { heed } from './heed.ts';
import type { Question } from './prompt.ts';
import { aside, menu, welcome } from './repair.ts';
import { graveOf, secretSent, tellMasked, unclearOf } from './secret.ts';
import { settled } from './settle.ts';
import { type Turn, top } from './turn.ts';
import { askWhichHex, doubt } from './unclear.ts';
import { hear } from './understand.ts';
import { walk } from './walk.ts';

/** The customer said something while the bot has the conversation. */
export function saidToBot(turn: Turn, event: SaidEvent): void {
  if (graveOf(event.findings).length > 0) return secretInWords(turn, event);
  if (unclearOf(event.findings).length > 0) return askWhichHex(turn, event);
  tellMasked(turn, event.findings);
  if (event.doubtful) return doubt(turn, event);
  if (settled(turn, event)) return;
  if (event.choice !== undefined) return tapped(turn, event.choice, event.messageId);
  if (event.opens !== undefined && isProblem(turn, event.opens)) return comeFor(turn, event.opens);
  if (event.text.trim() === '' && event.media.length === 0) return nothingReadable(turn, event);
  const { text, media, messageId, candidates, articles } = event;
  said(turn, { text, media, messageId, candidates, articles });
}

function isProblem(turn: Turn, flow: FlowId): boolean {
  return Object.hasOwn(turn.book.flows, flow) && turn.book.flows[flow]?.kind === 'problem';
}

/** The customer came by a link to a problem: it is opened, or taken up where it was left. */
function comeFor(turn: Turn, flow: FlowId): void {
  turn.c.burst = null;
  enter(turn, flow, null, false);
}

function said(turn: Turn, heard: Heard): void {
  if (heedAtOnce(turn, heard)) turn.c.burst = null;
  else if (mayGrow(turn, heard)) hold(turn, heard);
  else hear(turn, heard);
}

function secretInWords(turn: Turn, event: SaidEvent): void {
  turn.c.burst = null;
  secretSent(turn, event);
  if (turn.c.stack.length === 0) takeUp(turn, event);
}

/** The problem that a password stood in the middle of: the customer was warned, and need not tell it again. */
function takeUp(turn: Turn, { text, messageId, candidates }: SaidEvent): void {
  const [best] = candidates.filter(({ flow }) => isProblem(turn, flow));
  const isSure = best !== undefined && best.confidence >= turn.book.settings.triageSure;
  if (isSure) enter(turn, best.flow, { text, media: [], messageId, candidates }, true);
}

/** Of a file that could not be taken the customer is told already. */
function nothingReadable(turn: Turn, event: SaidEvent): void {
  if (turn.c.greeted && event.refused) askAgain(turn);
  else if (turn.c.greeted) aside(turn, 'repair-unreadable');
  else welcome(turn);
}

function askAgain(turn: Turn): void {
  if (openQuestion(turn, top(turn))) walk(turn);
}

/** A button: good only on the last list shown. */
function tapped(turn: Turn, token: string, messageId: string): void {
  turn.c.burst = null;
  const id = freshChoice(turn, token);
  const frame = top(turn);
  const step = openQuestion(turn, frame);
  if (id !== null && frame && step) return choose(turn, frame, step, id, messageId);
  aside(turn, 'repair-stale');
  if (turn.c.stack.length === 0) menu(turn);
}

/** The customer paused: what was held is one thing said. */
export function burstOver(turn: Turn, { candidates, articles }: Pick<DueEvent, 'candidates' | 'articles'>): void {
  const { burst } = turn.c;
  if (!burst) return;
  turn.c.burst = null;
  const heard: Heard = {
    text: burst.texts.join('\n'),
    media: burst.media,
    messageId: burst.ids.at(-1) ?? '',
    candidates,
    articles,
  };
  if (burst.ids.length > 1 && heedAtOnce(turn, heard)) return;
  hear(turn, heard);
}

/** Acts on what needs no waiting for more words: a repair, a number, the words of a choice, an exact answer. */
function heedAtOnce(turn: Turn, heard: Heard): boolean {
  const frame = top(turn);
  const step = openQuestion(turn, frame);
  const trigger = triggered(turn.book, heard.text, isStory(turn, frame, step));
  const first = trigger?.flow === 'repair-emergency' || trigger?.flow === 'repair-person';
  if (trigger && first) return heed(turn, trigger, heard);
  if (frame && step && chooseNamed(turn, frame, step, heard)) return true;
  if (trigger && heed(turn, trigger, heard)) return true;
  return (
    frame !== undefined && step !== null && isExact(turn, frame, step) && answer(turn, frame, step, heard) === true
  );
}

/** Whether a free text is asked for, in which anything may be told. */
function isStory(turn: Turn, frame: Frame | undefined, step: Question | null): boolean {
  return frame !== undefined && step !== null && checkOf(turn, frame, step) === 'text';
}

/** A number or the exact words of one of the choices. */
function chooseNamed(turn: Turn, frame: Frame, step: Question, heard: Heard): boolean {
  const id = listedAt(turn, frame, step, heard.text) ?? namedOffer(turn, frame, step, heard.text);
  if (id === null) return false;
  choose(turn, frame, step, id, heard.messageId);
  return true;
}
