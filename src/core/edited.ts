import { same } from './conditions.ts';
import type { Frame } from './conversation.ts';
import { setAnew } from './correct.ts';
import type { EditedEvent } from './event.ts';
import type { SlotId } from './flow.ts';
import { checked } from './hear.ts';
import { ownedCase } from './open-case.ts';
import { graveOf, secretSent, tellMasked } from './secret.ts';
import { problemFrame, say, type Turn } from './turn.ts';
import { walk } from './walk.ts';

/**
 * The customer changed an earlier message. If it filled a fact that is not confirmed yet, it corrects the fact; while people
 * own the conversation it is relayed; otherwise the transcript alone keeps it.
 */
export function edited(turn: Turn, event: EditedEvent): void {
  if (graveOf(event.findings).length > 0) secretSent(turn, event);
  else tellMasked(turn, event.findings);
  if (ownedCase(turn)) {
    const { messageId, text } = event;
    turn.effects.push({ do: 'relay', messageId, text, media: [], edited: true });
    return;
  }
  if (graveOf(event.findings).length > 0) return dropEdited(turn, event);
  if (!editBurst(turn, event)) editFact(turn, event);
}

/** What the message said before may be a part of the secret: it is no longer waited for. */
function dropEdited(turn: Turn, event: EditedEvent): void {
  if (turn.c.burst?.ids.includes(event.messageId)) turn.c.burst = null;
}

/** A message still held is simply replaced. */
function editBurst(turn: Turn, event: EditedEvent): boolean {
  const { burst } = turn.c;
  const at = burst?.ids.indexOf(event.messageId) ?? -1;
  // Messages of media alone hold no text, so places only agree when every message has one.
  if (!burst || at === -1 || burst.texts.length !== burst.ids.length) return false;
  burst.texts[at] = event.text;
  return true;
}

function editFact(turn: Turn, event: EditedEvent): void {
  const frame = problemFrame(turn);
  if (!frame || frame.confirmed) return;
  const filled = Object.keys(frame.filledBy).filter((id) => frame.filledBy[id] === event.messageId);
  const slot = filled.find((id) => changes(turn, frame, id, event.text)) ?? filled[0];
  if (slot === undefined || setAnew(turn, frame, slot, event.text, event.messageId)) return;
  const result = checked(turn, frame, slot, { text: event.text, media: [] });
  if (!('no' in result)) return;
  say(turn, result.no, result.params);
  walk(turn);
}

/** Whether words give a fact another value than it has. One message may have told several facts. */
function changes(turn: Turn, frame: Frame, slot: SlotId, text: string): boolean {
  const result = checked(turn, frame, slot, { text, media: [] });
  return 'ok' in result && !same(result.ok, frame.slots[slot] ?? null);
}
