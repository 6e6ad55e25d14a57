import { clean } from '../text.ts';
import type { Json, SlotValue } from '../value.ts';
import { type Checked, numberArg, refused, taken } from './answer.ts';

const UNSEEN = /[\p{Cf}\s]/gu;
const MAX = 2000;

/** Takes words as they are, trimmed and clean, of `min` (1) to `max` (2,000) characters. */
export function checkText(args: Record<string, Json>, text: string): Checked {
  const value = clean(text).trim();
  const { min, max } = bounds(args);
  if (seen(value) < min) return refused('check-text-short', { min });
  return length(value) > max ? refused('check-text-long', { max }) : taken(value);
}

/** Whether a held value is a text within the slot's bounds. */
export function isText(args: Record<string, Json>, value: SlotValue): boolean {
  const { min, max } = bounds(args);
  return typeof value === 'string' && seen(value) >= min && length(value) <= max;
}

function bounds(args: Record<string, Json>): { min: number; max: number } {
  return { min: numberArg(args, 'min', 1), max: numberArg(args, 'max', MAX) };
}

/** Characters that a reader sees: spaces and joiners make no text longer. */
function seen(text: string): number {
  return length(text.replace(UNSEEN, ''));
}

function length(text: string): number {
  return [...text].length;
}
