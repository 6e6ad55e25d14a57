import type { Case, PastCase } from './case.ts';
import type { ArticleId, FlowId, SlotId, StepId, StepKind } from './flow.ts';
import type { Named } from './judged.ts';
import type { Language, Media, Param, Params, SlotValue } from './value.ts';

/** bot: flows answer. waiting: a case is in the queue. human: a person owns the conversation and the bot is silent. */
export type Mode = 'bot' | 'waiting' | 'human';

/** A flow in progress and where it stands. */
export interface Frame {
  flow: FlowId;
  step: StepId;
  /** Kind and digest of the step when the conversation came to it. */
  kind: StepKind;
  digest: string;
  slots: Record<SlotId, SlotValue>;
  /** The questions answered on the way here, for going back. */
  trail: StepId[];
  /** The message that filled a slot: an edit of it corrects the slot. */
  filledBy: Record<SlotId, string>;
  /** The step was run already: what it asks was asked, what it started was started. */
  ran: boolean;
  /** The customer has confirmed the facts. */
  confirmed: boolean;
  /** It went to people: what it interrupted is not resumed unasked. */
  handedOff: boolean;
  /** Parameters for the words of a repair: the flow it interrupts, say. */
  params: Params;
  /** Choices computed when the frame was pushed (candidates for clarification): flows, and articles (see articles.ts). */
  candidates: FlowId[];
  /** The words that could mean any of the candidates: the one that is chosen hears them. */
  words?: string;
  /** The article that it showed, until the customer has said whether it helped. */
  article?: ArticleId;
}

/** The last list shown: what a number answers, and which buttons are fresh. */
export interface ShownList {
  list: number;
  flow: FlowId;
  step: StepId;
  ids: string[];
  /** What the choices say, in any language. */
  labels: Param[];
}

/** An article that the customer was shown, and what came of it. */
export interface Read {
  article: ArticleId;
  /** UTC ms. */
  at: number;
  /** What the customer said of it; absent while nothing was said. */
  helped?: boolean;
  /** People were called for soon after it. */
  person?: true;
}

/** Several short messages that are one thing said, held in the document until the customer pauses. */
export interface Burst {
  texts: string[];
  media: Media[];
  ids: string[];
  since: number;
}

/** Pictures and files that may show a secret: nobody sees them before the customer says that they show none. */
export interface Doubted {
  messageId: string;
  text: string;
  media: Media[];
}

export type TimerKind = 'burst' | 'silence' | 'give_up' | 'remind' | 'held';

/** Due in UTC ms. One of a kind per conversation; `remind` is one per flow and step. */
export interface Timer {
  id: string;
  kind: TimerKind;
  due: number;
  flow?: FlowId;
  step?: StepId;
}

/** A look-up under way: sent again after a restart, answered once. */
export interface PendingLookUp {
  id: string;
  name: string;
  args: Record<string, SlotValue>;
}

export interface Conversation {
  id: string;
  channel: string;
  /** Opaque outside the channel. */
  customer: string;
  /** What the channel says the customer is called. */
  name: string;
  language: Language;
  /** What the language was taken from; a later, better source replaces an earlier one. */
  languageFrom: 'default' | 'hint' | 'shared' | 'words' | 'choice';
  mode: Mode;
  /** The flow on top is the one that talks; those below were interrupted or called it. */
  stack: Frame[];
  shown: ShownList | null;
  /** Lists shown so far. */
  lists: number;
  misses: number;
  burst: Burst | null;
  case: Case | null;
  past: PastCase[];
  timers: Timer[];
  lookUp: PendingLookUp | null;
  /** What the customer named last, with what it is to us. */
  named?: Named;
  /** The channel refused the last message for good: the customer blocked the bot, say. */
  unreachable: boolean;
  greeted: boolean;
  /** The incidents that it was told of. */
  told?: string[];
  /** The latest articles that it was shown, oldest first. */
  reads?: Read[];
  /** Messages that the runtime holds in memory for a moment, oldest first. */
  held?: string[];
  /** Messages with 64 hex digits of which the customer is asked what they are. */
  unclear?: string[];
  doubted?: Doubted;
  /** When the last secret was found, UTC ms. */
  secretAt?: number;
  /** The customer was told that numbers of cards and papers are masked. */
  masked?: boolean;
}

/** A conversation in which nothing has been said. */
export function newConversation(channel: string, customer: string, language: Language): Conversation {
  return {
    id: conversationId(channel, customer),
    channel,
    customer,
    name: '',
    language,
    languageFrom: 'default',
    mode: 'bot',
    stack: [],
    shown: null,
    lists: 0,
    misses: 0,
    burst: null,
    case: null,
    past: [],
    timers: [],
    lookUp: null,
    unreachable: false,
    greeted: false,
  };
}

/** The key of a conversation's document. */
export function conversationId(channel: string, customer: string): string {
  return `${channel}:${customer}`;
}
