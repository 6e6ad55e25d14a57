import type { ServerResponse } from 'node:http';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Log } from '../../src/ports/log.ts';
import type { DeskView } from '../../src/ports/view.ts';
import { type Asset, assetResponse } from './assets.ts';
import { chatRoutes } from './chat-routes.ts';
import type { CustomerSide } from './customer-side.ts';
import { COOKIES, type Env, fromOurPage, headers, ours } from './guarded.ts';
import type { Place } from './hosts.ts';
import { createMeters, type Limits } from './limits.ts';
import { type PageKind, pageOf } from './pages.ts';
import { Refused, refusalOf } from './refused.ts';
import { roomRoutes } from './room-routes.ts';
import type { RoomSide } from './room-side.ts';
import { type Door, isToken, newToken } from './sessions.ts';

export interface AppOptions {
  customers: CustomerSide;
  agents: RoomSide;
  /** Whether customers are served on the page, and agents. */
  servesCustomers: boolean;
  servesAgents: boolean;
  door: Door;
  place: Place;
  /** Whether a proxy stands before it, which names the address that a request comes from. */
  proxied: boolean;
  /** Origins of sites that may show the customer's page in a frame. */
  allowedOrigins: string[];
  brand: Record<string, string>;
  language: string;
  assets: Map<string, Asset>;
  view(): DeskView | null;
  /** How many problems the last edit of the book had that was refused; 0 when the book is as it was edited. */
  bookProblems?: () => number;
  log: Log;
  limits: Limits;
  maxMediaBytes: number;
  now(): number;
  /** The connections that are open. */
  live: Set<ServerResponse>;
  /** Milliseconds that only go forward: for limits. */
  ticks(): number;
}

const YEAR_S = 365 * 24 * 60 * 60;

/** Everything that is served. */
export function createApp(options: AppOptions): Hono<Env> {
  const { customers, agents, door, place, allowedOrigins, assets, log, limits, maxMediaBytes, now, live } = options;
  const meters = createMeters(limits, options.ticks);
  const secure = place.origin?.startsWith('https:') ?? false;
  const app = new Hono<Env>();

  app.onError((error, c) => {
    const refusal = refusalOf(error);
    if (refusal === null) log.error('request failed', { path: c.req.routePath, error: String(error) });
    return refusal?.response ?? Response.json({ error: 'error' }, { status: 500 });
  });
  app.notFound(() => new Refused('not_found').response);

  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', (c) => {
    if (!customers.isOpen || !agents.isOpen) throw new Refused('unready');
    const problems = options.bookProblems?.() ?? 0;
    return c.text(
      problems === 0 ? 'ready' : `ready\nan edit of the book was refused (problems: ${problems}); the old book stays`,
    );
  });

  app.use(headers());
  app.use('/widget', headers(allowedOrigins));
  app.use(ours(place, options.proxied, meters));

  app.get('/widget.js', (c) => {
    const asset = assets.get('adapters/web/browser/widget.js');
    if (!asset || !options.servesCustomers) throw new Refused('not_found');
    const response = assetResponse(asset, c.req.header('if-none-match'));
    response.headers.set('cross-origin-resource-policy', 'cross-origin');
    return response;
  });
  app.get('/static/*', (c) => {
    const asset = assets.get(c.req.path.slice('/static/'.length));
    if (!asset) throw new Refused('not_found');
    return assetResponse(asset, c.req.header('if-none-match'));
  });

  const page = (kind: PageKind) => pageOf({ kind, brand: options.brand, language: options.language });
  app.get('/', (c) => {
    if (!options.servesCustomers) return c.redirect('/desk');
    return withBrowser(c, page(options.servesAgents && door.isOpen ? 'both' : 'chat'));
  });
  if (options.servesCustomers) {
    app.get('/chat', (c) => withBrowser(c, page('chat')));
    app.get('/widget', (c) => c.html(page('widget')));
  }
  if (options.servesAgents) app.get('/desk', (c) => c.html(page('desk')));

  app.use('/api/*', fromOurPage);
  if (options.servesCustomers) {
    app.route('/api/chat', chatRoutes(customers, { limits, meters, maxMediaBytes, live }, customerTypes));
  }
  if (options.servesAgents) {
    const typing = agentTypes;
    app.route('/api/room', roomRoutes(agents, { limits, meters, maxMediaBytes, live, door, secure, now, typing }));
  }
  return app;

  /** The page with a secret of this browser's own, which no script can read. */
  function withBrowser(c: Context<Env>, html: string): Response | Promise<Response> {
    if (!isToken(getCookie(c, COOKIES.browser))) {
      setCookie(c, COOKIES.browser, newToken(), {
        ...{ httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge: YEAR_S },
      });
    }
    return c.html(html, 200, { 'cache-control': 'no-store' });
  }

  async function customerTypes(customer: string): Promise<void> {
    const code = (await options.view()?.openCase(customers.channel.id, customer)) ?? null;
    if (code !== null) agents.feed.push({ type: 'typing', code });
  }

  async function agentTypes(code: string): Promise<void> {
    const whose = options.view()?.customerOf(code);
    if (whose?.channel === customers.channel.id) customers.feed(whose.customer).push({ type: 'typing' });
  }
}
