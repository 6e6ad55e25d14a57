import type { UnsaidEvent } from './event.ts';
import { letGo } from './held.ts';
import { ownedCase } from './open-case.ts';
import type { Turn } from './turn.ts';

/**
 * The customer took an earlier message back. What is still being listened to is forgotten, and people who own the conversation are
 * told. What has been answered stays answered: a fact in it is read back before it counts.
 */
export function unsaid(turn: Turn, { messageId }: UnsaidEvent): void {
  letGo(turn, [messageId]);
  if (ownedCase(turn)) turn.effects.push({ do: 'relay', messageId, text: '', media: [], edited: false, unsaid: true });
  else dropFromBurst(turn, messageId);
}

function dropFromBurst(turn: Turn, messageId: string): void {
  const { burst } = turn.c;
  const at = burst?.ids.indexOf(messageId) ?? -1;
  if (!burst || at === -1) return;
  if (burst.ids.length === 1) {
    turn.c.burst = null;
    return;
  }
  // Messages of media alone hold no text, so places only agree when every message has one.
  if (burst.texts.length !== burst.ids.length) return;
  burst.texts.splice(at, 1);
  burst.ids.splice(at, 1);
}
