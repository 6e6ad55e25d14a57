import type { IncomingMessage } from 'node:http';
import { bad } from './errors.ts';
import { Params, type Upload } from './params.ts';

/** Reads a call's parameters from its query and body: JSON, a form, or multipart. Throws a Refusal for what is none of them. */
export async function readParams(request: IncomingMessage, query: string): Promise<Params> {
  const inQuery = Object.fromEntries(new URLSearchParams(query));
  const body = await bytesOf(request);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return new Params(inQuery);
  if (type.startsWith('application/json')) return new Params({ ...inQuery, ...json(body) });
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return new Params({ ...inQuery, ...Object.fromEntries(new URLSearchParams(body.toString())) });
  }
  if (type.startsWith('multipart/form-data')) return multipart(body, type, inQuery);
  throw bad(`unsupported content type ${type}`);
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

function json(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, with the same words.
  }
  throw bad("can't parse request body: JSON object expected");
}

/** Parts are cut by hand: undici reads grammY's lower-case headers on one version of Node and not on another. */
function multipart(body: Buffer, type: string, fields: Record<string, unknown>): Params {
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined) throw bad('boundary is missing');
  const all = { ...fields };
  const uploads = new Map<string, Upload>();
  for (const { head, bytes } of parts(body, boundary)) {
    const name = /\bname="([^"]*)"/i.exec(head)?.[1];
    if (name === undefined) throw bad('a part has no name');
    // grammY sends the name of a file without quotes.
    const filename = /\bfilename=(?:"([^"]*)"|([^;\r\n]*))/i
      .exec(head)
      ?.slice(1)
      .find((one) => one !== undefined);
    if (filename === undefined) all[name] = bytes.toString();
    else uploads.set(name, { filename, bytes });
  }
  return new Params(all, uploads);
}

function* parts(body: Buffer, boundary: string): Generator<{ head: string; bytes: Buffer }> {
  const mark = Buffer.from(`--${boundary}`);
  let from = body.indexOf(mark);
  while (from >= 0) {
    const start = from + mark.length;
    if (body.toString('latin1', start, start + 2) === '--') return;
    const next = body.indexOf(mark, start);
    const gap = body.indexOf('\r\n\r\n', start);
    if (next < 0 || gap < 0 || gap > next) throw bad('the multipart body breaks off');
    yield { head: body.toString('utf8', start, gap), bytes: body.subarray(gap + 4, next - 2) };
    from = next;
  }
}
