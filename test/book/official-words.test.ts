import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

test('the words name the published list on the site that brand.yaml names, and that official.yaml lists', async () => {
  const { site } = parse(await readFile('data/brand.yaml', 'utf8'));
  const { sites } = parse(await readFile('data/official.yaml', 'utf8'));
  const { host } = new URL(site);
  for (const language of ['zh-CN', 'en']) {
    const words = await readFile(`data/words/common.${language}.ftl`, 'utf8');
    expect(/^-official-list = (.*)$/m.exec(words)?.[1], language).toBe(`${host}/.well-known/kefu.json`);
  }
  expect(sites.map((one: { host: string }) => one.host)).toContain(host);
});
