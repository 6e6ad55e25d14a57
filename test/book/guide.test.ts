import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { problemsIn, smallFiles } from './small-book.ts';

test('the flow in the guide for authors is right', async () => {
  const guide = await readFile('docs/writing-a-flow.md', 'utf8');
  const files = [...guide.matchAll(/^```\w+ (flows\/\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [
    file,
    text,
  ]);
  expect(files).toHaveLength(5);
  expect(problemsIn({ ...smallFiles(), ...Object.fromEntries(files) })).toEqual([]);
});
