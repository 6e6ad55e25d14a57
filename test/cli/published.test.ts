import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { comparePublished, fetchPublished, WELL_KNOWN } from '../../src/cli/published.ts';
import { wellKnown } from '../../src/cli/wellknown.ts';
import type { OfficialList } from '../../src/guard/official.ts';

const LIST: OfficialList = {
  sites: ['wallet.example.com', 'help.example.com'],
  mailboxes: ['support@example.com'],
  telephones: ['+1 202-555-0134'],
  accounts: [{ platform: 'telegram', handle: 'starbridge_example' }],
  explorers: ['etherscan.io'],
  addresses: [],
};

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** A site on this machine; gives the address of the list on it. */
async function site(answer: (path: string, response: ServerResponse) => void): Promise<URL> {
  const server = createServer((request, response) => answer(request.url ?? '', response));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return new URL(WELL_KNOWN, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** What the doctor says of a site, without its address. */
async function said(url: URL): Promise<string[]> {
  const findings = comparePublished('kefu.json', await fetchPublished(url), LIST);
  return findings.map(({ mark, text }) => `${mark} ${text}`);
}

const publishes = (list: unknown) => site((_, response) => response.end(JSON.stringify(list)));

test('what `kefu wellknown` wrote, in whatever order, is the list as it is here', async () => {
  const written = JSON.parse(wellKnown(LIST));
  expect(await said(await publishes(written))).toEqual(['good kefu.json publishes the list as it is here']);
  const turned = { ...written, sites: written.sites.toReversed() };
  expect(await said(await publishes(turned))).toEqual(['good kefu.json publishes the list as it is here']);
});

test('each entry that differs is named', async () => {
  const list = {
    ...LIST,
    sites: ['wallet.example.com', 'evil.example.net'],
    accounts: [{ platform: 'x', handle: 'me' }],
  };
  expect(await said(await publishes(list))).toEqual([
    'bad kefu.json lacks sites: help.example.com',
    'bad kefu.json lacks accounts: telegram starbridge_example',
    'bad kefu.json has sites: evil.example.net, which is not ours',
    'bad kefu.json has accounts: x me, which is not ours',
  ]);
});

test('what is not there, refused, or no list is told', async () => {
  const status = (code: number) =>
    site((_, response) => {
      response.statusCode = code;
      response.end('no');
    });
  expect(await said(await status(404))).toEqual([expect.stringContaining('bad kefu.json is not there')]);
  expect(await said(await status(500))).toEqual([expect.stringContaining('is refused (status 500)')]);
  expect(await said(await site((_, response) => response.end('<html>')))).toEqual([
    expect.stringContaining('is no JSON'),
  ]);
  expect(await said(await publishes([]))).toEqual([expect.stringContaining('is no list')]);
  expect(await said(await publishes({ ...LIST, sites: [null, 3] }))).toContainEqual(expect.stringContaining('lacks'));
});

test('a site that can not be reached, or never answers, is told', async () => {
  const silent = await site(() => {});
  expect(await fetchPublished(silent, 50)).toEqual({ failed: "can't be reached (it takes too long)" });
  const [server] = servers.splice(0);
  server?.closeAllConnections();
  await new Promise((done) => server?.close(done));
  expect(await fetchPublished(silent)).toEqual({ failed: "can't be reached (ECONNREFUSED)" });
});

test('an answer without end is not read to its end', async () => {
  const endless = await site((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  });
  expect(await fetchPublished(endless)).toEqual({ failed: 'is too big to be the list' });
});

test('a redirect is followed within the site, and nowhere else', async () => {
  const elsewhere = await publishes(LIST);
  const to = (target: string) =>
    site((path, response) => {
      if (path !== WELL_KNOWN) return void response.end(JSON.stringify(LIST));
      response.statusCode = 302;
      response.setHeader('location', target);
      response.end();
    });
  expect(await said(await to('/list.json'))).toEqual(['good kefu.json publishes the list as it is here']);
  expect(await fetchPublished(await to(elsewhere.href))).toEqual({ failed: `leads elsewhere (${elsewhere.origin})` });
  expect(await fetchPublished(await to(WELL_KNOWN))).toMatchObject({
    failed: expect.stringContaining('leads elsewhere'),
  });
});
