import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Parts } from './body.ts';
import { readJson, readParts } from './body.ts';
import type { Slots } from './buckets.ts';
import type { CustomerSide } from './customer-side.ts';
import { fileResponse } from './files.ts';
import { type Env, withSession } from './guarded.ts';
import type { Limits, Meters } from './limits.ts';
import { serveLive } from './live.ts';
import { Refused } from './refused.ts';
import { parseSaying } from './sayings.ts';
import { newToken } from './sessions.ts';

export interface RouteOptions {
  limits: Limits;
  meters: Meters;
  maxMediaBytes: number;
  /** The connections that are open. */
  live: Set<ServerResponse>;
}

/** What a customer's page asks for. `typing` is told who types. */
export function chatRoutes(
  side: CustomerSide,
  options: RouteOptions,
  typing: (customer: string) => Promise<void>,
): Hono<Env> {
  const { meters, live } = options;
  const routes = new Hono<Env>();

  routes.post('/session', (c) => c.json({ token: newToken() }));
  routes.use(withSession);

  routes.get('/live', (c) => {
    const customer = c.get('customer');
    const ended = takeLive(meters, customer, c.get('address'));
    const after = c.req.header('last-event-id') ?? null;
    const whole = () => side.talk(customer);
    void serveLive(outgoing(c), { feed: side.feed(customer), after, whole, ended, live });
    return RESPONSE_ALREADY_SENT;
  });

  routes.post('/messages', async (c) => {
    const customer = c.get('customer');
    if (!meters.messages.take(customer)) throw new Refused('too_many');
    const { message, files } = await readSaid(c.req.raw, options);
    return c.json(await side.says(customer, parseSaying(message), files));
  });

  routes.post('/typing', async (c) => {
    await typing(c.get('customer'));
    return c.body(null, 204);
  });

  routes.get('/files/:id/:n', async (c) => {
    const { media, fetch } = await side.file(c.get('customer'), c.req.param('id'), Number(c.req.param('n')));
    return fileResponse(new Uint8Array(await fetch()), media);
  });

  return routes;
}

/** The response as Node knows it: it is written to for as long as the page listens. */
export function outgoing(c: Context<Env>): ServerResponse {
  return c.env.outgoing as ServerResponse;
}

/** What was said, in JSON, or in several parts with files. */
export async function readSaid(request: Request, { limits, meters, maxMediaBytes }: RouteOptions): Promise<Parts> {
  const isParts = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  if (!isParts) return { message: await readJson(request, limits.jsonBytes), files: [] };
  const done = meters.uploads.take('');
  if (done === null) throw new Refused('busy');
  try {
    return await readParts(request, limits.files, maxMediaBytes);
  } finally {
    done();
  }
}

/** Takes a live connection of a session and of an address; the result gives both back. Refuses when there are too many. */
function takeLive(meters: Meters, session: string, address: string): () => void {
  const own = takeSlot(meters.livePerSession, session);
  try {
    const all = takeSlot(meters.livePerAddress, address);
    return () => {
      own();
      all();
    };
  } catch (error) {
    own();
    throw error;
  }
}

/** Takes one of so many; the result gives it back. Refuses when there is none left. */
export function takeSlot(slots: Slots, name: string): () => void {
  const giveBack = slots.take(name);
  if (giveBack === null) throw new Refused('too_many');
  return giveBack;
}
