import type { Conversation } from '../core/conversation.ts';
import type { DeskFacts } from '../core/event.ts';
import type { Priority } from '../core/flow.ts';
import { aheadOf, aheadOfNewest, byUrgency, type CaseView, isAwaited } from '../desk/queue.ts';
import type { ConversationDocument, Document } from './document.ts';

/**
 * Room messages that are remembered for replies: the latest, at least so many and at most twice as many. Older ones are
 * answered with "which case?", unless they are a case's card.
 */
const REMEMBERED = 50_000;

/** Where a case is shown in its room. */
export interface Place {
  thread: string | null;
  card: string | null;
}

/** The desk's read model of cases: rebuilt from the documents at the start, and brought up to date after each commit. */
export class Cases {
  private readonly byCode = new Map<string, CaseView>();
  private readonly live = new Map<string, CaseView>();
  /** How many customers wait, of each priority. */
  private readonly waiting: Record<Priority, number> = { urgent: 0, high: 0, normal: 0, low: 0 };
  private readonly places = new Map<string, Place>();
  private readonly threads = new Map<string, string>();
  private readonly cards = new Map<string, string>();
  private roomMessages = new Map<string, string>();
  private olderMessages = new Map<string, string>();

  /** Takes in what a document says of its cases. */
  update(document: Document): void {
    if (document.kind !== 'conversation') return;
    for (const past of document.conversation.past) this.remember(pastView(document.conversation, past));
    const view = viewOf(document.conversation);
    if (!view) return;
    this.remember(view);
    this.indexRoom(document, view.code);
  }

  private remember(view: CaseView): void {
    const before = this.byCode.get(view.code);
    if (before && isAwaited(before)) this.waiting[before.priority] -= 1;
    if (isAwaited(view)) this.waiting[view.priority] += 1;
    this.byCode.set(view.code, view);
    if (view.state === 'closed') this.live.delete(view.code);
    else this.live.set(view.code, view);
  }

  private indexRoom({ conversation, transcript }: ConversationDocument, code: string): void {
    const { room, thread = null, card = null, withheld = [] } = conversation.case ?? {};
    if (!room) return;
    this.notePlace(room, code, { thread, card });
    for (const line of transcript) if (line.roomId) this.noteMessage(room, line.roomId, code);
    for (const { messageId } of withheld) this.noteMessage(room, messageId, code);
  }

  /** Remembers where a case is shown, as far as that is known. */
  notePlace(room: string, code: string, place: Place): void {
    const before = this.placeOf(code);
    const thread = place.thread ?? before.thread;
    const card = place.card ?? before.card;
    this.places.set(code, { thread, card });
    if (thread !== null) this.threads.set(`${room}/${thread}`, code);
    if (card !== null) this.cards.set(`${room}/${card}`, code);
  }

  placeOf(code: string): Place {
    return this.places.get(code) ?? { thread: null, card: null };
  }

  /** Remembers that a message of a room is about a case. */
  noteMessage(room: string, messageId: string, code: string): void {
    this.roomMessages.set(`${room}/${messageId}`, code);
    if (this.roomMessages.size < REMEMBERED) return;
    this.olderMessages = this.roomMessages;
    this.roomMessages = new Map();
  }

  /** The case that a message or a thread of a room is about. */
  codeOf(room: string, where: { messageId?: string | undefined; thread?: string | undefined }): string | null {
    const byThread = where.thread === undefined ? undefined : this.threads.get(`${room}/${where.thread}`);
    return byThread ?? this.aboutMessage(`${room}/${where.messageId}`) ?? null;
  }

  private aboutMessage(message: string): string | undefined {
    return this.cards.get(message) ?? this.roomMessages.get(message) ?? this.olderMessages.get(message);
  }

  get(code: string): CaseView | null {
    return this.byCode.get(code) ?? null;
  }

  /** Every case that is not closed, in the order of service. */
  queue(): CaseView[] {
    return [...this.live.values()].sort(byUrgency);
  }

  /** The closed cases with the highest codes, these first; at most `most`. */
  closed(most: number): CaseView[] {
    const closed = [...this.byCode.values()].filter((one) => one.state === 'closed');
    return closed.sort((a, b) => Number(b.code) - Number(a.code)).slice(0, most);
  }

  /** What the engine is told of the desk for an event of this conversation. */
  factsFor(conversation: Conversation, code: string): DeskFacts {
    const own = viewOf(conversation);
    // The queue is gone through only for those who stand in it, so that it makes no other turn longer.
    if (own?.state !== 'waiting') return { code, ahead: aheadOfNewest(this.waiting) };
    const waiting = [...this.live.values()].filter(isAwaited);
    return { code, ahead: aheadOf(waiting, own) };
  }
}

function viewOf(conversation: Conversation): CaseView | null {
  const one = conversation.case;
  if (!one) return null;
  const { code, state, category, priority, language, waitingSince } = one;
  return {
    code,
    conversation: conversation.id,
    state,
    category,
    priority,
    language,
    agent: one.agent?.name ?? null,
    waitingSince,
    later: conversation.mode === 'bot',
  };
}

function pastView(conversation: Conversation, past: Conversation['past'][number]): CaseView {
  return {
    code: past.code,
    conversation: conversation.id,
    state: 'closed',
    category: past.category,
    priority: 'normal',
    language: conversation.language,
    agent: null,
    waitingSince: past.openedAt,
  };
}
