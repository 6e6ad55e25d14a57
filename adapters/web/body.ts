import type { GivenFile } from './files.ts';
import { Refused } from './refused.ts';

/** The bytes of everything in a multipart body beside the files themselves. */
const AROUND_FILES = 128 * 1024;

/** A request's body as JSON. Refuses what is longer than `most` bytes, before it is read whole, and what is no JSON. */
export async function readJson(request: Request, most: number): Promise<unknown> {
  try {
    return await bounded(request, most).json();
  } catch (error) {
    throw refusal(error);
  }
}

/** A multipart body: the field `message` as JSON, and the fields `file`. */
export interface Parts {
  message: unknown;
  files: GivenFile[];
}

/** Reads a multipart body of at most `files` files that have `most` bytes together; refuses it as soon as it is longer. */
export async function readParts(request: Request, files: number, most: number): Promise<Parts> {
  try {
    const form = await bounded(request, most + AROUND_FILES).formData();
    const given = form.getAll('file').filter((one) => typeof one !== 'string');
    if (given.length > files) throw new Refused('too_big');
    return { message: JSON.parse(String(form.get('message'))), files: given };
  } catch (error) {
    throw refusal(error);
  }
}

/** The same body, which fails when it turns out to be longer than `most` bytes. */
function bounded(request: Request, most: number): Response {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refused('too_big');
  let length = 0;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        length += chunk.byteLength;
        if (length > most) controller.error(new Refused('too_big'));
        else controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted ?? null, { headers: { 'content-type': request.headers.get('content-type') ?? '' } });
}

/** Our own refusal, wherever it lies in an error; else the body is malformed. */
function refusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Refused ? cause : new Refused('malformed', { cause: error });
}
