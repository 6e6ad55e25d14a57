import type { Conversation } from '../core/conversation.ts';
import type { CaseRecord, Say } from '../core/effect.ts';
import type { Event } from '../core/event.ts';
import { StoreError, Unavailable } from '../ports/errors.ts';
import type { AgentRoom } from '../ports/room.ts';
import { wechatLike } from '../render/profiles.ts';
import { trim } from './archive.ts';
import { type RecordParts, recordFile } from './case-record.ts';
import type { Cases } from './cases.ts';
import type { Codes } from './codes.ts';
import {
  type ArchivePart,
  type ConversationDocument,
  type Document,
  newDocument,
  newRoomDocument,
  type Out,
  roomKey,
} from './document.ts';
import { recentHandled, withHandled } from './handled.ts';
import type { Lags } from './lags.ts';
import type { Ledger, Loaded } from './ledger.ts';
import type { RuntimeParts } from './parts.ts';
import { answersSince } from './past.ts';
import { type Part, scrubbed, scrubbedPart } from './scrub.ts';
import { type TurnContext, type TurnResult, takeTurn } from './turn.ts';

/** Commits that another writer overtook are tried again this often; with one process it never happens. */
const CONFLICTS = 3;
/** A conversation whose messages can't get out takes nothing more in beyond so many, or so many characters of them. */
const OUTBOX_MOST = 400;
const OUTBOX_TEXT_MOST = 100_000;
/** Parts of the archive that can hold what was said a few minutes ago. */
const ARCHIVED_LATELY = 8;
/** What is said to the customer of a channel that is switched off waits for it in a form that any app can show. */
const ANY_APP = wechatLike;

/** An event before it is known what the desk is like when it is handled. */
export type Happening = WithoutDesk<Event>;
type WithoutDesk<E extends Event> = E extends Event ? Omit<E, 'desk'> : never;

/** Makes the event once the document is known; null when there is nothing to do after all. */
export type MakeEvent = (document: ConversationDocument) => Happening | null;

/** What is said around the event's own effects. */
export interface Around {
  first?: Say[];
  /** What earlier messages must no longer hold, wherever it went. */
  parts?: Part[];
}

/** What a commit did to messages that were there before: some are not to be sent after all, or say something else now. */
export interface Undone {
  dropped: Out[];
  isChanged: boolean;
}

/** Told of each commit, with the messages that it added. */
export type Committed = (document: Document, added: Out[], undone: Undone) => void;

/** Turns: a document is loaded, something happens to it, and what comes of it is committed. Called from its mailbox. */
export class Turns {
  private readonly parts: RuntimeParts;
  private readonly ledger: Ledger;
  private readonly cases: Cases;
  private readonly codes: Codes;
  private readonly lags: Lags;
  private readonly committed: Committed;

  constructor(
    parts: RuntimeParts,
    ledger: Ledger,
    { cases, codes, lags }: { cases: Cases; codes: Codes; lags: Lags },
    committed: Committed,
  ) {
    this.parts = parts;
    this.ledger = ledger;
    this.cases = cases;
    this.codes = codes;
    this.lags = lags;
    this.committed = committed;
  }

  /**
   * One turn of a conversation; `begin` makes it when there is none. Resolves when the turn is durable, or when the event was
   * handled before. Rejects with a StoreError or Unavailable; then nothing has changed.
   */
  async take(key: string, make: MakeEvent, begin?: () => Conversation, around: Around = {}): Promise<void> {
    for (let attempt = 0; attempt < CONFLICTS; attempt++) {
      const loaded = await this.conversation(key, begin);
      if (!loaded || (await this.tried(loaded, make, around))) return;
    }
    throw new StoreError('io', `the document ${key} kept changing under its turn`);
  }

  /** A conversation as it stands; null when there is none and none is begun. Rejects with a StoreError. */
  async conversation(key: string, begin?: () => Conversation): Promise<Loaded<ConversationDocument> | null> {
    const loaded = await this.ledger.load(key);
    if (loaded?.document.kind === 'conversation') return { document: loaded.document, taken: loaded.taken };
    return begin ? { document: newDocument(begin(), this.parts.clock.now()), taken: 0 } : null;
  }

  /** True when the turn is over: committed, or not needed. */
  private async tried(
    { document: stored, taken }: Loaded<ConversationDocument>,
    make: MakeEvent,
    around: Around,
  ): Promise<boolean> {
    const { parts = [] } = around;
    const document = parts.length > 0 ? scrubbed(stored, parts) : stored;
    if (isStuck(document.outbox)) throw new Unavailable('busy', 'its messages are not getting out');
    const happening = make(document);
    if (!happening || (await this.ledger.hasHandled(document, happening.id))) return true;
    if (parts.length > 0) await this.scrubArchive(document, parts);
    const { document: next, retired, dropped, walked } = await this.turned(document, happening, around);
    for (const { ref, at } of dropped) if (at === 'held') await this.parts.store.media.delete(ref);
    const committed = await this.ledger.commit(next, taken, (whole) => trim(whole, retired));
    if (!committed) return false;
    this.parts.walked?.(walked);
    this.committed(committed, newOuts(document, next), {
      dropped: newOuts(next, document),
      isChanged: areChanged(stored, next),
    });
    return true;
  }

