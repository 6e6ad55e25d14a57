import type { Media, MediaKind, MessageKey } from './value.ts';

/** One of a list of answers that a customer can tap, number, or type. `id` is opaque and at most 64 bytes. */
export interface Choice {
  id: string;
  label: string;
}

/** A stretch of text shown differently; offsets are UTF-16 code units. */
export interface Span {
  from: number;
  to: number;
  style: 'bold' | 'code';
}

/** A neutral message: what is said, before a channel's limits. `key` names the words it came from. */
export interface Message {
  text: string;
  spans: Span[];
  choices: Choice[];
  media: Media[];
  key?: MessageKey;
  /** The channel's id of the message that this one answers. */
  replyTo?: string;
}

/** What a channel can do. `src/render` fits messages to it. */
export interface Capabilities {
  /** How choices are offered: as buttons, or as a numbered list in the text. */
  choices: 'buttons' | 'numbers';
  /** The most buttons under one message; the rest is numbered. */
  maxChoices: number;
  /** A message already sent can be changed. */
  edit: boolean;
  /** A message of the bot's can be taken back. */
  deleteOwn: boolean;
  /** A message of the customer's can be deleted. */
  deleteTheirs: boolean;
  typing: boolean;
  threads: boolean;
  formatting: 'none' | 'spans';
  /** UTF-16 code units in one message, and in a caption. */
  maxText: number;
  maxCaption: number;
  media: MediaKind[];
  /** Bytes of one file. */
  maxMediaBytes: number;
  /** Who may write first. */
  begins: 'customer' | 'either';
}

/** A plain message without choices, media or spans. */
export function plain(text: string, key?: MessageKey): Message {
  return { text, spans: [], choices: [], media: [], ...(key === undefined ? {} : { key }) };
}
