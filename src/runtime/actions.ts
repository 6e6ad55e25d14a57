import type { AgentAction } from '../core/event.ts';
import type { Media } from '../core/value.ts';
import type { Command } from '../desk/commands.ts';
import type { RoomArrival } from '../ports/room.ts';
import { CARD_DEEDS } from './card.ts';
import type { ConversationDocument, Line, Out } from './document.ts';
import type { TakenIn } from './intake.ts';

/** An answer that is to go out so soon may be under way already, ms. */
const TOO_LATE_MS = 250;

/**
 * What an edit at `now` (UTC ms) means: a correction of what was sent to the customer, or what is sent instead of an answer that still
 * waits; one that is no answer any more is taken back. Null when it changes nothing that a customer saw, `lost` when the agent may
 * think that the customer now sees it, and does not.
 */
export function amendmentOf(
  document: ConversationDocument,
  { messageId }: RoomArrival,
  command: Command,
  { media }: TakenIn,
  { code, now }: { code: string; now: number },
): AgentAction | 'lost' | null {
  const line = document.transcript.findLast((one) => one.from === 'agent' && one.roomId === messageId);
  const isAnswer = command.do === 'answer' && (command.code ?? code) === code;
  const text = isAnswer ? command.text : '';
  if (!line || line.failed === 'taken_back') return text === '' ? null : 'lost';
  if (waiting(document, now).some((out) => out.answers?.messageId === messageId))
    return isAnswer ? instead(line, messageId, text, media) : { do: 'undo', answer: messageId };
  if (text === line.text) return null;
  return text === '' ? 'lost' : { do: 'amend', messageId, text };
}

/** What goes out in place of an answer. An edit brings one file of an album only, so the files of one stay as they are. */
function instead(line: Line, messageId: string, text: string, edited: Media[]): AgentAction | null {
  const before = line.media ?? [];
  const media = before.length > 1 || edited.length === 0 ? before : edited;
  if (text === line.text && media[0]?.ref === before[0]?.ref) return null;
  if (text === '' && media.length === 0) return { do: 'undo', answer: messageId };
  return { do: 'amend', messageId, text, unsent: { media } };
}

/** The parts of answers that can still be stopped. */
function waiting({ outbox }: ConversationDocument, now: number): Out[] {
  return outbox.filter((out) => out.answers && (out.after ?? 0) > now + TOO_LATE_MS);
}

/**
 * Which answer is taken back at `now` (UTC ms): the one that is quoted, else the latest that waits to be sent. A quoted message that
 * is no answer only names the case.
 */
export function undoOf(document: ConversationDocument, { replyTo }: RoomArrival, now: number): AgentAction {
  const isAnswer = document.transcript.some((line) => line.from === 'agent' && line.roomId === replyTo);
  const found = waiting(document, now).findLast((out) => !isAnswer || out.answers?.messageId === replyTo);
  return { do: 'undo', answer: found?.answers?.messageId ?? null };
}

/** What a tap on a card's button asks of the desk. One that is none of its buttons says nothing. */
export function tappedCommand(choice: string): Command {
  const [deed, code = null] = choice.split(':');
  switch (CARD_DEEDS.find((one) => one === deed)) {
    case 'urgent':
    case 'normal':
      return { do: 'priority', code, to: deed === 'urgent' ? 'urgent' : 'normal' };
    case 'note':
    case 'transfer':
      return { do: 'explain', code, what: deed === 'note' ? 'note' : 'transfer' };
    case 'take':
    case 'close':
    case 'reopen':
      return { do: deed as 'take' | 'close' | 'reopen', code };
    default:
      return { do: 'answer', code: null, text: '' };
  }
}

/** What a command means for its case; null when it says nothing. */
export function actionOf(
  { messageId, replyTo }: RoomArrival,
  command: Command,
  { media }: TakenIn,
): AgentAction | null {
  switch (command.do) {
    case 'answer':
      if (command.text === '' && media.length === 0) return null;
      return { do: 'answer', messageId, text: command.text, media, ...(replyTo ? { replyTo } : {}) };
    case 'note':
      return { do: 'note', text: command.text };
    case 'transfer':
      return { do: 'transfer', to: command.to };
    case 'priority':
      return { do: 'priority', to: command.to };
    case 'explain':
      return { do: 'explain', what: command.what };
    case 'take':
    case 'close':
    case 'reopen':
    case 'show':
      return { do: command.do };
    default:
      return null;
  }
}
