import { beforeAll, describe, test } from 'vitest';
import { play } from '../support/play.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { readTranscripts } from '../support/transcript.ts';
import { fitsWechat, openWechat } from '../support/wechat-players.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

describe('through wechaty on its mock of WeChat', () => {
  const fitting = readTranscripts('test/conversations').filter(fitsWechat);
  test.each(fitting.map((one) => [one.title, one] as const))('%s', async (_, transcript) => {
    const { players, stage } = await openWechat(shipped);
    try {
      await play(transcript, players, shipped);
    } finally {
      await stage.end();
    }
  });
});
