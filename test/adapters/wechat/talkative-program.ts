/**
 * A program of its own on the adapter as the product opens it: it says to every customer what they have said. Told to stop, it stops the
 * channel, says what is left that keeps it running, and ends when there is nothing.
 */
import { openWechat } from '../../../adapters/wechat/open.ts';
import { plain } from '../../../src/core/message.ts';
import { systemClock } from '../../../src/runtime/clock.ts';

const say =
  (level: string) =>
  (event: string, fields: object = {}): void =>
    console.log(level, event, JSON.stringify(fields));

const { channel } = await openWechat({
  ...{ folder: 'wechat', roomTopic: null, acceptFriends: false, groups: [], maxMediaBytes: 1_000_000 },
  ...{ clock: systemClock(), random: Math.random },
  log: { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') },
});
const handlers = ['uncaughtException', 'unhandledRejection'].map((event) => process.listenerCount(event));
console.log('handlers', handlers.join(' '));
await channel.start({
  async receive({ id, customer, text }) {
    const bytes = async () => new Uint8Array();
    await channel.send(customer, plain(text), { id, attempt: 1, bytes }).catch((error) => console.log(String(error)));
  },
  hold: () => Promise.reject(new Error('nothing is held')),
});
process.once('SIGTERM', async () => {
  await channel.stop();
  console.log('left', process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length);
});
