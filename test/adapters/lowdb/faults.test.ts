import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Layout } from '../../../adapters/lowdb/layout.ts';
import { createLowdbStore } from '../../../adapters/lowdb/store.ts';
import type { Store } from '../../../src/ports/store.ts';
import { codeOf, decodeSample, type Sample, sample } from '../../contract/store.ts';
import { FailingDisk, STEPS, type Step } from '../../support/disk.ts';
import { PROPERTY_TIMEOUT, runs } from '../../support/runs.ts';
import { afterwards, filesIn, folderForTest, makeFolder, sampleStore } from './folder.ts';

const CODES = { ENOSPC: 'full', EDQUOT: 'full', EIO: 'io', EMFILE: 'io', EROFS: 'io' };
/** Once, or for as long as the disk is broken. */
const TIMES = { once: 1, 'for a while': Number.POSITIVE_INFINITY };

/** Every way in which a disk fails a step. */
const FAULTS = STEPS.flatMap((step) =>
  Object.entries(CODES).flatMap(([code, means]) =>
    Object.entries(TIMES).map(([often, times]) => ({ step, code, means, often, times })),
  ),
);

async function storeOn(disk: FailingDisk): Promise<{ dir: string; store: Store<Sample> }> {
  const dir = folderForTest();
  const store = sampleStore(dir, { disk });
  await store.open(() => {});
  return { dir, store };
}

/** What a store that is opened anew on the folder finds there. */
async function foundIn(dir: string): Promise<Sample[]> {
  const store = sampleStore(dir);
  const found: Sample[] = [];
  const report = await store.open((document) => found.push(document));
  expect(report.setAside).toEqual([]);
  await store.close();
  return found;
}

