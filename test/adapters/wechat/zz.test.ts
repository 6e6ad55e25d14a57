import { test } from 'vitest';
import { shippedBook } from '../../support/stage.ts';
import { openRealWechat } from '../../support/wechat-real.ts';
test('x', async () => {
  const shipped = await shippedBook();
  const log = { debug() {}, info: (...a: unknown[]) => console.log('I', ...a), warn: (...a: unknown[]) => console.log('W', ...a), error: (...a: unknown[]) => console.log('E', ...a) };
  const { players, world, wx, end } = await openRealWechat(shipped, { wechat: { log }, log });
  await players.says('lily', '人工', []);
  await players.advance(2000);
  console.log(world.sent());
  const code = (await players.conversation('lily')).case?.code ?? null;
  await players.agent('Ann', '/take', code);
  console.log(wx.requests.map((one) => one.endpoint).join(" "));console.log(world.sent().slice(3), wx.complaints);
  await end();
});
