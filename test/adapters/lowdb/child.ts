import { createLowdbStore } from '../../../adapters/lowdb/store.ts';
import { StoreError } from '../../../src/ports/errors.ts';
import type { Store } from '../../../src/ports/store.ts';
import { type Counted, contentOf, decodeCounted } from './counted.ts';

// A program of its own with a store, for the tests that kill it. It says `open`, or why it was refused; then it holds the
// store, or counts up in many documents at once and says `<key> <rev>` for every commit that was acknowledged.
const [dir = '', mode = 'hold'] = process.argv.slice(2);

const store = createLowdbStore<Counted>({ dir, decode: decodeCounted });
try {
  await store.open(() => {});
  say('open');
  if (mode === 'count') await Promise.all(Array.from({ length: 64 }, (_, n) => countForever(store, `web:${n}`)));
  setInterval(() => {}, 1000);
} catch (error) {
  say(error instanceof StoreError ? `refused ${error.code}` : String(error));
}

async function countForever(store: Store<Counted>, key: string): Promise<void> {
  for (let rev = (await store.load(key))?.rev ?? 0; ; rev++) {
    await store.archive(key, rev % 3, contentOf(rev));
    say(`${key} archived ${rev}`);
    if (!(await store.commit({ key, rev, content: contentOf(rev + 1) }, rev))) throw new Error('somebody else is here');
    say(`${key} ${rev + 1}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
