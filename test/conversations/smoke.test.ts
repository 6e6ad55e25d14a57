import { beforeAll, expect, test } from 'vitest';
import { parseCommand } from '../../src/desk/commands.ts';
import { telegramLike } from '../../src/render/profiles.ts';
import { openApp } from '../support/app-players.ts';
import { play } from '../support/play.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { readTranscripts, type Transcript } from '../support/transcript.ts';

const smoke = readTranscripts('test/conversations').filter((one) => one.tags.includes('smoke'));
const ACTIONS = [
  'take',
  'answer',
  'note',
  'transfer',
  'priority',
  'close',
  'reopen',
  'show',
  'undo',
  'queue',
  'articles',
  'help',
];

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

test('the transcripts tagged smoke open every flow and walk every kind of step', async () => {
  const walked = new Set<string>();
  for (const transcript of smoke) {
    const { stage, players } = await openApp(shipped, telegramLike, {
      walked: (steps) => {
        for (const step of steps) walked.add(step);
      },
    });
    await play(transcript, players, shipped).finally(() => stage.end());
  }
  const flows = Object.values(shipped.book.flows);
  const kinds = new Set(flows.flatMap((flow) => Object.values(flow.steps).map((step) => step.kind)));
  const seen = new Set(
    flows.flatMap((flow) =>
      Object.values(flow.steps).flatMap((step) => (walked.has(`${flow.id}/${step.id}`) ? step.kind : [])),
    ),
  );
  expect(
    [...kinds].filter((kind) => !seen.has(kind)),
    'kinds of steps',
  ).toEqual([]);
  const opened = new Set([...walked].map((step) => step.split('/')[0]));
  expect(
    flows.map((flow) => flow.id).filter((id) => !opened.has(id)),
    'flows',
  ).toEqual([]);
});

test('the transcripts tagged smoke do everything that an agent can do', () => {
  const done = new Set(smoke.flatMap(commandsIn));
  expect(ACTIONS.filter((action) => !done.has(action))).toEqual([]);
});

function commandsIn({ talk }: Transcript): string[] {
  return talk.flatMap((line) => {
    if (!('agent' in line)) return [];
    return parseCommand(typeof line.agent === 'string' ? line.agent : line.agent.text).do;
  });
}
