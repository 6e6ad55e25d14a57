import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { eventsIn } from '../../../adapters/web/browser/events.ts';
import type {
  Bubble,
  RoomBubble,
  RoomEvent,
  RoomSaying,
  Said,
  Saying,
  ShownLogin,
  TalkEvent,
} from '../../../adapters/web/wire.ts';
import type { TestFile } from '../../contract/channel.ts';

/** A request that was not taken. */
export class NotTaken extends Error {
  readonly code: string;
  readonly status: number;
  constructor(status: number, code: string) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

/** A page without a browser: it asks for the same things over HTTP, and keeps what it is told. */
abstract class TestPage<E extends { type: string }> {
  readonly url: string;
  protected readonly headers: Record<string, string>;
  private readonly path: string;
  private readonly closing = new AbortController();
  private position = '';
  private waiting: (() => void)[] = [];

  constructor(url: string, path: string, headers: Record<string, string>) {
    this.url = url;
    this.path = path;
    this.headers = { 'x-kefu': '1', ...headers };
  }

  protected abstract take(event: E): void;

  /** Begins to listen; resolves when it was told how things stand. */
  async open(): Promise<this> {
    const response = await this.ask(`${this.path}/live`, { signal: this.closing.signal });
    void this.listen(response).catch(() => undefined);
    await this.caughtUp();
    return this;
  }

  private async listen(response: Response): Promise<void> {
    if (response.body === null) return;
    for await (const { id, data } of eventsIn(response.body)) {
      this.take(JSON.parse(data));
      this.position = id;
      for (const wake of this.waiting.splice(0)) wake();
    }
  }

  /** Resolves when everything was heard that had happened by now. */
  async caughtUp(): Promise<void> {
    const until = await this.latest();
    while (!isPast(this.position, until)) await new Promise<void>((wake) => this.waiting.push(wake));
  }

  /** Where the page's feed is now: the id of the first event of a connection. Plain HTTP, for it is asked at every step of a talk. */
  private async latest(): Promise<string> {
    const [response] = (await once(
      get(`${this.url}${this.path}/live`, { headers: this.headers, agent: false }),
      'response',
    )) as [IncomingMessage];
    let told = '';
    for await (const part of response.setEncoding('utf8')) {
      told += part;
      const id = /^id: (.*)\n/m.exec(told)?.[1];
      if (id !== undefined) return id;
    }
    throw new Error(`nothing was told: ${response.statusCode} ${told}`);
  }

  close(): void {
    this.closing.abort();
  }

  /** A request of this page; rejects with NotTaken. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...this.headers, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${this.url}${path}`, { ...init, headers });
    if (response.ok) return response;
    const { error } = (await response.json()) as { error: string };
    throw new NotTaken(response.status, error);
  }

  protected post(message: { id: string }, files: TestFile[]): Promise<Response> {
    if (files.length === 0) {
      const headers = { 'content-type': 'application/json' };
      return this.ask(`${this.path}/messages`, { method: 'POST', headers, body: JSON.stringify(message) });
    }
    const form = new FormData();
    form.set('message', JSON.stringify(message));
    for (const { name, mime, data } of files) {
      form.append('file', new Blob([new Uint8Array(data)], { type: mime }), name);
    }
    return this.ask(`${this.path}/messages`, { method: 'POST', body: form });
  }
}

/** Whether a position is the other or a later one of the same run. */
function isPast(position: string, other: string): boolean {
  const at = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));
  return position !== '' && at(position) >= at(other);
}

/** An id as a page makes it. */
export function newId(): string {
  return randomBytes(9).toString('base64url');
}

/** A customer's page. */
export class CustomerPage extends TestPage<TalkEvent> {
  readonly name: string;
  /** Every message it was shown, also what was taken back since; what the customer said is among them. */
  readonly heard: Bubble[] = [];
  readonly gone = new Set<string>();
  typing = 0;
  private readonly sent: string[] = [];

  constructor(url: string, token: string, name: string) {
    super(url, '/api/chat', { 'x-kefu-session': token });
    this.name = name;
  }

  protected override take(event: TalkEvent): void {
    if (event.type === 'talk') this.heard.splice(0, this.heard.length, ...event.messages);
    if (event.type === 'message') this.hear(event.message);
    if (event.type === 'retract') this.gone.add(event.id);
    if (event.type === 'typing') this.typing += 1;
  }

  private hear(message: Bubble): void {
    const at = this.heard.findIndex((one) => one.id === message.id);
    if (at === -1) this.heard.push(message);
    else this.heard[at] = message;
  }

  /** What the customer is shown by others, and still stands. */
  shown(): Bubble[] {
    return this.heard.filter((one) => one.from !== 'customer' && !this.gone.has(one.id));
  }

  /** Says something; gives its id, as the desk knows it. */
  async says(saying: Partial<Saying>, files: TestFile[] = []): Promise<Said> {
    const whole: Saying = { id: newId(), text: '', name: this.name, ...saying };
    const response = await this.post(whole, files);
    const said = (await response.json()) as Said;
    if (saying.edits === undefined) this.sent.push(said.id);
    return said;
  }

  /** The id of the nth message of the customer's, from 1; by default of the last. */
  sentId(which = this.sent.length): string {
    return this.sent[which - 1] ?? '';
  }
}

/** An agent's page. */
export class AgentPage extends TestPage<RoomEvent> {
  /** What stands in the room. */
  readonly posts: RoomBubble[] = [];
  /** Everything that was ever posted. */
  readonly ever: RoomBubble[] = [];
  readonly typing: string[] = [];
  readonly logins: ShownLogin[] = [];
  private readonly sent = new Map<string, string[]>();

  constructor(url: string, headers: Record<string, string> = {}) {
    super(url, '/api/room', headers);
  }

  protected override take(event: RoomEvent): void {
    if (event.type === 'desk') {
      this.posts.splice(0, this.posts.length, ...event.posts);
      this.ever.push(...event.posts);
    }
    if (event.type === 'post') {
      this.ever.push(event.post);
      if (event.replaces !== undefined) this.remove(event.replaces);
      this.posts.push(event.post);
    }
    if (event.type === 'retract') this.remove(event.id);
    if (event.type === 'typing') this.typing.push(event.code);
    if ('login' in event && event.login) this.logins.push(event.login);
  }

  private remove(id: string): void {
    const at = this.posts.findIndex((one) => one.id === id);
    if (at !== -1) this.posts.splice(at, 1);
  }

  async says(agent: string, saying: Partial<RoomSaying>, files: TestFile[] = []): Promise<void> {
    const whole: RoomSaying = { id: newId(), text: '', agent, ...saying };
    if (saying.edits === undefined) this.sent.set(agent, [...(this.sent.get(agent) ?? []), whole.id]);
    await this.post(whole, files);
  }

  lastId(agent: string): string {
    return this.sent.get(agent)?.at(-1) ?? '';
  }
}
