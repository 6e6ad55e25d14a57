import { randomBytes } from 'node:crypto';
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Channel, Inbox } from '../../src/ports/channel.ts';
import type { Log } from '../../src/ports/log.ts';
import type { AppLogin } from '../../src/ports/login.ts';
import type { AgentRoom, RoomInbox } from '../../src/ports/room.ts';
import type { DeskView } from '../../src/ports/view.ts';
import { createApp } from './app.ts';
import { readAssets } from './assets.ts';
import { createCustomerSide } from './customer-side.ts';
import { isLoopback } from './hosts.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { createRoomSide } from './room-side.ts';
import { Door } from './sessions.ts';

export interface WebOptions {
  host: string;
  /** 0: any that is free. */
  port: number;
  /** The address that the page is known by, if it is not the one it listens on. */
  origin: string | null;
  /** Whether a proxy stands before it. */
  proxied: boolean;
  /** Whether customers are served, and agents. */
  customers: boolean;
  agents: boolean;
  /** What opens the agents' room; null: whoever reaches the page is a member. */
  token: string | null;
  allowedOrigins: string[];
  brand: Record<string, string>;
  language: string;
  /** The folder of the built page. */
  assets: string;
  /** The desk as it stands; null when there is none to look at. */
  view(): DeskView | null;
  /** The login of a chat app's account, for agents to look at; null when there is none. */
  login?: AppLogin | null;
  /** How many problems the last edit of the book had that was refused; 0 when there was none, or it was taken. */
  bookProblems?: () => number;
  maxMediaBytes: number;
  limits?: Partial<Limits>;
  log: Log;
  now(): number;
}

/** The page as a customers' channel and as an agents' room, on one server. It listens while either is started. */
export interface Web {
  channel: Channel;
  room: AgentRoom;
  /** Where the page is, once it listens: `http://127.0.0.1:8787`. */
  url(): string;
}

/** How long what is being answered may take when the page closes, ms. */
const LAST_ANSWERS_MS = 1_000;
const SWEEP_MS = 10;

interface Listening {
  server: Server;
  spare: Set<Socket>;
}

/** Why the page is not opened as it was asked for; a text for people. */
export class WebError extends Error {}

/** The page, closed. Throws a WebError when it would be open to the network without a token. */
export function createWeb(options: WebOptions): Web {
  const { host, token, agents } = options;
  if (!isLoopback(host) && agents && token === null) {
    throw new WebError(`the page can't listen on ${host} without a token: anybody could enter the agents' room`);
  }
  const side = { run: randomBytes(6).toString('base64url'), ...options };
  const [customerSide, roomSide] = [createCustomerSide(side), createRoomSide(side)];
  const live = new Set<ServerResponse>();
  const open = new Set<string>();
  let server: Promise<Listening> | null = null;
  let url = '';

  async function listen(): Promise<Listening> {
    const app = createApp({
      ...options,
      ...{ customers: customerSide, agents: roomSide, servesCustomers: options.customers, servesAgents: agents },
      door: new Door(token),
      place: { host, origin: options.origin },
      assets: await readAssets(options.assets),
      limits: { ...DEFAULT_LIMITS, ...options.limits },
      live,
      ticks: () => performance.now(),
    });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    const spare = unused(server);
    await listenOn(server, options);
    url = options.origin ?? urlOf(server, host);
    return { server, spare };
  }

  /** The same channel or room, which opens the server with itself, and closes it when it is the last. */
  function served<T extends Channel | AgentRoom>(one: T): T {
    const start = async (inbox: Inbox & RoomInbox): Promise<void> => {
      await one.start(inbox);
      open.add(one.id);
      server ??= listen();
      await server;
    };
    const stop = async (): Promise<void> => {
      await one.stop();
      open.delete(one.id);
      if (open.size > 0 || server === null) return;
      const closing = server;
      server = null;
      await closing.then(
        (listening) => close(listening, live),
        () => undefined,
      );
    };
    return { ...one, start, stop };
  }

  return {
    channel: served(customerSide.channel),
    room: served(roomSide.room),
    url: () => url,
  };
}

/** Connections that have not asked for anything yet: browsers open them ahead. Node does not count them as idle. */
function unused(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('request', ({ socket }) => sockets.delete(socket));
  return sockets;
}

function listenOn(server: Server, { host, port }: WebOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Ends what is live, lets what is being answered be answered, and resolves when the port is free. */
function close({ server, spare }: Listening, live: Set<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
    // A connection that is kept for another request is idle only when its answer has gone out.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    for (const response of live) response.end();
    for (const socket of spare) socket.destroy();
  });
}
