import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Media } from '../../src/core/value.ts';
import type { Arrival, Bytes } from '../../src/ports/channel.ts';
import { MediaError } from '../../src/ports/errors.ts';

/** A file of this machine. */
export interface Attached {
  path: string;
}

const MIME: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.heic': 'image/heic',
  '.mp4': 'video/mp4',
  '.mov': 'video/quicktime',
  '.webm': 'video/webm',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.zip': 'application/zip',
};

/** What became of files: those held, and those that could not be. */
export interface Held {
  media: Media[];
  refused: Refused[];
}

type Refused = NonNullable<Arrival['refused']>[number];

interface Holder {
  hold(bytes: Bytes): Promise<Media>;
}

/**
 * Holds files as media, in the order given. A file over `limit` bytes is not even read. Rejects when one is not there or
 * can't be read.
 */
export async function holdFiles(files: Attached[] = [], limit: number, holder: Holder): Promise<Held> {
  const held: Held = { media: [], refused: [] };
  for (const { path } of files) {
    const name = basename(path);
    await holdFile(path, name, limit, holder).then(
      (media) => held.media.push(media),
      (error: unknown) => held.refused.push({ name, code: refusalOf(error) }),
    );
  }
  return held;
}

async function holdFile(path: string, name: string, limit: number, holder: Holder): Promise<Media> {
  const { size } = await stat(path);
  if (size > limit) throw new MediaError('too_big', `${name} is too big`);
  const mime = MIME[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return holder.hold({ data: await readFile(path), name, mime });
}

/** Why the media store took no file; any other error is passed on. */
function refusalOf(error: unknown): Refused['code'] {
  if (!(error instanceof MediaError)) throw error;
  return error.code === 'gone' ? 'io' : error.code;
}
