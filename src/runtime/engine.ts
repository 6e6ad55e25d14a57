import type { Conversation, Timer } from '../core/conversation.ts';
import { isTooLate } from '../core/due.ts';
import type { SaidEvent } from '../core/event.ts';
import type { SendError } from '../ports/errors.ts';
import { canRest, rest } from './archive.ts';
import { Cases } from './cases.ts';
import { Chores } from './chores.ts';
import { Codes } from './codes.ts';
import { Deliveries } from './deliveries.ts';
import type { ConversationDocument, Document, Out } from './document.ts';
import { Knowledge } from './knowledge.ts';
import type { Lags } from './lags.ts';
import { Ledger } from './ledger.ts';
import { LookUps } from './look-ups.ts';
import { Mailboxes } from './mailbox.ts';
import { Outbox } from './outbox.ts';
import type { RuntimeParts } from './parts.ts';
import { Post } from './post.ts';
import { Timers } from './timers.ts';
import { type Around, type MakeEvent, Turns } from './turns.ts';

/** What the engine is told of a text. */
export type Hints = Pick<SaidEvent, 'candidates' | 'articles'>;

/** The only place where things happen: turns one after the other for each document, and what follows from them. */
export class Engine {
  readonly cases = new Cases();
  readonly knowledge = new Knowledge();
  readonly mailboxes: Mailboxes;
  private readonly parts: RuntimeParts;
  private readonly lags: Lags;
  private readonly ledger: Ledger;
  private readonly codes: Codes;
  private readonly turns: Turns;
  private readonly chores: Chores;
  private readonly timers: Timers;
  private readonly outbox: Outbox;
  private readonly deliveries: Deliveries;
  private readonly lookUps: LookUps;
  private undone: Document[] = [];
  private comesBack: (key: string, document: ConversationDocument) => Promise<boolean> = async () => false;

  constructor(parts: RuntimeParts, lags: Lags) {
    const { settings, clock, log, random, store } = parts;
    const { cases } = this;
    this.parts = parts;
    this.lags = lags;
    this.mailboxes = new Mailboxes(settings.mostUnderWay, settings.mostPerConversation);
    this.ledger = new Ledger(store);
    this.codes = new Codes(store);
    this.turns = new Turns(
      parts,
      this.ledger,
      { cases, codes: this.codes, lags },
      (document, added, { dropped, isChanged }) => {
        this.follow(document, added, dropped);
        if (isChanged) this.outbox.change(document.key, document.outbox);
      },
    );
    this.chores = new Chores(this.mailboxes, clock, log);
    this.timers = new Timers(clock, (key) => this.chores.do(key, () => this.wake(key)));
    this.deliveries = new Deliveries({
      ...{ clock, log, cases, ledger: this.ledger, mailboxes: this.mailboxes, receiptMs: settings.receiptMs },
      written: (document) => this.index(document),
      failed: (key, out, failure) => void this.chores.do(key, () => this.tellUndelivered(key, out, failure)),
      answered: ({ room, messageId }, outcome) => {
        const named = parts.rooms.find((one) => one.id === room);
        named?.mark?.(messageId, outcome).catch((error: unknown) => log.debug('not marked', { error: String(error) }));
      },
    });
    const post = new Post(parts, cases, lags);
    this.outbox = new Outbox({
      ...{ clock, log, random },
      deliver: async (key, out, attempt, lane) => post.deliver(key, await this.addressed(key, out), attempt, lane),
      settle: (key, out, result) => this.deliveries.settle(key, out, result),
    });
    this.lookUps = new LookUps(parts, (key, lookUp, answer) =>
      this.chores.do(key, () =>
        this.turn(key, () => ({ type: 'found', id: `${lookUp}:found`, at: clock.now(), lookUp, answer })),
      ),
    );
  }

  /**
   * Whom to ask, in the conversation's mailbox, for messages that are held and due; it takes turns for those that it still has,
   * and says whether there was any.
   */
  whenHeldIsDue(comesBack: (key: string, document: ConversationDocument) => Promise<boolean>): void {
    this.comesBack = comesBack;
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
    this.knowledge.update(document);
    if (document.kind === 'conversation') this.timers.set(document.key, this.nextDue(document));
  }

