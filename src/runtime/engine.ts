import type { Conversation, Timer } from '../core/conversation.ts';
import { isTooLate } from '../core/due.ts';
import type { Say } from '../core/effect.ts';
import type { Candidate, DeskFacts, Event } from '../core/event.ts';
import { SendError, StoreError, Unavailable } from '../ports/errors.ts';
import { wechatLike } from '../render/profiles.ts';
import { canRest, rest, trim } from './archive.ts';
import { Cases } from './cases.ts';
import { Codes } from './codes.ts';
import {
  type ConversationDocument,
  type Document,
  newDocument,
  newRoomDocument,
  type Out,
  roomKey,
} from './document.ts';
import { recentHandled, withHandled } from './handled.ts';
import { Ledger, type Loaded } from './ledger.ts';
import { LookUps } from './look-ups.ts';
import { Mailboxes } from './mailbox.ts';
import { type Delivery, Outbox } from './outbox.ts';
import type { RuntimeParts } from './parts.ts';
import { Post } from './post.ts';
import { Timers } from './timers.ts';
import { type TurnContext, takeTurn } from './turn.ts';

/** Commits that another writer overtook are tried again this often; with one process it never happens. */
const CONFLICTS = 3;
/** A conversation whose messages can't get out takes nothing more in beyond this. */
const OUTBOX_MOST = 400;
/** Work of the desk's own that was refused is done again after this, ms. */
const RETRY_MS = 5_000;

/** What is said to the customer of a channel that is switched off waits for it in a form that any app can show. */
const ANY_APP = wechatLike;

/** Makes the event once the document is known; null when there is nothing to do after all. */
export type MakeEvent = (document: ConversationDocument, desk: DeskFacts) => Event | null;

/** What is said around the event's own effects. */
export interface Around {
  first?: Say[];
}

/** The only place where things happen: turns one after the other for each document, and what follows from them. */
export class Engine {
  readonly cases = new Cases();
  readonly mailboxes: Mailboxes;
  private readonly parts: RuntimeParts;
  private readonly ledger: Ledger;
  private readonly codes: Codes;
  private readonly timers: Timers;
  private readonly outbox: Outbox;
  private readonly lookUps: LookUps;
  private readonly flushes = new Map<string, () => void>();
  private readonly retries = new Set<() => void>();
  private undone: Document[] = [];
  private stopped = false;

  constructor(parts: RuntimeParts) {
    const { settings, clock, log, random } = parts;
    this.parts = parts;
    this.mailboxes = new Mailboxes(settings.mostUnderWay, settings.mostPerConversation);
    this.ledger = new Ledger(parts.store);
    this.codes = new Codes(parts.store);
    this.timers = new Timers(clock, (key) => this.background(key, () => this.wake(key)));
    const post = new Post(parts, this.cases);
    this.outbox = new Outbox({
      clock,
      log,
      random,
      deliver: (key, out, attempt) => post.deliver(key, out, attempt),
      settle: (key, out, result) => this.settle(key, out, result),
    });
    this.lookUps = new LookUps(parts, (key, lookUp, answer) =>
      this.background(key, () =>
        this.turn(key, (_, desk) => ({ type: 'found', id: `${lookUp}:found`, at: clock.now(), desk, lookUp, answer })),
      ),
    );
  }

  /** Takes up what the documents left undone. Nothing is sent before `begin`. */
  async takeUp(undone: Document[]): Promise<void> {
    await this.codes.ready();
    this.undone = undone;
    for (const document of undone) this.outbox.add(document.key, document.outbox);
  }

  /** Begins to deliver and to look things up: channels and rooms are there. */
  begin(): void {
    this.outbox.start();
    this.timers.start();
    // Not to be indexed again: what has come in meanwhile made newer documents.
    for (const document of this.undone.splice(0)) {
      if (document.kind === 'conversation') this.lookUps.follow(document.key, document.conversation);
    }
  }

  /** Takes a document into the read models. */
  index(document: Document): void {
    this.cases.update(document);
    if (document.kind === 'conversation') this.timers.set(document.key, this.nextDue(document));
  }

  /**
   * One turn of a conversation: loads it, makes the event, and commits what comes of it. Called from its mailbox. Resolves
   * when the turn is durable, or when the event was handled before. Rejects with a StoreError or Unavailable; then nothing
   * has changed.
   */
  async turn(key: string, make: MakeEvent, begin?: () => Conversation, around: Around = {}): Promise<void> {
    for (let attempt = 0; attempt < CONFLICTS; attempt++) {
      const loaded = await this.conversation(key, begin);
      if (!loaded || (await this.tried(loaded, make, around))) return;
    }
    throw new StoreError('io', `the document ${key} kept changing under its turn`);
  }

