import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Layout } from '../adapters/lowdb/layout.ts';
import { createSimulatedClock, type SimulatedClock } from '../src/runtime/clock.ts';
import type { ArchivePart, ConversationDocument, Document } from '../src/runtime/document.ts';
import { DEFAULT_SETTINGS } from '../src/runtime/parts.ts';
import { Crowd } from './crowd.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Shipped } from './shipped.ts';
import { LONGEST } from './talks.ts';

/** What is stored: most conversations are over and at rest, one of a hundred goes on, two of a thousand wait for a person. */
export interface Models {
  resting: { document: ConversationDocument; part: ArchivePart };
  talking: ConversationDocument;
  waiting: ConversationDocument;
}

/** The customer whose conversation is at rest in the place `number` of a filled folder. */
export function restingCustomer(number: number): string {
  return `stored-${String(number).padStart(7, '0')}`;
}

/**
 * A folder below `dir` with so many conversations, as the store lays them out; made once. Their models are walked on a
 * real desk; the copies are written straight to their places, since a durable write of each would take many minutes.
 */
export async function filled(shipped: Shipped, dir: string, count: number): Promise<string> {
  const folder = join(dir, `with-${count}`);
  if (existsSync(folder)) return folder;
  const models = await makeModels(shipped, join(dir, `models-${count}`));
  const layout = new Layout(folder);
  for (let number = 0; number < count; number++) place(layout, models, number);
  return folder;
}

function place(layout: Layout, { resting, talking, waiting }: Models, number: number): void {
  const model = number % 500 === 499 ? waiting : number % 100 === 99 ? talking : resting.document;
  const document = copyOf(model, number);
  write(layout.documentFile(document.key), document);
  if (model !== resting.document) return;
  const { resting: kept } = resting.part;
  const content = {
    ...resting.part,
    resting: kept && { ...kept, case: kept.case && { ...kept.case, ...codes(number) } },
  };
  const part = resting.document.rested ?? 0;
  write(layout.archiveFile(document.key, part), { key: document.key, part, content });
}

function copyOf(model: ConversationDocument, number: number): ConversationDocument {
  const customer = restingCustomer(number);
  const key = `app:${customer}`;
  const { case: one } = model.conversation;
  const conversation = { ...model.conversation, id: key, customer, name: customer };
  const own = one && { ...one, ...codes(number) };
  return { ...model, key, conversation: { ...conversation, case: own } };
}

/** The code of a copy's case, beyond those that the desk reserves here, and where its room shows it. */
function codes(number: number): { code: string; thread: string; card: string } {
  const code = `9${String(number).padStart(7, '0')}`;
  return { code, thread: `t${code}`, card: `c${code}` };
}

const made = new Set<string>();

function write(file: string, content: unknown): void {
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  made.add(folder);
  writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
}

/** One conversation of each kind, out of a desk whose clock is moved by hand. */
export async function makeModels(shipped: Shipped, folder: string): Promise<Models> {
  const clock = createSimulatedClock(Date.now() - 2 * DEFAULT_SETTINGS.restMs);
  const desk = await openDesk(shipped, folder, { clock, hasty: true });
  clock.settleWith(() => desk.runtime.idle());
  await walk(desk, clock, 'resting', (crowd) => crowd.finished === 1);
  await clock.advance(DEFAULT_SETTINGS.restMs * 2 - 60_000);
  await walk(desk, clock, 'talking', (_, document) => document?.conversation.stack.at(-1)?.step === 'when');
  await walk(desk, clock, 'waiting', (_, document) => document?.conversation.mode === 'waiting');
  const resting = conversationOf(await desk.store.load('app:resting-0000001'));
  const part = (await desk.store.archived(resting?.key ?? '', resting?.rested ?? 0)) as ArchivePart | null;
  const talking = conversationOf(await desk.store.load('app:talking-0000001'));
  const waiting = conversationOf(await desk.store.load('app:waiting-0000001'));
  await desk.stop();
  if (!resting || resting.rested === null || !part || !talking || !waiting)
    throw new Error('a model is not as it should be');
  return { resting: { document: resting, part }, talking, waiting };
}

async function walk(
  desk: Desk,
  clock: SimulatedClock,
  name: string,
  isThere: (crowd: Crowd, document: ConversationDocument | null) => boolean,
): Promise<void> {
  const crowd = new Crowd(desk.app, { talks: [LONGEST], names: name });
  do {
    await crowd.act();
    await clock.advance(2_000);
  } while (!isThere(crowd, conversationOf(await desk.store.load(`app:${name}-0000001`))));
}

function conversationOf(document: Document | null): ConversationDocument | null {
  return document?.kind === 'conversation' ? document : null;
}
