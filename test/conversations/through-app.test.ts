import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { edgesOf } from '../../src/book/graph.ts';
import { everything } from '../../src/render/profiles.ts';
import { openApp } from '../support/app-players.ts';
import { play } from '../support/play.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { readTranscripts } from '../support/transcript.ts';

const transcripts = readTranscripts('test/conversations');
const walked = new Set<string>();
/** The roads taken: from a step to the one that was walked after it, in the same turn or the next. */
const taken = new Set<string>();
let shipped: Shipped;

beforeAll(async () => {
  shipped = await shippedBook();
});

// What Telegram and WeChat can do less is played through their own adapters.
describe('through an app that can do everything', () => {
  test.concurrent.each(transcripts.map((one) => [one.title, one] as const))('%s', async (_, transcript) => {
    let last = '';
    const { stage, players } = await openApp(shipped, everything, {
      walked: (steps) => {
        for (const step of steps) {
          walked.add(step);
          taken.add(`${last} → ${step}`);
          last = step;
        }
      },
    });
    try {
      await play(transcript, players, shipped);
    } finally {
      await stage.end();
    }
  });
});

afterAll(() => {
  const all = Object.values(shipped.book.flows).flatMap((flow) =>
    Object.keys(flow.steps).map((step) => `${flow.id}/${step}`),
  );
  const left = all.filter((step) => !walked.has(step));
  console.log(`flow steps walked by transcripts: ${all.length - left.length} of ${all.length}`);
  expect(left, 'steps that no transcript walks').toEqual([]);
  expect(
    roads().filter((road) => !taken.has(road)),
    'roads that no transcript takes',
  ).toEqual([]);
});

/** Where branches and questions of the problems lead. */
function roads(): string[] {
  const problems = Object.values(shipped.book.flows).filter((flow) => flow.kind === 'problem');
  return problems.flatMap((flow) =>
    Object.values(flow.steps).flatMap((step) => {
      if (step.kind !== 'branch' && (step.kind !== 'ask' || step.from)) return [];
      return edgesOf(step).map(({ to }) => `${flow.id}/${step.id} → ${flow.id}/${to}`);
    }),
  );
}
