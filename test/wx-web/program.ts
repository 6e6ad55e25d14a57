/**
 * A program of its own with the real wechaty and the real puppet, neither led nor changed: it keeps its session in its
 * working folder, says what happens, a line each, and answers every contact.
 */
import { log, WechatyBuilder } from 'wechaty';
import { PuppetWechat4u } from 'wechaty-puppet-wechat4u';

log.level('silent');
const bot = WechatyBuilder.build({ name: 'session', puppet: new PuppetWechat4u() });
bot.on('scan', (_, status) => console.log(`scan ${status}`));
bot.on('login', () => console.log('login'));
bot.on('error', (error) => console.log(`error ${String(error)}`));
bot.on('message', async (message) => {
  if (message.self() || message.type() !== bot.Message.Type.Text) return;
  console.log(`message ${message.text()}`);
  await message.say(`收到：${message.text()}`);
});
await bot.start();