  /** What the turn makes of the document. One that gives a record is taken again when it is known what stands in it. */
  private async turned(document: ConversationDocument, happening: Happening, around: Around): Promise<TurnResult> {
    let context = this.context(document.conversation, around);
    for (;;) {
      while (!this.codes.isReady) await this.codes.ready();
      // Nothing else runs from here until the code is taken.
      const facts = this.cases.factsFor(document.conversation, this.codes.peek());
      const desk = { ...facts, deletes: context.channel.deleteTheirs };
      const event: Event = { ...happening, desk };
      const result = takeTurn(context, document, event);
      if (!result.wanted) {
        if (result.document.conversation.case?.code === desk.code) this.codes.take();
        return result;
      }
      context = { ...context, record: await this.recordOf(result, result.wanted, context) };
    }
  }

  private async recordOf(
    { document }: TurnResult,
    wanted: CaseRecord,
    { words, book, channel }: TurnContext,
  ): Promise<RecordParts> {
    const { media } = this.parts.store;
    const { language } = document.conversation;
    const speech = { words, language, timeZone: book.settings.timeZone };
    const read = async (part: number) => (await this.parts.store.archived(document.key, part)) as ArchivePart | null;
    const answers = await answersSince(document, read, wanted.since);
    const file = wanted.as === 'file' ? await recordFile(media, channel, speech, wanted, answers) : null;
    return { answers, file };
  }

  /** Takes parts of a secret out of the archive as well, as far back as they can lie there. */
  private async scrubArchive({ key, archived }: ConversationDocument, parts: Part[]): Promise<void> {
    for (let number = archived - 1; number >= Math.max(0, archived - ARCHIVED_LATELY); number--) {
      const part = (await this.parts.store.archived(key, number)) as ArchivePart | null;
      const clean = part && scrubbedPart(part, parts);
      if (clean) await this.parts.store.archive(key, number, clean);
    }
  }

  private context(conversation: Conversation, around: Around): TurnContext {
    const { book, words, channels, rooms, settings, route } = this.parts;
    const channel = channels.find((one) => one.id === conversation.channel);
    const one = conversation.case;
    const roomNamed = (id?: string) => rooms.find((candidate) => candidate.id === id) ?? rooms[0] ?? null;
    const room = roomNamed(one?.room);
    return {
      book: book(),
      words: words(),
      roomLanguage: settings.roomLanguage,
      channel: channel?.capabilities ?? ANY_APP,
      room: room && standing(room),
      roomFor: (opened) => {
        const home = roomNamed(route?.(opened));
        // Whoever is in danger is shown before everything else, so that no room is too busy for them.
        return home && standing(opened.priority === 'urgent' ? home : this.lags.roomFor(home));
      },
      opening: settings.trial ? [{ do: 'say', key: 'trial-notice', params: {}, choices: [], facts: [] }] : [],
      first: around.first ?? [],
      answerHoldMs: settings.answerHoldMs,
    };
  }

  /** A room is answered about no case: its own document keeps the answer until it is posted. */
  async answerRoom(room: string, eventId: string, outs: Omit<Out, 'id' | 'to' | 'at' | 'once'>[]): Promise<void> {
    const at = this.parts.clock.now();
    const loaded = (await this.ledger.load(roomKey(room))) ?? { document: newRoomDocument(room), taken: 0 };
    const { document, taken } = loaded;
    if (await this.ledger.hasHandled(document, eventId)) return;
    const added = outs.map((out, n): Out => ({ ...out, id: `${eventId}#${n}`, to: room, at, once: false }));
    const handled = recentHandled(withHandled(document.handled, eventId, at), at);
    const next = { ...document, handled, outbox: [...document.outbox, ...added] };
    const committed = await this.ledger.commit(next, taken);
    if (committed) this.committed(committed, added, { dropped: [], isChanged: false });
  }
}

function standing({ id, capabilities }: AgentRoom): NonNullable<TurnContext['room']> {
  return { id, capabilities };
}

function isStuck(outbox: Out[]): boolean {
  const textOf = ({ body }: Out): number => (body.do === 'retract' ? 0 : body.message.text.length);
  return outbox.length > OUTBOX_MOST || outbox.reduce((sum, out) => sum + textOf(out), 0) > OUTBOX_TEXT_MOST;
}

/** Whether messages that were there before are not what they were. */
function areChanged(before: Document, after: Document): boolean {
  const known = new Map(before.outbox.map((out) => [out.id, out]));
  return after.outbox.some((out) => known.has(out.id) && known.get(out.id) !== out);
}

/** The messages of the one that the other does not have: what a turn added, and the other way about what it took back. */
function newOuts(before: Document, after: Document): Out[] {
  const known = new Set(before.outbox.map((out) => out.id));
  return after.outbox.filter((out) => !known.has(out.id));
}
