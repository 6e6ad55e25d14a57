/** Anything that survives JSON unchanged: what documents, events and effects are made of. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A BCP 47 language tag for which the book has words, `zh-CN` say. */
export type Language = string;

/** The key of a message in the words beside a flow. */
export type MessageKey = string;

/** An amount as a decimal string (never a float) and the unit the customer named, if any. */
export interface Amount {
  amount: string;
  unit?: string;
}

/** A moment in UTC milliseconds, or what the customer said when it names no exact moment. */
export type Moment = { at: number } | { said: string };

/**
 * What a slot holds: canonical, never words of a language. An option's id, a text as given, an amount, a moment,
 * pictures and files, or null where the customer skipped it.
 */
export type SlotValue = string | number | boolean | null | Amount | Moment | { media: Media[] };

/** A value that words can show: text as given, a number, an amount, a moment, another message, or several of them. */
export type Param =
  | string
  | number
  | Amount
  | Moment
  | { key: MessageKey; params?: Params }
  | { count: number }
  | { list: Param[] };

export interface Params {
  [name: string]: Param;
}

export type MediaKind = 'image' | 'video' | 'voice' | 'audio' | 'file' | 'sticker' | 'location' | 'contact' | 'link';

/** A picture, file, or the like by reference: `ref` is opaque to all but the channel (or the media store) that gave it. */
export interface Media {
  kind: MediaKind;
  ref: string;
  /** Where `ref` is resolved: a channel's id, or `held` for the media store. */
  at: string;
  name?: string;
  /** A secret was cut out of its name, which its app still has: it may be shown under this one only. */
  renamed?: true;
  mime?: string;
  /** Bytes. */
  size?: number;
}
