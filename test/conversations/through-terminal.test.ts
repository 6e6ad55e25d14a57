import { beforeAll, describe, test } from 'vitest';
import { play } from '../support/play.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { openTerminal } from '../support/terminal-players.ts';
import { readTranscripts } from '../support/transcript.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

describe('through the terminal', () => {
  test.each(readTranscripts('test/conversations').map((one) => [one.title, one] as const))(
    '%s',
    async (_, transcript) => {
      const { stage, players } = await openTerminal(shipped);
      try {
        await play(transcript, players, shipped);
      } finally {
        await stage.end();
      }
    },
  );
});
