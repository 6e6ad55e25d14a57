import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../src/core/value.ts';
import { MediaError, StoreError } from '../../src/ports/errors.ts';
import type { OpenReport, Store } from '../../src/ports/store.ts';
import { PROPERTY_TIMEOUT, runs } from '../support/runs.ts';

/** The document that the suite stores. */
export interface Sample {
  key: string;
  rev: number;
  content: Json;
}

/** Bytes that media may take; without them, the store's own defaults. */
export interface SampleLimits {
  mediaQuota?: number;
  mediaMaxBytes?: number;
}

/** A place that is empty at first, and outlives the stores on it. */
export interface StoreHarness {
  /** A new store on the place, not open yet: as after a restart of the program, or as a second program. */
  store(limits?: SampleLimits): Store<Sample>;
  /** Takes the place down. Every store on it is closed. */
  end(): Promise<void>;
}

interface Started {
  store: Store<Sample>;
  report: OpenReport;
  indexed: Sample[];
}

/** The suite that every store runs. */
export function storeContract(name: string, make: () => Promise<StoreHarness>): void {
  describe(name, () => {
    let harness: StoreHarness;
    let opened: Store<Sample>[];

    /** A store on the place, opened, with what it said and handed over on the way. */
    async function start(limits: SampleLimits = {}): Promise<Started> {
      const store = harness.store(limits);
      opened.push(store);
      const indexed: Sample[] = [];
      const report = await store.open((document) => indexed.push(document));
      return { store, report, indexed };
    }

    async function open(limits: SampleLimits = {}): Promise<Store<Sample>> {
      return (await start(limits)).store;
    }

    async function reopen(store: Store<Sample>, limits: SampleLimits = {}): Promise<Store<Sample>> {
      await store.close();
      return open(limits);
    }

    beforeEach(async () => {
      harness = await make();
      opened = [];
    });

    afterEach(async () => {
      for (const store of opened) await store.close();
      await harness.end();
    });

    describe('documents', () => {
      test('there is none before the first commit', async () => {
        const store = await open();
        expect(await store.load('telegram:1')).toBeNull();
      });

      test('a commit is loaded with the next rev, now and after a restart', async () => {
        const store = await open();
        expect(await store.commit(sample('telegram:1', 'hello'), 0)).toBe(true);
        expect(await store.load('telegram:1')).toEqual({ key: 'telegram:1', rev: 1, content: 'hello' });
        expect(await store.commit(sample('telegram:1', 'again'), 1)).toBe(true);
        const later = await reopen(store);
        expect(await later.load('telegram:1')).toEqual({ key: 'telegram:1', rev: 2, content: 'again' });
      });

      test('a commit that expects another rev changes nothing', async () => {
        const store = await open();
        expect(await store.commit(sample('a', 'never'), 1)).toBe(false);
        expect(await store.load('a')).toBeNull();
        await store.commit(sample('a', 'first'), 0);
        for (const wrong of [0, 2, -1]) expect(await store.commit(sample('a', 'never'), wrong)).toBe(false);
        expect(await store.load('a')).toEqual({ key: 'a', rev: 1, content: 'first' });
        expect(await (await reopen(store)).load('a')).toEqual({ key: 'a', rev: 1, content: 'first' });
      });

      test('of commits at once that expect the same rev, one is taken', async () => {
        const store = await open();
        const taken = await Promise.all(numbers(20).map((n) => store.commit(sample('a', n), 0)));
        expect(taken.filter((one) => one)).toHaveLength(1);
        expect(await store.load('a')).toEqual({ key: 'a', rev: 1, content: taken.indexOf(true) });
      });

      test('many who count in one document at once lose no count', async () => {
        const store = await open();
        await Promise.all(numbers(25).map(() => countUp(store, 'a')));
        expect(await store.load('a')).toEqual({ key: 'a', rev: 25, content: 25 });
      });

      test('many documents change side by side', async () => {
        const store = await open();
        const keys = numbers(100).map((n) => `web:${n}`);
        await Promise.all([...keys, ...keys, ...keys].map((key) => countUp(store, key)));
        const later = await reopen(store);
        for (const key of keys) expect(await later.load(key)).toEqual({ key, rev: 3, content: 3 });
      });

      test('frozen documents are taken, and what was loaded stays as it was', async () => {
        const store = await open();
        await store.commit(frozen(sample('a', { list: [1, { deep: true }] })), 0);
        const loaded = frozen(await store.load('a'));
        await store.commit(frozen(sample('a', 'other')), 1);
        expect(loaded).toEqual({ key: 'a', rev: 1, content: { list: [1, { deep: true }] } });
        expect(await store.load('a')).toEqual({ key: 'a', rev: 2, content: 'other' });
      });

      test('any text is a key, and none reaches another', { timeout: PROPERTY_TIMEOUT }, async () => {
        const odd = [
          '',
          '.',
          '..',
          '../../etc/passwd',
          '/',
          'a/b',
          'a\\b',
          'A',
          'a',
          'con',
          'x'.repeat(5000),
          '客服',
          '\0',
          '\ud800',
          '\ud801',
        ];
        const store = await open();
        for (const key of odd) expect(await store.commit(sample(key, key), 0)).toBe(true);
        const later = await reopen(store);
        for (const key of odd) expect(await later.load(key)).toEqual({ key, rev: 1, content: key });
      });

      test('any JSON comes back as it was', { timeout: PROPERTY_TIMEOUT }, async () => {
        let store = await open();
        let key = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(fc.jsonValue({ stringUnit: 'binary' }), { maxLength: 5 }), async (contents) => {
            const keys = contents.map(() => `any:${key++}`);
            for (const [n, content] of contents.entries())
              await store.commit(sample(keys[n] ?? '', content as Json), 0);
            store = await reopen(store);
            for (const [n, content] of contents.entries()) {
              // JSON knows no -0.
              expect((await store.load(keys[n] ?? ''))?.content).toEqual(JSON.parse(JSON.stringify(content)));
            }
          }),
          { numRuns: runs(25, 500) },
        );
      });

      test('a large document is kept whole', async () => {
        const store = await open();
        const content = numbers(2000).map((n) => `${n} 充值没到账 ${'x'.repeat(50)}`);
        await store.commit(sample('large', content), 0);
        expect((await (await reopen(store)).load('large'))?.content).toEqual(content);
      });

      test('each document is indexed once at the start', async () => {
        const store = await open();
        for (const n of numbers(40)) await store.commit(sample(`web:${n}`, n), 0);
        for (const n of numbers(10)) await store.commit(sample(`web:${n}`, 'changed'), 1);
        await store.close();
        const { report, indexed } = await start();
        expect(report).toEqual({ documents: 40, setAside: [] });
        expect(indexed.map(({ key }) => key).sort()).toEqual(
          numbers(40)
            .map((n) => `web:${n}`)
            .sort(),
        );
        expect(indexed.filter(({ rev, content }) => rev === 2 && content === 'changed')).toHaveLength(10);
      });

      test('whatever is done, it holds what a map would hold', { timeout: PROPERTY_TIMEOUT }, async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(deed(), { maxLength: 40 }), async (deeds) => {
            const place = await make();
            await followsModel(place, deeds).finally(() => place.end());
          }),
          { numRuns: runs(40, 2000) },
        );
      });
    });

    describe('archives', () => {
      test('a part that was never written is null', async () => {
        const store = await open();
        expect(await store.archived('a', 0)).toBeNull();
        await store.archive('a', 0, { lines: [] });
        expect(await store.archived('a', 1)).toBeNull();
        expect(await store.archived('b', 0)).toBeNull();
      });

      test('parts come back as they were, now and after a restart', async () => {
        const store = await open();
        const parts = numbers(12).map((part) => ({ part, lines: [`line ${part}`, '客服'] }));
        await Promise.all(parts.map((content, part) => store.archive('web:1/../..', part, content)));
        await store.archive('web:2', 0, 'another');
        const later = await reopen(store);
        for (const [part, content] of parts.entries())
          expect(await later.archived('web:1/../..', part)).toEqual(content);
        expect(await later.archived('web:2', 0)).toBe('another');
      });

      test('a part written again is replaced', async () => {
        const store = await open();
        for (const content of [['first'], ['second'], ['second']]) await store.archive('a', 3, content);
        expect(await store.archived('a', 3)).toEqual(['second']);
        expect(await (await reopen(store)).archived('a', 3)).toEqual(['second']);
      });

      test('an archive is no document', async () => {
        const store = await open();
        await store.archive('a', 0, sample('a', 'archived'));
        expect(await store.load('a')).toBeNull();
        await store.close();
        expect((await start()).indexed).toEqual([]);
      });
    });

    describe('media', () => {
      const picture = Uint8Array.from({ length: 5000 }, (_, n) => n % 251);

      test('bytes are held under their SHA-256, now and after a restart', async () => {
        const store = await open();
        const digest = await store.media.put(picture);
        expect(digest).toBe(createHash('sha256').update(picture).digest('hex'));
        expect([...(await store.media.get(digest))]).toEqual([...picture]);
        expect([...(await (await reopen(store)).media.get(digest))]).toEqual([...picture]);
      });

      test('no bytes at all are held too', async () => {
        const store = await open();
        expect(await store.media.get(await store.media.put(new Uint8Array()))).toHaveLength(0);
      });

      test('the same bytes are held once, however often and at once they come', async () => {
        const store = await open({ mediaQuota: picture.length });
        const digests = await Promise.all(numbers(10).map(() => store.media.put(picture)));
        expect(new Set(digests).size).toBe(1);
        expect(await store.media.put(picture)).toBe(digests[0]);
      });

      test('what is too big is refused, and the most that is allowed is not', async () => {
        const store = await open({ mediaMaxBytes: 5000 });
        await store.media.put(picture);
        expect(await codeOf(store.media.put(new Uint8Array(5001)))).toBe('MediaError too_big');
      });

      test('the quota holds, at once and after a restart, and deleting makes room', async () => {
        const limits = { mediaQuota: 12_000 };
        const store = await open(limits);
        const all = await Promise.allSettled(numbers(5).map((n) => store.media.put(picture.map((byte) => byte ^ n))));
        expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
        const later = await reopen(store, limits);
        expect(await codeOf(later.media.put(new Uint8Array(2001)))).toBe('MediaError quota');
        for (const held of all) if (held.status === 'fulfilled') await later.media.delete(held.value);
        await later.media.put(new Uint8Array(12_000));
      });

      test('what is deleted is gone, and may be deleted again', async () => {
        const store = await open();
        const digest = await store.media.put(picture);
        await store.media.delete(digest);
        await store.media.delete(digest);
        expect(await codeOf(store.media.get(digest))).toBe('MediaError gone');
        expect(await codeOf((await reopen(store)).media.get(digest))).toBe('MediaError gone');
      });

      test('what never was is gone, whatever it is called', async () => {
        const store = await open();
        for (const digest of ['', '..', '../../package.json', 'f'.repeat(64), 'F'.repeat(64)]) {
          expect(await codeOf(store.media.get(digest))).toBe('MediaError gone');
          await store.media.delete(digest);
        }
      });
    });

    describe('one at a time', () => {
      test('a second store on the same place is refused, and the first goes on', async () => {
        const store = await open();
        await store.commit(sample('a', 1), 0);
        expect(await codeOf(harness.store().open(() => {}))).toBe('StoreError in_use');
        expect(await codeOf(store.open(() => {}))).toBe('StoreError in_use');
        expect(await store.commit(sample('a', 2), 1)).toBe(true);
      });

      test('the place is free when the first is closed', async () => {
        const store = await open();
        await store.close();
        await store.close();
        await open();
      });

      test('closing waits for what is under way', async () => {
        const store = await open();
        const commits = numbers(50).map((n) => store.commit(sample(`web:${n}`, n), 0));
        await store.close();
        expect(await Promise.all(commits)).toEqual(numbers(50).map(() => true));
        expect((await start()).report.documents).toBe(50);
      });

      test('one that is not open refuses everything', async () => {
        const store = harness.store();
        await expectClosed(store);
        await store.open(() => {});
        await store.close();
        await expectClosed(store);
      });
    });
  });
}

