import type { Agent } from '../core/case.ts';
import type { Priority } from '../core/flow.ts';
import type { Capabilities, Message } from '../core/message.ts';
import type { Media } from '../core/value.ts';
import type { Arrival, Bytes, Receipt, Sending } from './channel.ts';

/** What an agent did in the room, as an adapter parsed it. Only members of the room get this far. */
export interface RoomArrival {
  id: string;
  agent: Agent;
  messageId: string;
  text: string;
  media: Media[];
  /** The room's id of the message that it answers or quotes. */
  replyTo?: string;
  /** The thread it was written in, if it is one of a case's. */
  thread?: string;
  /** A code that the quoted text itself carries, where the platform gives no id. */
  quotedCode?: string;
  /** It is meant for the desk although it names no case (the bot is mentioned, say): if it is unclear, ask back. */
  addressed?: boolean;
  edited?: boolean;
  /** The agent has taken the message `messageId` back in the room. */
  unsaid?: boolean;
  /** A tapped choice: the id that was shown with it. */
  choice?: string;
  /** Media that came with it and could not be taken: the agent is told. */
  refused?: NonNullable<Arrival['refused']>;
}

export interface RoomInbox {
  /** As Inbox.receive: resolves when it is handled and durable. */
  receive(arrival: RoomArrival): Promise<void>;
  hold(bytes: Bytes): Promise<Media>;
}

/** One message in the agents' room. */
export interface RoomPost {
  kind: 'card' | 'relay' | 'notice' | 'reply';
  message: Message;
  /** The case it is about; absent for answers about the whole desk. */
  case?: RoomCase;
  /** The room's id of an earlier message that this one replaces in place, where the room can. */
  replaces?: string;
}

export interface RoomCase {
  code: string;
  /** What its category is called in the room's language. */
  title: string;
  state: 'waiting' | 'open' | 'closed';
  priority?: Priority;
  thread: string | null;
}

export interface RoomReceipt extends Receipt {
  /** The case's thread, if the room made one for it. */
  thread?: string;
  also?: RoomReceipt[];
}

export interface RoomSending extends Sending {
  /** The post as it is now: while it waits for the room's budget, something that nobody may see can be cut out of it. */
  current?(): RoomPost;
  /** What waits behind it about the same conversation, in order. The first of them may be posted along: see `RoomReceipt.also`. */
  postsBehind?(): RoomPost[];
}

/** The agents' group chat. */
export interface AgentRoom {
  /** Unique and stable. No colon in it. */
  readonly id: string;
  readonly capabilities: Capabilities;
  start(inbox: RoomInbox): Promise<void>;
  /** Rejects with a SendError. */
  post(post: RoomPost, sending: RoomSending): Promise<RoomReceipt>;
  /** Shows at an agent's message what became of it. Best effort. */
  mark?(messageId: string, outcome: 'sent' | 'failed'): Promise<void>;
  /** Takes back a message of the desk's own. Only called where the capabilities allow it. */
  retract?(messageId: string): Promise<void>;
  fetch?(ref: string): Promise<Uint8Array>;
  /** How long what waits for the platform's rates takes to go out, ms. Rooms that are never behind have none. */
  lag?(): number;
  stop(): Promise<void>;
}
