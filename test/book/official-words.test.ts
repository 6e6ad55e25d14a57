import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadOfficial } from '../../src/book/official.ts';

/** The terms of a words file by their names. */
function terms(file: string): Map<string, string> {
  const lines = readFileSync(file, 'utf8').matchAll(/^-([a-z-]+) = (.+)$/gmu);
  return new Map([...lines].map(([, name = '', value = '']) => [name, value]));
}

describe.each(['zh-CN', 'en'])('the official channels in the words of %s', (language) => {
  test('are those of data/official.yaml', async () => {
    const official = await loadOfficial('data/official.yaml');
    if ('problems' in official) throw new Error('data/official.yaml is not sound');
    const ours = new Set([
      ...official.sites,
      ...official.explorers,
      ...official.accounts.flatMap(({ handle }) => [handle, `@${handle}`]),
    ]);
    const named = [...terms(`data/words/official.${language}.ftl`)].filter(([name]) =>
      /^(?:official|explorer)-/.test(name),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const [name, value] of named) expect(ours, name).toContain(value);
  });
});
