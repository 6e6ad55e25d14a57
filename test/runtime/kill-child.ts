import { createInterface } from 'node:readline';
import { createLowdbStore } from '../../adapters/lowdb/store.ts';
import { loadBook } from '../../src/book/load.ts';
import { loadOfficial } from '../../src/book/official.ts';
import { createGuard } from '../../src/guard/guard.ts';
import type { Channel, Inbox } from '../../src/ports/channel.ts';
import type { AgentRoom, RoomInbox } from '../../src/ports/room.ts';
import { everything } from '../../src/render/profiles.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { type Document, decodeDocument } from '../../src/runtime/document.ts';
import { DEFAULT_SETTINGS } from '../../src/runtime/parts.ts';
import { createRuntime } from '../../src/runtime/runtime.ts';
import { createWords } from '../../src/words/words.ts';

// A whole desk as a program of its own, for the test that kills it. Its chat app is the parent process: an arrival is a line
// {"id","customer","text"|"choice"} or {"id","agent","case","text"} on standard input, and it says on standard output
// `open`, `ack <id>` when an arrival is durable, `sent <json>` for what is shown, and `stopped` after `stop`.
const [dir = ''] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const loaded = await loadBook({ flows: 'flows', data: 'data' }, { lookUps: ['deposit_route', 'app_release'] });
if ('problems' in loaded) throw new Error('the book has problems');
const official = await loadOfficial('data/official.yaml');
if ('problems' in official) throw new Error('the official list has problems');
const words = createWords(loaded.sources);
// Bursts end soon, so that timers are killed too.
const book = { ...loaded.book, settings: { ...loaded.book.settings, burstMs: 30 } };
const store = createLowdbStore<Document>({ dir, decode: decodeDocument });
const desk: { inbox?: Inbox; room?: RoomInbox } = {};
let count = 0;

const channel: Channel = {
  id: 'app',
  capabilities: everything,
  start: async (given) => {
    desk.inbox = given;
  },
  async send(customer, message, { id }) {
    say(`sent ${JSON.stringify({ id, customer, text: message.text, choices: message.choices.map((one) => one.id) })}`);
    return { messageId: `${process.pid}-${++count}` };
  },
  stop: async () => {},
};
const room: AgentRoom = {
  id: 'room',
  capabilities: everything,
  start: async (given) => {
    desk.room = given;
  },
  async post(post, { id }) {
    say(`sent ${JSON.stringify({ id, case: post.case?.code, text: post.message.text, key: post.message.key })}`);
    return { messageId: `${process.pid}-${++count}` };
  },
  stop: async () => {},
};

const runtime = createRuntime({
  book: () => book,
  words: () => words,
  store,
  channels: [channel],
  rooms: [room],
  guard: createGuard(() => official),
  triage: () => [],
  lookUps: { deposit_route: async () => ({ minutes: '5', confirmations: '20' }) },
  clock: systemClock(),
  log: { debug() {}, info() {}, warn() {}, error: (event, fields) => say(`error ${event} ${JSON.stringify(fields)}`) },
  random: Math.random,
  settings: { ...DEFAULT_SETTINGS, receiptMs: 50 },
});
await runtime.start();
say('open');

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'stop') break;
  const { id, customer, text = '', choice, agent, case: code } = JSON.parse(line) as Record<string, string>;
  const base = { id: id ?? '', messageId: id ?? '', text, media: [] };
  const taken = agent
    ? desk.room?.receive({ ...base, agent: { id: agent, name: agent }, quotedCode: code ?? '' })
    : desk.inbox?.receive({ ...base, customer: customer ?? '', ...(choice ? { choice } : {}) });
  taken?.then(
    () => say(`ack ${id}`),
    (error: unknown) => say(`refused ${id} ${error}`),
  );
}
await runtime.idle();
await runtime.stop();
say('stopped');
process.exit(0);
