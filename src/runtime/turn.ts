import type { Case } from '../core/case.ts';
import type { ShownList } from '../core/conversation.ts';
import type { Card, CaseRecord, Effect, Pass, Post, Relay, Say, Unsend } from '../core/effect.ts';
import type { Event } from '../core/event.ts';
import type { Book } from '../core/flow.ts';
import { type Capabilities, type Message, plain } from '../core/message.ts';
import { transition } from '../core/transition.ts';
import type { Media, Param } from '../core/value.ts';
import { fit as fitted } from '../render/fit.ts';
import type { Words } from '../words/words.ts';
import { cardOf, talkOf, withFiles } from './card.ts';
import { IN_PARTS, type RecordParts, recordText, SHORT } from './case-record.ts';
import type { Body, ConversationDocument, Line, Out } from './document.ts';
import { withHandled } from './handled.ts';
import { HELD_TEXT } from './held.ts';
import { putInstead } from './instead.ts';
import { Lines } from './lines.ts';
import { type Speech, spoken, textOf } from './speech.ts';

/** What a turn needs beside the document and the event; the same things always give the same result. */
export interface TurnContext {
  book: Book;
  words: Words;
  roomLanguage: string;
  /** What the customer's channel can do. */
  channel: Capabilities;
  /** The room that serves the conversation's case, and what it can do; null when there is no room. */
  room: { id: string; capabilities: Capabilities } | null;
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

/** What a message in the room is about: a case that need not be the latest, the line it relays, the card it replaces. */
interface About {
  code?: Param | undefined;
  line?: string;
  redraw?: boolean;
}

type Answers = Omit<NonNullable<Out['answers']>, 'last'>;

/** The document in the making. */
class Draft {
  private readonly context: TurnContext;
  private readonly event: Event;
  private readonly document: ConversationDocument;
  private readonly lines: Lines;
  private readonly outs: Out[] = [];
  readonly retired: Case[] = [];
  /** What is held of these is to be deleted. */
  readonly dropped: Media[] = [];
  wanted: CaseRecord | null = null;
  /** The summary of the talk that the room has holds what it must not. */
  private isToldAnew = false;
  /** When the messages were said that the room shows and the desk can't delete there. */
  private readonly undeleted: number[] = [];
  /** The room's ids of answers that are not to be sent. */
  private readonly unsent = new Set<string>();
  /** What is sent instead of answers that wait, by the room's ids of these. */
  private readonly instead = new Map<string, Out[]>();
  private queued = 0;
  private readonly shownBefore: ShownList | null;

  constructor(context: TurnContext, document: ConversationDocument, event: Event, shownBefore: ShownList | null) {
    this.shownBefore = shownBefore;
    this.event = event;
    const { case: one } = document.conversation;
    const room = one && one.room === '' ? context.roomFor(one) : context.room;
    this.context = { ...context, room };
    const routed = one && one.room === '' && room ? { ...one, room: room.id } : one;
    this.document = { ...document, conversation: { ...document.conversation, case: routed } };
    this.lines = new Lines(document.transcript, event);
  }

  finish(): ConversationDocument {
    const { document, event } = this;
    if (this.isToldAnew) this.tellAnew();
    this.askToDelete();
    return {
      ...document,
      transcript: this.lines.all,
      handled: withHandled(document.handled, event.id, event.at),
      outbox: [...this.kept(), ...this.outs],
    };
  }

  /** What was to be sent before, without what is not to be sent any more. */
  private kept(): Out[] {
    const kept = this.document.outbox.filter((out) => !this.unsent.has(out.answers?.messageId ?? ''));
    return [...this.instead].reduce((outbox, [messageId, outs]) => putInstead(outbox, messageId, outs), kept);
  }

  /** A new summary and card take the place of those that the room has, where it can. */
  private tellAnew(): void {
    const { room } = this.context;
    const { conversation } = this.document;
    if (!room?.capabilities.deleteOwn || !conversation.case) return;
    for (const messageId of conversation.case.talk ?? []) this.queue(room.id, { do: 'retract', messageId });
    delete conversation.case.talk;
    this.card({ do: 'card', fresh: false, media: [] });
    this.toRoom('relay', talkOf(this.roomSpeech(), conversation, this.lines.all));
  }

