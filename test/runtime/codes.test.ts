import { expect, test } from 'vitest';
import { everything } from '../../src/render/profiles.ts';
import { conversationOf, openApp } from '../support/app-players.ts';
import { shippedBook } from '../support/stage.ts';

test('case codes are never given twice, however many cases open at once', async () => {
  const { app, stage } = await openApp(await shippedBook(), everything);
  const customers = Array.from({ length: 90 }, (_, n) => `c${n}`);
  const say = (text: string, who: string[]) => Promise.all(who.map((customer) => app.arrive({ customer, text })));
  await say('你好', customers);
  // More at once than a block of codes holds, and then others.
  await say('人工', customers.slice(0, 60));
  await say('人工', customers.slice(60));
  const codes = await Promise.all(customers.map(async (one) => (await conversationOf(stage, 'app', one)).case?.code));
  expect(codes).not.toContain(undefined);
  expect(new Set(codes).size).toBe(customers.length);
  await stage.end();
});
