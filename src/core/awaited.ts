import type { Conversation, Frame } from './conversation.ts';
import { copyOf } from './copy.ts';
import type { Book } from './flow.ts';
import { checked, checkOf, listedAt, mentionedOffer, openQuestion, triggered } from './hear.ts';
import { mendPositions } from './positions.ts';
import { fold } from './text.ts';
import { type Turn, top } from './turn.ts';

/** So many words may be searched for at once without a doubt. */
const SEARCHED_MOST = 3;
/** Checks whose values tell that a text is one. A name or a story may be any words. */
const TELLING = ['option', 'amount', 'time', 'txid'];

/**
 * Whether a text is what the book waits for, so that it is no piece of a secret: an answer to the open question, the words of
 * a repair, or those of a label (what is in the menu, an option, a yes).
 */
export function isAwaited(book: Book, conversation: Conversation, text: string, at: number): boolean {
  const folded = fold(text);
  if (Object.values(book.phrases).some((phrases) => phrases.includes(folded))) return true;
  return isWish(book, text) || answersQuestion(turnOf(book, conversation, at), text);
}

/** What is searched for may be any words: only a few of them are surely no piece of a phrase. */
function isWish(book: Book, text: string): boolean {
  const wish = triggered(book, text);
  return wish !== null && (wish.flow !== 'repair-search' || wish.rest.split(' ').length <= SEARCHED_MOST);
}

function answersQuestion(turn: Turn, text: string): boolean {
  const frame = top(turn);
  const step = openQuestion(turn, frame);
  if (!frame || !step) return false;
  if (listedAt(turn, frame, step, text) !== null || mentionedOffer(turn, frame, step, text) !== null) return true;
  const check = checkOf(turn, frame, step);
  if (step.kind !== 'collect' || check === null || !TELLING.includes(check)) return false;
  return 'ok' in checked(turn, frame, step.slot, { text, media: [] });
}

/** A conversation to ask questions of: nothing comes of it. */
function turnOf(book: Book, conversation: Conversation, at: number): Turn {
  const desk = { code: '', ahead: { urgent: 0, high: 0, normal: 0, low: 0 } };
  const event = { type: 'due' as const, id: '', at, desk, timers: [], candidates: [] };
  const turn: Turn = { book, event, c: copyOf(conversation), effects: [], walked: [] };
  mendPositions(turn);
  return turn;
}

/**
 * Whether 64 hex digits said now are the number of a transaction: one was asked for, below repairs that give way; or a fact
 * of that kind is being corrected, by words or by an edit of the message `edits`.
 */
export function asksForTxid(book: Book, { mode, stack }: Conversation, text: string, edits?: string): boolean {
  if (mode !== 'bot') return false;
  const frame = stack.findLast((one) => book.flows[one.flow]?.kind === 'problem');
  if (!frame) return false;
  if (frame.ran && frame.kind === 'collect' && isTxid(book, frame, collected(book, frame))) return true;
  const told = Object.keys(frame.slots).filter((slot) => isTxid(book, frame, slot));
  if (edits !== undefined) return told.some((slot) => frame.filledBy[slot] === edits);
  return told.length > 0 && triggered(book, text)?.flow === 'repair-correction';
}

function collected(book: Book, frame: Frame): string {
  const step = book.flows[frame.flow]?.steps[frame.step];
  return step?.kind === 'collect' ? step.slot : '';
}

function isTxid(book: Book, frame: Frame, slot: string): boolean {
  return book.flows[frame.flow]?.slots[slot]?.check === 'txid';
}
