import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Layout } from '../../../adapters/lowdb/layout.ts';
import { StoreError } from '../../../src/ports/errors.ts';
import type { SetAside } from '../../../src/ports/store.ts';
import { codeOf, type Sample, sample } from '../../contract/store.ts';
import { folderForTest, sampleStore } from './folder.ts';

/** Ways to break the file of the document `web:0`, and what is said of it. */
const BREAKS: Record<string, { how: (file: string) => void; why: RegExp }> = {
  'is cut off': { how: (file) => truncateSync(file, 20), why: /no JSON/ },
  'is empty': { how: (file) => truncateSync(file, 0), why: /empty/ },
  'holds null': { how: (file) => writeFileSync(file, 'null'), why: /no JSON object/ },
  'holds a list': { how: (file) => writeFileSync(file, '[]'), why: /no JSON object/ },
  'holds zeros': { how: (file) => writeFileSync(file, Buffer.alloc(4096)), why: /no JSON/ },
  'is no UTF-8': { how: (file) => writeFileSync(file, Buffer.from([0x22, 0xff, 0x22])), why: /UTF-8/ },
  'holds something foreign': { how: (file) => writeFileSync(file, '{"hello":"world"}'), why: /no sample/ },
  'holds a document never committed': {
    how: (file) => writeFileSync(file, JSON.stringify(sample('web:0', 1))),
    why: /rev/,
  },
  'holds the document of another name': {
    how: (file) => writeFileSync(file, JSON.stringify({ ...sample('web:1', 1), rev: 9 })),
    why: /another file name/,
  },
};

let dir: string;
let file: string;

beforeEach(async () => {
  dir = folderForTest();
  file = new Layout(dir).documentFile('web:0');
  const store = sampleStore(dir);
  await store.open(() => {});
  for (let n = 0; n < 10; n++) await store.commit(sample(`web:${n}`, 'a secret between us'), 0);
  await store.archive('web:0', 0, 'old lines');
  await store.close();
});

describe('a file found broken at the start', () => {
  for (const [what, { how, why }] of Object.entries(BREAKS)) {
    test(`that ${what} is set aside, and everybody else is served`, async () => {
      how(file);
      const content = readFileSync(file);
      const store = sampleStore(dir);
      const indexed: Sample[] = [];
      const report = await store.open((document) => indexed.push(document));
      const movedTo = join(dir, 'set-aside', `${basename(file)}-1`);
      expect(report).toEqual({ documents: 9, setAside: [{ file, movedTo, why: expect.stringMatching(why) }] });
      expect(readFileSync(movedTo)).toEqual(content);
      expect(indexed.map(({ key }) => key)).not.toContain('web:0');
      expect(await store.load('web:9')).toMatchObject({ key: 'web:9', rev: 1 });
      expect(await store.load('web:0')).toBeNull();
      expect(await store.commit(sample('web:0', 'anew'), 0)).toBe(true);
    });
  }

  test('never has its content told', async () => {
    writeFileSync(file, 'a secret between us');
    const report = await sampleStore(dir).open(() => {});
    expect(report.setAside[0]?.why).not.toContain('secret');
  });

  test('again and again keeps every one of them', async () => {
    for (const number of [1, 2, 3]) {
      writeFileSync(file, `torn ${number}`);
      const store = sampleStore(dir);
      await store.open(() => {});
      await store.close();
    }
    const kept = [1, 2, 3].map((number) => readFileSync(join(dir, 'set-aside', `${basename(file)}-${number}`), 'utf8'));
    expect(kept).toEqual(['torn 1', 'torn 2', 'torn 3']);
  });
});

test('a file that is only not for this program stays where it is', async () => {
  const store = sampleStore(dir, {
    decode: () => {
      throw new StoreError('newer', 'written by a newer program');
    },
  });
  expect(await codeOf(store.open(() => {}))).toBe('StoreError newer');
  expect(await sampleStore(dir).open(() => {})).toEqual({ documents: 10, setAside: [] });
});

describe('what lies where documents belong', () => {
  const documents = () => join(dir, 'documents');

  test('is set aside whatever it is: a folder, a link, a copy, a file on the wrong shelf', async () => {
    const strays = {
      folder: join(dirname(file), 'folder'),
      link: join(dirname(file), 'link.json'),
      copy: join(dirname(file), `copy of ${basename(file)}`),
      'upper level': join(documents(), 'note.txt'),
      'wrong shelf': join(documents(), 'zz'),
    };
    mkdirSync(strays.folder);
    symlinkSync(join(dir, 'nowhere'), strays.link);
    writeFileSync(strays.copy, readFileSync(file));
    writeFileSync(strays['upper level'], 'hello');
    mkdirSync(strays['wrong shelf']);
    const report = await sampleStore(dir).open(() => {});
    expect(report.documents).toBe(10);
    expect(report.setAside.map((one) => one.file).sort()).toEqual(Object.values(strays).sort());
    for (const one of report.setAside.filter((aside) => aside.file !== strays.link)) {
      expect(existsSync(one.movedTo)).toBe(true);
    }
  });

  test('is left alone when it is a hidden file of the system', async () => {
    const hidden = [join(documents(), '.DS_Store'), join(dirname(file), '.nfs0001')];
    for (const path of hidden) writeFileSync(path, 'hello');
    const report = await sampleStore(dir).open(() => {});
    expect(report).toEqual({ documents: 10, setAside: [] });
    expect(hidden.every((path) => existsSync(path))).toBe(true);
  });
});

describe('a file found broken while the store is open', () => {
  async function openStore(): Promise<{ told: SetAside[]; store: ReturnType<typeof sampleStore> }> {
    const told: SetAside[] = [];
    const store = sampleStore(dir, { onSetAside: (aside) => told.push(aside) });
    await store.open(() => {});
    return { told, store };
  }

  test('is set aside and told of, and its document begins anew', async () => {
    const { told, store } = await openStore();
    writeFileSync(file, '{"key":"web:0","re');
    expect(await store.load('web:0')).toBeNull();
    const movedTo = join(dir, 'set-aside', `${basename(file)}-1`);
    expect(told).toEqual([{ file, movedTo, why: expect.stringMatching(/no JSON/) }]);
    expect(await store.commit(sample('web:0', 'anew'), 0)).toBe(true);
    expect(await store.load('web:0')).toEqual({ key: 'web:0', rev: 1, content: 'anew' });
    expect(told).toHaveLength(1);
  });

  test('is set aside when it is part of an archive', async () => {
    const { told, store } = await openStore();
    const part = new Layout(dir).archiveFile('web:0', 0);
    renameSync(part, new Layout(dir).archiveFile('web:0', 1));
    expect(await store.archived('web:0', 0)).toBeNull();
    expect(await store.archived('web:0', 1)).toBeNull();
    expect(told.map(({ why }) => why)).toEqual(['the part belongs to another file name']);
  });
});
