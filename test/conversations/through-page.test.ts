import { beforeAll, describe, test } from 'vitest';
import { play } from '../support/play.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { readTranscripts } from '../support/transcript.ts';
import { openPage } from '../support/web-players.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

describe('through the page', () => {
  test.each(readTranscripts('test/conversations').map((one) => [one.title, one] as const))(
    '%s',
    async (_, transcript) => {
      const { players, end } = await openPage(shipped);
      try {
        await play(transcript, players, shipped);
      } finally {
        await end();
      }
    },
  );
});
