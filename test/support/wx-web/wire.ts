import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';

/** One request of the client, read to its end. */
export interface Call {
  /** The last part of the path: `webwxsync`. */
  endpoint: string;
  method: string;
  /** The host that the client means: `webpush.wx.qq.com`. */
  host: string;
  query: Record<string, string>;
  cookies: Record<string, string>;
  headers: Record<string, string>;
  raw: Buffer;
  /** The body when it is JSON, else empty. */
  json: Record<string, unknown>;
  /** Aborted when the client hangs up. */
  gone: AbortSignal;
}

/** What is answered; `cut` ends the connection without an answer. */
export type Reply = 'cut' | { status?: number; headers?: Record<string, string | string[]>; body: string | Buffer };

/** A server on this machine that can be away for a while: its port then refuses. */
export class Wire {
  readonly #server: Server;
  readonly #tunnels = new Set<Socket>();
  #port = 0;

  constructor(answer: (call: Call) => Promise<Reply>) {
    this.#server = createServer((request, response) => {
      serve(request, response, answer).catch(() => request.socket.destroy());
    });
  }

  /** Where it listens: `http://127.0.0.1:40000`. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /**
   * Takes clients that hold this server for a proxy (`CONNECT host:443`): what they send to the host arrives here. `open`
   * gives the certificate that the host shows, or nothing when it is to be refused.
   */
  onTunnel(open: (host: string) => Certificate | undefined): void {
    this.#server.on('connect', (request: IncomingMessage, socket: Socket) => {
      const certificate = open(request.url ?? '');
      socket.on('error', () => socket.destroy());
      if (!certificate) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      this.#tunnels.add(socket);
      socket.on('close', () => this.#tunnels.delete(socket));
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      const secure = new TLSSocket(socket, { isServer: true, ...certificate });
      secure.on('error', () => socket.destroy());
      this.#server.emit('connection', secure);
    });
  }

  /** Listens; on the same port as before when it has listened already. */
  async open(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Ends every connection and refuses new ones. */
  async shut(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    for (const socket of this.#tunnels) socket.destroy();
    await once(this.#server, 'close');
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: Call) => Promise<Reply>,
): Promise<void> {
  const reply = await answer(await callOf(request, response));
  if (reply === 'cut') {
    request.socket.destroy();
    return;
  }
  response.writeHead(reply.status ?? 200, { 'content-type': 'text/plain', ...reply.headers });
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

async function callOf(request: IncomingMessage, response: ServerResponse): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const host = headers['x-wx-host'] ?? headers.host ?? '';
  const url = new URL(request.url ?? '', `http://${host}`);
  return {
    endpoint: url.pathname.split('/').at(-1) ?? '',
    method: request.method ?? '',
    host,
    query: Object.fromEntries(url.searchParams),
    cookies: cookiesOf(headers.cookie ?? ''),
    headers,
    raw,
    json: jsonOf(headers['content-type'] ?? '', raw),
    gone: gone.signal,
  };
}

function cookiesOf(header: string): Record<string, string> {
  const pairs = header.split('; ').map((pair) => pair.split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}

function jsonOf(type: string, raw: Buffer): Record<string, unknown> {
  return /json/.test(type) && raw.length > 0 ? (JSON.parse(raw.toString()) as Record<string, unknown>) : {};
}
