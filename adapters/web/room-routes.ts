import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import { readJson } from './body.ts';
import { outgoing, type RouteOptions, readSaid, takeSlot } from './chat-routes.ts';
import { fileResponse } from './files.ts';
import { asMember, COOKIES, type Env } from './guarded.ts';
import { serveLive } from './live.ts';
import { Refused } from './refused.ts';
import type { RoomSide } from './room-side.ts';
import { parseRoomSaying } from './sayings.ts';
import { type Door, MEMBER_MS } from './sessions.ts';

export interface RoomRouteOptions extends RouteOptions {
  door: Door;
  /** Whether cookies go over TLS alone. */
  secure: boolean;
  now(): number;
  /** Told for which case an agent types. */
  typing(code: string): Promise<void>;
}

/** What an agent's page asks for. */
export function roomRoutes(side: RoomSide, options: RoomRouteOptions): Hono<Env> {
  const { door, secure, meters, limits, now } = options;
  const routes = new Hono<Env>();

  routes.post('/enter', async (c) => {
    if (!meters.signIns.take(c.get('address'))) throw new Refused('too_many');
    const given = z.object({ token: z.string().max(1000) }).safeParse(await readJson(c.req.raw, limits.jsonBytes));
    const pass = given.success ? door.enter(given.data.token, now()) : null;
    if (pass === null) throw new Refused('no_member');
    setCookie(c, COOKIES.member, pass, {
      ...{ httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge: MEMBER_MS / 1000 },
    });
    return c.body(null, 204);
  });

  routes.use(asMember(door, now));

  routes.post('/leave', (c) => {
    setCookie(c, COOKIES.member, '', { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge: 0 });
    return c.body(null, 204);
  });

  routes.get('/live', (c) => {
    const ended = takeSlot(meters.livePerAddress, c.get('address'));
    const after = c.req.header('last-event-id') ?? null;
    void serveLive(outgoing(c), { feed: side.feed, after, whole: () => side.desk(), ended, live: options.live });
    return RESPONSE_ALREADY_SENT;
  });

  routes.get('/cases/:code', async (c) => c.json(await side.case(c.req.param('code'))));

  routes.post('/messages', async (c) => {
    const { message, files } = await readSaid(c.req.raw, options);
    const saying = parseRoomSaying(message);
    if (!meters.messages.take(`room ${saying.agent}`)) throw new Refused('too_many');
    await side.says(saying, files);
    return c.body(null, 204);
  });

  routes.post('/typing/:code', async (c) => {
    await options.typing(c.req.param('code'));
    return c.body(null, 204);
  });

  routes.get('/files/:id/:n', (c) => file(null, c.req.param('id'), c.req.param('n')));
  routes.get('/files/:code/:id/:n', (c) => file(c.req.param('code'), c.req.param('id'), c.req.param('n')));

  async function file(code: string | null, id: string, n: string): Promise<Response> {
    const { media, fetch } = await side.file(code, id, Number(n));
    return fileResponse(new Uint8Array(await fetch()), media);
  }

  return routes;
}
