import type { Finding } from '../core/event.ts';
import { clean, cut } from '../core/text.ts';
import type { Media } from '../core/value.ts';
import type { Bytes } from '../ports/channel.ts';
import { MediaError } from '../ports/errors.ts';
import type { Guard } from '../ports/guard.ts';
import type { MediaStore } from '../ports/store.ts';

/** Characters of a text that stay in the document; a longer one is held whole as a file. */
const TEXT_MOST = 4_000;
const TEXT_SHOWN = 1_000;
const NAME_MOST = 64;
const FILE_NAME_MOST = 120;

/** A text, its media, and what the guard found, fit to be kept. */
export interface TakenIn {
  text: string;
  media: Media[];
  findings: Finding[];
}

/** Makes what comes in fit to be kept: the guard first, then cleaned, then bounded; a very long text becomes a file. */
export class Intake {
  private readonly guard: Guard;
  private readonly media: MediaStore;
  private readonly maxBytes: number;

  constructor(guard: Guard, media: MediaStore, maxBytes: number) {
    this.guard = guard;
    this.media = media;
    this.maxBytes = maxBytes;
  }

  /** Rejects with a MediaError when a long text can't be held. */
  async take(text: string, media: Media[]): Promise<TakenIn> {
    const inspected = this.guard.incoming(text);
    const redacted = clean(inspected.redacted);
    const files = media.map((one) => this.nameSafely(one));
    if (redacted.length <= TEXT_MOST) return { text: redacted, media: files, findings: inspected.findings };
    const whole = await this.hold({
      data: new TextEncoder().encode(redacted),
      name: 'message.txt',
      mime: 'text/plain',
    });
    return { text: `${cut(redacted, TEXT_SHOWN)} …`, media: [...files, whole], findings: inspected.findings };
  }

  /** A display name, guarded like any text. */
  name(name: string): string {
    return cut(clean(this.guard.incoming(name).redacted).trim(), NAME_MOST);
  }

  private nameSafely(media: Media): Media {
    if (media.name === undefined) return media;
    return { ...media, name: cut(clean(this.guard.incoming(media.name).redacted), FILE_NAME_MOST) };
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
