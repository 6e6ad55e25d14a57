import type { Case } from '../core/case.ts';
import type { Conversation, Frame } from '../core/conversation.ts';
import type { Finding } from '../core/event.ts';
import type { Message } from '../core/message.ts';
import { cut } from '../core/text.ts';
import type { Param, Params, SlotValue } from '../core/value.ts';
import { setIn, TALK_LENGTH } from './card.ts';
import type { ArchivePart, ConversationDocument, Line, Out } from './document.ts';

/** An earlier message that has a part of a secret: how it is kept, and how it is to be kept from now on. */
export interface Part {
  messageId: string;
  raw: string;
  redacted: string;
  kind: string;
}

/** A piece of one word or two characters is looked for only where the message itself stands: it could be any word. */
const TELLING = /\S\s+\S|\p{Script=Han}{3}|[!-~]{12}/u;

/** What stood in the place of each finding before it was redacted. */
export function cutOut(raw: string, redacted: string, findings: Finding[]): string[] {
  let at = 0;
  let kept = 0;
  return findings.map(({ from, to }, n) => {
    at += from - kept;
    const between = redacted.slice(to, findings[n + 1]?.from);
    const last = n === findings.length - 1;
    const end = last ? raw.length - between.length : raw.indexOf(between, at + 1);
    const value = raw.slice(at, end);
    at = end;
    kept = to;
    return value;
  });
}

/** A document without these parts, wherever they went: its lines, what is still to be sent, what flows have taken down. */
export function scrubbed(document: ConversationDocument, parts: Part[]): ConversationDocument {
  const clean = new Scrubber(parts);
  const messages = new Map(document.transcript.map((line) => [line.id, line.messageId]));
  return {
    ...document,
    conversation: clean.conversation(document.conversation),
    transcript: document.transcript.map((line) => clean.line(line)),
    outbox: document.outbox.map((out) => clean.out(out, messages.get(out.line ?? ''))),
  };
}

/** The same for a part of its archive; null when it holds none of it. */
export function scrubbedPart(part: ArchivePart, parts: Part[]): ArchivePart | null {
  const clean = new Scrubber(parts);
  const next: ArchivePart = {
    ...part,
    lines: part.lines.map((line) => clean.line(line)),
    retired: part.retired.map((one) => clean.case(one)),
    resting: part.resting && {
      ...part.resting,
      case: part.resting.case && clean.case(part.resting.case),
    },
  };
  return clean.found ? next : null;
}

/** Takes parts of a secret out of texts. */
class Scrubber {
  /** Whether anything was taken out so far. */
  found = false;
  private readonly parts: Part[];
  private readonly pieces: { pattern: RegExp; mark: string }[];

  constructor(parts: Part[]) {
    this.parts = parts;
    this.pieces = parts.filter(({ kind }) => kind !== 'held').flatMap(piecesOf);
  }

  conversation(c: Conversation): Conversation {
    return {
      ...c,
      stack: c.stack.map((frame) => this.frame(frame)),
      burst: c.burst && { ...c.burst, texts: c.burst.texts.map((text) => this.text(text)) },
      case: c.case && this.case(c.case),
      lookUp: c.lookUp && { ...c.lookUp, args: this.values(c.lookUp.args) },
      ...(c.doubted ? { doubted: { ...c.doubted, text: this.text(c.doubted.text) } } : {}),
    };
  }

  private frame(frame: Frame): Frame {
    const words = frame.words === undefined ? {} : { words: this.text(frame.words) };
    const slots = Object.entries(frame.slots).map(
      ([id, value]) => [id, this.value(value, frame.filledBy[id])] as const,
    );
    return { ...frame, slots: Object.fromEntries(slots), params: this.params(frame.params), ...words };
  }

  case(one: Case): Case {
    return { ...one, facts: one.facts.map((fact) => ({ ...fact, value: this.param(fact.value) })) };
  }

  line(line: Line): Line {
    const text = this.text(line.from === 'customer' ? this.own(line.text, line.messageId) : line.text);
    if (text === line.text) return line;
    this.found = true;
    const { spans: _, ...bare } = line;
    return { ...bare, text };
  }

  /** `messageId`: whose words it relays. */
  out(out: Out, messageId?: string): Out {
    if (out.body.do === 'retract') return out;
    const message = this.message(out.body.message, messageId);
    return message === out.body.message ? out : { ...out, body: { ...out.body, message } };
  }

  /** What was made of one of the messages themselves: however short it was, it stands there. */
  private own(text: string, id?: string): string {
    const part = this.parts.find(({ messageId, raw }) => messageId === id && text.includes(raw.trim()));
    return part === undefined ? text : text.replace(part.raw.trim(), () => part.redacted);
  }

  private message(message: Message, messageId?: string): Message {
    const text = this.text(this.own(message.text, messageId));
    return text === message.text ? message : { ...message, text, spans: [] };
  }

  private values(values: Record<string, SlotValue>): Record<string, SlotValue> {
    return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, this.value(value)]));
  }

  private value(value: SlotValue, filledBy?: string): SlotValue {
    if (typeof value === 'string') return this.text(this.own(value, filledBy));
    return typeof value === 'object' && value !== null && 'said' in value ? { said: this.text(value.said) } : value;
  }

  private params(params: Params): Params {
    return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, this.param(param)]));
  }

  private param(param: Param): Param {
    if (typeof param === 'string') return this.text(param);
    if (typeof param !== 'object') return param;
    if ('list' in param) return { list: param.list.map((one) => this.param(one)) };
    return 'said' in param ? { said: this.text(param.said) } : param;
  }

  /** A text without the messages, whole as they were relayed, and without their pieces. */
  private text(text: string): string {
    let clean = text;
    for (const { raw, redacted, kind } of this.parts) {
      if (kind === 'held') continue;
      for (const shown of shownAs(raw)) clean = replaced(clean, shown, redacted);
    }
    for (const { pattern, mark } of this.pieces) clean = clean.replace(pattern, mark);
    if (clean !== text) this.found = true;
    return clean;
  }
}

/** How a message stands in what the desk made of it. */
function shownAs(raw: string): string[] {
  return [...new Set([raw, raw.trim(), setIn(raw), setIn(cut(raw, TALK_LENGTH))])];
}

function replaced(text: string, shown: string, redacted: string): string {
  return isTelling(shown) ? text.replaceAll(shown, () => redacted) : text;
}

/** The lines of what was found, as they may stand in a text that was made of the message. */
function piecesOf({ raw, redacted, kind }: Part): { pattern: RegExp; mark: string }[] {
  const mark = `⟦${kind}⟧`;
  const from = redacted.indexOf(mark);
  const to = redacted.lastIndexOf(mark) + mark.length;
  if (from === -1) return [];
  const found = raw.slice(from, raw.length - (redacted.length - to));
  return found
    .split('\n')
    .map((line) => line.trim())
    .filter(isTelling)
    .map((line) => ({ pattern: new RegExp(line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu'), mark }));
}

function isTelling(text: string): boolean {
  return TELLING.test(text);
}
