import { beforeAll, describe, expect, test } from 'vitest';
import { play } from '../../support/play.ts';
import { type Shipped, shippedBook } from '../../support/stage.ts';
import { readTranscripts } from '../../support/transcript.ts';
import { fitsWechat } from '../../support/wechat-players.ts';
import { openRealWechat } from '../../support/wechat-real.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

describe('through the real puppet, on a WeChat of this machine', () => {
  const all = process.env.KEFU_TEST_ALL === '1';
  const fitting = readTranscripts('test/conversations').filter(
    (one) => fitsWechat(one) && (all || one.tags.includes('smoke')),
  );
  test.each(fitting.map((one) => [one.title, one] as const))('%s', async (_, transcript) => {
    const { players, end, wx } = await openRealWechat(shipped);
    try {
      await play(transcript, players, shipped);
      expect(wx.complaints).toEqual([]);
    } finally {
      await end();
    }
  });
});
