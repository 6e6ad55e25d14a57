import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { everything } from '../../src/render/profiles.ts';
import { VERSION } from '../../src/runtime/document.ts';
import { ChatApp } from '../support/chat-app.ts';
import { openStage, shippedBook } from '../support/stage.ts';

test('documents of a newer program stop the start, and are left where they are', async () => {
  const shipped = await shippedBook();
  const app = new ChatApp('app', everything);
  const open = (folder?: string) =>
    openStage(shipped, { channels: [app.channel()], rooms: [app.room()], ...(folder ? { folder } : {}) });
  const stage = await open();
  await app.arrive({ customer: 'lily', text: '你好' });
  await stage.end(true);
  const files = await readdir(stage.folder, { recursive: true });
  const newer = await Promise.all(files.map((name) => makeNewer(path.join(stage.folder, name))));
  expect(newer.filter(Boolean)).toHaveLength(1);
  await expect(open(stage.folder)).rejects.toMatchObject({
    code: 'newer',
    message: expect.stringContaining('newer Kefu'),
  });
  expect((await readdir(stage.folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort()).toEqual(
    files.filter((name) => name.endsWith('.json')).sort(),
  );
  await rm(stage.folder, { recursive: true });
});

/** Whether it was a conversation. */
async function makeNewer(file: string): Promise<boolean> {
  if (!file.endsWith('.json')) return false;
  const document = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  if (document.kind !== 'conversation') return false;
  await writeFile(file, JSON.stringify({ ...document, v: VERSION + 1 }));
  return true;
}
