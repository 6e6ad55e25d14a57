import type { Case } from '../core/case.ts';
import type { ShownList } from '../core/conversation.ts';
import type { CaseRecord, Effect, Pass, Say, Unsend } from '../core/effect.ts';
import type { Event } from '../core/event.ts';
import type { Book } from '../core/flow.ts';
import { type Capabilities, plain } from '../core/message.ts';
import { transition } from '../core/transition.ts';
import type { Media } from '../core/value.ts';
import type { Words } from '../words/words.ts';
import { IN_PARTS, type RecordParts, recordText, SHORT } from './case-record.ts';
import type { ConversationDocument } from './document.ts';
import { withHandled } from './handled.ts';
import { HELD_TEXT } from './held.ts';
import { Lines } from './lines.ts';
import { Outs, type Posting } from './outs.ts';
import { RoomSide, withRefused } from './room-side.ts';
import { type Speech, spoken, textOf } from './speech.ts';

/** What a turn needs beside the document and the event; the same things always give the same result. */
export interface TurnContext {
  book: Book;
  words: Words;
  roomLanguage: string;
  /** What the customer's channel can do. */
  channel: Capabilities;
  /** The room that serves the conversation's case, and what it can do; null when there is no room. */
  room: Posting | null;
  /** The room for a case that has none yet. */
  roomFor(one: Case): TurnContext['room'];
  /** Said before anything else in a new conversation. */
  opening: Say[];
  /** How long an agent's answer waits before it is sent, ms. */
  answerHoldMs?: number;
  /** Said before what the event itself brings. */
  first: Say[];
  /** What a record is made of, once a first try of the turn has shown that one is wanted. */
  record?: RecordParts;
}

export interface TurnResult {
  document: ConversationDocument;
  /** Cases that made way for a new one: they are to be archived whole. */
  retired: Case[];
  /** What is held of these is to be deleted before the document is committed. */
  dropped: Media[];
  walked: string[];
  /** A record is to be given, and what it is made of was not at hand: the turn is to be taken again with it. */
  wanted: CaseRecord | null;
}

/** One turn: the event goes through the engine, and what comes of it is put into words and into the outbox. Pure. */
export function takeTurn(context: TurnContext, before: ConversationDocument, event: Event): TurnResult {
  const { conversation, effects, walked } = transition(context.book, before.conversation, event);
  const draft = new Draft(context, { ...before, conversation, touched: event.at }, event, before.conversation.shown);
  draft.receive(event);
  const isFirst = before.rev === 0;
  for (const effect of [...(isFirst ? context.opening : []), ...context.first, ...effects]) draft.carryOut(effect);
  const { retired, dropped, wanted } = draft;
  return { document: draft.finish(), retired, dropped, walked, wanted };
}

/** The document in the making. */
class Draft {
  private readonly context: TurnContext;
  private readonly event: Event;
  private readonly document: ConversationDocument;
  private readonly lines: Lines;
  private readonly outs: Outs;
  private readonly roomSide: RoomSide;
  private readonly roomSpeech: Speech;
  private readonly shownBefore: ShownList | null;
  readonly retired: Case[] = [];
  /** What is held of these is to be deleted. */
  readonly dropped: Media[] = [];
  wanted: CaseRecord | null = null;

  constructor(context: TurnContext, document: ConversationDocument, event: Event, shownBefore: ShownList | null) {
    const { case: one } = document.conversation;
    const room = one && one.room === '' ? context.roomFor(one) : context.room;
    const routed = one && one.room === '' && room ? { ...one, room: room.id } : one;
    this.context = context;
    this.event = event;
    this.shownBefore = shownBefore;
    this.document = { ...document, conversation: { ...document.conversation, case: routed } };
    this.lines = new Lines(document.transcript, event);
    this.outs = new Outs(event, context.channel, room);
    const { lines, outs } = this;
    this.roomSpeech = this.speech(context.roomLanguage);
    this.roomSide = new RoomSide({
      room,
      speech: this.roomSpeech,
      book: context.book,
      event,
      document: this.document,
      lines,
      outs,
    });
  }

  finish(): ConversationDocument {
    const { document, event } = this;
    this.roomSide.finish();
    return {
      ...document,
      transcript: this.lines.all,
      handled: withHandled(document.handled, event.id, event.at),
      outbox: this.outs.onto(document.outbox),
    };
  }

