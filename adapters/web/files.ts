import type { Media } from '../../src/core/value.ts';
import type { Arrival, Bytes } from '../../src/ports/channel.ts';
import { MediaError } from '../../src/ports/errors.ts';

/** A file as it comes in a request. */
export interface GivenFile {
  name: string;
  type: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

type Refusal = NonNullable<Arrival['refused']>[number];

/** What became of the files of a message. */
export interface Held {
  media: Media[];
  refused: Refusal[];
}

/** Holds the files of a message, in the order given; one of over `limit` bytes is not even read. */
export async function holdFiles(
  files: GivenFile[],
  limit: number,
  inbox: { hold(bytes: Bytes): Promise<Media> },
): Promise<Held> {
  const held: Held = { media: [], refused: [] };
  for (const file of files) {
    const name = file.name.slice(-120);
    await holdFile(file, name, limit, inbox).then(
      (media) => held.media.push(media),
      (error: unknown) => held.refused.push({ name, code: codeOf(error) }),
    );
  }
  return held;
}

async function holdFile(
  file: GivenFile,
  name: string,
  limit: number,
  inbox: { hold(bytes: Bytes): Promise<Media> },
): Promise<Media> {
  if (file.size > limit) throw new MediaError('too_big', 'a file is too big');
  return inbox.hold({ data: new Uint8Array(await file.arrayBuffer()), name, mime: mimeOf(file.type) });
}

function mimeOf(type: string): string {
  return /^[\w.+-]{1,64}\/[\w.+-]{1,64}$/.test(type) ? type : 'application/octet-stream';
}

function codeOf(error: unknown): Refusal['code'] {
  if (!(error instanceof MediaError)) throw error;
  return error.code === 'gone' ? 'io' : error.code;
}

/** Kinds of pictures that a browser shows and that hold nothing but a picture. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** A file as a response: a picture to be shown, anything else to be saved, and neither to be taken for a page. */
export function fileResponse(data: Uint8Array<ArrayBuffer>, { name = 'file', mime = '' }: Media): Response {
  const isPicture = PICTURES.has(mime);
  const saved = `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replaceAll("'", '%27')}`;
  return new Response(data, {
    headers: {
      'content-type': isPicture ? mime : 'application/octet-stream',
      'content-disposition': isPicture ? 'inline' : saved,
      'cache-control': 'private, max-age=3600',
    },
  });
}
