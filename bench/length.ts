import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '../src/core/message.ts';
import { canRest, rest } from '../src/runtime/archive.ts';
import type { ConversationDocument } from '../src/runtime/document.ts';
import { DEFAULT_SETTINGS } from '../src/runtime/parts.ts';
import type { Act } from './chat-app.ts';
import { type Desk, openDesk } from './desk.ts';
import { makeModels } from './fill.ts';
import { atMost, median, type Part, round } from './report.ts';
import { type Shipped, withoutPause } from './shipped.ts';
import { choiceIn } from './talks.ts';

const SHORT = 10;
const LONG = 5_000;
const ROUNDS = 10;
/** Messages that are measured in a conversation, and conversations in a round. */
const MEASURED = 5;
const SAMPLES = 12;
const LIVE_MOST = 64 * 1024;
const RESTING_MOST = 2 * 1024;

/** What a turn costs early and late in a conversation, and how large its document is then, and at rest. */
export async function measureLength(shipped: Shipped, dir: string): Promise<Part> {
  const folder = join(dir, 'length');
  const quick = withoutPause(shipped);
  const prepared = await openDesk(quick, folder, { hasty: true });
  for (const kind of [withBot, withPerson]) await talkTo(prepared, kind, longName(kind), 0, LONG);
  await prepared.stop();
  const desk = await openDesk(quick, folder);
  const rows = [await compare(desk, withBot), await compare(desk, withPerson)];
  await desk.stop();
  const { resting } = await makeModels(shipped, join(dir, 'length-models'));
  rows.push({ 'a conversation': 'one whole talk and its case', 'at rest': sizeOf(resting.document) });
  const worst = (column: string) => Math.max(...rows.map((row) => Number(row[column] ?? 0)));
  return {
    name: 'The cost of a turn by the length of the conversation',
    how: [
      `What comes after ${SHORT} messages of new conversations and after ${LONG} of long ones, in ${ROUNDS} rounds, one after the other; the`,
      "medians of the rounds' medians, ms. The document: the largest seen after those messages, bytes.",
    ].join('\n'),
    rows,
    goals: [
      atMost(`a turn after ${LONG} messages costs at most 1.2 times one after ${SHORT}`, worst('ratio'), 1.2),
      atMost('live document, bytes, at most 64 KB', worst('document at most'), LIVE_MOST),
      atMost('resting document, bytes, at most 2 KB', worst('at rest'), RESTING_MOST),
    ],
  };
}

/** A talk that never ends. */
interface Endless {
  name: string;
  title: string;
  /** What happens at its nth message, from 0. `seat` is what those who talk have before them. */
  act(number: number, customer: string, seat: Seat): Act;
}

/** The last message with choices, and the card of the case. */
interface Seat {
  shown: Message | null;
  card: string;
}

const withBot: Endless = {
  name: 'bot',
  title: 'with the bot, round and round the menu',
  act(number, customer, { shown }) {
    const tap = ['', 'deposit', 'how_to', 'coin', 'solved'][number % 5];
    if (!tap || !shown) return { by: 'customer', customer, text: '菜单' };
    return { by: 'customer', customer, text: '', choice: choiceIn(shown, tap) };
  },
};

const withPerson: Endless = {
  name: 'person',
  title: 'with an agent, by turns',
  act(number, customer, { card }) {
    const agent = (text: string): Act => ({ by: 'agent', text, replyTo: card, after: [] });
    if (number === 0) return { by: 'customer', customer, text: '人工' };
    if (number === 1) return agent('/take');
    if (number % 2 === 1) return agent(`您好，已经记录，第${number}次查询还在处理，请稍等。`);
    return { by: 'customer', customer, text: `从交易所提币到钱包，那边显示成功，第${number}次查了还是没有。` };
  },
};

const seats = new Map<string, Seat>();

function longName({ name }: Endless): string {
  return `long-${name}`;
}

/** Has messages `from` up to before `to` of an endless talk; gives how long each took, ms. */
async function talkTo(desk: Desk, kind: Endless, customer: string, from: number, to: number): Promise<number[]> {
  const seat = seats.get(customer) ?? { shown: null, card: '' };
  seats.set(customer, seat);
  desk.app.onMessage = (_, message) => {
    if (message.choices.length > 0) seat.shown = message;
  };
  desk.app.onPost = (post, messageId) => {
    if (post.kind === 'card' && post.replaces === undefined) seat.card = messageId;
  };
  const taken: number[] = [];
  for (let number = from; number < to; number++) {
    const timing = await desk.app.perform(kind.act(number, customer, seat));
    taken.push(timing.taken - timing.begun);
    await desk.runtime.idle();
  }
  return taken;
}

/** The same messages early and late, round about. */
async function compare(desk: Desk, kind: Endless): Promise<Part['rows'][number]> {
  const rounds: { short: number; long: number }[] = [];
  let size = 0;
  let reached = LONG;
  for (let number = 0; number <= ROUNDS; number++) {
    const short: number[] = [];
    const long: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      const customer = `short-${kind.name}-${number}-${sample}`;
      await talkTo(desk, kind, customer, 0, SHORT);
      short.push(...(await talkTo(desk, kind, customer, SHORT, SHORT + MEASURED)));
      long.push(...(await talkTo(desk, kind, longName(kind), reached, reached + MEASURED)));
      reached += MEASURED;
      size = Math.max(size, sizeOf(await documentOf(desk, kind)));
    }
    // The first is for warming up.
    if (number > 0) rounds.push({ short: median(short), long: median(long) });
  }
  // Receipts are written within a second: until then it can't rest.
  await sleep(2 * DEFAULT_SETTINGS.receiptMs);
  const short = median(rounds.map((one) => one.short));
  const long = median(rounds.map((one) => one.long));
  return {
    'a conversation': kind.title,
    [`after ${SHORT}`]: round(short, 3),
    [`after ${LONG.toLocaleString('en')}`]: round(long, 3),
    ratio: round(long / short, 2),
    'document at most': size,
    ...restingSize(await documentOf(desk, kind)),
  };
}

async function documentOf({ store }: Desk, kind: Endless): Promise<ConversationDocument> {
  const document = await store.load(`app:${longName(kind)}`);
  if (document?.kind !== 'conversation') throw new Error('the long conversation is not there');
  return document;
}

/** The size of the document at rest, if it can be put to rest as it stands. */
function restingSize(document: ConversationDocument): Record<string, number> {
  return canRest(document) ? { 'at rest': sizeOf(rest(document).document) } : {};
}

/** Bytes of a document's file. */
function sizeOf(document: ConversationDocument): number {
  return Buffer.byteLength(JSON.stringify(document));
}
