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

/** A document made smaller, and the archive part that must be durable before it is committed. */
export interface Trimmed {
  document: ConversationDocument;
  part: { number: number; content: ArchivePart } | null;
}

/** Moves old transcript, old handled ids and old record to the archive when the live document has grown too large. */
export function trim(document: ConversationDocument): Trimmed {
  const linesGrown = sizeOf(document.transcript) > LINES_MOST;
  const idsGrown = countHandled(document.handled) > HANDLED_MOST;
  const recordGrown = (document.conversation.case?.record.length ?? 0) > RECORD_MOST;
  if (!linesGrown && !idsGrown && !recordGrown) return { document, part: null };
  return moveOut(document, {
    lines: linesGrown ? oldLines(document.transcript) : 0,
    keepIds: idsGrown ? HANDLED_KEPT : HANDLED_MOST,
    keepRecord: recordGrown ? RECORD_KEPT : RECORD_MOST,
  });
}

/** Puts a document to rest: everything that is not needed to recognise its next event goes to the archive. */
export function rest(document: ConversationDocument): Trimmed {
  const whole = document.conversation.case;
  const { document: small, part } = moveOut(document, { lines: document.transcript.length, keepIds: 0, keepRecord: 0 });
  const slim = whole && { ...whole, facts: [], record: [] };
  return {
    document: { ...small, conversation: { ...small.conversation, case: slim }, rested: document.archived },
    part: { number: part.number, content: { ...part.content, case: whole } },
  };
}

/** Wakes a document at rest with the part that `rest` made. */
export function wake(document: ConversationDocument, part: ArchivePart | null): ConversationDocument {
  const whole = part?.case ?? document.conversation.case;
  return { ...document, rested: null, conversation: { ...document.conversation, case: whole } };
}

/** Whether nothing is open or due, so that a document can be put to rest. */
export function canRest({ conversation: c, outbox, rested, transcript }: ConversationDocument): boolean {
  const isOver = c.case === null || c.case.state === 'closed';
  const isIdle = c.stack.length === 0 && c.timers.length === 0 && c.lookUp === null && outbox.length === 0;
  return rested === null && isOver && isIdle && transcript.length > 0;
}

interface Cut {
  lines: number;
  keepIds: number;
  keepRecord: number;
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
    part: { number, content: { lines: document.transcript.slice(0, cut.lines), handled: older, record, case: null } },
  };
}

function cutRecord(one: Case | null, keep: number): { case: Case | null; record: ArchivePart['record'] } {
  if (!one) return { case: null, record: { code: '', entries: [] } };
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
  return line.text.length + 120 + (line.media?.length ?? 0) * 150;
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
