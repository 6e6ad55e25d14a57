import { z } from 'zod';
import type { Case, Entry } from '../core/case.ts';
import type { Conversation } from '../core/conversation.ts';
import type { Choice, Message, Span } from '../core/message.ts';
import type { Media, MessageKey } from '../core/value.ts';
import { StoreError } from '../ports/errors.ts';
import type { Handled } from './handled.ts';

/** One line of a conversation's transcript. Texts are redacted by the guard; every version of an edited message is a line. */
export interface Line {
  id: string;
  at: number;
  from: 'customer' | 'bot' | 'agent' | 'note';
  /** The agent's name. */
  who?: string;
  text: string;
  media?: Media[];
  /** The words a bot's line came from, and how it was shown. */
  key?: MessageKey;
  spans?: Span[];
  choices?: Choice[];
  /** The channel's id of the message. */
  messageId?: string;
  /** The room's id of the message: of the agent's own, or of the relayed one. */
  roomId?: string;
  /** It replaces the line with this id. */
  replaces?: string;
  /** Why it did not arrive. */
  failed?: string;
  /** The customer took it back. */
  unsaid?: boolean;
}

/** What is to be done outside, kept until it is known to be done. */
export type Body =
  | { do: 'send'; message: Message; key?: MessageKey }
  /** `line`: of the message that is taken back, for when its id becomes known only on the way. */
  | { do: 'retract'; messageId: string; line?: string }
  | { do: 'post'; kind: 'card' | 'relay' | 'notice' | 'reply'; message: Message; code: string | null; redraw: boolean };

export interface Out {
  /** `<event id>#<n>`: the same at every attempt and after every restart. */
  id: string;
  /** `customer`, or the id of a room. */
  to: string;
  at: number;
  body: Body;
  /** The transcript line whose receipt this is. */
  line?: string;
  /** Whether doing it twice would mislead: an agent's answer of unknown outcome is shown to the agent instead. */
  once: boolean;
  /** The agent's message in a room that it brings to the customer, or its last part: what became of it is shown there. */
  answers?: { room: string; messageId: string; last: boolean };
  /** It is not sent before this, UTC ms: so long it can be taken back. */
  after?: number;
}

/** An archive part whose handled ids are still recent enough to matter. */
export interface RecentPart {
  part: number;
  /** UTC ms of the last id in it. */
  at: number;
}

interface Envelope {
  key: string;
  rev: number;
  /** The version of the shape. */
  v: number;
  handled: Handled;
  outbox: Out[];
}

export interface ConversationDocument extends Envelope {
  kind: 'conversation';
  conversation: Conversation;
  transcript: Line[];
  /** How many archive parts there are. */
  archived: number;
  recent: RecentPart[];
  /** When the last event was handled, UTC ms. */
  touched: number;
  /** The archive part that holds what the next event needs, while the document is at rest. */
  rested: number | null;
}

/** What an agents' room is still owed that concerns no case. */
export interface RoomDocument extends Envelope {
  kind: 'room';
}

/** The desk as a whole: the next case code that is not reserved. */
export interface DeskDocument extends Envelope {
  kind: 'desk';
  nextCode: number;
}

export type Document = ConversationDocument | RoomDocument | DeskDocument;

/** One part of a conversation's archive. No line, id or entry is in two of them. */
export interface ArchivePart {
  lines: Line[];
  handled: Handled;
  /** Entries of a case's record. */
  record: { code: string; entries: Entry[] };
  /** Closed cases that made way for a new one, with what was left of their records. */
  retired: Case[];
  /** What the document needs when it wakes, if this part put it to rest. */
  resting: { handled: Handled; recent: RecentPart[]; case: Case | null } | null;
}

export const VERSION = 1;
export const DESK_KEY = 'desk';

export function newDocument(conversation: Conversation, at: number): ConversationDocument {
  return {
    kind: 'conversation',
    key: conversation.id,
    rev: 0,
    v: VERSION,
    handled: '',
    outbox: [],
    conversation,
    transcript: [],
    archived: 0,
    recent: [],
    touched: at,
    rested: null,
  };
}

export function roomKey(room: string): string {
  return `room/${room}`;
}

export function newRoomDocument(room: string): RoomDocument {
  return { kind: 'room', key: roomKey(room), rev: 0, v: VERSION, handled: '', outbox: [] };
}

export function newDeskDocument(firstCode: number): DeskDocument {
  return { kind: 'desk', key: DESK_KEY, rev: 0, v: VERSION, handled: '', outbox: [], nextCode: firstCode };
}

const envelope = {
  key: z.string().min(1),
  rev: z.number().int().nonnegative(),
  v: z.literal(VERSION),
  handled: z.string(),
  outbox: z.array(z.looseObject({ id: z.string(), to: z.string(), body: z.looseObject({ do: z.string() }) })),
};

/** The shape of what is read back; what lies inside was written by this program, so its bones are enough. */
const shape = z.discriminatedUnion('kind', [
  z.looseObject({
    ...envelope,
    kind: z.literal('conversation'),
    conversation: z.looseObject({
      id: z.string(),
      channel: z.string(),
      customer: z.string(),
      stack: z.array(z.unknown()),
    }),
    transcript: z.array(z.looseObject({ id: z.string(), text: z.string() })),
    archived: z.number().int(),
    touched: z.number(),
  }),
  z.looseObject({ ...envelope, kind: z.literal('room') }),
  z.looseObject({ ...envelope, kind: z.literal('desk'), nextCode: z.number().int() }),
]);

type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** From version n (its place, from 1) to the next. A document is brought up to date when it is read. */
const MIGRATIONS: Migration[] = [];

/**
 * Reads a document back: checks it, and migrates it to the present version.
 * Throws an Error that says what is wrong: not a document, or a field that is not what it should be; a StoreError `newer` for
 * one of a newer program, which is sound and must stay where it is.
 */
export function decodeDocument(json: unknown): Document {
  const document = migrate(json, MIGRATIONS, VERSION);
  const result = shape.safeParse(document);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Error(`not a Kefu document: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unreadable'}`);
  }
  // The loose shape knows only the bones, which were just checked.
  return document as unknown as Document;
}

/** Brings a document of an older version up to `version`, one migration after the other. Throws for a newer or foreign one. */
export function migrate(json: unknown, migrations: Migration[], version: number): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Error('not a Kefu document: no object');
  let document = json as Record<string, unknown>;
  const from = document.v;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1)
    throw new Error('not a Kefu document: it has no version');
  if (from > version)
    throw new StoreError(
      'newer',
      `written by a newer Kefu (document version ${from}, this one reads up to ${version})`,
    );
  for (let v = from; v < version; v++) {
    const step = migrations[v - 1];
    if (!step) throw new Error(`no migration from document version ${v}`);
    document = { ...step(document), v: v + 1 };
  }
  return document;
}