type Deed =
  | { do: 'commit'; key: string; content: Json; offBy: number }
  | { do: 'load'; key: string }
  | { do: 'restart' };

/** Something done to a store; `offBy` is by how much the rev that a commit expects is wrong. */
function deed(): fc.Arbitrary<Deed> {
  const key = fc.constantFrom('a', 'b', 'c');
  const offBy = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) });
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('commit' as const), key, content: fc.nat(), offBy }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('load' as const), key }) },
    { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  );
}

async function followsModel(place: StoreHarness, deeds: Deed[]): Promise<void> {
  const model = new Map<string, Sample>();
  let store = place.store();
  await store.open(() => {});
  for (const one of [...deeds, { do: 'restart' as const }]) {
    if (one.do === 'load') expect(await store.load(one.key)).toEqual(model.get(one.key) ?? null);
    if (one.do === 'commit') await commitBoth(store, model, one);
    if (one.do === 'restart') store = await restartBoth(place, store, model);
  }
  await store.close();
}

async function commitBoth(
  store: Store<Sample>,
  model: Map<string, Sample>,
  deed: Deed & { do: 'commit' },
): Promise<void> {
  const { key, content, offBy } = deed;
  const rev = model.get(key)?.rev ?? 0;
  expect(await store.commit(frozen(sample(key, content)), rev + offBy)).toBe(offBy === 0);
  if (offBy === 0) model.set(key, { key, rev: rev + 1, content });
}