  private askToDelete(): void {
    const code = this.document.conversation.case?.code;
    if (this.undeleted.length === 0 || code === undefined) return;
    this.post({
      do: 'post',
      key: 'desk-delete',
      params: { code, times: { list: this.undeleted.map((at) => ({ at })) } },
    });
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
        text: choice === undefined ? this.withRefused(text) : `[${this.labelOf(choice)}]`,
        messageId,
        ...(media.length > 0 ? { media } : {}),
      });
    } else if (event.type === 'edited') this.lines.customer(event.messageId, event.text, true);
  }

  /** A customer's text, and under it the names of the files that could not be taken. */
  private withRefused(text: string): string {
    const names = this.event.type === 'said' ? (this.event.refused ?? []) : [];
    const lost = names.map((name) => textOf(this.roomSpeech(), 'desk-file-lost', { name }));
    return [text, ...lost].filter((line) => line !== '').join('\n');
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
        return this.relay(effect);
      case 'post':
        return this.post(effect);
      case 'card':
        return this.card(effect);
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
    if (this.context.channel.deleteTheirs) this.queue('customer', { do: 'retract', messageId });
    const { room } = this.context;
    if (!room) return;
    const told = this.lines.of(messageId).filter((line) => this.isInSummary(line));
    const shown = this.lines.relayed(messageId, this.document.outbox);
    this.isToldAnew ||= told.length > 0;
    if (!room.capabilities.deleteOwn) this.undeleted.push(...new Set([...told, ...shown].map((line) => line.at)));
    else for (const { id, roomId = '' } of shown) this.queue(room.id, { do: 'retract', messageId: roomId, line: id });
  }

  /** It was said before the case was opened, of which the room has a summary. */
  private isInSummary(line: Line): boolean {
    const one = this.document.conversation.case;
    return one !== null && one.state !== 'closed' && line.at <= one.openedAt && !this.lines.isNew(line);
  }

  private say(effect: Say): void {
    const message = spoken(this.customerSpeech(), effect);
    const { text, spans, choices } = message;
    const look = { ...(spans.length > 0 ? { spans } : {}), ...(choices.length > 0 ? { choices } : {}) };
    const line = this.lines.write({ from: 'bot', text, key: effect.key, ...look });
    this.toCustomer(message, line, false);
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
    this.toCustomer(message, line, false);
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
    const { room } = this.context;
    const answers = room ? { room: room.id, messageId: effect.messageId } : undefined;
    // A correction of what was sent is not held: the wrong words are there already.
    const hold = isCorrection ? 0 : (this.context.answerHoldMs ?? 0);
    const more = { ...(answers ? { answers } : {}), ...(hold > 0 ? { after: this.event.at + hold } : {}) };
    const from = this.outs.length;
    this.toCustomer({ ...plain(text), media: effect.media, ...(replyTo ? { replyTo } : {}) }, line, true, more);
    if (effect.isInstead) this.instead.set(effect.messageId, this.outs.splice(from));
  }

  private unsend({ messageId }: Unsend): void {
    this.unsent.add(messageId);
    this.lines.takeBack(messageId);
  }

  private relay(effect: Relay): void {
    const { name } = this.document.conversation;
    const line = this.lines.of(effect.messageId).at(-1);
    const key = effect.unsaid ? 'desk-relay-unsaid' : effect.edited ? 'desk-relay-edited' : 'desk-relay';
    const text = effect.unsaid && line ? withFiles(line) : effect.edited ? effect.text : this.withRefused(effect.text);
    if (effect.unsaid && !line) return;
    const message = { ...plain(textOf(this.roomSpeech(), key, { name, text }), key), media: effect.media };
    // What changes a message stands in answer to it.
    const answered = effect.edited || effect.unsaid ? effect.messageId : effect.replyTo;
    const replyTo = this.lines.all.findLast(
      (one) => one.messageId === answered && answered !== undefined && one.roomId !== undefined,
    )?.roomId;
    const relayed = line && !effect.unsaid ? { line: line.id } : {};
    this.toRoom('relay', { ...message, ...(replyTo ? { replyTo } : {}) }, relayed);
  }

  private post(effect: Post): void {
    const said = [effect, ...(effect.lines ?? [])].map(({ key, params }) => textOf(this.roomSpeech(), key, params));
    const message = plain(said.join('\n'), effect.key);
    const { code } = effect.params;
    this.toRoom('notice', { ...message, ...(effect.replyTo ? { replyTo: effect.replyTo } : {}) }, { code });
  }

  private card(effect: Card): void {
    const { conversation } = this.document;
    if (!conversation.case) return;
    const redraw = !effect.fresh;
    const can = this.context.room?.capabilities;
    if (redraw && !can?.edit) return;
    const card = cardOf(this.roomSpeech(), this.context.book, conversation, conversation.case);
    // A typed number would be an answer to the customer, so a room without buttons has its commands alone.
    const choices = can?.choices === 'buttons' ? card.choices : [];
    this.toRoom('card', { ...card, choices }, { redraw });
    if (redraw) return;
    this.toRoom('relay', talkOf(this.roomSpeech(), conversation, this.lines.all));
    for (const media of effect.media) this.toRoom('relay', { ...plain(''), media: [media] });
  }

  private toCustomer(
    message: Message,
    line: Line,
    once: boolean,
    more: Pick<Out, 'after'> & { answers?: Answers } = {},
  ): void {
    const { answers, ...rest } = more;
    fitted(message, this.context.channel).forEach((part, index, { length }) => {
      const whole = answers ? { answers: { ...answers, last: index === length - 1 } } : {};
      const about = { ...(index === 0 ? { line: line.id } : {}), once, ...rest, ...whole };
      this.queue('customer', { do: 'send', message: part }, about);
    });
  }

  private toRoom(kind: 'card' | 'relay' | 'notice', message: Message, about: About = {}): void {
    const { room } = this.context;
    if (!room) return;
    const { redraw = false, line } = about;
    const code = typeof about.code === 'string' ? about.code : (this.document.conversation.case?.code ?? null);
    fitted(message, room.capabilities).forEach((part, index) => {
      this.queue(room.id, { do: 'post', kind, message: part, code, redraw }, line && index === 0 ? { line } : {});
    });
  }

  private queue(to: string, body: Body, more: Partial<Pick<Out, 'line' | 'once' | 'answers' | 'after'>> = {}): void {
    const id = `${this.event.id}#${this.queued++}`;
    this.outs.push({ id, to, at: this.event.at, body, once: false, ...more });
  }

  private customerSpeech(): Speech {
    return this.speech(this.document.conversation.language);
  }

  private roomSpeech(): Speech {
    return this.speech(this.context.roomLanguage);
  }

  private speech(language: string): Speech {
    return { words: this.context.words, language, timeZone: this.context.book.settings.timeZone };
  }
}