  private async conversation(key: string, begin?: () => Conversation): Promise<Loaded<ConversationDocument> | null> {
    const loaded = await this.ledger.load(key);
    if (loaded?.document.kind === 'conversation') return { document: loaded.document, taken: loaded.taken };
    return begin ? { document: newDocument(begin(), this.parts.clock.now()), taken: 0 } : null;
  }

  /** True when the turn is over: committed, or not needed. */
  private async tried(
    { document, taken }: Loaded<ConversationDocument>,
    make: MakeEvent,
    around: Around,
  ): Promise<boolean> {
    if (document.outbox.length > OUTBOX_MOST) throw new Unavailable('busy', 'its messages are not getting out');
    const event = make(document, this.cases.factsFor(document.conversation, this.codes.peek()));
    if (!event || (await this.ledger.hasHandled(document, event.id))) return true;
    while (!this.codes.isReady) await this.codes.ready();
    const fresh = this.withFreshCode(event, document.conversation);
    const { document: next, retired, walked } = takeTurn(this.context(document.conversation, around), document, fresh);
    if (next.conversation.case?.code === fresh.desk.code) this.codes.take();
    const committed = await this.ledger.commit(next, taken, (document) => trim(document, retired));
    if (!committed) return false;
    this.parts.walked?.(walked);
    this.follow(committed);
    this.outbox.add(document.key, newOuts(document, next));
    return true;
  }

  /** The code may have been taken while the ids were looked up: nothing else runs between this and the turn. */
  private withFreshCode(event: Event, conversation: Conversation): Event {
    return { ...event, desk: this.cases.factsFor(conversation, this.codes.peek()) };
  }

  private context(conversation: Conversation, around: Around): TurnContext {
    const { book, words, channels, rooms, settings, route } = this.parts;
    const channel = channels.find((one) => one.id === conversation.channel);
    const one = conversation.case;
    const named = one?.room ? one.room : one && route ? route(one) : undefined;
    const room = rooms.find((candidate) => candidate.id === named) ?? rooms[0] ?? null;
    return {
      book: book(),
      words: words(),
      roomLanguage: settings.roomLanguage,
      channel: channel?.capabilities ?? ANY_APP,
      room: room && { id: room.id, capabilities: room.capabilities },
      opening: settings.trial ? [{ do: 'say', key: 'trial-notice', params: {}, choices: [], facts: [] }] : [],
      first: around.first ?? [],
    };
  }

  /** A room is answered about no case: its own document keeps the answer until it is posted. */
  async answerRoom(room: string, eventId: string, outs: Omit<Out, 'id' | 'to' | 'at' | 'once'>[]): Promise<void> {
    const key = roomKey(room);
    const at = this.parts.clock.now();
    const loaded = (await this.ledger.load(key)) ?? { document: newRoomDocument(room), taken: 0 };
    const { document, taken } = loaded;
    if (await this.ledger.hasHandled(document, eventId)) return;
    const added = outs.map((out, n): Out => ({ ...out, id: `${eventId}#${n}`, to: room, at, once: false }));
    const handled = recentHandled(withHandled(document.handled, eventId, at), at);
    const committed = await this.ledger.commit({ ...document, handled, outbox: [...document.outbox, ...added] }, taken);
    if (committed) this.outbox.add(key, added);
  }

  /** What follows from a commit, beside the messages. */
  private follow(document: Document): void {
    this.index(document);
    if (document.kind === 'conversation') this.lookUps.follow(document.key, document.conversation);
  }

  private nextDue(document: ConversationDocument): number | null {
    const due = document.conversation.timers.reduce(
      (first, timer) => Math.min(first, timer.due),
      Number.POSITIVE_INFINITY,
    );
    const restAt = canRest(document) ? document.touched + this.parts.settings.restMs : Number.POSITIVE_INFINITY;
    const next = Math.min(due, restAt);
    return Number.isFinite(next) ? next : null;
  }

  /** Timers of a conversation have come due, or it can be put to rest. */
  private async wake(key: string): Promise<void> {
    const now = this.parts.clock.now();
    const loaded = await this.conversation(key);
    if (!loaded) return;
    const ripe = loaded.document.conversation.timers.filter((timer) => timer.due <= now);
    if (ripe.length > 0) return this.ring(key, ripe, now);
    if (canRest(loaded.document) && loaded.document.touched + this.parts.settings.restMs <= now) {
      const rested = await this.ledger.commit(loaded.document, loaded.taken, rest);
      if (rested) this.index(rested);
    } else this.index(loaded.document);
  }

