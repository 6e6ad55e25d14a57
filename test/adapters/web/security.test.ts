import { request as rawRequest } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { Limits } from '../../../adapters/web/limits.ts';
import { newToken } from '../../../adapters/web/sessions.ts';
import { createWeb, type Web, WebError, type WebOptions } from '../../../adapters/web/web.ts';
import type { Arrival } from '../../../src/ports/channel.ts';
import type { RoomArrival } from '../../../src/ports/room.ts';
import { createTestInbox, type TestInbox } from '../../contract/inbox.ts';
import { freePort } from '../../support/served.ts';
import { SILENT } from '../../support/stage.ts';
import { makeWeb, UNLIMITED } from './open.ts';
import { AgentPage, CustomerPage, newId } from './page.ts';

const TOKEN = 'a-token-of-the-desk';
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A page that is open, and where its messages arrive. */
async function start(options: Partial<WebOptions> = {}) {
  const { web, remove } = await makeWeb(options);
  const said: TestInbox<Arrival> = createTestInbox();
  const done: TestInbox<RoomArrival> = createTestInbox();
  await Promise.all([web.channel.start(said), web.room.start(done)]);
  open.push(async () => {
    await Promise.all([web.channel.stop(), web.room.stop()]);
    await remove();
  });
  return { web, said, done };
}

