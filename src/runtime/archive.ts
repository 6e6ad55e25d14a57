import type { Case } from '../core/case.ts';
import type { ArchivePart, ConversationDocument, Line } from './document.ts';
import { countHandled, splitHandled } from './handled.ts';

/** Weight of the transcript (about its characters) that stays in the live document, before and after trimming. */
const LINES_MOST = 8_000;
const LINES_KEPT = 3_000;
const HANDLED_MOST = 384;
const HANDLED_KEPT = 256;
const RECORD_MOST = 60;
const RECORD_KEPT = 30;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const NOTHING: ArchivePart = {
  lines: [],
  handled: '',
  record: { code: '', entries: [] },
  retired: [],
  resting: null,
};

/** A document made smaller, and the archive part that must be durable before it is committed. */
export interface Trimmed {
  document: ConversationDocument;
  part: { number: number; content: ArchivePart } | null;
}

/**
 * Moves old transcript, old handled ids and old record to the archive when the live document has grown too large, and
 * cases that a turn retired in any case.
 */
export function trim(document: ConversationDocument, retired: Case[] = []): Trimmed {
  const linesGrown = sizeOf(document.transcript) > LINES_MOST;
  const idsGrown = countHandled(document.handled) > HANDLED_MOST;
  const recordGrown = (document.conversation.case?.record.length ?? 0) > RECORD_MOST;
  if (!linesGrown && !idsGrown && !recordGrown && retired.length === 0) return { document, part: null };
  return moveOut(document, {
    lines: linesGrown ? oldLines(document.transcript) : 0,
    keepIds: idsGrown ? HANDLED_KEPT : HANDLED_MOST,
    keepRecord: recordGrown ? RECORD_KEPT : RECORD_MOST,
    retired,
  });
}

/** Puts a document to rest: everything that is not needed to recognise its next event goes to the archive. */
export function rest(document: ConversationDocument): Trimmed {
  const { handled, recent, archived, conversation, transcript: lines } = document;
  const { case: whole } = conversation;
  const slim = whole && { ...whole, facts: [], record: [] };
  return {
    document: {
      ...document,
      conversation: { ...conversation, case: slim },
      transcript: [],
      handled: '',
      recent: [],
      archived: archived + 1,
      rested: archived,
    },
    part: {
      number: archived,
      content: { ...NOTHING, lines, resting: { handled, recent, case: whole } },
    },
  };
}

/** Wakes a document at rest with the part that `rest` made; without it (its file was broken) as far as can be. */
export function wake(document: ConversationDocument, part: ArchivePart | null): ConversationDocument {
  if (!part?.resting) return { ...document, rested: null };
  const { handled, recent, case: whole } = part.resting;
  return { ...document, rested: null, handled, recent, conversation: { ...document.conversation, case: whole } };
}

/** Whether nothing is open or due, so that a document can be put to rest. */
export function canRest({ conversation: c, outbox, rested }: ConversationDocument): boolean {
  const isOver = c.case === null || c.case.state === 'closed';
  const isIdle = c.stack.length === 0 && c.timers.length === 0 && c.lookUp === null && outbox.length === 0;
  return rested === null && isOver && isIdle;
}

interface Cut {
  lines: number;
  keepIds: number;
  keepRecord: number;
  retired: Case[];
}

function moveOut(
  document: ConversationDocument,
  cut: Cut,
): { document: ConversationDocument; part: { number: number; content: ArchivePart } } {
  const { older, latest } = splitHandled(document.handled, cut.keepIds);
  const { case: open, record } = cutRecord(document.conversation.case, cut.keepRecord);
  const number = document.archived;
  const recent = document.recent.filter((one) => document.touched - one.at < WEEK_MS);
  return {
    document: {
      ...document,
      conversation: { ...document.conversation, case: open },
      transcript: document.transcript.slice(cut.lines),
      handled: latest,
      archived: number + 1,
      recent: older === '' ? recent : [...recent, { part: number, at: document.touched }],
    },
    part: {
      number,
      content: {
        lines: document.transcript.slice(0, cut.lines),
        handled: older,
        record,
        retired: cut.retired,
        resting: null,
      },
    },
  };
}

function cutRecord(one: Case | null, keep: number): { case: Case | null; record: ArchivePart['record'] } {
  if (!one) return { case: null, record: NOTHING.record };
  const at = Math.max(0, one.record.length - keep);
  return {
    case: { ...one, record: one.record.slice(at) },
    record: { code: one.code, entries: one.record.slice(0, at) },
  };
}

function sizeOf(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + weight(line), 0);
}

function weight(line: Line): number {
  const { text, media = [], spans = [], choices = [] } = line;
  return text.length + 120 + media.length * 150 + spans.length * 40 + choices.length * 60;
}

/** How many of the oldest lines to move out so that the latest stay; the very latest always does. */
function oldLines(lines: Line[]): number {
  let kept = 0;
  let at = lines.length;
  for (; at > 1; at--) {
    const line = lines[at - 1];
    if (!line || (kept > 0 && kept + weight(line) > LINES_KEPT)) break;
    kept += weight(line);
  }
  return at;
}
