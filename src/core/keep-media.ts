import { flowOf, problemFrame, type Turn } from './turn.ts';
import type { Media } from './value.ts';

/** What a flow takes at most when its slot sets no limit of its own. */
const MOST = 10;

/** Puts pictures and files that nothing asked for beside the facts, where the flow has a place for them. */
export function keepMedia(turn: Turn, media: Media[]): void {
  const frame = problemFrame(turn);
  if (!frame || frame.confirmed) return;
  const slot = Object.values(flowOf(turn, frame).slots).find((one) => one.check === 'media');
  if (!slot) return;
  const most = typeof slot.args.max === 'number' ? slot.args.max : MOST;
  const held = frame.slots[slot.id];
  const before = held && typeof held === 'object' && 'media' in held ? held.media : [];
  frame.slots[slot.id] = { media: [...before, ...media].slice(0, most) };
}
