import type { Json, Language, MessageKey, SlotValue } from './value.ts';

export type FlowId = string;
export type StepId = string;
export type SlotId = string;
export type ArticleId = string;

/** An answer that a slot or an ask knows. `phrases` are folded texts, of every language, that mean it. */
export interface Option {
  id: string;
  label: MessageKey;
  phrases: string[];
}

/** A fact that a flow takes down. `check` names the function that turns an answer into its canonical value. */
export interface Slot {
  id: SlotId;
  check: CheckName;
  args: Record<string, Json>;
  options: Option[];
  label: MessageKey;
  optional: boolean;
  /** Filled from the words that opened the flow, if one of its options is in them. */
  listen: boolean;
}

export type CheckName = 'option' | 'text' | 'amount' | 'time' | 'txid' | 'account' | 'media';

/** Data, never an expression: what must be true of the slots of the flow. */
export type Condition =
  | { slot: SlotId; is: SlotValue }
  | { slot: SlotId; in: SlotValue[] }
  | { slot: SlotId; filled: boolean }
  | { slot: SlotId; more_than: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export type Priority = 'urgent' | 'high' | 'normal' | 'low';

/** Where the choices of an `ask` come from when its author did not list them. */
export type ChoiceSource = 'menu' | 'candidates' | 'facts' | 'languages';

export interface AskChoice extends Option {
  next: StepId;
}

interface StepBase {
  id: StepId;
  /** Changes when what the step awaits changes: a conversation that stands on it then learns of the change. */
  digest: string;
}

export interface SayStep extends StepBase {
  kind: 'say';
  key: MessageKey;
  next: StepId;
}
/** A question whose answer routes the walk and fills no slot. */
export interface AskStep extends StepBase {
  kind: 'ask';
  key: MessageKey;
  choices: AskChoice[];
  /** Takes the choices from the conversation instead; the answer is acted on by the engine. */
  from?: ChoiceSource;
  next: StepId;
}
/** Fills a slot by asking, unless it is already filled with something its check accepts. */
export interface CollectStep extends StepBase {
  kind: 'collect';
  slot: SlotId;
  key: MessageKey;
  next: StepId;
}
/** Reads back the facts taken down; the customer confirms them or changes one. */
export interface ConfirmStep extends StepBase {
  kind: 'confirm';
  key: MessageKey;
  slots: SlotId[];
  next: StepId;
}
/** Calls a named look-up outside the engine and waits; its answer fills slots. */
export interface LookUpStep extends StepBase {
  kind: 'look_up';
  name: string;
  with: Record<string, SlotId>;
  /** Slot to fill ← field of the answer. */
  into: Record<SlotId, string>;
  next: StepId;
  failed: StepId;
}
export interface BranchStep extends StepBase {
  kind: 'branch';
  when: { if: Condition; next: StepId }[];
  else: StepId;
}
/** Shows an article: a certain one, or the one whose id a slot holds. */
export interface ArticleStep extends StepBase {
  kind: 'article';
  article: ArticleId | { slot: SlotId };
  next: StepId;
}
/** Takes down whether the article that the customer was shown on this road helped. */
export interface HelpedStep extends StepBase {
  kind: 'helped';
  helped: boolean;
  next: StepId;
}
/** Comes back by itself after a while: the flow rests, and goes on at `then` when the time is up. */
export interface RemindStep extends StepBase {
  kind: 'remind';
  /** Milliseconds. */
  after: number;
  key: MessageKey;
  next: StepId;
}
/** Opens a case with the facts taken down; the flow goes on at `next` when people are done, or at once if nobody waits. */
export interface HandOffStep extends StepBase {
  kind: 'hand_off';
  category: string;
  priority: Priority;
  slots: SlotId[];
  /** Whether people own the conversation from here on; otherwise the bot keeps it until an agent takes the case. */
  wait: boolean;
  key: MessageKey;
  next: StepId;
}
export interface CallStep extends StepBase {
  kind: 'call';
  flow: FlowId;
  next: StepId;
}
export interface SetStep extends StepBase {
  kind: 'set';
  slot: SlotId;
  value: SlotValue;
  next: StepId;
}
/** Asks for a rating from 1 to 5 of the last case. */
export interface RateStep extends StepBase {
  kind: 'rate';
  key: MessageKey;
  next: StepId;
}
/** Tells the customer what was agreed in their case: in the chat, or whole, as a file to keep. */
export interface RecordStep extends StepBase {
  kind: 'record';
  as: 'short' | 'file';
  next: StepId;
}
export interface EndStep extends StepBase {
  kind: 'end';
  /** Ends the flows below as well: nothing is resumed. */
  all: boolean;
  key?: MessageKey;
}

export type Step =
  | SayStep
  | AskStep
  | CollectStep
  | ConfirmStep
  | LookUpStep
  | BranchStep
  | ArticleStep
  | HelpedStep
  | RemindStep
  | HandOffStep
  | CallStep
  | SetStep
  | RateStep
  | RecordStep
  | EndStep;

export type StepKind = Step['kind'];

export interface Flow {
  id: FlowId;
  /** A repair is a flow of the engine's own: it is pushed on top of what goes on, and resumes it at its end. */
  kind: 'problem' | 'repair';
  title: MessageKey;
  start: StepId;
  steps: Record<StepId, Step>;
  slots: Record<SlotId, Slot>;
  /** A repair that gives way: words that answer none of its questions end it and are heard by what lies below. */
  yields: boolean;
}

/**
 * Words that reach a flow or an action of the engine in any state. Phrases are folded (see text.ts). `command`: written before
 * other words as a command, `/help fees` or `查 手续费`.
 */
export interface Trigger {
  flow: FlowId;
  match: 'whole' | 'within' | 'prefix' | 'command';
  phrases: string[];
}

export interface BookSettings {
  /** How long a burst of short messages is waited for, ms; 0 turns it off. */
  burstMs: number;
  /** How long a burst may grow in all, ms. */
  burstMaxMs: number;
  /** A customer who does not answer is reminded after this, ms. */
  silenceMs: number;
  /** And the open question is given up after this, ms. */
  giveUpMs: number;
  /** A walk longer than this many steps is a loop. */
  maxSteps: number;
  /** A candidate at or above opens its flow; at or above `triageMaybe` it is offered. */
  triageSure: number;
  triageMaybe: number;
  /** The brand's zone, IANA. */
  timeZone: string;
}

/** Something that is going wrong just now: flows that it concerns tell it first. */
export interface Incident {
  id: string;
  flows: FlowId[];
  /** What must be true of the flow's slots. */
  if: Condition;
  /** From when until when, UTC ms; null: always. */
  since: number | null;
  until: number | null;
  /** Its own words, and the languages that have them; in others a general word is said. */
  key: MessageKey;
  languages: Language[];
}

/** Everything the engine follows: validated, immutable, and complete. Built by src/book. */
export interface Book {
  digest: string;
  /** The first is the default. */
  languages: Language[];
  flows: Record<FlowId, Flow>;
  /** The flows of the menu, in order. */
  menu: FlowId[];
  triggers: Trigger[];
  incidents: Incident[];
  /** What customers type for a label: folded, of every language. Titles (of articles too), options, choices, slots, languages, common-*. */
  phrases: Record<MessageKey, string[]>;
  /** The ids of the articles there are, with the message key of title and text. */
  articles: Record<ArticleId, { title: MessageKey; body: MessageKey }>;
  settings: BookSettings;
}
