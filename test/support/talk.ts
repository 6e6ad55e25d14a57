import { type Conversation, newConversation } from '../../src/core/conversation.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { AgentAction, Candidate, Event, SaidEvent } from '../../src/core/event.ts';
import type { Book } from '../../src/core/flow.ts';
import { transition } from '../../src/core/transition.ts';
import { MORNING } from './stage.ts';

const DESK = { ahead: { urgent: 0, high: 1, normal: 2, low: 3 } };

/** A conversation with the engine alone. Each thing done gives what comes of it: `say <key>`, or the effect's name. */
export class Talk {
  c: Conversation = newConversation('app', 'lily', 'zh-CN');
  at = MORNING;
  effects: Effect[] = [];
  private readonly book: Book;
  private count = 0;
  /** Triage of what was said last, for the burst that it may be. */
  private candidates: Candidate[] = [];

  constructor(book: Book) {
    this.book = book;
  }

  said(text: string, more: Partial<SaidEvent> = {}): string[] {
    this.candidates = more.candidates ?? [];
    const said = { type: 'said', text, media: [], findings: [], candidates: [], messageId: `m${this.count + 1}` };
    return this.happen({ ...said, ...more });
  }

  /** A text, and the pause after it. */
  says(text: string, more: Partial<SaidEvent> = {}): string[] {
    return [...this.said(text, more), ...this.pause()];
  }

  taps(id: string): string[] {
    return this.said('', { choice: `${this.c.shown?.list}:${id}` });
  }

  edits(messageId: string, text: string): string[] {
    return this.happen({ type: 'edited', messageId, text, findings: [] });
  }

  agent(action: AgentAction, code = this.c.case?.code ?? ''): string[] {
    return this.happen({ type: 'agent', agent: { id: 'ann', name: 'Ann' }, code, action, blocked: [] });
  }

  answers(text: string): string[] {
    return this.agent({ do: 'answer', messageId: `r${this.count + 1}`, text, media: [] });
  }

  /** Time passes, and what comes due in it comes due. */
  pause(ms = 2_000): string[] {
    this.at += ms;
    const timers = this.c.timers.filter((one) => one.due <= this.at).map(({ id }) => id);
    return timers.length === 0 ? [] : this.happen({ type: 'due', timers, candidates: this.candidates });
  }

  private happen(what: object): string[] {
    this.count += 1;
    const base = { id: `e${this.count}`, at: this.at, desk: { ...DESK, code: String(1000 + this.count) } };
    const { conversation, effects } = transition(this.book, this.c, { ...base, ...what } as Event);
    this.c = conversation;
    this.effects = effects;
    return effects.map((one) => ('key' in one ? `${one.do} ${one.key}` : one.do));
  }
}
