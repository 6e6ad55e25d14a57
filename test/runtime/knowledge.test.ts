import { beforeAll, expect, test } from 'vitest';
import { lookAt } from '../../adapters/lowdb/look.ts';
import { type Document, decodeDocument } from '../../src/runtime/document.ts';
import { Knowledge } from '../../src/runtime/knowledge.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { type Shipped, shippedBook, temporaryFolder } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

const FIGURES = { article: 'policy-closing', shown: 2, helped: 1, failed: 1, person: 1 };

async function reads(desk: TestDesk, customer: string, rating: 'good' | 'bad') {
  await desk.says(customer, '/search 注销账户');
  await desk.taps(customer, 'article/policy-closing');
  await desk.stage.advance(5_000);
  await desk.taps(customer, rating);
}

/** How articles do by the files alone, as they stand. */
function byFiles(folder: string) {
  const knowledge = new Knowledge();
  expect(lookAt<Document>(folder, decodeDocument, (document) => knowledge.update(document))).toBe(0);
  return knowledge.figures();
}

test('the room sees how articles do, also after a restart and when everybody is at rest, and so do the files', async () => {
  const folder = await temporaryFolder();
  const desk = await openDesk(shipped, { folder });
  expect((await desk.act({ text: '/articles' })).room).toEqual(['desk-articles-none']);
  await reads(desk, 'lily', 'bad');
  await desk.taps('lily', 'repair-person');
  await reads(desk, 'max', 'good');
  expect((await desk.act({ text: '知识' })).room).toEqual(['desk-articles']);
  const said = desk.room().at(-1)?.text ?? '';
  expect(said).toContain('《注销账户》 2 · 👍 1 · 👎 1 · 🙋 1');
  expect(byFiles(folder)).toEqual([FIGURES]);
  await desk.agent('/close');
  await desk.stage.advance(50 * 3_600_000);
  expect((await desk.document()).rested).not.toBeNull();
  await desk.stage.end(true);
  const { app } = desk;
  const again = await openDesk(shipped, { app, folder });
  await again.act({ text: '/articles' });
  expect(again.room().at(-1)?.text).toBe(said);
  expect(byFiles(folder)).toEqual([FIGURES]);
  await again.stage.end();
});

test('a folder without a store has nothing to look at', async () => {
  expect(byFiles('nowhere/at-all')).toEqual([]);
});

test('a conversation at rest stays within 2 KB with all that it keeps of articles', async () => {
  const desk = await openDesk(shipped);
  for (let n = 0; n < 9; n++) await reads(desk, 'lily', 'bad');
  await desk.taps('lily', 'repair-person');
  await desk.agent('/take');
  await desk.agent('/close');
  await desk.stage.advance(26 * 3_600_000);
  const document = await desk.document();
  expect(document.rested).not.toBeNull();
  expect(document.conversation.reads).toHaveLength(8);
  expect(Buffer.byteLength(JSON.stringify(document))).toBeLessThan(2_048);
  await desk.stage.end();
});
