import { randomBytes } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { CaseSummary } from '../src/ports/view.ts';

/** A page without a browser: posts, and waits for what it is told. */
abstract class Page {
  private readonly url: string;
  private readonly path: string;
  /** The kind of the event that says how things stand. */
  private readonly begins: string;
  private readonly headers: Record<string, string>;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });
  private readonly waiting = new Map<string, (told: string) => void>();

  constructor(url: string, path: string, begins: string, headers: Record<string, string>) {
    this.url = url;
    this.begins = begins;
    this.path = path;
    this.headers = { 'x-kefu': '1', ...headers };
  }

  /** Begins to listen; resolves when it was told how things stand. */
  async open(): Promise<this> {
    const { response, whole } = await this.listen();
    await whole;
    response.on('error', () => {});
    return this;
  }

  private async listen(): Promise<{ response: IncomingMessage; whole: Promise<string> }> {
    const whole = this.waitFor(`"type":"${this.begins}"`);
    const response = await this.ask('GET', '/live', '');
    let rest = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.told(block);
    });
    return { response, whole };
  }

  /** How things stand, asked for anew. */
  protected async whole(): Promise<string> {
    const { response, whole } = await this.listen();
    const told = await whole;
    response.destroy();
    return told.slice(told.indexOf('data: ') + 'data: '.length);
  }

  private told(block: string): void {
    for (const [sign, wake] of this.waiting) {
      if (!block.includes(sign)) continue;
      this.waiting.delete(sign);
      wake(block);
    }
  }

  private waitFor(sign: string): Promise<string> {
    return new Promise((resolve) => this.waiting.set(sign, resolve));
  }

  /** Resolves when it was told this. */
  async hears(text: string): Promise<void> {
    await this.waitFor(text);
  }

  protected async post(body: object): Promise<void> {
    const id = randomBytes(9).toString('base64url');
    const response = await this.ask('POST', '/messages', JSON.stringify({ id, ...body }));
    response.resume();
    if ((response.statusCode ?? 500) >= 300) throw new Error(`not taken: ${response.statusCode}`);
  }

  private ask(method: string, path: string, body: string): Promise<IncomingMessage> {
    const headers = { ...this.headers, ...(body === '' ? {} : { 'content-type': 'application/json' }) };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.url}${this.path}${path}`, { method, headers, agent: this.agent }, resolve);
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** A customer's page. */
export class CustomerPage extends Page {
  readonly name = randomBytes(6).toString('hex');
  /** The code of the customer's case, once it is known. */
  code = '';

  constructor(url: string) {
    super(url, '/api/chat', 'talk', { 'x-kefu-session': randomBytes(32).toString('base64url') });
  }

  says(text: string): Promise<void> {
    return this.post({ text, name: this.name });
  }
}

/** An agents' page. */
export class RoomPage extends Page {
  constructor(url: string) {
    super(url, '/api/room', 'desk', {});
  }

  /** The codes of all cases, by what their customers are called. */
  async codes(): Promise<Map<string, string>> {
    const { cases } = JSON.parse(await this.whole()) as { cases: CaseSummary[] };
    return new Map(cases.map((one) => [one.customer, one.code]));
  }

  answers(code: string, text: string): Promise<void> {
    return this.post({ agent: 'Ann', case: code, text });
  }
}
