import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lock } from '../../../adapters/lowdb/lock.ts';
import { codeOf } from '../../contract/store.ts';
import type { Compiled } from '../../support/compile.ts';
import { type Child, compileChild, startChild } from './children.ts';
import { afterwards, folderForTest, sampleStore } from './folder.ts';

let program: Compiled;

beforeAll(async () => {
  program = await compileChild();
});

afterAll(() => program.remove());

function child(dir: string): Child {
  const started = startChild(program.file, dir);
  afterwards(() => started.kill());
  return started;
}

describe('the lock between processes', () => {
  test('refuses a second process, in both directions, and names the folder', async () => {
    const dir = folderForTest();
    const holder = child(dir);
    await holder.saidLines(1);
    expect(holder.said).toEqual(['open']);
    const store = sampleStore(dir);
    expect(await codeOf(store.open(() => {}))).toBe('StoreError in_use');
    await expect(store.open(() => {})).rejects.toThrow(dir);

    const mine = folderForTest();
    await sampleStore(mine).open(() => {});
    const refused = child(mine);
    await refused.saidLines(1);
    expect(refused.said).toEqual(['refused in_use']);
  });

  test('dies with its process', async () => {
    const dir = folderForTest();
    const holder = child(dir);
    await holder.saidLines(1);
    await holder.kill();
    const next = child(dir);
    await next.saidLines(1);
    expect(next.said).toEqual(['open']);
    expect(readdirSync(join(dir, 'locks'))).toHaveLength(1);
    await next.kill();
    await sampleStore(dir).open(() => {});
  });

  test('lets in at most one of many that start together, and one may follow', async () => {
    const dir = folderForTest();
    const rivals = Array.from({ length: 6 }, () => child(dir));
    await Promise.all(rivals.map((rival) => rival.saidLines(1)));
    const outcomes = rivals.map(({ said }) => said[0]);
    expect(outcomes.filter((outcome) => outcome === 'open').length).toBeLessThanOrEqual(1);
    expect(new Set(outcomes.filter((outcome) => outcome !== 'open'))).toEqual(new Set(['refused in_use']));
    await Promise.all(rivals.map((rival) => rival.kill()));
    await sampleStore(dir).open(() => {});
  });
});

describe('the lock', () => {
  test('is held by one of many who ask at once', async () => {
    const dir = folderForTest();
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lock(dir)));
    const held = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(held.length).toBeLessThanOrEqual(1);
    for (const unlock of held) await unlock();
    const unlock = await lock(dir);
    await unlock();
  });

  test('leaves nothing behind', async () => {
    const dir = folderForTest();
    await (await lock(dir))();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('is not kept by what lies in its folder', async () => {
    const dir = folderForTest();
    writeFileSync(join(dir, '1-dead'), '');
    symlinkSync(join(dir, 'nowhere'), join(dir, '2-dead'));
    const unlock = await lock(dir);
    expect(await codeOf(lock(dir))).toBe('StoreError in_use');
    await unlock();
  });

  test('works in a folder whose path is longer than a socket may be named', async () => {
    const dir = join(folderForTest(), 'long'.repeat(30), '文件夹'.repeat(10));
    const store = sampleStore(dir);
    await store.open(() => {});
    expect(existsSync(join(dir, 'locks'))).toBe(true);
    expect(await codeOf(sampleStore(dir).open(() => {}))).toBe('StoreError in_use');
    await store.close();
    await sampleStore(dir).open(() => {});
  });

  test('sees through another path to the same folder', async () => {
    const dir = folderForTest();
    const link = join(folderForTest(), 'link');
    symlinkSync(dir, link);
    await sampleStore(dir).open(() => {});
    expect(await codeOf(sampleStore(link).open(() => {}))).toBe('StoreError in_use');
  });
});
