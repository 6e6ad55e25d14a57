import type { Choice } from '../../../src/core/message.ts';
import type { Bubble, Said, Saying, TalkEvent } from '../wire.ts';
import { ask, type Identity, type NotTaken, newId, postMessage } from './api.ts';
import { Changes } from './dom.ts';
import { keepLive, type LiveState } from './live.ts';
import { Outgoing } from './outgoing.ts';
import { Teller, Typing } from './typing.ts';

/** A message as the customer sees it: `sending` and `refused` are of this page's own, which the desk does not have. */
export interface OwnBubble extends Omit<Bubble, 'state'> {
  state: Bubble['state'] | 'sending' | 'refused';
  /** Files that are still on their way. */
  local?: File[];
  /** Why it waits, or was refused. */
  why?: NotTaken['code'];
}

/** A customer's talk: what was said, what is being said, and whether the desk can be reached. */
export class TalkModel {
  readonly changes = new Changes();
  readonly messages: OwnBubble[] = [];
  state: LiveState = 'connecting';
  isLoaded = false;
  private readonly identity: Identity;
  private readonly about: Pick<Saying, 'name' | 'language'>;
  private readonly outgoing = new Outgoing();
  private readonly typing = new Typing(() => this.changes.tell());
  private readonly teller = new Teller(() => ask('/api/chat/typing', this.identity, { method: 'POST' }));

  constructor(identity: Identity, about: Pick<Saying, 'name' | 'language'>) {
    this.identity = identity;
    this.about = about;
  }

  get name(): string {
    return this.about.name ?? '';
  }

  /** How many messages have not reached the desk yet. */
  get unsent(): number {
    return this.outgoing.size;
  }

  open(): void {
    keepLive<TalkEvent>({
      ...{ path: '/api/chat/live', identity: this.identity },
      take: (event) => this.take(event),
      state: (state) => {
        this.state = state;
        this.changes.tell();
      },
    });
  }

  private take(event: TalkEvent): void {
    if (event.type === 'talk') this.replace(event.messages);
    if (event.type === 'message') this.put(event.message);
    if (event.type === 'retract') this.drop(event.id);
    if (event.type === 'typing') this.typing.begin('desk');
    else this.typing.end('desk');
    this.changes.tell();
  }

  /** The talk as the desk has it, and after it what the desk does not have yet. */
  private replace(messages: Bubble[]): void {
    const own = this.messages.filter((one) => isOwn(one) && !messages.some((kept) => isSame(kept, one)));
    this.messages.splice(0, this.messages.length, ...messages, ...own);
    this.isLoaded = true;
  }

  private put(message: OwnBubble): void {
    const at = this.messages.findIndex((one) => isSame(message, one));
    if (at === -1) this.messages.push(message);
    else this.messages[at] = message;
  }

  /** What was taken back is gone; of the customer's own, what may be kept stays. */
  private drop(id: string): void {
    const at = this.messages.findIndex((one) => one.id === id && one.from !== 'customer');
    if (at !== -1) this.messages.splice(at, 1);
  }

  says(text: string, files: File[] = []): void {
    this.send({ text }, bubbleOf(text, files), files);
  }

  chooses(choice: Choice): void {
    this.send({ text: '', choice: choice.id }, bubbleOf(`[${choice.label}]`), []);
  }

  edits(message: OwnBubble, text: string): void {
    this.send({ text, edits: message.id }, { ...message, text, edited: true }, []);
  }

  private send(said: Omit<Saying, 'id'>, shown: Omit<OwnBubble, 'id' | 'state'>, files: File[]): void {
    const id = newId();
    const bubble: OwnBubble = { ...shown, id: said.edits ?? id, state: 'sending' };
    this.teller.sent();
    this.put(bubble);
    this.changes.tell();
    this.outgoing.add({
      send: async () => {
        const message = { ...this.about, ...said, id };
        const response = await postMessage('/api/chat/messages', this.identity, message, files);
        this.sent(bubble, await response.json());
      },
      refused: (why) => this.mark(bubble, { state: 'refused', why }),
      waits: (why) => this.mark(bubble, { why }),
    });
  }

  private sent(bubble: OwnBubble, { id, message }: Said): void {
    const { why: _why, ...rest } = bubble;
    this.put(message ?? { ...rest, id, state: 'sent' });
    this.changes.tell();
  }

  private mark(bubble: OwnBubble, change: Pick<OwnBubble, 'why'> & { state?: 'refused' }): void {
    Object.assign(bubble, change);
    const at = this.messages.findIndex((one) => one.id === bubble.id);
    if (at !== -1) this.messages[at] = { ...bubble };
    this.changes.tell();
  }

  /** Forgets a message that was refused. */
  discard(message: OwnBubble): void {
    const at = this.messages.findIndex((one) => one.id === message.id);
    if (at !== -1 && message.state === 'refused') this.messages.splice(at, 1);
    this.changes.tell();
  }

  get isTyping(): boolean {
    return this.typing.has('desk');
  }

  /** The customer is typing. */
  types(): void {
    this.teller.types();
  }

  /** The bytes of a file in the talk. */
  async fetch(path: string): Promise<Blob> {
    return (await ask(path, this.identity)).blob();
  }

  /** The last list of choices, if nothing was said since: the one that is to be answered. */
  openList(): string | null {
    const last = this.messages.findLast((one) => one.choices.length > 0);
    const answered = this.messages.slice(last ? this.messages.indexOf(last) + 1 : 0);
    return last && !answered.some((one) => one.from === 'customer') ? last.id : null;
  }
}

function isOwn({ state }: OwnBubble): boolean {
  return state === 'sending' || state === 'refused';
}

/** Whether two are the same message: an id that this page made is the end of the one that the desk gives. */
function isSame(kept: OwnBubble, own: OwnBubble): boolean {
  return kept.id === own.id || (isOwn(own) && kept.id.endsWith(`-${own.id}`));
}

function bubbleOf(text: string, local: File[] = []): Omit<OwnBubble, 'id' | 'state'> {
  return {
    ...{ text, spans: [], choices: [], files: [], local },
    ...{ at: Date.now(), from: 'customer', edited: false },
  };
}