describe('a commit on a disk that fails', () => {
  test.each(FAULTS)(
    'at $step with $code, $often, leaves nothing of a first commit',
    async ({ step, code, means, times }) => {
      const disk = new FailingDisk();
      const { dir, store } = await storeOn(disk);
      disk.fail(step, code, times);
      expect(await codeOf(store.commit(sample('a', 'lost'), 0))).toBe(`StoreError ${means}`);
      expect(await store.load('a')).toBeNull();
      disk.repair();
      expect(await store.commit(sample('a', 'kept'), 0)).toBe(true);
      expect(filesIn(dir)).toHaveLength(1);
      await store.close();
      expect(await foundIn(dir)).toEqual([{ key: 'a', rev: 1, content: 'kept' }]);
    },
  );

  test.each(FAULTS.filter(({ step }) => step !== 'makeFolder'))(
    'at $step with $code, $often, leaves what was there before',
    async ({ step, code, means, times }) => {
      const disk = new FailingDisk();
      const { dir, store } = await storeOn(disk);
      await store.commit(sample('a', 'before'), 0);
      disk.fail(step, code, times);
      expect(await codeOf(store.commit(sample('a', 'lost'), 1))).toBe(`StoreError ${means}`);
      expect(await store.load('a')).toEqual({ key: 'a', rev: 1, content: 'before' });
      disk.repair();
      expect(filesIn(dir)).toHaveLength(1);
      await store.close();
      expect(await foundIn(dir)).toEqual([{ key: 'a', rev: 1, content: 'before' }]);
    },
  );

  test('is put right before the next one, whatever that one comes to', async () => {
    const disk = new FailingDisk();
    const { dir, store } = await storeOn(disk);
    await store.commit(sample('a', 'before'), 0);
    disk.fail('syncFolder', 'EIO', 3);
    for (const content of ['lost', 'lost too']) {
      expect(await codeOf(store.commit(sample('a', content), 1))).toBe('StoreError io');
      expect(await store.load('a')).toEqual({ key: 'a', rev: 1, content: 'before' });
    }
    expect(await store.commit(sample('a', 'kept'), 1)).toBe(true);
    await store.close();
    expect(await foundIn(dir)).toEqual([{ key: 'a', rev: 2, content: 'kept' }]);
  });

  test('is put right even when the disk lets us only much later', async () => {
    const dir = folderForTest();
    const disk = new FailingDisk();
    const store = sampleStore(dir, { disk, cache: 1 });
    await store.open(() => {});
    await store.commit(sample('a', 'before'), 0);
    // The new content has the name when the disk dies, so that the old one can't be written either.
    disk.fail('syncFolder', 'EIO');
    disk.fail('create', 'EIO', 2, 1);
    expect(await codeOf(store.commit(sample('a', 'lost'), 1))).toBe('StoreError io');
    expect(readFileSync(filesIn(dir)[0] ?? '', 'utf8')).toContain('lost');
    expect(await codeOf(store.commit(sample('a', 'lost too'), 1))).toBe('StoreError io');
    expect(await store.load('b')).toBeNull();
    expect(await store.load('a')).toEqual({ key: 'a', rev: 1, content: 'before' });
    disk.repair();
    await store.close();
    expect(await foundIn(dir)).toEqual([{ key: 'a', rev: 1, content: 'before' }]);
  });

  test('leaves the commits of others alone', async () => {
    const disk = new FailingDisk();
    const { dir, store } = await storeOn(disk);
    disk.fail('sync', 'ENOSPC', 3);
    const keys = Array.from({ length: 20 }, (_, n) => `web:${n}`);
    const codes = await Promise.all(keys.map((key) => codeOf(store.commit(sample(key, key), 0))));
    expect(codes.filter((code) => code === 'StoreError full')).toHaveLength(3);
    const kept = keys.filter((_, n) => codes[n] === 'nothing');
    await store.close();
    expect((await foundIn(dir)).map(({ key }) => key).sort()).toEqual(kept.sort());
  });

  test('any mixture of commits and failures leaves what was acknowledged', { timeout: PROPERTY_TIMEOUT }, async () => {
    const attempt = fc.record({
      key: fc.constantFrom('a', 'b'),
      fault: fc.option(fc.record({ step: fc.constantFrom<Step>(...STEPS), times: fc.integer({ min: 1, max: 4 }) })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { maxLength: 25 }), async (attempts) => {
        const { dir, remove } = makeFolder();
        const disk = new FailingDisk();
        const store = createLowdbStore({ dir, decode: decodeSample, disk, cache: 1 });
        const acknowledged = new Map<string, Sample>();
        await store.open(() => {});
        for (const [n, { key, fault }] of attempts.entries()) {
          if (fault) disk.fail(fault.step, 'EIO', fault.times);
          const rev = acknowledged.get(key)?.rev ?? 0;
          const code = await codeOf(store.commit(sample(key, n), rev));
          if (code === 'nothing') acknowledged.set(key, { key, rev: rev + 1, content: n });
          expect(await store.load(key)).toEqual(acknowledged.get(key) ?? null);
        }
        disk.repair();
        await store.close();
        expect(new Map((await foundIn(dir)).map((document) => [document.key, document]))).toEqual(acknowledged);
        remove();
      }),
      { numRuns: runs(60, 3000) },
    );
  });
});

test('a document that can not be read is not taken for one that is not there', async () => {
  const { dir, store } = await storeOn(new FailingDisk());
  mkdirSync(new Layout(dir).documentFile('a'), { recursive: true });
  expect(await codeOf(store.load('a'))).toBe('StoreError io');
  expect(await codeOf(store.commit(sample('a', 1), 0))).toBe('StoreError io');
});

