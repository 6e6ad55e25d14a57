import type { FlowId, Priority, SlotId } from './flow.ts';
import type { Language, MessageKey, Param } from './value.ts';

export interface Agent {
  id: string;
  /** The name the team knows; a customer sees only what the brand's words make of it. */
  name: string;
}

/** One thing taken down and confirmed, ready to be shown in any language. */
export interface Fact {
  slot: SlotId;
  label: MessageKey;
  value: Param;
}

export type CaseState = 'waiting' | 'open' | 'closed';

export type Deed =
  | 'opened'
  | 'taken'
  | 'answered'
  | 'taken_back'
  | 'noted'
  | 'reported'
  | 'transferred'
  | 'priority'
  | 'closed'
  | 'reopened'
  | 'left'
  | 'rated'
  | 'blocked'
  | 'released'
  | 'undelivered';

/** Who did what, when (UTC ms). Never holds content, only what happened, and the links that a lead released. */
export interface Entry {
  at: number;
  who: string;
  deed: Deed;
  detail?: string;
}

/** A link that a lead let go out once. `used` tells by which message, the room's id, and when; null as long as by none. */
export interface Release {
  link: string;
  /** The lead's id. */
  by: string;
  at: number;
  used: { messageId: string; at: number } | null;
}

/** An agent's message that was stopped for nothing but these links: a lead may release them in answer to it. */
export interface Withheld {
  messageId: string;
  links: string[];
}

/** 工单. Its code is shown as `#1024` and is never used again. */
export interface Case {
  code: string;
  state: CaseState;
  category: FlowId;
  priority: Priority;
  language: Language;
  facts: Fact[];
  openedAt: number;
  waitingSince: number;
  agent: Agent | null;
  /** Its answer may take days: the bot keeps the conversation until an agent takes it, unless the customer calls for people. */
  later?: true;
  /** The customer was told that what is written while waiting joins the case. */
  acknowledged: boolean;
  answeredAt: number | null;
  closedAt: number | null;
  rating: number | null;
  /** The room that serves it; empty until the runtime has routed it. */
  room: string;
  /** The room's thread and pinned card, opaque to all but its adapter. */
  thread: string | null;
  card: string | null;
  /** The room's ids of the summaries of the talk so far. */
  talk?: string[];
  /** The latest entries; the runtime moves older ones to the archive. */
  record: Entry[];
  /** The latest of each. */
  releases?: Release[];
  withheld?: Withheld[];
}

export interface PastCase {
  code: string;
  category: FlowId;
  openedAt: number;
  closedAt: number;
  rating: number | null;
}
