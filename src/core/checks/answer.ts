import type { EngineKey } from '../keys.ts';
import type { Json, Language, Media, Params, SlotValue } from '../value.ts';

/** What a check is given: the customer's words as they came, and what was sent with them. */
export interface Said {
  text: string;
  media: Media[];
}

/** When it was said (UTC ms), the IANA zone that its clock times are in, and the language of the talk. */
export interface When {
  at: number;
  timeZone: string;
  language?: Language;
}

/** What a check makes of an answer: the canonical value, or the message that says what is wanted instead. */
export type Checked = { ok: SlotValue } | { no: EngineKey; params: Params };

/** The answer is taken as `value`. */
export function taken(value: SlotValue): Checked {
  return { ok: value };
}

/** The answer can't be taken; `key` says why. */
export function refused(key: EngineKey, params: Params = {}): Checked {
  return { no: key, params };
}

/** A number among a slot's arguments, or what stands in for it. */
export function numberArg(args: Record<string, Json>, name: string, otherwise: number): number {
  const value = args[name];
  return typeof value === 'number' ? value : otherwise;
}
