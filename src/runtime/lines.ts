import type { EditedEvent, SaidEvent } from '../core/event.ts';
import type { Media } from '../core/value.ts';
import type { Line, Out } from './document.ts';
import { HELD_TEXT } from './held.ts';

/** The transcript in the making of one turn. */
export class Lines {
  readonly all: Line[];
  private readonly event: { id: string; at: number };

  /** `before`: the transcript as it was, which stays. */
  constructor(before: Line[], event: { id: string; at: number }) {
    this.all = [...before];
    this.event = event;
  }

  write(line: Omit<Line, 'id' | 'at'>): Line {
    const whole: Line = { id: `${this.event.id}/${this.all.length}`, at: this.event.at, ...line };
    this.all.push(whole);
    return whole;
  }

  /** Whether a line is of this very turn. */
  isNew({ id }: Line): boolean {
    return id.startsWith(`${this.event.id}/`);
  }

  /** Every version of one of the customer's messages. */
  of(messageId: string): Line[] {
    return this.all.filter((line) => line.messageId === messageId && line.from === 'customer');
  }

  /** A line of the customer's without more; that of an edit replaces the one before. */
  customer(messageId: string, text: string, isEdit: boolean): void {
    const replaced = isEdit ? this.of(messageId).at(-1) : undefined;
    this.write({ from: 'customer', text, messageId, ...(replaced ? { replaces: replaced.id } : {}) });
  }

  /** What was held or unclear is known now: its line says it. */
  rewrite({ messageId, text }: SaidEvent | EditedEvent): void {
    const own = this.of(messageId);
    const line = own.find((one) => one.text === HELD_TEXT) ?? own.at(-1);
    if (line) this.change(line, { ...line, text });
    else this.write({ from: 'customer', text, messageId });
  }

  /** The customer took a message back: its lines say so, and what nobody has seen of it is gone. */
  unsay(messageId: string): void {
    for (const line of this.of(messageId)) {
      if (line.text === HELD_TEXT) this.all.splice(this.all.indexOf(line), 1);
      else this.change(line, { ...line, unsaid: true });
    }
  }

  /** Files that were kept back belong to their message after all. */
  giveBack(messageId: string, media: Media[]): void {
    const line = this.of(messageId).at(-1);
    if (line) this.change(line, { ...line, media: [...(line.media ?? []), ...media] });
  }

  /** An agent's answer, by its id in the room, is not sent after all. */
  takeBack(roomId: string): void {
    for (const line of this.all.filter((one) => one.from === 'agent' && one.roomId === roomId)) {
      this.change(line, { ...line, failed: 'taken_back' });
    }
  }

  private change(line: Line, changed: Line): void {
    this.all[this.all.indexOf(line)] = changed;
  }

  /** The versions of a message that the room was shown, or is about to be. */
  relayed(messageId: string, outbox: Out[]): Line[] {
    const isUnderWay = (line: Line) => outbox.some((out) => out.line === line.id && out.to !== 'customer');
    return this.of(messageId).filter((line) => line.roomId !== undefined || isUnderWay(line));
  }
}
