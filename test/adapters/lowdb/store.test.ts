import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLowdbStore } from '../../../adapters/lowdb/store.ts';
import { decodeSample, type Sample, sample, storeContract } from '../../contract/store.ts';
import { everythingIn, filesIn, folderForTest, makeFolder, sampleStore } from './folder.ts';

storeContract('the store on files', async () => {
  const { dir, remove } = makeFolder();
  return {
    store: (limits) => createLowdbStore({ dir: join(dir, 'state'), decode: decodeSample, ...limits }),
    end: async () => remove(),
  };
});

// The smallest memory there can be: nearly every load and commit reads its file.
storeContract('the store on files, remembering one document', async () => {
  const { dir, remove } = makeFolder();
  return {
    store: (limits) => createLowdbStore({ dir, decode: decodeSample, cache: 1, ...limits }),
    end: async () => remove(),
  };
});

describe('files', () => {
  test('a document is one file of JSON, and nothing else is left beside it', async () => {
    const dir = folderForTest();
    const store = sampleStore(dir);
    await store.open(() => {});
    for (let rev = 0; rev < 5; rev++) await store.commit(sample('web:1', rev), rev);
    const files = filesIn(dir);
    expect(files).toHaveLength(1);
    expect(JSON.parse(readFileSync(files[0] ?? '', 'utf8'))).toEqual({ key: 'web:1', rev: 5, content: 4 });
  });

  test('only their owner may read them', async () => {
    const dir = join(folderForTest(), 'state');
    const store = sampleStore(dir);
    await store.open(() => {});
    await store.commit(sample('web:1', 1), 0);
    await store.archive('web:1', 0, ['old']);
    await store.media.put(new Uint8Array(10));
    const inside = everythingIn(join(dir, '..'));
    const modes = (isKind: (entry: (typeof inside)[number]) => boolean) =>
      new Set(inside.filter(isKind).map(({ stats }) => (stats.mode & 0o777).toString(8)));
    if (process.platform === 'win32') return;
    expect(modes(({ stats }) => stats.isFile())).toEqual(new Set(['600']));
    expect(modes(({ stats }) => stats.isDirectory())).toEqual(new Set(['700']));
  });

  test('what a killed program left unfinished is removed at the start', async () => {
    const dir = folderForTest();
    const store = sampleStore(dir);
    await store.open(() => {});
    await store.commit(sample('web:1', 1), 0);
    await store.archive('web:1', 0, ['old']);
    await store.media.put(new Uint8Array(10));
    await store.close();
    const before = filesIn(dir);
    for (const file of before) writeUnfinished(file);
    const report = await sampleStore(dir).open(() => {});
    expect(report).toEqual({ documents: 1, setAside: [] });
    expect(filesIn(dir)).toEqual(before);
  });
});

describe('older versions', () => {
  interface Newer extends Sample {
    words: number;
  }
  const decodeNewer = (json: unknown): Newer => {
    const old = decodeSample(json);
    return { ...old, words: String(old.content).split(' ').length };
  };

  test('a document of an older version is brought up to date when it is read, and stored so by the next commit', async () => {
    const dir = folderForTest();
    const old = sampleStore(dir);
    await old.open(() => {});
    await old.commit(sample('web:1', 'two words'), 0);
    await old.close();

    const store = createLowdbStore({ dir, decode: decodeNewer });
    const indexed: Newer[] = [];
    await store.open((document) => indexed.push(document));
    expect(indexed).toEqual([{ key: 'web:1', rev: 1, content: 'two words', words: 2 }]);
    const loaded = await store.load('web:1');
    expect(loaded).toEqual(indexed[0]);
    if (loaded) expect(await store.commit(loaded, 1)).toBe(true);
    await store.close();
    expect(JSON.parse(readFileSync(filesIn(dir)[0] ?? '', 'utf8'))).toMatchObject({ rev: 2, words: 2 });
  });
});

function writeUnfinished(file: string): void {
  writeFileSync(join(dirname(file), `.${basename(file)}.7.tmp`), '{"key":"web:1","re');
}