describe('archives and media on a disk that fails', () => {
  test.each(STEPS)('at %s reject, and work again when the disk does', async (step) => {
    const disk = new FailingDisk();
    const { store } = await storeOn(disk);
    const bytes = new Uint8Array(100);
    disk.fail(step, 'ENOSPC');
    expect(await codeOf(store.archive('a', 0, 'old'))).toBe('StoreError full');
    disk.fail(step, 'ENOSPC');
    expect(await codeOf(store.media.put(bytes))).toBe('MediaError quota');
    disk.fail(step, 'EIO');
    expect(await codeOf(store.media.put(bytes))).toBe('MediaError io');
    await store.archive('a', 0, 'old');
    expect(await store.archived('a', 0)).toBe('old');
    expect(await store.media.get(await store.media.put(bytes))).toHaveLength(100);
  });

  test('media that were not written take nothing of the quota', async () => {
    const disk = new FailingDisk();
    const store = sampleStore(folderForTest(), { disk, mediaQuota: 100 });
    await store.open(() => {});
    disk.fail('sync', 'EIO');
    expect(await codeOf(store.media.put(new Uint8Array(100)))).toBe('MediaError io');
    expect(await store.media.get(await store.media.put(new Uint8Array(100)))).toHaveLength(100);
  });
});

describe('opening on a disk that fails', () => {
  test('rejects, and gives the lock back', async () => {
    const disk = new FailingDisk();
    const dir = folderForTest();
    const store = sampleStore(dir, { disk });
    disk.fail('makeFolder', 'ENOSPC');
    expect(await codeOf(store.open(() => {}))).toBe('StoreError full');
    await store.open(() => {});
    await store.close();
    disk.fail('makeFolder', 'EIO', 2);
    expect(await codeOf(sampleStore(dir, { disk }).open(() => {}))).toBe('StoreError io');
    expect(await foundIn(dir)).toEqual([]);
  });

  test('rejects with what the index throws, and gives the lock back', async () => {
    const { dir, store } = await storeOn(new FailingDisk());
    await store.commit(sample('a', 1), 0);
    await store.close();
    const refuse = () => {
      throw new RangeError('the index is at fault');
    };
    await expect(sampleStore(dir).open(refuse)).rejects.toThrow('the index is at fault');
    expect(await foundIn(dir)).toHaveLength(1);
  });
});

/** A disk of its own, of so many bytes, if this machine lets us have one. */
function mountSmallDisk(bytes: number): string | null {
  const { dir, remove } = makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', dir], { stdio: 'ignore' });
  } catch {
    remove();
    return null;
  }
  afterwards(() => {
    execFileSync('umount', ['-l', dir]);
    remove();
  });
  return dir;
}

describe('a disk that is really full', () => {
  test('fails loudly, loses nothing acknowledged, and is used again when there is room', async ({ skip }) => {
    const dir = mountSmallDisk(512 * 1024);
    if (dir === null) return skip('needs Linux and the right to mount');
    const store = sampleStore(join(dir, 'state'));
    await store.open(() => {});
    const filler = join(dir, 'filler');
    writeFileSync(filler, Buffer.alloc(256 * 1024));

    let count = 0;
    let code = 'nothing';
    for (; code === 'nothing'; count++) code = await codeOf(store.commit(sample(`web:${count}`, 'x'.repeat(3000)), 0));
    expect(code).toBe('StoreError full');
    const lost = `web:${--count}`;
    expect(await store.load(lost)).toBeNull();
    expect(await codeOf(store.commit(sample('web:0', 'y'.repeat(9000)), 1))).toBe('StoreError full');
    expect(await store.load('web:0')).toMatchObject({ rev: 1, content: 'x'.repeat(3000) });
    expect(await codeOf(store.media.put(new Uint8Array(50_000)))).toBe('MediaError quota');

    rmSync(filler);
    expect(await store.commit(sample(lost, 'kept'), 0)).toBe(true);
    expect(await store.commit(sample('web:0', 'y'.repeat(9000)), 1)).toBe(true);
    await store.close();
    const found = await foundIn(join(dir, 'state'));
    expect(found).toHaveLength(count + 1);
    expect(found).toContainEqual({ key: 'web:0', rev: 2, content: 'y'.repeat(9000) });
  });
});
