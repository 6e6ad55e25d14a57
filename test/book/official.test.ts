import { expect, test } from 'vitest';
import { loadOfficial, readOfficial } from '../../src/book/official.ts';
import { showProblem } from '../../src/book/problem.ts';

function problemsOf(text: string): string[] {
  const read = readOfficial('official.yaml', text);
  return 'problems' in read ? read.problems.map(showProblem) : [];
}

test('the list that ships is sound', async () => {
  expect(await loadOfficial('data/official.yaml')).toMatchObject({
    sites: ['wallet.example.com', 'help.example.com', 'download.example.com'],
    explorers: ['etherscan.io', 'tronscan.org', 'mempool.space'],
  });
});

test('a list needs no more than a site', () => {
  expect(readOfficial('official.yaml', 'sites: [{ host: a.com }]')).toEqual({
    sites: ['a.com'],
    ...{ mailboxes: [], telephones: [], accounts: [], explorers: [], addresses: [] },
    explorerOf: {},
  });
});

test('the first explorer of a chain is the one to point to', () => {
  const text =
    'sites: [{ host: a.com }]\nexplorers: [{ host: b.com }, { host: c.com, chain: btc }, { host: d.com, chain: btc }]';
  expect(readOfficial('official.yaml', text)).toMatchObject({
    explorers: ['b.com', 'c.com', 'd.com'],
    explorerOf: { btc: 'c.com' },
  });
});

test.each([
  ['sites: []', 'official.yaml:1:8'],
  ['sites:\n  - { host: https://a.com/ }', 'official.yaml:2:13'],
  ['sites:\n  - { host: A.com }', 'official.yaml:2:13'],
  ['sites: [{ host: a.com }]\nmailboxes:\n  - { address: nobody }', 'official.yaml:3:16'],
  ['sites: [{ host: a.com }]\ntelephones:\n  - { number: "202-555-0134" }', 'official.yaml:3:15'],
  ['sites: [{ host: a.com }]\naccounts:\n  - { platform: x, handle: "@me" }', 'official.yaml:3:28'],
  ['sites: [{ host: a.com }]\naddresses:\n  - { chain: btc, address: nowhere }', 'official.yaml:3:28'],
  ['sites:\n  - { host: a.com }\n  - { host: a.com }', 'official.yaml:3:5'],
  ['sites: [{ host: a.com, exampel: true }]', 'official.yaml:1:24'],
  ['sights: []', 'official.yaml:1:1'],
])('what is wrong is told with its place: %s', (text, place) => {
  expect(problemsOf(text).some((problem) => problem.startsWith(`${place} `))).toBe(true);
});

test('a file that is not there is a problem', async () => {
  expect(await loadOfficial('data/nothing.yaml')).toHaveProperty('problems');
});
