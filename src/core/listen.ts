import type { Frame } from './conversation.ts';
import { paramOf } from './facts.ts';
import type { Slot, SlotId } from './flow.ts';
import { checked, type Heard, openQuestion } from './hear.ts';
import { dropRepairs } from './repair.ts';
import { flowOf, say, type Turn, top } from './turn.ts';
import type { SlotValue } from './value.ts';
import { walk } from './walk.ts';

/** What is so now, or until now, tells nothing of when it happened. */
const NOW = /(?:直?到|截至)?(?:现在|目前|如今)|至今|(?<![a-z])(?:right now|now)(?![a-z])/giu;

/**
 * Fills the slots that listen and are still empty with what words tell of them, and returns those that it filled.
 */
export function listen(turn: Turn, frame: Frame, words: Heard): SlotId[] {
  const listening = Object.values(flowOf(turn, frame).slots).filter(
    ({ id, listen: listens }) => listens && frame.slots[id] === undefined,
  );
  const unit = unitIn(turn, frame, words);
  return listening.flatMap((slot) => {
    const value = told(turn, frame, slot, words, unit);
    if (value === undefined) return [];
    frame.slots[slot.id] = value;
    frame.filledBy[slot.id] = words.messageId;
    return [slot.id];
  });
}

/** Words in passing must leave no doubt: an amount names its unit, a time is exact, a hash is whole. "500U" names a coin as well. */
function told(turn: Turn, frame: Frame, slot: Slot, { text }: Heard, unit: string | null): SlotValue | undefined {
  const result = checked(turn, frame, slot.id, {
    text: slot.check === 'time' ? text.replace(NOW, ' ') : text,
    media: [],
  });
  if (slot.check === 'option') return 'ok' in result ? result.ok : coinOf(turn, frame, slot, unit);
  return 'ok' in result && isCertain(result.ok) ? result.ok : undefined;
}

function isCertain(value: SlotValue): boolean {
  return (
    typeof value === 'string' || (typeof value === 'object' && value !== null && ('at' in value || 'unit' in value))
  );
}

/** The unit of the amount in these words, where the flow listens for one; null when they have none. */
function unitIn(turn: Turn, frame: Frame, { text }: Heard): string | null {
  const amount = Object.values(flowOf(turn, frame).slots).find((one) => one.check === 'amount' && one.listen);
  const result = amount && checked(turn, frame, amount.id, { text, media: [] });
  if (!result || !('ok' in result) || typeof result.ok !== 'object' || !result.ok) return null;
  return ('unit' in result.ok && result.ok.unit) || null;
}

/** The option that a unit names. */
function coinOf(turn: Turn, frame: Frame, slot: Slot, unit: string | null): SlotValue | undefined {
  if (unit === null) return undefined;
  const named = checked(turn, frame, slot.id, { text: unit, media: [] });
  return 'ok' in named ? named.ok : undefined;
}

/**
 * Words that answer nothing asked may still tell what would be asked later: it is noted and said back, and the question stands.
 * False when they tell nothing of the kind.
 */
export function noted(turn: Turn, heard: Heard): boolean {
  const onTop = top(turn);
  const frame = onTop && flowOf(turn, onTop).yields ? turn.c.stack.at(-2) : onTop;
  if (!frame || flowOf(turn, frame).kind !== 'problem' || !openQuestion(turn, frame)) return false;
  const { slots } = flowOf(turn, frame);
  const facts = listen(turn, frame, heard).flatMap((id) => {
    const slot = slots[id];
    return slot ? [{ label: { key: slot.label }, value: paramOf(slot, frame.slots[id] ?? null) }] : [];
  });
  if (facts.length === 0) return false;
  turn.c.misses = 0;
  dropRepairs(turn);
  say(turn, 'common-noted', { facts: { list: facts.map((params) => ({ key: 'common-fact', params })) } });
  walk(turn);
  return true;
}
