import type { Card, Post, Relay } from '../core/effect.ts';
import type { Event } from '../core/event.ts';
import type { Book } from '../core/flow.ts';
import { plain } from '../core/message.ts';
import { cardOf, talkOf, withFiles } from './card.ts';
import type { ConversationDocument, Line } from './document.ts';
import type { Lines } from './lines.ts';
import type { Outs, Posting } from './outs.ts';
import { type Speech, textOf } from './speech.ts';

/** What a turn tells the agents is made of. */
export interface RoomSideParts {
  room: Posting | null;
  speech: Speech;
  book: Book;
  event: Event;
  document: ConversationDocument;
  lines: Lines;
  outs: Outs;
}

/** What one turn tells the agents' room: cards, what the customer said, notices, and what is to be deleted there. */
export class RoomSide {
  private readonly parts: RoomSideParts;
  /** The summary of the talk that the room has holds what it must not. */
  private isToldAnew = false;
  /** When the messages were said that the room shows and the desk can't delete there. */
  private readonly undeleted: number[] = [];

  constructor(parts: RoomSideParts) {
    this.parts = parts;
  }

  /** A case's card, with the talk so far when it is fresh; a card that is drawn again only where the room can. */
  card(effect: Card): void {
    const { document, room, speech, book, lines, outs } = this.parts;
    const { conversation } = document;
    if (!conversation.case) return;
    const { code } = conversation.case;
    const redraw = !effect.fresh;
    if (redraw && !room?.capabilities.edit) return;
    const card = cardOf(speech, book, conversation, conversation.case);
    // A typed number would be an answer to the customer, so a room without buttons has its commands alone.
    const choices = room?.capabilities.choices === 'buttons' ? card.choices : [];
    outs.toRoom('card', { ...card, choices }, { code, redraw });
    if (redraw) return;
    outs.toRoom('relay', talkOf(speech, conversation, lines.all), { code });
    for (const media of effect.media) outs.toRoom('relay', { ...plain(''), media: [media] }, { code });
  }

  /** What the customer said, changed or took back. */
  relay(effect: Relay): void {
    const { document, speech, event, lines, outs } = this.parts;
    const line = lines.of(effect.messageId).at(-1);
    const key = effect.unsaid ? 'desk-relay-unsaid' : effect.edited ? 'desk-relay-edited' : 'desk-relay';
    const said = effect.edited ? effect.text : withRefused(speech, event, effect.text);
    const text = effect.unsaid && line ? withFiles(line) : said;
    if (effect.unsaid && !line) return;
    const params = { name: document.conversation.name, text };
    const message = { ...plain(textOf(speech, key, params), key), media: effect.media };
    // What changes a message stands in answer to it.
    const answered = effect.edited || effect.unsaid ? effect.messageId : effect.replyTo;
    const replyTo = lines.all.findLast(
      (one) => one.messageId === answered && answered !== undefined && one.roomId !== undefined,
    )?.roomId;
    const about = { code: this.code, line: effect.unsaid ? undefined : line?.id };
    outs.toRoom('relay', { ...message, ...(replyTo ? { replyTo } : {}) }, about);
  }

  /** A notice, about the case that it names. */
  post({ key, params, lines = [], replyTo }: Omit<Post, 'do'>): void {
    const said = [{ key, params }, ...lines].map((one) => textOf(this.parts.speech, one.key, one.params));
    const message = { ...plain(said.join('\n'), key), ...(replyTo ? { replyTo } : {}) };
    this.parts.outs.toRoom('notice', message, { code: typeof params.code === 'string' ? params.code : this.code });
  }

  /** Deletes what the room was shown of a customer's message. */
  retract(messageId: string): void {
    const { room, document, lines, outs } = this.parts;
    if (!room) return;
    const told = lines.of(messageId).filter((line) => this.isInSummary(line));
    const shown = lines.relayed(messageId, document.outbox);
    this.isToldAnew ||= told.length > 0;
    if (!room.capabilities.deleteOwn) this.undeleted.push(...new Set([...told, ...shown].map((line) => line.at)));
    else for (const { id, roomId = '' } of shown) outs.retract('room', roomId, id);
  }

  /** What is left to say once all effects are carried out. */
  finish(): void {
    if (this.isToldAnew) this.tellAnew();
    this.askToDelete();
  }

  /** A new summary and card take the place of those that the room has, where it can. */
  private tellAnew(): void {
    const { room, document, speech, lines, outs } = this.parts;
    const { conversation } = document;
    if (!room?.capabilities.deleteOwn || !conversation.case) return;
    for (const messageId of conversation.case.talk ?? []) outs.retract('room', messageId);
    delete conversation.case.talk;
    this.card({ do: 'card', fresh: false, media: [] });
    outs.toRoom('relay', talkOf(speech, conversation, lines.all), { code: this.code });
  }

  private askToDelete(): void {
    const { code } = this;
    if (this.undeleted.length === 0 || code === null) return;
    this.post({ key: 'desk-delete', params: { code, times: { list: this.undeleted.map((at) => ({ at })) } } });
  }

  /** It was said before the case was opened, of which the room has a summary. */
  private isInSummary(line: Line): boolean {
    const one = this.parts.document.conversation.case;
    return one !== null && one.state !== 'closed' && line.at <= one.openedAt && !this.parts.lines.isNew(line);
  }

  private get code(): string | null {
    return this.parts.document.conversation.case?.code ?? null;
  }
}

/** A customer's text, and under it the names of the files that could not be taken. */
export function withRefused(speech: Speech, event: Event, text: string): string {
  const names = event.type === 'said' ? (event.refused ?? []) : [];
  const lost = names.map((name) => textOf(speech, 'desk-file-lost', { name }));
  return [text, ...lost].filter((line) => line !== '').join('\n');
}
