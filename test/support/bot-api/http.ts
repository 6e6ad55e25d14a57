import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import type { Backend } from './backend.ts';
import { readParams } from './body.ts';
import { dispatch } from './dispatch.ts';
import { Refusal } from './errors.ts';
import { type Fault, type Faults, refusalOf } from './faults.ts';
import { Params } from './params.ts';

/** One call as the bot made it, and what came of it. */
export interface Call {
  readonly method: string;
  readonly params: Record<string, unknown>;
  /** The server's time when the call came in, in milliseconds. */
  readonly at: number;
  result?: unknown;
  error?: Refusal;
  fault?: Fault;
}

/** What the server is told from outside. */
export interface Manner {
  readonly token: string;
  readonly faults: Faults;
  /** Milliseconds before each answer. */
  delayMs: number;
  /** Whether calls are written down. */
  readonly record: boolean;
  /** How many calls are being worked at, waiting polls left out. */
  working: number;
}

/** The server: calls, files and nothing else. */
export function serve(backend: Backend, manner: Manner, calls: Call[]): Server {
  backend.webhook.onReply = (method, fields) => {
    const call = written(method, new Params(fields));
    settle(call, () => dispatch(backend, method, new Params(fields)));
  };
  return createServer(
    (request, response) => void route(request, response).catch((error) => answer(response, broken(error))),
  );

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const [, file, token, rest] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(path) ?? [];
    if (token === undefined || rest === undefined) return answer(response, new Refusal(404, 'Not Found'));
    if (decodeURIComponent(token) !== manner.token) return answer(response, new Refusal(401, 'Unauthorized'));
    if (file !== undefined) return download(response, decodeURIComponent(rest));
    manner.working += 1;
    try {
      await perform(response, rest, await readParams(request, query));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answer(response, error);
    } finally {
      manner.working -= 1;
      backend.world.changed();
    }
  }

  async function perform(response: ServerResponse, method: string, params: Params): Promise<void> {
    const call = written(method, params);
    const fault = manner.faults.take(method, params);
    if (fault !== null) call.fault = fault;
    if (manner.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, manner.delayMs));
    if (fault === 'drop before') return void response.destroy();
    if (fault === 502) return void page(response);
    const refusal = refusalOf(fault);
    if (refusal !== null) settle(call, () => fail(refusal));
    else if (method.toLowerCase() === 'getupdates') return poll(response, params, call);
    else settle(call, () => dispatch(backend, method, params));
    finish(response, call, fault);
  }

  function poll(response: ServerResponse, params: Params, call: Call): void {
    if (backend.webhook.active) {
      settle(call, () => fail(new Refusal(409, WEBHOOK_IS_SET)));
      return finish(response, call, null);
    }
    const forget = backend.updates.poll(params, (given: Update[] | Refusal) => {
      settle(call, () => (given instanceof Refusal ? fail(given) : given));
      finish(response, call, call.fault ?? null);
    });
    response.on('close', forget);
  }

  function written(method: string, params: Params): Call {
    const call: Call = { method, params: manner.record ? params.plain() : {}, at: backend.world.now() };
    if (manner.record) calls.push(call);
    return call;
  }

  /** Does a call's work and keeps what came of it. */
  function settle(call: Call, work: () => unknown): void {
    try {
      call.result = work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      call.error = error;
    }
    backend.world.changed();
  }

  function download(response: ServerResponse, path: string): void {
    const found = backend.world.files.byPath(path);
    if (found === undefined) return answer(response, new Refusal(404, 'Not Found'));
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': found.bytes.length });
    response.end(found.bytes);
  }
}

const WEBHOOK_IS_SET =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

function fail(refusal: Refusal): never {
  throw refusal;
}

function finish(response: ServerResponse, { result, error }: Call, fault: Fault | null): void {
  if (fault === 'drop after') return void response.destroy();
  if (error !== undefined) return answer(response, error);
  const body = JSON.stringify({ ok: true, result });
  write(response, 200, fault === 'malformed' ? body.slice(0, body.length / 2) : body);
}

function answer(response: ServerResponse, refusal: Refusal): void {
  write(response, refusal.code, JSON.stringify(refusal.body()));
}

function write(response: ServerResponse, status: number, body: string): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** A defect of this server, said aloud. */
function broken(error: unknown): Refusal {
  return new Refusal(500, `Internal Server Error: ${error instanceof Error ? error.stack : String(error)}`);
}

function page(response: ServerResponse): void {
  response.writeHead(502, { 'content-type': 'text/html' });
  response.end('<html><head><title>502 Bad Gateway</title></head></html>');
}
