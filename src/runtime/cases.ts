import type { Conversation } from '../core/conversation.ts';
import type { DeskFacts } from '../core/event.ts';
import { aheadOf, byUrgency, type CaseView } from '../desk/queue.ts';
import type { ConversationDocument, Document } from './document.ts';

/** Room messages that are remembered for replies, the latest; older ones are answered with "which case?". */
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
  private readonly places = new Map<string, Place>();
  private readonly threads = new Map<string, string>();
  private readonly roomMessages = new Map<string, string>();

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
    this.byCode.set(view.code, view);
    if (view.state === 'closed') this.live.delete(view.code);
    else this.live.set(view.code, view);
  }

  private indexRoom({ conversation, transcript }: ConversationDocument, code: string): void {
    const { room, thread = null, card = null } = conversation.case ?? {};
    if (!room) return;
    this.notePlace(room, code, { thread, card });
    for (const line of transcript) if (line.roomId) this.noteMessage(room, line.roomId, code);
  }

  /** Remembers where a case is shown, as far as that is known. */
  notePlace(room: string, code: string, place: Place): void {
    const before = this.placeOf(code);
    const thread = place.thread ?? before.thread;
    const card = place.card ?? before.card;
    this.places.set(code, { thread, card });
    if (thread !== null) this.threads.set(`${room}/${thread}`, code);
    if (card !== null) this.noteMessage(room, card, code);
  }

  placeOf(code: string): Place {
    return this.places.get(code) ?? { thread: null, card: null };
  }

  /** Remembers that a message of a room is about a case. */
  noteMessage(room: string, messageId: string, code: string): void {
    this.roomMessages.set(`${room}/${messageId}`, code);
    if (this.roomMessages.size <= REMEMBERED) return;
    const [oldest] = this.roomMessages.keys();
    if (oldest !== undefined) this.roomMessages.delete(oldest);
  }

  /** The case that a message or a thread of a room is about. */
  codeOf(room: string, where: { messageId?: string | undefined; thread?: string | undefined }): string | null {
    const byThread = where.thread === undefined ? undefined : this.threads.get(`${room}/${where.thread}`);
    const byMessage = where.messageId === undefined ? undefined : this.roomMessages.get(`${room}/${where.messageId}`);
    return byThread ?? byMessage ?? null;
  }

  get(code: string): CaseView | null {
    return this.byCode.get(code) ?? null;
  }

  /** Every case that is not closed, in the order of service. */
  queue(): CaseView[] {
    return [...this.live.values()].sort(byUrgency);
  }

  /** What the engine is told of the desk for an event of this conversation. */
  factsFor(conversation: Conversation, code: string): DeskFacts {
    const waiting = [...this.live.values()].filter((one) => one.state === 'waiting');
    return { code, ahead: aheadOf(waiting, viewOf(conversation)) };
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
