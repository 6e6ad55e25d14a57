import { afterEach, expect, test } from 'vitest';
import { loadBook } from '../../src/book/load.ts';
import { type LiveBook, openLiveBook } from '../../src/cli/live-book.ts';
import { everything } from '../../src/render/profiles.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { type EditedBook, editedBook } from '../support/edited-book.ts';
import { keptLog } from '../support/log.ts';
import { LOOK_UPS, type Shipped, shippedOf } from '../support/stage.ts';

const timeout = 60_000;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Bench {
  desk: TestDesk;
  files: EditedBook;
  live: LiveBook<Shipped>;
  log: ReturnType<typeof keptLog>;
  /** What the customer was shown since the last question, by key. */
  keys(): string[];
}

/** A desk at work on a copy of the book. */
async function open(): Promise<Bench> {
  const files = await editedBook();
  const log = keptLog();
  const load = async () => {
    const loaded = await loadBook(files, { lookUps: Object.keys(LOOK_UPS) });
    return 'problems' in loaded ? loaded : shippedOf(loaded);
  };
  const live = await openLiveBook({ dirs: files, load, reloads: 'never', clock: systemClock(), log });
  if ('problems' in live) throw new Error('the book has problems');
  const desk = await openDesk(live.current(), { app: new ChatApp('app', everything), live: live.current });
  ends.push(
    () => files.remove(),
    () => desk.stage.end(),
  );
  let seen = 0;
  const keys = () => {
    const all = desk.shown().map((one) => one.key ?? '');
    const fresh = all.slice(seen);
    seen = all.length;
    return fresh;
  };
  return { desk, files, live, log, keys };
}

test('words that were edited are said by the next message', { timeout }, async () => {
  const { desk, files, live } = await open();
  await desk.says('lily', '我充值了USDT一直没到账');
  await files.edit(
    'flows/deposit/words.zh-CN.ftl',
    /^deposit-chain =.*\n(?: {4}[^.].*\n)*/m,
    'deposit-chain = 哪条链？\n',
  );
  await live.reload();
  await desk.says('lily', '再说一遍');
  expect(desk.shown().at(-1)?.text).toBe('哪条链？');
});

test('whoever follows the book is told of an edit that was taken, and not of one that was refused', {
  timeout,
}, async () => {
  const { files, live } = await open();
  let told = 0;
  live.whenTaken(() => {
    told += 1;
  });
  await files.edit('flows/deposit/flow.yaml', 'else: coin', 'else: coiin');
  await live.reload();
  expect([told, live.refused() > 0]).toEqual([0, true]);
  await files.restore('flows/deposit/flow.yaml');
  await live.reload();
  expect([told, live.refused()]).toEqual([1, 0]);
});

test('an edit of what is not open lets the conversation go on where it is', { timeout }, async () => {
  const { desk, files, live, keys } = await open();
  await desk.says('lily', '我充值了USDT一直没到账');
  const before = (await desk.conversation()).stack.at(-1);
  expect(before).toMatchObject({ flow: 'deposit', step: 'chain' });
  keys();
  await files.edit('flows/deposit/flow.yaml', '{ id: later, remind: 30m }', '{ id: later, remind: 45m }');
  await live.reload();
  await desk.taps('lily', 'trc20');
  expect(keys()).toEqual(['deposit-coin-usual', 'deposit-on-chain']);
});

test('an edit of the question that is open is told, and the flow can begin again', { timeout }, async () => {
  const { desk, files, live, keys } = await open();
  await desk.says('lily', '我充值了USDT一直没到账');
  keys();
  await files.edit('flows/deposit/flow.yaml', 'options: [trc20, erc20, btc, other]', 'options: [trc20, erc20, other]');
  for (const language of ['zh-CN', 'en']) {
    await files.edit(`flows/deposit/words.${language}.ftl`, /^deposit-chain-btc = .*\n(?: .*\n)*/m, '');
  }
  await live.reload();
  expect(live.refused()).toBe(0);
  await desk.taps('lily', 'trc20');
  expect(keys()).toEqual(['repair-changed-again']);
  await desk.taps('lily', 'deposit');
  expect((await desk.conversation()).stack.at(-1)).toMatchObject({ flow: 'deposit' });
});

