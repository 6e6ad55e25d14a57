import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { isOurHost, isOurOrigin, type Place } from './hosts.ts';
import type { Meters } from './limits.ts';
import { Refused } from './refused.ts';
import { customerOf, type Door } from './sessions.ts';

export type Env = { Bindings: HttpBindings; Variables: { customer: string; address: string } };

export const COOKIES = { browser: 'kefu_browser', member: 'kefu_member' } as const;

/** What a page of ours may do: nothing that is not its own, and no text is ever code or markup. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** Sets what every response carries. `framedBy` are the origins that may show a page in a frame. */
export function headers(framedBy: string[] = []): MiddlewareHandler<Env> {
  const ancestors = `frame-ancestors ${framedBy.length > 0 ? framedBy.join(' ') : "'none'"}`;
  return async (c, next) => {
    await next();
    if (c.res.headers.has('content-security-policy')) return;
    c.header('content-security-policy', [...POLICY, ancestors].join('; '));
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cross-origin-opener-policy', 'same-origin');
    if (!c.res.headers.has('cross-origin-resource-policy')) c.header('cross-origin-resource-policy', 'same-origin');
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  };
}

/** Refuses requests for a host that is not ours, and more than an address may make. */
export function ours(place: Place, proxied: boolean, { requests, assets }: Meters): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!isOurHost(c.req.header('host'), place)) throw new Refused('wrong_host');
    const address = addressOf(c, proxied);
    c.set('address', address);
    const meter = c.req.path.startsWith('/static/') ? assets : requests;
    if (!meter.take(address)) throw new Refused('too_many');
    await next();
  };
}

/** The address that a request comes from; behind a proxy, the one that the proxy names, which is the last. */
function addressOf(c: Context<Env>, proxied: boolean): string {
  const named = proxied ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return named || c.env.incoming.socket.remoteAddress || '';
}

/**
 * Refuses what does not come from a page of ours. Only such a page can set this header: another origin's would have to ask
 * first, and is never told that it may.
 */
export const fromOurPage: MiddlewareHandler<Env> = async (c, next) => {
  const [origin, site] = [c.req.header('origin'), c.req.header('sec-fetch-site')];
  const isForeign = origin !== undefined && !isOurOrigin(origin, c.req.header('host'));
  if (isForeign || (site !== undefined && site !== 'same-origin') || c.req.header('x-kefu') !== '1') {
    throw new Refused('wrong_origin');
  }
  await next();
  c.header('cache-control', 'no-store');
};

/** Lets in a customer with a session. */
export const withSession: MiddlewareHandler<Env> = async (c, next) => {
  const customer = customerOf(
    getCookie(c, COOKIES.browser),
    c.req.header('x-kefu-tab'),
    c.req.header('x-kefu-session'),
  );
  if (customer === null) throw new Refused('no_session');
  c.set('customer', customer);
  await next();
};

/** Lets in a member of the agents' room. `now` gives UTC ms. */
export function asMember(door: Door, now: () => number): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!door.admits(getCookie(c, COOKIES.member), now())) throw new Refused('no_member');
    await next();
  };
}
