import type { Agent, CaseState, Deed } from '../core/case.ts';
import type { Message } from '../core/message.ts';
import type { Media } from '../core/value.ts';

/** One message of a conversation as it was kept: redacted, and in its latest version. */
export interface PastMessage extends Message {
  /** The channel's id of it. One still on its way has the id of its sending. */
  id: string;
  /** UTC ms. */
  at: number;
  from: 'customer' | 'bot' | 'agent' | 'note';
  /** The agent's name. */
  who?: string;
  /** The room's id of it: of an agent's own message, or of the relayed one. */
  roomId?: string;
  edited: boolean;
  /** The customer took it back. */
  unsaid?: boolean;
  /** What became of it, as the outbox knows. What a customer said is always sent. */
  state: 'sent' | 'pending' | 'failed';
}

/** A case as a list of cases shows it. */
export interface CaseSummary {
  code: string;
  state: CaseState;
  /** What its category is called in the room's language. */
  title: string;
  priority: string;
  language: string;
  agent: Agent['name'] | null;
  /** What the channel says the customer is called. */
  customer: string;
  channel: string;
  /** UTC ms. */
  waitingSince: number;
}

/** A case with all that an agent needs to answer it. */
export interface CaseView extends CaseSummary {
  card: Message;
  messages: PastMessage[];
  /** What was done with it, never what was said. */
  record: { at: number; who: string; deed: Deed; detail?: string }[];
}

/**
 * The desk as it stands, for a page that is opened anew: read from what is stored, and changing nothing. Every question
 * rejects with a StoreError when the store can't be read.
 */
export interface DeskView {
  /** The latest messages of a customer, oldest first, at most `most`; without the agents' notes. */
  talk(channel: string, customer: string, most: number): Promise<PastMessage[]>;
  /** The cases that are not closed, in the order of service, and then the latest of those that are; so many at most. */
  cases(most: { live: number; closed: number }): Promise<CaseSummary[]>;
  /** A case with the latest `most` messages of its conversation; null when there is none of this code. */
  case(code: string, most: number): Promise<CaseView | null>;
  /** The code of a customer's case that is not closed. */
  openCase(channel: string, customer: string): Promise<string | null>;
  /** Whose case it is; null when there is none of this code. */
  customerOf(code: string): { channel: string; customer: string } | null;
  /** The bytes of a media item, wherever it is held. Rejects with a MediaError. */
  bytes(media: Media): Promise<Uint8Array>;
}