test('a flow that was taken away is told, and what was offered of it opens nothing', { timeout }, async () => {
  const { desk, files, live, keys } = await open();
  await desk.says('max', '你好');
  await desk.says('lily', '我充值了USDT一直没到账');
  keys();
  await files.take('flows/deposit');
  await files.edit('flows/book.yaml', ' deposit,', '');
  for (const one of ['app', 'transaction']) await files.edit(`flows/${one}/flow.yaml`, 'call: deposit', 'call: human');
  await live.reload();
  expect(live.refused()).toBe(0);
  await desk.taps('lily', 'trc20');
  expect(keys()).toEqual(['repair-changed-again']);
  await desk.taps('max', 'deposit');
  const offered = desk
    .shown('max')
    .at(-1)
    ?.choices.map(({ id }) => id.replace(/^\d+:/, ''));
  expect(offered).toContain('security');
  expect(offered).not.toContain('deposit');
});

test('a broken edit is refused with its reasons, and the old book stays', { timeout }, async () => {
  const { desk, files, live, log, keys } = await open();
  const before = live.current();
  await files.edit('flows/deposit/flow.yaml', 'else: coin', 'else: coiin');
  await live.reload();
  expect(live.current()).toBe(before);
  expect(live.refused()).toBe(1);
  const told = log.lines.filter(({ event }) => event === 'book problem').map(({ fields }) => fields.problem);
  expect(told).toEqual([
    expect.stringMatching(/flows\/deposit\/flow\.yaml:\d+:\d+ there is no step coiin \(did you mean coin\?\)$/),
  ]);
  await desk.says('lily', '我充值了USDT一直没到账');
  expect(keys()).toContain('deposit-chain');
  await files.restore('flows/deposit/flow.yaml');
  await live.reload();
  expect(live.refused()).toBe(0);
  expect(live.current()).not.toBe(before);
});

test('what is official changes with the book', { timeout }, async () => {
  const { desk, files, live } = await open();
  await desk.says('lily', 'new.example.com 是官方的吗');
  expect(desk.shown().some((one) => one.key === 'official-yes')).toBe(false);
  await files.edit('data/official.yaml', 'sites:\n', 'sites:\n  - { host: new.example.com }\n');
  await live.reload();
  await desk.says('lily', 'new.example.com 是官方的吗');
  expect(desk.shown().some((one) => one.key === 'official-yes')).toBe(true);
});

test('an incident is told first by the flows that it concerns, once', { timeout }, async () => {
  const { desk, files, live, keys } = await open();
  await files.write(
    'data/incidents.yaml',
    `incidents:
  - { id: slow, flows: [deposit], if: { chain: trc20 }, words: { zh-CN: TRC20 慢。 } }
  - { id: all, flows: [deposit], until: "2026-11-21" }
  - { id: over, flows: [deposit], until: "2026-11-19" }
`,
  );
  await live.reload();
  await desk.says('lily', '我充值了USDT一直没到账');
  expect(keys()).toEqual(['repair-welcome-hello', 'repair-opened-understood', 'incident-known', 'deposit-chain']);
  await desk.taps('lily', 'trc20');
  expect(keys()).toEqual(['incident-slow', 'deposit-coin-usual', 'deposit-on-chain']);
  expect(desk.shown().findLast((one) => one.key === 'incident-slow')?.text).toBe('TRC20 慢。');
  await desk.says('lily', '取消');
  keys();
  await desk.says('lily', '我充值了USDT(TRC20)一直没到账');
  expect(keys().filter((key) => key.startsWith('incident'))).toEqual([]);
});