  private ring(key: string, ripe: Timer[], now: number): Promise<void> {
    for (const timer of ripe) {
      if (isTooLate(timer, now))
        this.parts.log.warn('reminder dropped: over a day late', { conversation: key, timer: timer.id });
    }
    const id = `due:${ripe.map((timer) => `${timer.id}@${timer.due}`).join(',')}`;
    return this.turn(key, ({ conversation }, desk) => ({
      type: 'due',
      id,
      at: now,
      desk,
      timers: ripe.map((timer) => timer.id),
      candidates: this.triage(conversation.burst?.texts.join('\n') ?? ''),
    }));
  }

  triage(text: string): Candidate[] {
    return text.trim() === '' ? [] : this.parts.triage(text);
  }

  /**
   * Work that nobody waits for: when it is refused, it is done again later; any other error is a defect, and logged. Resolves
   * when it was tried.
   */
  private background(key: string, work: () => Promise<void>): Promise<void> {
    return this.mailboxes.insist(key, work).catch((error: unknown) => {
      this.parts.log.error('turn failed', { conversation: key, error: String(error) });
      if (error instanceof StoreError || error instanceof Unavailable) this.later(() => this.background(key, work));
    });
  }

  private later(then: () => void): void {
    if (this.stopped) return;
    const cancel = this.parts.clock.schedule(this.parts.clock.now() + RETRY_MS, () => {
      this.retries.delete(cancel);
      then();
    });
    this.retries.add(cancel);
  }

  /** What became of a message: remembered for the next commit, and told to the conversation when it failed. */
  private settle(key: string, out: Out, result: Delivery | SendError): void {
    const failed = result instanceof SendError ? result : null;
    const delivery = result instanceof SendError ? {} : result;
    this.ledger.note(key, { out, ...delivery, ...(failed ? { failed: failed.code } : {}) });
    if (out.body.do === 'post' && out.body.code) this.placed(out.to, out.body, out.body.code, delivery);
    if (failed && !key.startsWith('room/')) void this.background(key, () => this.tellUndelivered(key, out, failed));
    this.flushLater(key);
  }

  private placed(
    room: string,
    body: Out['body'] & { do: 'post' },
    code: string,
    { messageId, thread }: Delivery,
  ): void {
    if (messageId !== undefined) this.cases.noteMessage(room, messageId, code);
    const card = body.kind === 'card' ? (messageId ?? null) : null;
    this.cases.notePlace(room, code, { thread: thread ?? null, card });
  }

  private tellUndelivered(key: string, out: Out, failure: SendError): Promise<void> {
    return this.turn(key, (_, desk) => ({
      type: 'undelivered',
      id: `${out.id}:undelivered`,
      at: this.parts.clock.now(),
      desk,
      to: out.to === 'customer' ? 'customer' : 'room',
      code: failure.code,
      unreachable: failure.code === 'unreachable',
    }));
  }

  /** Writes receipts that no turn takes along within a second. */
  private flushLater(key: string): void {
    if (this.flushes.has(key)) return;
    const cancel = this.parts.clock.schedule(this.parts.clock.now() + this.parts.settings.receiptMs, () => {
      this.flushes.delete(key);
      if (this.ledger.owes(key)) this.mailboxes.insist(key, () => this.flush(key)).catch(() => this.flushLater(key));
    });
    this.flushes.set(key, cancel);
  }

  private async flush(key: string): Promise<void> {
    const loaded = await this.ledger.load(key);
    if (!loaded || loaded.taken === 0) return;
    const committed = await this.ledger.commit(loaded.document, loaded.taken);
    if (committed) this.index(committed);
  }

  /** Whether nothing is under way: no turn, no attempt to send, no look-up. */
  get isIdle(): boolean {
    return this.mailboxes.isIdle && this.outbox.isIdle && this.lookUps.isIdle;
  }

  async idle(): Promise<void> {
    while (!this.isIdle) {
      await this.mailboxes.idle();
      await this.outbox.idle();
      await this.lookUps.idle();
    }
  }

  /** Finishes what is under way, and writes the receipts. What is not delivered waits in the documents. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.mailboxes.close();
    this.timers.stop();
    this.lookUps.stop();
    this.outbox.stop();
    await this.idle();
    for (const cancel of [...this.flushes.values(), ...this.retries]) cancel();
    await Promise.all(this.ledger.owing().map((key) => this.lastFlush(key)));
  }

  /** Receipts that can't be written any more are lost: their messages are sent again after the next start. */
  private lastFlush(key: string): Promise<void> {
    return this.mailboxes
      .insist(key, () => this.flush(key))
      .catch((error: unknown) => this.parts.log.error('receipts not written', { key, error: String(error) }));
  }
}

/** The messages that a turn added. */
function newOuts(before: Document, after: Document): Out[] {
  const known = new Set(before.outbox.map((out) => out.id));
  return after.outbox.filter((out) => !known.has(out.id));
}