  /** One turn of a conversation: see Turns.take. Called from its mailbox. */
  turn(key: string, make: MakeEvent, begin?: () => Conversation, around?: Around): Promise<void> {
    return this.turns.take(key, make, begin, around);
  }

  /** Answers a room about no case: see Turns.answerRoom. Called from the room's mailbox. */
  answerRoom(room: string, eventId: string, outs: Omit<Out, 'id' | 'to' | 'at' | 'once'>[]): Promise<void> {
    return this.turns.answerRoom(room, eventId, outs);
  }

  /** Whether an event was handled before. Rejects with a StoreError. */
  wasHandled(document: ConversationDocument, id: string): Promise<boolean> {
    return this.ledger.hasHandled(document, id);
  }

  /** A conversation as it stands, read only; null when there is none. Rejects with a StoreError. */
  async read(key: string): Promise<ConversationDocument | null> {
    return (await this.turns.conversation(key))?.document ?? null;
  }

  /** What a text may be about. */
  hints(text: string): Hints {
    if (text.trim() === '') return { candidates: [] };
    const articles = this.parts.search?.(text) ?? [];
    return { candidates: this.parts.triage(text), ...(articles.length > 0 ? { articles } : {}) };
  }

  /** A message that takes back another one, with the id that the other has got meanwhile. */
  private async addressed(key: string, out: Out): Promise<Out> {
    if (out.body.do !== 'retract' || out.body.line === undefined) return out;
    const { line } = out.body;
    const roomId = (await this.read(key))?.transcript.find((one) => one.id === line)?.roomId;
    return roomId === undefined ? out : { ...out, body: { ...out.body, messageId: roomId } };
  }

  /** What follows from a commit. The index comes first: what is sent names its case by it. */
  private follow(document: Document, added: Out[], dropped: Out[]): void {
    this.index(document);
    this.outbox.drop(document.key, dropped);
    if (document.kind === 'conversation') this.lookUps.follow(document.key, document.conversation);
    this.outbox.add(document.key, added);
  }

  private nextDue(document: ConversationDocument): number | null {
    const dues = document.conversation.timers.map((timer) => timer.due);
    const restAt = canRest(document) ? [document.touched + this.parts.settings.restMs] : [];
    const next = Math.min(...dues, ...restAt);
    return Number.isFinite(next) ? next : null;
  }

  /** Timers of a conversation have come due, or it can be put to rest. */
  private async wake(key: string): Promise<void> {
    const now = this.parts.clock.now();
    const loaded = await this.turns.conversation(key);
    if (!loaded) return;
    const { document, taken } = loaded;
    const ripe = document.conversation.timers.filter((timer) => timer.due <= now);
    if (ripe.some(({ kind }) => kind === 'held') && (await this.comesBack(key, document))) return this.wake(key);
    if (ripe.length > 0) return this.ring(key, ripe, now);
    const isTired = canRest(document) && document.touched + this.parts.settings.restMs <= now;
    const next = isTired ? await this.ledger.commit(document, taken, rest) : document;
    if (next) this.index(next);
  }

  private ring(key: string, ripe: Timer[], now: number): Promise<void> {
    for (const { id } of ripe.filter((timer) => isTooLate(timer, now))) {
      this.parts.log.warn('reminder dropped: over a day late', { conversation: key, timer: id });
    }
    const id = `due:${ripe.map((timer) => `${timer.id}@${timer.due}`).join(',')}`;
    return this.turn(key, ({ conversation }) => ({
      type: 'due',
      id,
      at: now,
      timers: ripe.map((timer) => timer.id),
      ...this.hints(conversation.burst?.texts.join('\n') ?? ''),
    }));
  }

  private tellUndelivered(key: string, out: Out, failure: SendError): Promise<void> {
    return this.turn(key, () => ({
      type: 'undelivered',
      id: `${out.id}:undelivered`,
      at: this.parts.clock.now(),
      to: out.to === 'customer' ? 'customer' : 'room',
      code: failure.code,
      unreachable: failure.code === 'unreachable',
      ...(out.body.do === 'retract' ? { deletes: out.at } : {}),
    }));
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
    this.mailboxes.close();
    this.chores.stop();
    this.timers.stop();
    this.lags.stop();
    this.lookUps.stop();
    this.outbox.stop();
    await this.idle();
    await this.deliveries.stop();
  }
}
