import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLowdbStore } from '../../../adapters/lowdb/store.ts';
import { type ArchivePart, type Document, decodeDocument, type Line } from '../../../src/runtime/document.ts';
import { BotApi } from '../../support/bot-api/bot-api.ts';
import type { Customer } from '../../support/bot-api/customer.ts';
import { type Compiled, compile } from '../../support/compile.ts';
import { PROPERTY_TIMEOUT, runs } from '../../support/runs.ts';
import { temporaryFolder } from '../../support/stage.ts';

const PEOPLE = 18;
const ROUNDS = runs(4, 60);
/** As many updates as may wait: a slow machine then gets less to do. */
const WAITING_MOST = 90;

let program: Compiled;
beforeAll(async () => {
  program = await compile('test/adapters/telegram/kill-child.ts');
});
afterAll(() => program.remove());

test('a desk in Telegram that is killed again and again under load loses no update, handles none twice, and answers in order', {
  timeout: PROPERTY_TIMEOUT,
}, async () => {
  const dir = await temporaryFolder();
  const api = await BotApi.start();
  const group = api.group({ forum: true });
  const ann = group.agent({ firstName: 'Ann' });
  const errors: string[] = [];
  const people = Array.from({ length: PEOPLE }, (_, n) => ({
    customer: api.customer({ firstName: `C${n}` }),
    said: [] as string[],
  }));
  let count = 0;

  async function begin(): Promise<ChildProcessWithoutNullStreams> {
    const child = spawn(process.execPath, [program.file, dir, api.root, api.token, String(group.id)]);
    child.stderr.on('data', (text) => errors.push(String(text)));
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => line !== 'open' && errors.push(line));
    await once(lines, 'line');
    return child;
  }

  function happen(round: number): void {
    for (const [n, { customer, said }] of people.entries()) {
      if (api.updates.pending().length > WAITING_MOST) return;
      if (n % 3 === round % 3) {
        const text = `${n % 2 === 0 ? '我充值了USDT一直没到账' : '人工'} ${++count}`;
        said.push(text);
        customer.say(text);
      } else if (n % 3 === (round + 1) % 3) tapAny(customer, count);
    }
    const topics = group.topics();
    const topic = topics[++count % Math.max(1, topics.length)];
    if (topic) ann.say(count % 5 === 0 ? '/close' : `您好 ${count}`, { topic: topic.id });
  }

  for (let round = 0; round < ROUNDS; round++) {
    const child = await begin();
    const until = Date.now() + 60 + ((round * 37) % 240);
    while (Date.now() < until) {
      happen(round);
      await sleep(15);
    }
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
  }
  const child = await begin();
  await api.settled();
  const ended = once(child, 'close');
  child.stdin.end();
  await ended;

  expect(errors).toEqual([]);
  const store = createLowdbStore<Document>({ dir, decode: decodeDocument });
  const report = await store.open(() => {});
  expect(report.setAside).toEqual([]);
  for (const { customer, said } of people) {
    const lines = await linesOf(store, customer.chatId);
    const kept = lines.filter((line) => line.from === 'customer' && !line.text.startsWith('['));
    expect(kept.map((line) => line.text)).toEqual(said);
    const spoken = lines.filter((line) => line.from === 'bot' || line.from === 'agent').map((line) => line.text);
    const shown = customer.sights().flatMap((one) => (one.kind === 'message' ? (one.message.text ?? '') : []));
    const words = shown.filter((text) => !said.includes(text));
    expect(isWithin(spoken, words), `${spoken.join('|')}\n${words.join('|')}`).toBe(true);
    expect(words.filter((text) => !spoken.includes(text))).toEqual([]);
  }
  expect(count).toBeGreaterThan(ROUNDS * 4);
  await store.close();
  await api.close();
  await rm(dir, { recursive: true, force: true });
});

function tapAny(customer: Customer, n: number): void {
  const list = customer.messages().findLast((one) => one.reply_markup);
  const buttons = (list?.reply_markup?.inline_keyboard ?? []).flat();
  const button = buttons[n % Math.max(1, buttons.length)];
  if (list && button && 'callback_data' in button) customer.press(list, button.callback_data);
}

/** Whether all of these came, in this order, whatever came again in between. */
function isWithin(wanted: string[], came: string[]): boolean {
  let at = 0;
  for (const one of came) if (one === wanted[at]) at += 1;
  return at === wanted.length;
}

async function linesOf(store: ReturnType<typeof createLowdbStore<Document>>, chat: number): Promise<Line[]> {
  const document = await store.load(`telegram:${chat}`);
  if (document?.kind !== 'conversation') return [];
  const parts = Array.from({ length: document.archived }, (_, part) => store.archived(document.key, part));
  const archived = (await Promise.all(parts)) as ArchivePart[];
  return [...archived.flatMap((part) => part.lines), ...document.transcript];
}
