import type { Event } from '../core/event.ts';
import type { Capabilities, Message } from '../core/message.ts';
import { fit as fitted } from '../render/fit.ts';
import type { Body, Out } from './document.ts';
import { putInstead } from './instead.ts';

/** A room that is posted to, and what it can do. */
export interface Posting {
  id: string;
  capabilities: Capabilities;
}

/** Which answer of an agent a message to the customer is, by the room's id of it. */
type Answers = Omit<NonNullable<Out['answers']>, 'last'>;

/** What a message in the room is about: a case, the line of the transcript that it relays, and whether it replaces the card. */
export interface About {
  code: string | null;
  line?: string | undefined;
  redraw?: boolean;
}

/** The messages of one turn, cut to what their apps take, and what becomes of answers that wait in the outbox. */
export class Outs {
  private readonly event: Event;
  private readonly channel: Capabilities;
  private readonly room: Posting | null;
  private readonly added: Out[] = [];
  /** The room's ids of answers that are not to be sent. */
  private readonly unsent = new Set<string>();
  /** What is sent instead of answers that wait, by the room's ids of these. */
  private readonly instead = new Map<string, Out[]>();
  private queued = 0;

  constructor(event: Event, channel: Capabilities, room: Posting | null) {
    this.event = event;
    this.channel = channel;
    this.room = room;
  }

  /** The outbox as it is after the turn. */
  onto(outbox: Out[]): Out[] {
    const kept = outbox.filter((out) => !this.unsent.has(out.answers?.messageId ?? ''));
    return [
      ...[...this.instead].reduce((now, [messageId, outs]) => putInstead(now, messageId, outs), kept),
      ...this.added,
    ];
  }

  /** What the bot says, by the id of its line in the transcript. */
  toCustomer(message: Message, line: string): void {
    this.send(message, line, { once: false });
  }

  /** What an agent says: at most once, and `holdMs` later. */
  answer(message: Message, line: string, messageId: string, holdMs: number): void {
    const { room, event } = this;
    const answers = room ? { answers: { room: room.id, messageId } } : {};
    this.send(message, line, { once: true, ...answers, ...(holdMs > 0 ? { after: event.at + holdMs } : {}) });
  }

  /** The same, in the place of the answer with this id, which waits. */
  answerInstead(message: Message, line: string, messageId: string, holdMs: number): void {
    const from = this.added.length;
    this.answer(message, line, messageId, holdMs);
    this.instead.set(messageId, this.added.splice(from));
  }

  /** An answer that waits, by the room's id of it, is not sent. */
  unsend(messageId: string): void {
    this.unsent.add(messageId);
  }

  /** Nothing, without a room. */
  toRoom(kind: 'card' | 'relay' | 'notice', message: Message, { code, line, redraw = false }: About): void {
    const { room } = this;
    if (!room) return;
    fitted(message, room.capabilities).forEach((part, index) => {
      const body = { do: 'post' as const, kind, message: part, code, redraw };
      this.queue(room.id, body, line !== undefined && index === 0 ? { line } : {});
    });
  }

  /** Deletes a message where it was sent to: in the customer's chat or in the room; `line` is what it shows. */
  retract(from: 'customer' | 'room', messageId: string, line?: string): void {
    const to = from === 'customer' ? from : this.room?.id;
    if (to !== undefined) this.queue(to, { do: 'retract', messageId, ...(line === undefined ? {} : { line }) });
  }

  private send(
    message: Message,
    line: string,
    { answers, ...more }: { once: boolean; after?: number; answers?: Answers },
  ): void {
    fitted(message, this.channel).forEach((part, index, { length }) => {
      const whole = answers ? { answers: { ...answers, last: index === length - 1 } } : {};
      this.queue('customer', { do: 'send', message: part }, { ...(index === 0 ? { line } : {}), ...more, ...whole });
    });
  }

  private queue(to: string, body: Body, more: Partial<Pick<Out, 'line' | 'once' | 'answers' | 'after'>> = {}): void {
    const id = `${this.event.id}#${this.queued++}`;
    this.added.push({ id, to, at: this.event.at, body, once: false, ...more });
  }
}