  /** Keeps what the customer said. What an agent said is kept where it is passed on. */
  receive(event: Event): void {
    if ((event.type === 'said' || event.type === 'edited') && event.again) return this.lines.rewrite(event);
    if (event.type === 'unsaid') return this.lines.unsay(event.messageId);
    if (event.type === 'held') return this.lines.customer(event.messageId, HELD_TEXT, event.edited);
    if (event.type === 'said') {
      const { messageId, text, choice } = event;
      const media = event.doubtful ? [] : event.media;
      this.lines.write({
        from: 'customer',
        text: choice === undefined ? withRefused(this.roomSpeech, event, text) : `[${this.labelOf(choice)}]`,
        messageId,
        ...(media.length > 0 ? { media } : {}),
      });
    } else if (event.type === 'edited') this.lines.customer(event.messageId, event.text, true);
  }

  /** A tapped choice as the customer read it, if it is of the last list shown. */
  private labelOf(choice: string): string {
    const id = choice.slice(choice.indexOf(':') + 1);
    const label = this.shownBefore?.labels[this.shownBefore.ids.indexOf(id)];
    if (label === undefined) return id;
    return typeof label === 'object' && 'key' in label
      ? textOf(this.customerSpeech(), label.key, label.params)
      : String(label);
  }

  carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'say':
        return this.say(effect);
      case 'pass':
        return this.pass(effect);
      case 'unsend':
        return this.unsend(effect);
      case 'relay':
        return this.roomSide.relay(effect);
      case 'post':
        return this.roomSide.post(effect);
      case 'card':
        return this.roomSide.card(effect);
      case 'note':
        return void this.lines.write({ from: 'note', who: effect.by, text: effect.text });
      case 'retire':
        return void this.retired.push(effect.case);
      case 'retract':
        return this.retract(effect.messageId);
      case 'keep':
        return this.lines.giveBack(effect.messageId, effect.media);
      case 'drop':
        return void this.dropped.push(...effect.media);
      case 'record':
        return this.record(effect);
    }
  }

  /** Deletes a message in the customer's chat, and what the room was shown of it. */
  private retract(messageId: string): void {
    if (this.context.channel.deleteTheirs) this.outs.retract('customer', messageId);
    this.roomSide.retract(messageId);
  }

  private say(effect: Say): void {
    const message = spoken(this.customerSpeech(), effect);
    const { text, spans, choices } = message;
    const look = { ...(spans.length > 0 ? { spans } : {}), ...(choices.length > 0 ? { choices } : {}) };
    const line = this.lines.write({ from: 'bot', text, key: effect.key, ...look });
    this.outs.toCustomer(message, line.id);
  }

  /** The record of a case: short, as a file, or in parts where no file can be sent. */
  private record(effect: CaseRecord): void {
    const { record } = this.context;
    if (!record) {
      this.wanted = effect;
      return;
    }
    const { answers, file } = record;
    const speech = this.customerSpeech();
    const isFile = effect.as === 'file' && file !== null;
    const extent = effect.as === 'file' ? IN_PARTS : SHORT;
    const key = isFile ? 'case-record-file' : 'case-record';
    const text = isFile ? textOf(speech, key, effect.params) : recordText(speech, effect, answers, extent);
    const message = { ...plain(text, key), media: isFile ? [file] : [] };
    const line = this.lines.write({ from: 'bot', text, key, ...(isFile ? { media: [file] } : {}) });
    this.outs.toCustomer(message, line.id);
  }

  private pass(effect: Pass): void {
    const replaces = effect.amends ? this.lines.all.findLast((line) => line.roomId === effect.messageId) : undefined;
    if (effect.isInstead) this.lines.takeBack(effect.messageId);
    const line = this.lines.write({
      from: 'agent',
      who: effect.by,
      text: effect.text,
      ...(effect.isSent ? { messageId: effect.messageId } : { roomId: effect.messageId }),
      ...(effect.media.length > 0 ? { media: effect.media } : {}),
      ...(replaces ? { replaces: replaces.id } : {}),
    });
    if (effect.isSent) return;
    const isCorrection = effect.amends !== undefined && !effect.isInstead;
    const text = isCorrection ? textOf(this.customerSpeech(), 'case-correction', { text: effect.text }) : effect.text;
    const replyTo = this.lines.all.findLast(
      (one) => one.roomId === effect.replyTo && effect.replyTo !== undefined,
    )?.messageId;
    const message = { ...plain(text), media: effect.media, ...(replyTo ? { replyTo } : {}) };
    // A correction of what was sent is not held: the wrong words are there already.
    const hold = isCorrection ? 0 : (this.context.answerHoldMs ?? 0);
    if (effect.isInstead) this.outs.answerInstead(message, line.id, effect.messageId, hold);
    else this.outs.answer(message, line.id, effect.messageId, hold);
  }

  private unsend({ messageId }: Unsend): void {
    this.outs.unsend(messageId);
    this.lines.takeBack(messageId);
  }

  private customerSpeech(): Speech {
    return this.speech(this.document.conversation.language);
  }

  private speech(language: string): Speech {
    return { words: this.context.words, language, timeZone: this.context.book.settings.timeZone };
  }
}
