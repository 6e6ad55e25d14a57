import type { Finding } from '../core/event.ts';
import { clean, cut } from '../core/text.ts';
import type { Media } from '../core/value.ts';
import type { Bytes } from '../ports/channel.ts';
import { MediaError } from '../ports/errors.ts';
import type { Guard, Inspected } from '../ports/guard.ts';
import type { MediaStore } from '../ports/store.ts';

/** Characters of a text that stay in the document; a longer one is held whole as a file. */
export const TEXT_MOST = 4_000;
const TEXT_SHOWN = 1_000;
const SHORT_MOST = 64;
const FILE_NAME_MOST = 120;

/** A text, its media, and what the guard found in it and in their names, fit to be kept. */
export interface TakenIn {
  text: string;
  media: Media[];
  findings: Finding[];
  /** The text was too long, and there was no room to hold it: only its beginning is left. */
  isCut: boolean;
}

/** Makes what comes in fit to be kept: texts are bounded, a very long one becomes a file, and names are guarded like texts. */
export class Intake {
  private readonly guard: Guard;
  private readonly media: MediaStore;
  private readonly maxBytes: number;

  constructor(guard: Guard, media: MediaStore, maxBytes: number) {
    this.guard = guard;
    this.media = media;
    this.maxBytes = maxBytes;
  }

  /** Of a text that the guard has seen. Rejects only when the media store fails in a way of no known kind. */
  async keep({ redacted, findings: inText }: Inspected, media: Media[]): Promise<TakenIn> {
    const files = media.map((one) => this.nameSafely(one));
    const findings = [...inText, ...media.flatMap((one) => this.guard.incoming(clean(one.name ?? '')).findings)];
    if (redacted.length <= TEXT_MOST) return { text: redacted, media: files, findings, isCut: false };
    const whole = await this.holdText(redacted);
    const shown = `${cut(redacted, TEXT_SHOWN)} …`;
    return { text: shown, media: whole ? [...files, whole] : files, findings, isCut: whole === null };
  }

  private async holdText(text: string): Promise<Media | null> {
    try {
      return await this.hold({ data: new TextEncoder().encode(text), name: 'message.txt', mime: 'text/plain' });
    } catch (error) {
      if (error instanceof MediaError) return null;
      throw error;
    }
  }

  /** One short line (a display name, the id of a choice), guarded like any text. */
  line(text: string, most = SHORT_MOST): string {
    return cut(this.guard.incoming(clean(text)).redacted.replace(/\s+/gu, ' ').trim(), most);
  }

  private nameSafely(media: Media): Media {
    return media.name === undefined ? media : { ...media, name: this.line(media.name, FILE_NAME_MOST) };
  }

  /** Holds bytes in the media store. Rejects with a MediaError. */
  async hold({ data, name, mime }: Bytes): Promise<Media> {
    if (data.byteLength > this.maxBytes)
      throw new MediaError('too_big', `a file may have ${this.maxBytes} bytes at most`);
    const ref = await this.media.put(data);
    const kind = kindOf(mime ?? '');
    return { kind, ref, at: 'held', size: data.byteLength, ...(name ? { name } : {}), ...(mime ? { mime } : {}) };
  }
}

function kindOf(mime: string): Media['kind'] {
  const [kind] = mime.split('/');
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file';
}
