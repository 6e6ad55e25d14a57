import { beforeAll, describe, test } from 'vitest';
import { play } from '../support/play.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { openTelegram } from '../support/telegram-players.ts';
import { readTranscripts } from '../support/transcript.ts';

const transcripts = readTranscripts('test/conversations');
const smoke = transcripts.filter((one) => process.env.KEFU_TEST_ALL === '1' || one.tags.includes('smoke'));

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

describe.each([
  ['by polling', transcripts, { by: 'polling' }],
  ['by webhook', smoke, { by: 'webhook' }],
  ['with agents in a group without topics', smoke, { group: { forum: false } }],
] as const)('through Telegram, %s', (_name, ones, how) => {
  test.concurrent.each(ones.map((one) => [one.title, one] as const))('%s', async (_, transcript) => {
    const { players, end } = await openTelegram(shipped, how);
    try {
      await play(transcript, players, shipped);
    } finally {
      await end();
    }
  });
});
