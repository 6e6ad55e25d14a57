import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { everything } from '../../src/render/profiles.ts';
import type { ArchivePart, Document, Line } from '../../src/runtime/document.ts';
import { conversationOf } from '../support/app-players.ts';
import { ChatApp } from '../support/chat-app.ts';
import { PROPERTY_TIMEOUT, runs } from '../support/runs.ts';
import { openStage, type Shipped, type Stage, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

const CUSTOMERS = ['amy', 'ben', 'cai', 'dan', 'eva'];

/** What a customer or an agent does. Every text carries the customer's mark, so that it is known wherever it turns up. */
type Act =
  | { who: string; does: 'say' | 'tap' | 'person' | 'leave' }
  | { who: string; agent: 'answer' | 'take' | 'close' };

interface Script {
  acts: Act[];
  /** How long each slow thing takes, in turns of the event loop; used over and over. */
  delays: number[];
}

const script: fc.Arbitrary<Script> = fc.record({
  acts: fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          who: fc.constantFrom(...CUSTOMERS),
          does: fc.constantFrom('say', 'say', 'tap', 'person', 'leave'),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          who: fc.constantFrom(...CUSTOMERS),
          agent: fc.constantFrom('answer', 'answer', 'take', 'close'),
        }),
      },
    ) as fc.Arbitrary<Act>,
    { minLength: 8, maxLength: 40 },
  ),
  delays: fc.array(fc.nat(6), { minLength: 3, maxLength: 12 }),
});

const mark = (who: string) => `[mark-${who}]`;

/** Plays the acts without waiting for one before the next, on a desk where everything takes its time. */
async function playTogether(
  { acts, delays }: Script,
  check: (app: ChatApp, stage: Stage) => Promise<void>,
): Promise<void> {
  let calls = 0;
  const dawdle = async (): Promise<void> => {
    const turns = delays[calls++ % delays.length] ?? 0;
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  const app = new ChatApp('app', everything);
  app.interfere = dawdle;
  const stage = await openStage(shipped, {
    channels: [app.channel()],
    rooms: [app.room()],
    wrap: (store) => slow(store, dawdle),
  });
  try {
    for (const who of CUSTOMERS) await app.arrive({ customer: who, text: `人工 ${mark(who)}` });
    await stage.runtime.idle();
    const doing: Promise<unknown>[] = [];
    for (const [n, act] of acts.entries()) {
      doing.push('does' in act ? customerActs(app, act, n) : agentActs(app, act, n));
      await dawdle();
    }
    await Promise.all(doing);
    await stage.advance(10_000);
    await check(app, stage);
  } finally {
    await stage.end();
  }
}

function slow(store: Store<Document>, dawdle: () => Promise<void>): Store<Document> {
  return {
    ...store,
    open: (index) => store.open(index),
    media: store.media,
    load: async (key) => {
      await dawdle();
      return store.load(key);
    },
    commit: async (document, expected) => {
      await dawdle();
      const done = await store.commit(document, expected);
      await dawdle();
      return done;
    },
    archive: (key, part, content) => store.archive(key, part, content),
    archived: (key, part) => store.archived(key, part),
    close: () => store.close(),
  };
}

function customerActs(app: ChatApp, { who, does }: Act & { does: string }, n: number): Promise<unknown> {
  const list = app.seen.findLast((one) => one.customer === who && one.choices.length > 0);
  const choice = does === 'tap' ? list?.choices[n % list.choices.length]?.id : undefined;
  if (choice !== undefined) return app.arrive({ customer: who, choice });
  const texts: Record<string, string> = { person: '人工', leave: '/leave', tap: '1' };
  return app.arrive({ customer: who, text: texts[does] ?? `说一下 ${n} ${mark(who)}` });
}

/** An agent answers the newest card of the customer. */
function agentActs(app: ChatApp, { who, agent }: Act & { agent: string }, n: number): Promise<unknown> {
  const card = app.seen.findLast((one) => one.kind === 'card' && one.text.includes(who));
  if (!card) return Promise.resolve();
  const text = agent === 'answer' ? `给您 ${n} ${mark(who)}` : `/${agent}`;
  return app.act({ text, replyTo: card.messageId }, n % 2 === 0 ? 'Ann' : 'Bo');
}

/** The whole transcript, archive included. */
async function linesOf(stage: Stage, key: string): Promise<Line[]> {
  const document = await stage.document(key);
  if (document?.kind !== 'conversation') return [];
  const parts = Array.from({ length: document.archived }, (_, part) => stage.store.archived(key, part));
  const archived = (await Promise.all(parts)) as ArchivePart[];
  return [...archived.flatMap((part) => part.lines), ...document.transcript];
}

function marksIn(text: string): string[] {
  return [...text.matchAll(/\[mark-(\w+)\]/g)].map((match) => match[1] ?? '');
}

/** What everybody is shown is their own: a customer's messages, and the posts about a customer's case. */
async function expectApart(app: ChatApp, stage: Stage): Promise<void> {
  const owners = new Map<string, string>();
  for (const who of CUSTOMERS) {
    const c = await conversationOf(stage, 'app', who);
    for (const code of [c.case?.code, ...c.past.map((past) => past.code)]) if (code) owners.set(code, who);
    expect(new Set(marksIn(JSON.stringify(await stage.document(`app:${who}`))))).toEqual(new Set([who]));
  }
  for (const seen of app.seen) {
    const owner = seen.to === 'customer' ? seen.customer : owners.get(seen.case ?? '');
    for (const who of marksIn(seen.text)) expect(`${who}: ${seen.text}`).toBe(`${owner}: ${seen.text}`);
  }
}

/** What was taken is kept once, in the order in which it was taken. */
async function expectInOrder(stage: Stage, { acts }: Script): Promise<void> {
  for (const who of CUSTOMERS) {
    const lines = await linesOf(stage, `app:${who}`);
    const kept = lines
      .filter((line) => line.from === 'customer')
      .flatMap((line) => /^说一下 (\d+)/.exec(line.text)?.[1] ?? []);
    const said = acts.flatMap((act, n) => ('does' in act && act.who === who && act.does === 'say' ? [String(n)] : []));
    expect(kept).toEqual(said);
  }
}

describe('many customers at once, with everything slow', { timeout: PROPERTY_TIMEOUT }, () => {
  test('no message ever reaches another conversation or case, and each is handled once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(script, (one) =>
        playTogether(one, async (app, stage) => {
          await expectApart(app, stage);
          await expectInOrder(stage, one);
        }),
      ),
      { numRuns: runs(200) },
    );
  });
});