async function restartBoth(
  place: StoreHarness,
  old: Store<Sample>,
  model: Map<string, Sample>,
): Promise<Store<Sample>> {
  await old.close();
  const store = place.store();
  const indexed = new Map<string, Sample>();
  await store.open((document) => indexed.set(document.key, document));
  expect(indexed).toEqual(model);
  return store;
}

/** A document as a caller makes it; its rev is the store's to set. */
export function sample(key: string, content: Json): Sample {
  return { key, rev: 0, content };
}

/** Reads a sample, as an adapter is given it. Throws for anything else. */
export function decodeSample(json: unknown): Sample {
  const isSample = typeof json === 'object' && json !== null && 'key' in json && 'rev' in json && 'content' in json;
  if (!isSample || typeof json.key !== 'string' || typeof json.rev !== 'number') throw new Error('it is no sample');
  return { key: json.key, rev: json.rev, content: json.content as Json };
}

/** What a promise rejects with: the error's name and code, or `nothing`. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'nothing';
  } catch (error) {
    if (error instanceof StoreError || error instanceof MediaError) return `${error.name} ${error.code}`;
    throw error;
  }
}

async function countUp(store: Store<Sample>, key: string): Promise<void> {
  for (;;) {
    const before = await store.load(key);
    const count = typeof before?.content === 'number' ? before.content : 0;
    if (await store.commit(sample(key, count + 1), before?.rev ?? 0)) return;
  }
}

async function expectClosed(store: Store<Sample>): Promise<void> {
  const [digest, bytes] = ['0'.repeat(64), new Uint8Array(1)];
  const refused = [store.load('a'), store.commit(sample('a', 1), 0), store.archive('a', 0, 1), store.archived('a', 0)];
  const refusedMedia = [store.media.put(bytes), store.media.get(digest), store.media.delete(digest)];
  const codes = await Promise.all([...refused, ...refusedMedia].map(codeOf));
  expect(codes).toEqual([...refused.map(() => 'StoreError closed'), ...refusedMedia.map(() => 'MediaError io')]);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

/** The value, frozen to its leaves: whoever changes it is caught. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
