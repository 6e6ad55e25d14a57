import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLowdbStore } from '../../adapters/lowdb/store.ts';
import { type ArchivePart, type Document, decodeDocument, type Line } from '../../src/runtime/document.ts';
import { type Compiled, compile } from '../support/compile.ts';
import { PROPERTY_TIMEOUT, runs } from '../support/runs.ts';
import { temporaryFolder } from '../support/stage.ts';

const CUSTOMERS = Array.from({ length: 24 }, (_, n) => `c${n}`);
const ROUNDS = runs(6, 100);

let program: Compiled;
beforeAll(async () => {
  program = await compile('test/runtime/kill-child.ts');
});
afterAll(() => program.remove());

/** As much may wait for its acknowledgement: less than a mailbox takes, and a slow machine then gets less to do. */
const WAITING_MOST = 90;

interface Sent {
  id: string;
  customer?: string;
  case?: string;
  text: string;
  choices?: string[];
}

/** The chat app: it offers what was not acknowledged again, and remembers everything that was shown. */
class Platform {
  readonly sent: Sent[] = [];
  readonly errors: string[] = [];
  readonly said = new Map<string, string[]>();
  acknowledged = 0;
  private readonly owed = new Map<string, string>();
  private child: ChildProcessWithoutNullStreams | null = null;
  private lines: Interface | null = null;
  private count = 0;

  async begin(dir: string): Promise<void> {
    const child = spawn(process.execPath, [program.file, dir], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.on('error', () => {});
    child.stderr.on('data', (text) => this.errors.push(String(text)));
    this.child = child;
    this.lines = createInterface({ input: child.stdout });
    this.lines.on('line', (line) => this.hear(line));
    await once(this.lines, 'line');
    for (const line of this.owed.values()) child.stdin.write(`${line}\n`);
  }

  private hear(line: string): void {
    const [word, rest] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
    if (word === 'ack') this.acknowledge(rest);
    else if (word === 'sent') this.sent.push(JSON.parse(rest) as Sent);
    else if (word === 'error' || word === 'refused') this.errors.push(line);
  }

  private acknowledge(id: string): void {
    if (this.owed.delete(id)) this.acknowledged += 1;
  }

  get isFull(): boolean {
    return this.owed.size >= WAITING_MOST;
  }

  offer(arrival: Record<string, string>): void {
    const id = `u${++this.count}`;
    const line = JSON.stringify({ id, ...arrival });
    this.owed.set(id, line);
    this.child?.stdin.write(`${line}\n`);
  }

  /** A customer says something that nobody ever said. */
  say(customer: string, words: string): void {
    const text = `${words} ${this.count}`;
    this.said.set(customer, [...(this.said.get(customer) ?? []), text]);
    this.offer({ customer, text });
  }

  tap(customer: string): void {
    const list = this.sent.findLast((one) => one.customer === customer && (one.choices?.length ?? 0) > 0);
    const choice = list?.choices?.[this.count % list.choices.length];
    if (choice) this.offer({ customer, choice });
  }

  answer(): void {
    const codes = [...new Set(this.sent.flatMap((one) => one.case ?? []))];
    const code = codes[this.count % codes.length];
    if (code) this.offer({ agent: 'Ann', case: code, text: this.count % 5 === 0 ? '/close' : `您好 ${this.count}` });
  }

  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    if (this.lines) await once(this.lines, 'close');
  }

  /** Waits until everything is acknowledged, or something went wrong, then stops it in good order. */
  async finish(): Promise<void> {
    while (this.owed.size > 0 && this.errors.length === 0 && this.lines) await once(this.lines, 'line');
    this.child?.stdin.write('stop\n');
    if (this.lines) await once(this.lines, 'close');
  }
}

test('a desk under load that is killed again and again loses nothing, handles nothing twice and leaves no broken file', {
  timeout: PROPERTY_TIMEOUT,
}, async () => {
  const dir = await temporaryFolder();
  const platform = new Platform();
  for (let round = 0; round < ROUNDS; round++) {
    await platform.begin(dir);
    // Killed by what was taken and not by the clock, so that a slow machine has as much to lose as a fast one.
    const enough = platform.acknowledged + 10 + ((round * 37) % 90);
    while (platform.acknowledged < enough && platform.errors.length === 0) {
      for (const [n, customer] of CUSTOMERS.entries()) {
        if (platform.isFull) break;
        if (n % 3 === round % 3) platform.say(customer, n % 2 === 0 ? '我充值了USDT一直没到账' : '人工');
        else if (n % 3 === (round + 1) % 3) platform.tap(customer);
      }
      if (!platform.isFull) platform.answer();
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await platform.kill();
  }
  await platform.begin(dir);
  await platform.finish();
  await expectWhole(dir, platform);
  await rm(dir, { recursive: true, force: true });
});

async function expectWhole(dir: string, platform: Platform): Promise<void> {
  expect(platform.errors).toEqual([]);
  const store = createLowdbStore<Document>({ dir, decode: decodeDocument });
  const report = await store.open(() => {});
  expect(report.setAside).toEqual([]);
  let messages = 0;
  for (const customer of CUSTOMERS) {
    const lines = await linesOf(store, customer);
    const said = platform.said.get(customer) ?? [];
    messages += said.length;
    const kept = lines.filter((line) => line.from === 'customer' && !line.text.startsWith('['));
    expect(kept.map((line) => line.text)).toEqual(said);
    const spoken = lines.filter((line) => line.from === 'bot' || line.from === 'agent').map((line) => line.text);
    expect(firstsOf(platform.sent.filter((one) => one.customer === customer)).map((one) => one.text)).toEqual(spoken);
  }
  await store.close();
  expect(messages).toBeGreaterThan(ROUNDS * 8);
}

async function linesOf(store: ReturnType<typeof createLowdbStore<Document>>, customer: string): Promise<Line[]> {
  const document = await store.load(`app:${customer}`);
  if (document?.kind !== 'conversation') return [];
  const parts = Array.from({ length: document.archived }, (_, part) => store.archived(document.key, part));
  const archived = (await Promise.all(parts)) as ArchivePart[];
  return [...archived.flatMap((part) => part.lines), ...document.transcript];
}

/** Messages that came twice count where they came first. */
function firstsOf(sent: Sent[]): Sent[] {
  const seen = new Set<string>();
  return sent.filter(({ id }) => !seen.has(id) && seen.add(id));
}
