import type { Agent } from '../core/case.ts';
import type { Capabilities, Message } from '../core/message.ts';
import type { Language, Media } from '../core/value.ts';

/** What a customer did, as an adapter parsed it. Ids are the platform's own, opaque to everybody else. */
export interface Arrival {
  /** The key by which it is handled once: (bot, update id), (account, message id). */
  id: string;
  customer: string;
  messageId: string;
  /** The ids of the other messages that it came in: the parts of an album. */
  also?: string[];
  text: string;
  media: Media[];
  /** A tapped choice: the id that was shown with it. */
  choice?: string;
  /** The platform's id of the message that it answers. */
  replyTo?: string;
  /** It replaces the text of the message `messageId`. */
  edited?: boolean;
  /** The customer has taken the message `messageId` back. */
  unsaid?: boolean;
  /** A flow that the customer came for, by a link that names it; one that there is not counts as not named. */
  opens?: string;
  /** Its text is a sign that was put on the message `replyTo`: people are told of it, the bot is not spoken to. */
  reaction?: boolean;
  /** Media that came with it and could not be held: the customer is told which, and why. */
  refused?: { name: string; code: 'too_big' | 'quota' | 'io' }[];
  /** What the platform says the customer is called. */
  name?: string;
  languageHint?: Language;
}

/** Bytes that came in, before they are held. */
export interface Bytes {
  data: Uint8Array;
  name?: string;
  mime?: string;
}

/** What somebody wrote to a customer in the chat app itself, past the desk: on the phone of the bot's own account, say. */
export interface Overheard {
  id: string;
  customer: string;
  /** What the platform says the customer is called. */
  name?: string;
  messageId: string;
  text: string;
  media: Media[];
  agent: Agent;
}

/** What a chat app tells by itself: whether a customer can be written to. */
export interface Reach {
  id: string;
  customer: string;
  reachable: boolean;
}

/** Where a channel delivers what comes in. */
export interface Inbox {
  /**
   * Resolves when the arrival is handled and durable: only then may the platform be told that it was taken.
   * Rejects with an Unavailable (busy, stopping, or the store refused): not taken, to be offered again.
   */
  receive(arrival: Arrival): Promise<void>;
  /** Holds bytes in the media store. Rejects with a MediaError when they are too big or the store is full. */
  hold(bytes: Bytes): Promise<Media>;
  /**
   * Resolves when what somebody wrote past the desk is noted, and is checked as an agent's words are before they go out: what may
   * not stand is taken back where the channel can, and the agents are told.
   */
  overheard?(said: Overheard): Promise<void>;
  /** Resolves when it is noted, and the agents of an open case are told. Rejects as `receive` does. */
  reach?(change: Reach): Promise<void>;
}

/** What the platform said of a message that it took. */
export interface Receipt {
  /** The platform's id of the message; absent where it gives none. */
  messageId?: string;
  /** What became of those behind it that were sent along with it, in order. */
  also?: Receipt[];
}

export interface Sending {
  /** The outbox id: the same at every attempt. */
  id: string;
  /** From 1. */
  attempt: number;
  /** The bytes of a media item, wherever it is held. */
  bytes(media: Media): Promise<Uint8Array>;
  /** What waits behind it for the same customer, in order. The first of them may be sent along: see `Receipt.also`. */
  behind?(): Message[];
}

/** A customer's side of a chat app. */
export interface Channel {
  /** Unique and stable: it leads the ids of its conversations. No colon in it. */
  readonly id: string;
  readonly capabilities: Capabilities;
  /** Begins to deliver. Rejects when the channel can't start at all. */
  start(inbox: Inbox): Promise<void>;
  /** Sends one message that already fits the capabilities. Rejects with a SendError. */
  send(customer: string, message: Message, sending: Sending): Promise<Receipt>;
  /** Deletes a message of the customer's or of the bot's. Only called where the capabilities allow it. */
  retract?(customer: string, messageId: string): Promise<void>;
  /** Shows that somebody is typing. Best effort. */
  typing?(customer: string): Promise<void>;
  /** The bytes of a media item that this channel gave. */
  fetch?(ref: string): Promise<Uint8Array>;
  /** Takes nothing more in; resolves when what was being delivered is settled. */
  stop(): Promise<void>;
}
