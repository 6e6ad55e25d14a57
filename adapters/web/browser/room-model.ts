import type { Choice } from '../../../src/core/message.ts';
import type { CaseSummary } from '../../../src/ports/view.ts';
import type { RoomBubble, RoomEvent, RoomSaying, ShownCase, ShownLogin } from '../wire.ts';
import { ask, NotTaken, newId, postMessage } from './api.ts';
import { Changes } from './dom.ts';
import { keepLive, type LiveState } from './live.ts';
import { Outgoing } from './outgoing.ts';
import { Teller, Typing } from './typing.ts';

/** What an agent has said and the desk has not taken yet. */
export interface OwnWords {
  id: string;
  text: string;
  files: string[];
  case: string | null;
  at: number;
  state: 'sending' | 'refused' | 'sent';
  why?: NotTaken['code'];
}

/** Of several changes of a case in this time, one look is enough, ms. */
const LOOK_MS = 40;
/** What is on its way is looked at again after this, ms. */
const LOOK_AGAIN_MS = 1_500;
/** Words of the desk about a case that are kept here. */
const NOTICES_MOST = 50;
/** By which words an agent is told that an answer did not go out. */
const STOPPED = 'desk-blocked';

/** The agents' room: its cases, the one that is looked at, and what belongs to none. */
export class RoomModel {
  readonly changes = new Changes();
  readonly cases = new Map<string, CaseSummary>();
  /** What was posted about no case, and what was said to the desk about none. */
  readonly lobby: RoomBubble[] = [];
  readonly own: OwnWords[] = [];
  /** What the desk said about a case, latest last. */
  readonly notices = new Map<string, RoomBubble[]>();
  readonly unread = new Set<string>();
  /** The codes of cases whose customers are typing. */
  readonly typing = new Typing(() => this.changes.tell());
  /** The case that is looked at; null: the lobby. */
  selected: string | null = null;
  shown: ShownCase | null = null;
  state: LiveState = 'connecting';
  /** How the account of a chat app is logged in; null when there is none. */
  login: ShownLogin | null = null;
  /** Whether the desk lets us in; null until that is known. */
  isMember: boolean | null = null;
  isLoaded = false;
  private readonly agent: () => string;
  private readonly outgoing = new Outgoing();
  private readonly looks = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was taken not long ago: if it is stopped after all, the agent gets it back. */
  private readonly handedOver = new Map<string, OwnWords>();
  private readonly teller = new Teller(() => ask(`/api/room/typing/${this.selected}`, {}, { method: 'POST' }));

  constructor(agent: () => string) {
    this.agent = agent;
  }

  open(): void {
    this.isMember = null;
    keepLive<RoomEvent>({
      ...{ path: '/api/room/live', identity: {} },
      take: (event) => this.take(event),
      state: (state) => {
        if (state === 'live') this.isMember = true;
        this.state = state;
        this.changes.tell();
      },
      refused: () => {
        this.isMember = false;
        this.changes.tell();
      },
    });
  }

  /** Enters the room. Rejects with NotTaken when it is not the token. */
  async enter(token: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await ask('/api/room/enter', {}, { method: 'POST', headers, body: JSON.stringify({ token }) });
    this.open();
  }

  private take(event: RoomEvent): void {
    if (event.type === 'desk') this.replace(event);
    if (event.type === 'post') this.posted(event.post);
    if (event.type === 'case') this.look(event.code);
    if (event.type === 'retract') this.drop(event.id);
    if (event.type === 'typing') this.typing.begin(event.code);
    if (event.type === 'login') this.login = event.login;
    this.changes.tell();
  }

  private replace({ cases, posts, login }: RoomEvent & { type: 'desk' }): void {
    this.login = login ?? null;
    this.cases.clear();
    for (const one of cases) this.cases.set(one.code, one);
    this.lobby.splice(0, this.lobby.length, ...posts.filter((post) => post.case === undefined));
    for (const post of posts) {
      if (post.case !== undefined && (post.kind === 'notice' || post.kind === 'reply')) this.noticed(post, post.case);
    }
    this.isLoaded = true;
    if (this.selected !== null) this.look(this.selected);
  }

  private posted(post: RoomBubble): void {
    if (post.case === undefined) {
      this.lobby.push(post);
      if (this.selected !== null) this.unread.add('');
      return;
    }
    if (post.kind !== 'card' || post.case !== this.selected) this.markUnread(post.case);
    if (post.kind === 'notice' || post.kind === 'reply') this.noticed(post, post.case);
    this.typing.end(post.case);
    this.look(post.case);
  }

