import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BookWatch } from '../../src/cli/book-watch.ts';
import { createSimulatedClock, type SimulatedClock } from '../../src/runtime/clock.ts';
import { type EditedBook, editedBook } from '../support/edited-book.ts';
import { MORNING } from '../support/stage.ts';

const timeout = 60_000;
let files: EditedBook;
let clock: SimulatedClock;
let watch: BookWatch;
let changes: number;

beforeEach(async () => {
  files = await editedBook();
  clock = createSimulatedClock(MORNING);
  changes = 0;
  watch = new BookWatch(files, clock, async () => {
    changes += 1;
  });
  await watch.begin();
  watch.start();
});
afterEach(async () => {
  watch.stop();
  await files.remove();
});

/** Lets the clock go on until so many changes were seen: how often it looks is its own affair. */
function untilChanges(count: number): Promise<void> {
  const options = { timeout, interval: 5 };
  return vi.waitFor(async () => {
    await clock.advance(10_000);
    expect(changes).toBe(count);
  }, options);
}

test('an edit, a new file, a new folder and one that is taken away are each noticed once', { timeout }, async () => {
  await files.edit('flows/book.yaml', 'silence: 10m', 'silence: 11m');
  await untilChanges(1);
  await mkdir(join(files.flows, 'new'));
  await writeFile(join(files.flows, 'new', 'flow.yaml'), 'id: new\n');
  await untilChanges(2);
  await writeFile(join(files.flows, 'new', 'flow.yaml'), 'id: newer\n');
  await untilChanges(3);
  await files.take('flows/new');
  await untilChanges(4);
  await files.write('data/knowledge/en/new.md', 'new');
  await untilChanges(5);
});

test('half an edit is not taken for held still by looks that overlap', { timeout }, async () => {
  await writeFile(join(files.flows, 'new.yaml'), 'id: ');
  await clock.advance(60_000);
  await sleep(300);
  expect(changes).toBe(0);
  await writeFile(join(files.flows, 'new.yaml'), 'id: new\n');
  await untilChanges(1);
  for (let look = 0; look < 5; look++) await clock.advance(10_000);
  expect(changes).toBe(1);
});

test('what happens beside the book is not noticed', { timeout }, async () => {
  await mkdir(join(files.data, 'state'));
  await writeFile(join(files.data, 'state', 'a.yaml'), 'happened');
  await writeFile(join(files.flows, '.book.yaml.swp'), 'an editor at work');
  await writeFile(join(files.flows, 'book.yaml~'), 'an editor at work');
  await files.edit('flows/book.yaml', 'silence: 10m', 'silence: 11m');
  await untilChanges(1);
});

test('nothing is noticed once it has stopped', { timeout }, async () => {
  watch.stop();
  await files.edit('flows/book.yaml', 'silence: 10m', 'silence: 11m');
  for (let look = 0; look < 5; look++) await clock.advance(10_000);
  expect(changes).toBe(0);
});
