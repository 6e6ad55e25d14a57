import type { Case } from './case.ts';
import type { Media, MessageKey, Param, Params } from './value.ts';

/** A choice before its words are chosen. */
export interface EffectChoice {
  id: string;
  label: Param;
}

/** A line of something said, before its words are chosen. */
export interface Line {
  key: MessageKey;
  params: Params;
}

/** The bot says something to the customer. */
export interface Say {
  do: 'say';
  key: MessageKey;
  params: Params;
  choices: EffectChoice[];
  /** Facts to read back, each as a line under the text. */
  facts: { label: MessageKey; value: Param }[];
  /** Said under it, each on a line of its own. */
  lines?: Line[];
}

/** An agent's words go to the customer as they are. */
export interface Pass {
  do: 'pass';
  text: string;
  media: Media[];
  /** The agent's name, and the room's id of the message, for receipts and corrections. */
  by: string;
  messageId: string;
  /** The room's id of the customer's relayed message that is answered. */
  replyTo?: string;
  /** A correction of an earlier answer. */
  amends?: string;
  /** What it corrects was not sent: it goes in its place. */
  isInstead?: boolean;
  /** The customer has it already: it is only kept, and `messageId` is the channel's. */
  isSent?: boolean;
}

/** The customer's words go to the agents' room as they are. */
export interface Relay {
  do: 'relay';
  messageId: string;
  text: string;
  media: Media[];
  replyTo?: string;
  /** The text replaces that of an earlier message. */
  edited: boolean;
  /** The customer took the message back: it is shown as it was. */
  unsaid?: boolean;
}

/** A notice in the agents' room about the conversation's case. */
export interface Post {
  do: 'post';
  key: MessageKey;
  params: Params;
  /** Said under it, each on a line of its own. */
  lines?: Line[];
  /** The room's id of the message that it answers. */
  replyTo?: string;
}

/** The case's card is to be drawn, or drawn again. `fresh` posts it anew with the summary and the talk so far. */
export interface Card {
  do: 'card';
  fresh: boolean;
  /** Pictures and files among the facts, posted with a fresh card. */
  media: Media[];
}

/** An agent's answer that waits to be sent is not to be sent. */
export interface Unsend {
  do: 'unsend';
  /** The room's id of the agent's message. */
  messageId: string;
}

/** An internal note, kept in the transcript, shown to no customer. */
export interface Note {
  do: 'note';
  by: string;
  text: string;
}

/** The customer's message is to be deleted in its chat where the channel can, and its copies in the agents' room. */
export interface Retract {
  do: 'retract';
  messageId: string;
}

/** Pictures and files of a message that were kept back belong to it after all. */
export interface Keep {
  do: 'keep';
  messageId: string;
  media: Media[];
}

/** Pictures and files that nobody is to see: what is held of them is to be deleted. */
export interface Drop {
  do: 'drop';
  media: Media[];
}

/** What was agreed in the case, for the customer to keep. The runtime adds what agents answered. */
export interface CaseRecord {
  do: 'record';
  /** In the chat, or whole: as a file where the channel can send one. */
  as: 'short' | 'file';
  /** Its code, its category, and since when it is open. */
  params: Params;
  facts: { label: MessageKey; value: Param }[];
  /** UTC ms; `until` is null while it is not closed. */
  since: number;
  until: number | null;
}

/** A closed case makes way for a new one: it is to be kept whole. */
export interface Retire {
  do: 'retire';
  case: Case;
}

/** What a transition wants done: plain JSON, executed by the runtime after the commit. */
export type Effect = Say | Pass | Unsend | Relay | Post | Card | Note | Retract | Keep | Drop | CaseRecord | Retire;