  private noticed(post: RoomBubble, code: string): void {
    const before = this.notices.get(code) ?? [];
    this.notices.set(code, [...before.filter((one) => one.id !== post.id), post].slice(-NOTICES_MOST));
    const stopped = post.key === STOPPED ? this.handedOver.get(post.replyTo ?? '') : undefined;
    if (stopped) this.own.push({ ...stopped, state: 'refused', why: 'malformed' });
  }

  private markUnread(code: string): void {
    if (code !== this.selected || document.hidden) this.unread.add(code);
  }

  private drop(id: string): void {
    const at = this.lobby.findIndex((one) => one.id === id);
    if (at !== -1) this.lobby.splice(at, 1);
  }

  /** Looks at a case: its talk is shown. Null is the lobby. */
  select(code: string | null): void {
    this.selected = code;
    this.unread.delete(code ?? '');
    if (code !== this.shown?.code) this.shown = null;
    if (code !== null) this.look(code, 0);
    this.changes.tell();
  }

  private look(code: string, after = LOOK_MS): void {
    if (this.looks.has(code)) return;
    this.looks.set(
      code,
      setTimeout(() => {
        this.looks.delete(code);
        void this.read(code);
      }, after),
    );
  }

  private async read(code: string): Promise<void> {
    try {
      const response = await ask(`/api/room/cases/${code}`, {});
      this.saw(await response.json());
    } catch (error) {
      if (error instanceof NotTaken && error.isPassing) this.look(code, LOOK_AGAIN_MS);
    }
  }

  private saw(one: ShownCase): void {
    const { card: _card, messages, record: _record, ...summary } = one;
    this.cases.set(one.code, summary);
    // The first case there is needs no choosing.
    if (this.selected === null && this.cases.size === 1 && this.own.length === 0) this.select(one.code);
    if (one.code === this.selected) this.shown = one;
    if (messages.some((message) => message.state === 'pending')) this.look(one.code, LOOK_AGAIN_MS);
    this.changes.tell();
  }

  /** Says something about the case that is looked at, or in the lobby. */
  says(text: string, files: File[] = [], kind: 'answer' | 'note' = 'answer'): void {
    this.send({ text: kind === 'note' ? `/note ${text}` : text }, text, files);
  }

  /** A command to the desk, about the case that is looked at. */
  commands(text: string): void {
    this.send({ text }, '', []);
  }

  chooses(choice: Choice): void {
    this.send({ text: '', choice: choice.id }, '', []);
  }

  private send(said: Pick<RoomSaying, 'text' | 'choice'>, shown: string, files: File[]): void {
    const code = this.selected;
    const id = newId();
    this.teller.sent();
    if (shown !== '' || files.length > 0) {
      const names = files.map((file) => file.name);
      this.own.push({ id, text: shown, files: names, case: code, at: Date.now(), state: 'sending' });
    }
    this.changes.tell();
    this.outgoing.add({
      send: async () => {
        const message: RoomSaying = { ...said, id, agent: this.agent(), ...(code === null ? {} : { case: code }) };
        await postMessage('/api/room/messages', {}, message, files);
        await this.taken(id, code);
      },
      refused: (why) => this.mark(id, { state: 'refused', why }),
      waits: (why) => this.mark(id, { why }),
    });
  }

  /** The desk has it: what it made of it is shown instead, but in the lobby, of which it keeps nothing. */
  private async taken(id: string, code: string | null): Promise<void> {
    this.mark(id, { state: 'sent' });
    if (code === null) return;
    await this.read(code);
    const own = this.own.find((one) => one.id === id && one.state === 'sent');
    if (!own) return;
    this.own.splice(this.own.indexOf(own), 1);
    this.handedOver.set(id, own);
    this.changes.tell();
  }

  private mark(id: string, change: Partial<OwnWords>): void {
    const at = this.own.findIndex((one) => one.id === id);
    const own = this.own[at];
    if (own) this.own[at] = { ...own, ...change };
    this.changes.tell();
  }

  discard(id: string): void {
    const at = this.own.findIndex((one) => one.id === id);
    if (at !== -1) this.own.splice(at, 1);
    this.changes.tell();
  }

  /** An agent is typing an answer. */
  types(): void {
    if (this.selected !== null) this.teller.types();
  }

  /** The bytes of a file in the room. */
  async fetch(path: string): Promise<Blob> {
    return (await ask(path, {})).blob();
  }
}
