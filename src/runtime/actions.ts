import type { AgentAction } from '../core/event.ts';
import type { Command } from '../desk/commands.ts';
import type { RoomArrival } from '../ports/room.ts';
import type { ConversationDocument } from './document.ts';
import type { TakenIn } from './intake.ts';

/**
 * What an edit means: a correction of what was sent to the customer. Null when it changes nothing that a customer saw, `lost`
 * when the agent may think that the customer now sees it, and does not.
 */
export function amendmentOf(
  document: ConversationDocument,
  { messageId }: RoomArrival,
  command: Command,
  code: string,
): AgentAction | 'lost' | null {
  const sent = document.transcript.findLast((line) => line.from === 'agent' && line.roomId === messageId);
  const text = command.do === 'answer' && (command.code ?? code) === code ? command.text : '';
  if (!sent) return text === '' ? null : 'lost';
  if (text === sent.text) return null;
  return text === '' ? 'lost' : { do: 'amend', messageId, text };
}

/** An answer that is to go out so soon may be under way already, ms. */
const TOO_LATE_MS = 250;

/**
 * Which answer is taken back at `now` (UTC ms): the one that is quoted, else the latest that waits to be sent. A quoted message that
 * is no answer only names the case.
 */
export function undoOf(
  { outbox, transcript }: ConversationDocument,
  { replyTo }: RoomArrival,
  now: number,
): AgentAction {
  const isAnswer = transcript.some((line) => line.from === 'agent' && line.roomId === replyTo);
  const waiting = outbox.filter((out) => out.answers && (out.after ?? 0) > now + TOO_LATE_MS);
  const found = waiting.findLast((out) => !isAnswer || out.answers?.messageId === replyTo);
  return { do: 'undo', answer: found?.answers?.messageId ?? null };
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
    case 'take':
    case 'close':
    case 'reopen':
    case 'show':
      return { do: command.do };
    default:
      return null;
  }
}
