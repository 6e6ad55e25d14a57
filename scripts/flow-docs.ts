/**
 * Makes docs/flows: each flow's picture and page, and the index. `npm run docs:flows`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { flowDocs } from '../test/support/flow-docs.ts';
import { shippedBook } from '../test/support/stage.ts';
import { readTranscripts } from '../test/support/transcript.ts';

const FOLDER = 'docs/flows';

test('docs/flows', async () => {
  const transcripts = readTranscripts('test/conversations');
  const made = await flowDocs(await shippedBook(), transcripts, { flows: 'flows', data: 'data' });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of made) writeFileSync(`${FOLDER}/${name}`, text);
});
