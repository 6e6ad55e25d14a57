import { expect, test } from 'vitest';
import { Remarks } from '../../../adapters/wechat/remarks.ts';
import { Sender } from '../../../adapters/wechat/sender.ts';
import { SendError } from '../../../src/ports/errors.ts';
import { createSimulatedClock } from '../../../src/runtime/clock.ts';

/** A clock that lets all that comes of one call happen before the next. */
function patientClock() {
  const clock = createSimulatedClock(0);
  clock.settleWith(() => new Promise((resolve) => setImmediate(resolve)));
  return clock;
}

function openSender(random = () => 0) {
  const clock = patientClock();
  const sender = new Sender({ clock, random });
  const sent: [text: string, at: number][] = [];
  const send = (text: string) =>
    sender.send(async () => {
      sent.push([text, clock.now()]);
    });
  return { clock, sender, sent, send };
}

test('messages go one after the other, a second to a second and a half apart', async () => {
  const dice = [0, 0.5, 0.999];
  const { clock, sent, send } = openSender(() => dice.shift() ?? 0);
  const all = ['a', 'b', 'c', 'd'].map(send);
  await clock.advance(5_000);
  await Promise.all(all);
  expect(sent.map(([text]) => text)).toEqual(['a', 'b', 'c', 'd']);
  expect(sent.map(([, at]) => Math.round(at))).toEqual([0, 1_000, 2_250, 3_750]);
});

test('one that fails holds nobody up', async () => {
  const { clock, sender, sent, send } = openSender();
  const failed = sender.send(() => Promise.reject(new SendError('rejected', 'no')));
  const next = send('next');
  await expect(failed).rejects.toMatchObject({ code: 'rejected' });
  await clock.advance(1_000);
  await next;
  expect(sent).toEqual([['next', 1_000]]);
});

test('being too fast again and again makes the silence longer, up to half an hour', async () => {
  const { clock, sender } = openSender();
  const waits = [];
  for (let n = 0; n < 6; n++) {
    const sent = sender.send(() => Promise.reject(Object.assign(new Error(), { endpoint: 'webwxsendmsg', ret: 1205 })));
    const failed = sent.catch((error: SendError) => error.retryAfter);
    await clock.advance(30 * 60_000);
    waits.push(await failed);
  }
  expect(waits.map((ms) => (ms ?? 0) / 60_000)).toEqual([2, 4, 8, 16, 30, 30]);
});

test('what waits when it stops is not sent', async () => {
  const { sender, sent, send } = openSender();
  await send('a');
  const late = send('b');
  sender.stop();
  await expect(late).rejects.toMatchObject({ code: 'offline' });
  expect(sent.map(([text]) => text)).toEqual(['a']);
});

test('remarks are set gently, refused ones later, and not for ever', async () => {
  const clock = patientClock();
  const asked: [desk: string, at: number][] = [];
  const failed: string[] = [];
  const remarks = new Remarks({
    ...{ clock, random: () => 0 },
    async set(desk) {
      asked.push([desk, clock.now() / 1_000]);
      if (desk === 'refused') throw new Error('too often');
    },
    failed: (desk) => failed.push(desk),
  });
  for (const desk of ['a', 'refused', 'b', 'a']) remarks.add(desk);
  await clock.advance(24 * 3_600_000);
  expect(asked.slice(0, 4)).toEqual([
    ['a', 0],
    ['refused', 15],
    ['b', 75],
    ['refused', 90],
  ]);
  expect(asked.filter(([desk]) => desk === 'refused')).toHaveLength(8);
  expect(failed).toEqual(['refused']);
});
