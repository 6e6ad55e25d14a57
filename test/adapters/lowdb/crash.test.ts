import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isTemporary } from '../../../adapters/lowdb/durable-file.ts';
import { createLowdbStore } from '../../../adapters/lowdb/store.ts';
import type { Compiled } from '../../support/compile.ts';
import { PROPERTY_TIMEOUT, runs } from '../../support/runs.ts';
import { compileChild, startChild } from './children.ts';
import { type Counted, contentOf, decodeCounted } from './counted.ts';
import { folderForTest } from './folder.ts';

let program: Compiled;

beforeAll(async () => {
  program = await compileChild();
});

afterAll(() => program.remove());

/** The last rev, and the last archived count, that were acknowledged for each key. */
interface Acknowledged {
  revs: Map<string, number>;
  archived: Map<string, number>;
}

test('killed again and again under load, it loses nothing acknowledged', { timeout: PROPERTY_TIMEOUT }, async () => {
  const dir = folderForTest();
  const acknowledged: Acknowledged = { revs: new Map(), archived: new Map() };
  for (let round = 0; round < runs(12, 200); round++) {
    const child = startChild(program.file, dir, 'count');
    await child.saidLines(2 + ((round * 613) % 900));
    await child.kill();
    expect(child.said[0]).toBe('open');
    note(child.said.slice(1), acknowledged);
    await expectAllThere(dir, acknowledged);
  }
  expect(acknowledged.revs.size).toBe(64);
});

function note(said: string[], { revs, archived }: Acknowledged): void {
  for (const line of said) {
    const [key = '', what = '', count = what] = line.split(' ');
    if (what === 'archived') archived.set(key, Number(count));
    else revs.set(key, Number(count));
  }
}

async function expectAllThere(dir: string, { revs, archived }: Acknowledged): Promise<void> {
  const store = createLowdbStore<Counted>({ dir, decode: decodeCounted });
  const found = new Map<string, number>();
  const report = await store.open(({ key, rev }) => found.set(key, rev));
  expect(report.setAside).toEqual([]);
  expect(readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => isTemporary(basename(path)))).toEqual(
    [],
  );
  // The last commit may have become durable just before its acknowledgement could be said.
  for (const [key, rev] of revs) expect([rev, rev + 1]).toContain(found.get(key));
  for (const [key, rev] of found) {
    expect(await store.load(key)).toEqual({ key, rev, content: contentOf(rev) });
    revs.set(key, rev);
  }
  for (const [key, count] of archived) expect(await store.archived(key, count % 3)).toEqual(contentOf(count));
  await store.close();
}
