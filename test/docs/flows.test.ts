import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND, flowDocs } from '../support/flow-docs.ts';
import { shippedBook } from '../support/stage.ts';
import { readTranscripts } from '../support/transcript.ts';

const FOLDER = 'docs/flows';

test('the pages and pictures of docs/flows are what the flows and their transcripts make of them', async () => {
  const transcripts = readTranscripts('test/conversations');
  const made = await flowDocs(await shippedBook(), transcripts, { flows: 'flows', data: 'data' });
  const kept = await readdir(FOLDER).catch(() => []);
  const names = [...new Set([...made.keys(), ...kept])].sort();
  const wrong = [];
  for (const name of names) {
    const text = await readFile(join(FOLDER, name), 'utf8').catch(() => undefined);
    if (text?.replaceAll('\r\n', '\n') !== made.get(name)) wrong.push(name);
  }
  expect(wrong, `these are out of date: run ${COMMAND}`).toEqual([]);
}, 120_000);
