import type { Json, Media, MediaKind, SlotValue } from '../value.ts';
import { type Checked, numberArg, refused, taken } from './answer.ts';

/** What can show something: a sticker or a shared contact can't. */
const SHOWS: readonly MediaKind[] = ['image', 'video', 'voice', 'audio', 'file'];
const MAX = 10;

/** Takes pictures, recordings and files; of more than `max` (10) the first. */
export function checkMedia(args: Record<string, Json>, media: Media[]): Checked {
  const shown = media.filter((item) => SHOWS.includes(item.kind)).slice(0, max(args));
  return shown.length === 0 ? refused('check-media') : taken({ media: shown });
}

/** Whether a held value is media, and no more of it than the slot takes. */
export function isMedia(args: Record<string, Json>, value: SlotValue): boolean {
  if (typeof value !== 'object' || value === null || !('media' in value)) return false;
  return value.media.length >= 1 && value.media.length <= max(args);
}

function max(args: Record<string, Json>): number {
  return Math.max(1, numberArg(args, 'max', MAX));
}