/** A request with exactly these headers, Host too; resolves to the status. */
function ask(web: Web, path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = rawRequest(`${web.url()}${path}`, { method, headers }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
}

function hostOf(web: Web): string {
  return new URL(web.url()).host;
}

/** What a page of ours sends with a message. */
function ours(web: Web): Record<string, string> {
  return {
    'x-kefu': '1',
    'x-kefu-session': newToken(),
    'content-type': 'application/json',
    host: hostOf(web),
    origin: web.url(),
  };
}

const hello = () => JSON.stringify({ id: newId(), text: 'hello' });

describe('the host', () => {
  test('is ours by its address and by localhost', async () => {
    const { web } = await start();
    const { port } = new URL(web.url());
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
      expect(await ask(web, '/chat', { host })).toBe(200);
  });

  test.each(['evil.example', 'evil.example:8787', '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1'])(
    'is not ours as "%s"',
    async (host) => {
      const { web } = await start();
      for (const path of ['/', '/chat', '/static/style.css', '/api/chat/live', '/widget.js'])
        expect(await ask(web, path, { host })).toBe(421);
    },
  );

  test('is the one it is known by, too', async () => {
    const port = await freePort();
    const { web } = await start({ port, origin: 'https://desk.example.com', token: TOKEN });
    expect(web.url()).toBe('https://desk.example.com');
    const near = { ...web, url: () => `http://127.0.0.1:${port}` };
    expect(await ask(near, '/chat', { host: 'desk.example.com' })).toBe(200);
    expect(await ask(near, '/chat', { host: 'other.example.com' })).toBe(421);
    const page = { ...ours(near), host: 'desk.example.com', origin: 'https://desk.example.com' };
    expect(await ask(near, '/api/chat/messages', page, 'POST', hello())).toBe(200);
  });
});

describe('another site', () => {
  test.each([
    ['says its origin', { origin: 'https://evil.example' }],
    ['is on another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['hides its origin', { origin: 'null' }],
    ['is told of by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['is only the same site', { 'sec-fetch-site': 'same-site' }],
  ])('that %s can say nothing and hear nothing', async (_, headers) => {
    const { web, said } = await start();
    const whole = { ...ours(web), ...headers };
    expect(await ask(web, '/api/chat/messages', whole, 'POST', hello())).toBe(403);
    expect(await ask(web, '/api/chat/live', whole)).toBe(403);
    expect(await ask(web, '/api/room/live', whole)).toBe(403);
    expect(said.waiting()).toBe(0);
  });

  test('that sends a form, as it may without asking, says nothing', async () => {
    const { web, said } = await start();
    const { 'x-kefu': _, origin: __, ...plain } = ours(web);
    expect(await ask(web, '/api/chat/messages', { ...plain, 'content-type': 'text/plain' }, 'POST', hello())).toBe(403);
    expect(said.waiting()).toBe(0);
  });

  test('is never told that it may ask', async () => {
    const { web } = await start({ allowedOrigins: ['https://www.example.com'] });
    const preflight = await fetch(`${web.url()}/api/chat/messages`, {
      method: 'OPTIONS',
      headers: { origin: 'https://www.example.com', 'access-control-request-method': 'POST' },
    });
    expect(preflight.ok).toBe(false);
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('may show the widget in a frame if it is listed, and nothing else ever', async () => {
    const { web } = await start({ allowedOrigins: ['https://www.example.com'] });
    const policy = async (path: string) =>
      (await fetch(`${web.url()}${path}`)).headers.get('content-security-policy') ?? '';
    expect(await policy('/widget')).toContain('frame-ancestors https://www.example.com');
    for (const path of ['/', '/chat', '/desk']) expect(await policy(path)).toContain("frame-ancestors 'none'");
  });
});

describe('what every page carries', () => {
  test.each(['/', '/chat', '/desk', '/widget'])('%s lets no script in but its own files', async (path) => {
    const { web } = await start();
    const { headers } = await fetch(`${web.url()}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('holds nothing inline, whatever the brand is called', async () => {
    const { web } = await start({ brand: { en: '"><script>alert(1)</script>' } });
    const html = await (await fetch(`${web.url()}/`)).text();
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
    expect(html).not.toMatch(/<style| style=| on\w+=/);
  });

  test('nothing outside the built page is served', async () => {
    const { web } = await start();
    for (const path of [
      '/static/../../package.json',
      '/static/%2e%2e/%2e%2e/package.json',
      '/static//etc/passwd',
      '/.env',
      '/static/',
    ])
      expect(await ask(web, path, { host: hostOf(web) })).toBe(404);
  });
});

describe('a session', () => {
  test('is needed, and a guessed one is nobody’s', async () => {
    const { web } = await start();
    for (const session of ['', 'short', 'x'.repeat(42), `${newToken()}!`]) {
      const { 'x-kefu-session': _, ...rest } = ours(web);
      expect(await ask(web, '/api/chat/live', { ...rest, ...(session ? { 'x-kefu-session': session } : {}) })).toBe(
        401,
      );
    }
  });

  test('of the page is a cookie that no script can read, and needs the tab as well', async () => {
    const { web } = await start();
    const cookie = (await fetch(`${web.url()}/chat`)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^kefu_browser=[\w-]{43}; .*HttpOnly/);
    expect(cookie).toContain('SameSite=Lax');
    const base = { 'x-kefu': '1', host: hostOf(web), cookie: cookie.split(';')[0] ?? '' };
    expect(await ask(web, '/api/chat/live', base)).toBe(401);
    expect(await ask(web, '/api/chat/live', { ...base, 'x-kefu-tab': 'tab-0001' })).toBe(200);
  });

  test('goes over TLS alone where the page is known by https', async () => {
    const port = await freePort();
    await start({ port, origin: 'https://desk.example.com', token: TOKEN });
    expect((await fetch(`http://127.0.0.1:${port}/chat`)).headers.get('set-cookie')).toContain('Secure');
  });

  test('is not told by the id of its customer, and opens no other’s files', async () => {
    const { web, said } = await start();
    const token = newToken();
    const [ann, bob] = [new CustomerPage(web.url(), token, 'Ann'), new CustomerPage(web.url(), newToken(), 'Bob')];
    await ann.says({ text: 'hello' });
    const { customer } = await said.next();
    expect(customer).not.toContain(token.slice(0, 8));
    const media = { kind: 'image' as const, ref: 'x', at: 'held', name: 'a.png', mime: 'image/png', size: 3 };
    const message = { text: '', spans: [], choices: [], media: [media] };
    await web.channel.send(customer, message, { id: 'web/1#0', attempt: 1, bytes: async () => Uint8Array.of(1, 2, 3) });
    const path = `/api/chat/files/${encodeURIComponent('web/1#0')}/0`;
    expect(new Uint8Array(await (await ann.ask(path)).arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
    await expect(bob.ask(path)).rejects.toMatchObject({ status: 404 });
  });

  test('a file that is no picture is saved, never opened as a page', async () => {
    const { web, said } = await start();
    const ann = new CustomerPage(web.url(), newToken(), 'Ann');
    await ann.says({ text: 'hello' });
    const { customer } = await said.next();
    const media = { kind: 'file' as const, ref: 'x', at: 'held', name: 'a".html', mime: 'text/html', size: 3 };
    await web.channel.send(
      customer,
      { text: '', spans: [], choices: [], media: [media] },
      { id: 'x#1', attempt: 1, bytes: async () => new Uint8Array(3) },
    );
    const { headers } = await ann.ask(`/api/chat/files/${encodeURIComponent('x#1')}/0`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a%22.html");
  });
});

describe('the agents’ room', () => {
  test('is closed to whoever does not know the token', async () => {
    const { web, done } = await start({ token: TOKEN });
    const outsider = new AgentPage(web.url());
    await expect(outsider.says('Eve', { text: '/close #1024' })).rejects.toMatchObject({ code: 'no_member' });
    await expect(outsider.ask('/api/room/live')).rejects.toMatchObject({ code: 'no_member' });
    await expect(outsider.ask('/api/room/cases/1001')).rejects.toMatchObject({ code: 'no_member' });
    const forged = new AgentPage(web.url(), { cookie: `kefu_member=${Date.now() + 1e6}.AAAA` });
    await expect(forged.says('Eve', { text: 'hi' })).rejects.toMatchObject({ code: 'no_member' });
    expect(done.waiting()).toBe(0);
  });

  test('is open with a pass, for its time', async () => {
    let now = Date.UTC(2026, 10, 20);
    const { web, done } = await start({ token: TOKEN, now: () => now });
    const response = await enter(web, TOKEN);
    const pass = response.headers.get('set-cookie') ?? '';
    expect(pass).toContain('HttpOnly');
    expect(pass).toContain('SameSite=Strict');
    const agent = new AgentPage(web.url(), { cookie: pass.split(';')[0] ?? '' });
    await agent.says('Ann', { text: 'hello' });
    expect((await done.next()).agent).toEqual({ id: 'Ann', name: 'Ann' });
    now += 13 * 60 * 60 * 1000;
    await expect(agent.says('Ann', { text: 'hello' })).rejects.toMatchObject({ code: 'no_member' });
  });

  test('can not be guessed into', async () => {
    const { web } = await start({ token: TOKEN, limits: { ...UNLIMITED, signIns: { burst: 3, perSecond: 0 } } });
    const tries = [];
    for (let n = 0; n < 5; n++) tries.push((await enter(web, `guess number ${n}`)).status);
    expect(tries).toEqual([401, 401, 401, 429, 429]);
    expect((await enter(web, TOKEN)).status).toBe(429);
  });

  test('is not there where it is not served, nor are customers', async () => {
    const { web } = await start({ agents: false });
    expect((await fetch(`${web.url()}/desk`)).status).toBe(404);
    await expect(new AgentPage(web.url()).ask('/api/room/live')).rejects.toMatchObject({ status: 404 });
    const second = await start({ customers: false, token: TOKEN });
    expect((await fetch(`${second.web.url()}/chat`)).status).toBe(404);
    expect((await fetch(`${second.web.url()}/widget.js`)).status).toBe(404);
    await expect(new CustomerPage(second.web.url(), newToken(), 'x').ask('/api/chat/live')).rejects.toMatchObject({
      status: 404,
    });
  });
});

function enter(web: Web, token: string): Promise<Response> {
  const headers = { 'x-kefu': '1', 'content-type': 'application/json' };
  return fetch(`${web.url()}/api/room/enter`, { method: 'POST', headers, body: JSON.stringify({ token }) });
}

describe('beyond this machine', () => {
  const far = (options: Partial<WebOptions>): WebOptions => ({
    ...{ host: '0.0.0.0', port: 0, origin: null, proxied: false, customers: true, agents: true, token: null },
    ...{
      allowedOrigins: [],
      brand: {},
      language: 'en',
      assets: '',
      view: () => null,
      maxMediaBytes: 1,
      log: SILENT,
      now: Date.now,
    },
    ...options,
  });

  test.each(['0.0.0.0', '::', '192.168.1.5', 'desk.example.com'])('it does not open on %s without a token', (host) => {
    expect(() => createWeb(far({ host }))).toThrow(WebError);
    expect(() => createWeb(far({ host, token: TOKEN }))).not.toThrow();
    expect(() => createWeb(far({ host, agents: false }))).not.toThrow();
  });

  test('it is reached by address, and by no name that it is not known by', async () => {
    const { web } = await start({ host: '0.0.0.0', token: TOKEN });
    const { port } = new URL(web.url());
    const near = { ...web, url: () => `http://127.0.0.1:${port}` };
    expect(await ask(near, '/chat', { host: `192.168.1.5:${port}` })).toBe(200);
    expect(await ask(near, '/chat', { host: `evil.example:${port}` })).toBe(421);
  });
});

describe('limits', () => {
  const with_ = (limits: Partial<Limits>) => start({ limits: { ...UNLIMITED, ...limits } });

  test('a session that says too much is told to wait, and others are not', async () => {
    const { web } = await with_({ messages: { burst: 3, perSecond: 0 } });
    const [ann, bob] = [new CustomerPage(web.url(), newToken(), 'Ann'), new CustomerPage(web.url(), newToken(), 'Bob')];
    for (let n = 0; n < 3; n++) await ann.says({ text: 'again' });
    await expect(ann.says({ text: 'again' })).rejects.toMatchObject({ status: 429, code: 'too_many' });
    await bob.says({ text: 'hello' });
  });

  test('an address that asks too often is told to wait', async () => {
    const { web } = await with_({ requests: { burst: 5, perSecond: 0 } });
    const statuses = [];
    for (let n = 0; n < 7; n++) statuses.push(await ask(web, '/chat', { host: hostOf(web) }));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  test('behind a proxy the address is the one that the proxy names, and no other', async () => {
    const { web } = await start({ proxied: true, limits: { ...UNLIMITED, requests: { burst: 1, perSecond: 0 } } });
    const from = (address: string) => ask(web, '/chat', { host: hostOf(web), 'x-forwarded-for': address });
    expect([await from('1.1.1.1'), await from('2.2.2.2'), await from('9.9.9.9, 1.1.1.1')]).toEqual([200, 200, 429]);
    const bare = await start({ limits: { ...UNLIMITED, requests: { burst: 1, perSecond: 0 } } });
    const claim = (address: string) => ask(bare.web, '/chat', { host: hostOf(bare.web), 'x-forwarded-for': address });
    expect([await claim('1.1.1.1'), await claim('2.2.2.2')]).toEqual([200, 429]);
  });

  test('live connections are counted, and given back', async () => {
    const { web } = await with_({ livePerSession: 2 });
    const token = newToken();
    const pages = [new CustomerPage(web.url(), token, 'Ann'), new CustomerPage(web.url(), token, 'Ann')];
    const responses = await Promise.all(pages.map((page) => page.ask('/api/chat/live')));
    const third = new CustomerPage(web.url(), token, 'Ann');
    await expect(third.ask('/api/chat/live')).rejects.toMatchObject({ status: 429 });
    await Promise.all(responses.map((response) => response.body?.cancel()));
    await expect
      .poll(() =>
        third.ask('/api/chat/live').then(
          (response) => response.status,
          () => 0,
        ),
      )
      .toBe(200);
  });

  test('a message is as long as it may be, and not longer, however it is sent', async () => {
    const { web, said } = await start();
    const headers = ours(web);
    const long = JSON.stringify({ id: newId(), text: 'x'.repeat(70_000) });
    expect(await ask(web, '/api/chat/messages', headers, 'POST', long)).toBe(413);
    expect(await ask(web, '/api/chat/messages', { ...headers, 'transfer-encoding': 'chunked' }, 'POST', long)).toBe(
      413,
    );
    expect(await ask(web, '/api/chat/messages', headers, 'POST', '{"id":')).toBe(400);
    for (const id of ['', 'short', '../../../etc', 'x'.repeat(65), 'sp ace id'])
      expect(await ask(web, '/api/chat/messages', headers, 'POST', JSON.stringify({ id, text: 'x' }))).toBe(400);
    expect(said.waiting()).toBe(0);
  });

  test('files are as large and as many as they may be, and not more', async () => {
    const { web, said } = await start({ maxMediaBytes: 1000 });
    const ann = new CustomerPage(web.url(), newToken(), 'Ann');
    const file = (size: number) => ({ name: 'a.bin', mime: 'application/octet-stream', data: new Uint8Array(size) });
    await ann.says({ text: 'fits' }, [file(1000)]);
    expect((await said.next()).media).toHaveLength(1);
    await ann.says({ text: 'a little too big' }, [file(1001)]);
    expect((await said.next()).refused).toEqual([{ name: 'a.bin', code: 'too_big' }]);
    await expect(ann.says({ text: 'far too big' }, [file(500_000)])).rejects.toMatchObject({ status: 413 });
    await expect(
      ann.says(
        { text: 'too many' },
        Array.from({ length: 7 }, () => file(1)),
      ),
    ).rejects.toMatchObject({ status: 413 });
    expect(said.waiting()).toBe(0);
  });
});

describe('a message that is sent again', () => {
  test('has the same id, which nobody else can have', async () => {
    const { web, said } = await start();
    const [ann, bob] = [new CustomerPage(web.url(), newToken(), 'Ann'), new CustomerPage(web.url(), newToken(), 'Bob')];
    const id = newId();
    for (const page of [ann, ann, bob]) await page.says({ id, text: 'once' });
    const ids = [await said.next(), await said.next(), await said.next()].map((arrival) => arrival.id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

describe('health', () => {
  test('is told to whoever asks, and readiness only while it takes messages', async () => {
    const { web } = await start();
    expect(await ask(web, '/healthz', { host: 'probe' })).toBe(200);
    expect(await ask(web, '/readyz', { host: 'probe' })).toBe(200);
    await web.room.stop();
    expect(await ask(web, '/healthz', { host: 'probe' })).toBe(200);
    expect(await ask(web, '/readyz', { host: 'probe' })).toBe(503);
  });

  test('names an edit of the book that was refused, and is ready all the same', async () => {
    let problems = 0;
    const { web } = await start({ bookProblems: () => problems });
    const told = async () => (await fetch(`${web.url()}/readyz`)).text();
    expect(await told()).toBe('ready');
    problems = 2;
    expect(await told()).toBe('ready\nan edit of the book was refused (problems: 2); the old book stays');
  });
});
