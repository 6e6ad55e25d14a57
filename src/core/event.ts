import type { Agent } from './case.ts';
import type { ArticleId, FlowId, Priority } from './flow.ts';
import type { Judged } from './judged.ts';
import type { Json, Language, Media } from './value.ts';

/** What the guard found in a text; the value itself is gone before this exists. */
export interface Finding {
  kind: string;
  /** Offsets in the redacted text, UTF-16 code units. */
  from: number;
  to: number;
}

/** What triage makes of a text, best first. Confidence is from 0 to 1. */
export interface Candidate {
  flow: FlowId;
  confidence: number;
}

/** An article found by a text, and how much of what the text is about it covers: from 0 to 1. */
export interface FoundArticle {
  article: ArticleId;
  score: number;
}

/** What the runtime knows of the desk when the event is handled. */
export interface DeskFacts {
  /** The code for a case, should this event open one. */
  code: string;
  /** Cases that customers wait for and that would be served before one of this priority opened now, the conversation's own left out. */
  ahead: Record<Priority, number>;
  /** The customer's own messages can be deleted in their chat. */
  deletes?: boolean;
}

interface EventBase {
  /** Unique for its source: the key by which it is handled once. */
  id: string;
  /** When it happened, UTC ms. */
  at: number;
  desk: DeskFacts;
}

/** The customer wrote, sent something, or tapped a choice. The text is redacted by the guard already. */
export interface SaidEvent extends EventBase {
  type: 'said';
  messageId: string;
  /** The ids of the other messages that it came in. */
  also?: string[];
  text: string;
  media: Media[];
  /** A tapped choice: its id. */
  choice?: string;
  /** The flow that a link named by which the customer came. */
  opens?: FlowId;
  replyTo?: string;
  name?: string;
  languageHint?: Language;
  /** Names of files that came with it and could not be taken. The customer is told of them apart from the engine. */
  refused?: string[];
  /** Links, mailboxes, numbers, accounts and addresses in the text, and what they are to us. */
  judged?: Judged[];
  findings: Finding[];
  /** Earlier messages that hold parts of what was found. They are redacted already. */
  earlier?: string[];
  /** It is more of a phrase that was found just before: the customer was told then. */
  rest?: boolean;
  /** It was taken in before and kept back: its line stands in the transcript. */
  again?: boolean;
  /** Its pictures or files came while secrets were being talked about. */
  doubtful?: boolean;
  candidates: Candidate[];
  /** Articles for the text, or for what a command asks to search for; best first. */
  articles?: FoundArticle[];
}

/** The customer changed an earlier message. */
export interface EditedEvent extends EventBase {
  type: 'edited';
  messageId: string;
  text: string;
  findings: Finding[];
  earlier?: string[];
  rest?: boolean;
  again?: boolean;
}

/** The customer took an earlier message back. */
export interface UnsaidEvent extends EventBase {
  type: 'unsaid';
  messageId: string;
}

/** The customer wrote what may be a piece of a secret: it is held in memory for a moment, and nothing of it is here. */
export interface HeldEvent extends EventBase {
  type: 'held';
  messageId: string;
  /** It replaces the text of a message. */
  edited: boolean;
}

/** Timers of this conversation came due. */
export interface DueEvent extends EventBase {
  type: 'due';
  timers: string[];
  /** Triage of the burst that a due timer ends, and the articles for it. */
  candidates: Candidate[];
  articles?: FoundArticle[];
}

/** A look-up answered. */
export interface FoundEvent extends EventBase {
  type: 'found';
  lookUp: string;
  answer: { ok: true; fields: Record<string, Json> } | { ok: false; code: string };
}

export type AgentAction =
  | { do: 'take' }
  /** `isSent`: the customer has it already, by another way, and `messageId` is the channel's. */
  | { do: 'answer'; messageId: string; text: string; media: Media[]; replyTo?: string; isSent?: boolean }
  /** `unsent`: the answer waits to be sent still, and this takes its place, with these files. */
  | { do: 'amend'; messageId: string; text: string; unsent?: { media: Media[] } }
  | { do: 'note'; text: string }
  | { do: 'transfer'; to: string }
  | { do: 'priority'; to: Priority }
  /** Links are to go out once. `refused`: what else is wrong with them, so that nobody can release them. */
  | { do: 'release'; links: string[]; isLead: boolean; refused: string[] }
  /** The answer with this id in the room is not to be sent; null when there is none that still waits. */
  | { do: 'undo'; answer: string | null }
  /** How something is written is told. */
  | { do: 'explain'; what: 'note' | 'transfer' | 'priority' }
  | { do: 'close' }
  | { do: 'reopen' }
  | { do: 'show' };

/** An agent acted on the case from the room. `blocked` holds the guard's reasons when its words may not go out. */
export interface AgentEvent extends EventBase {
  type: 'agent';
  agent: Agent;
  code: string;
  action: AgentAction;
  blocked: string[];
  /** It is blocked for nothing but these links. */
  links?: string[];
  /** Released links that it goes out with. */
  released?: string[];
}

/** A message could not be delivered, for good or after every attempt. */
export interface UndeliveredEvent extends EventBase {
  type: 'undelivered';
  to: 'customer' | 'room';
  code: string;
  /** Whether the customer can't be reached at all. */
  unreachable: boolean;
  /** It was a message to be deleted, said at this time (UTC ms). */
  deletes?: number;
}

/** The chat app tells whether the customer can be written to: they blocked the bot, or let it in again. */
export interface ReachEvent extends EventBase {
  type: 'reach';
  reachable: boolean;
}

export type Event =
  | SaidEvent
  | EditedEvent
  | UnsaidEvent
  | HeldEvent
  | DueEvent
  | FoundEvent
  | AgentEvent
  | UndeliveredEvent
  | ReachEvent;
