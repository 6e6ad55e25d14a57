import type { Media } from './contents.ts';
import type { Call } from './wire.ts';

/** The largest part that a client sends at once, and the largest file that WeChat takes, in bytes. */
export const CHUNK_BYTES = 512 * 1024;
export const LIMIT_BYTES = 20 * 1024 * 1024;

/** One field of a multipart body. */
interface Field {
  filename?: string;
  bytes: Buffer;
}

/** A file that a client has uploaded. */
export interface Upload extends Media {
  name: string;
}

/** Puts files together from the parts that webwxuploadmedia brings. */
export class Uploads {
  readonly #open = new Map<string, Buffer[]>();

  /** The file when this was its last part, `more` when not. Throws saying what is wrong with the part. */
  take(call: Call, dataTicket: string): Upload | 'more' {
    const fields = fieldsOf(call);
    const text = (name: string) => fields.get(name)?.bytes.toString() ?? '';
    const request = JSON.parse(text('uploadmediarequest')) as { ClientMediaId: number; TotalLen: number };
    if (text('webwx_data_ticket') !== dataTicket) throw new Error('webwx_data_ticket is not the session’s');
    if (request.TotalLen > LIMIT_BYTES) throw new Error('the file is larger than 20 MB');
    const part = fields.get('filename');
    if (!part || part.bytes.length > CHUNK_BYTES) throw new Error('no part, or one larger than 0.5 MB');

    const key = String(request.ClientMediaId);
    const parts = [...(this.#open.get(key) ?? []), part.bytes];
    const [at, of] = fields.has('chunks') ? [Number(text('chunk')), Number(text('chunks'))] : [0, 1];
    if (at !== parts.length - 1) throw new Error(`part ${at} of ${of} came as number ${parts.length - 1}`);
    this.#open.set(key, parts);
    if (parts.length < of) return 'more';
    this.#open.delete(key);
    const bytes = Buffer.concat(parts);
    if (bytes.length !== request.TotalLen) throw new Error(`${bytes.length} bytes came of ${request.TotalLen}`);
    return { bytes, name: part.filename ?? '', type: text('type') };
  }
}

function fieldsOf({ headers, raw }: Call): Map<string, Field> {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? '';
  const fields = new Map<string, Field>();
  for (const part of split(raw, `--${boundary}`)) {
    const end = part.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const head = part.subarray(0, end).toString();
    const name = / name="([^"]*)"/.exec(head)?.[1] ?? '';
    const filename = / filename="([^"]*)"/.exec(head)?.[1];
    const bytes = part.subarray(end + 4, part.length - 2);
    fields.set(name, { bytes, ...(filename === undefined ? {} : { filename }) });
  }
  return fields;
}

function split(raw: Buffer, by: string): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = raw.indexOf(by); at >= 0; at = raw.indexOf(by, from)) {
    parts.push(raw.subarray(from, at));
    from = at + by.length;
  }
  return parts;
}
