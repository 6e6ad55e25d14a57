import type { Finding } from '../core/event.ts';
import { clean, cut } from '../core/text.ts';
import type { Media } from '../core/value.ts';
import type { Bytes } from '../ports/channel.ts';
import { MediaError } from '../ports/errors.ts';
import type { Guard, Inspected } from '../ports/guard.ts';
import type { MediaStore } from '../ports/store.ts';
import { GONE } from './watch.ts';

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

  /**
   * Of a text that the guard has seen; `refused` are the names of files that came with it and could not be taken. Rejects only
   * when the media store fails in a way of no known kind.
   */
  async keep(seen: Inspected, media: Media[], refused: string[] = []): Promise<TakenIn> {
    const [text = seen, ...names] = this.together(seen, [...media.map(({ name = '' }) => name), ...refused]);
    const { redacted } = text;
    const files = media.map((one, n) => nameSafely(one, names[n]));
    const findings = [text, ...names].flatMap((one) => one.findings);
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
    return asLine(this.guard.incoming(clean(text)).redacted, most);
  }

  /** A text and the names beside it, without their secrets and without a phrase that they only make together. */
  private together(text: Inspected, names: string[]): Inspected[] {
    const alone = [text, ...names.map((name) => this.guard.incoming(clean(name)))];
    const texts = alone.map((one) => (one.findings.some(isPhrase) ? GONE : one.redacted));
    return alone.map((one, at) => {
      const joint = names.length > 0 ? this.guard.conversation(texts, {}, at)[at] : undefined;
      const isMore = joint?.findings.some(isPhrase) && !one.findings.some(isPhrase);
      return isMore && joint ? { ...joint, findings: [...one.findings, ...joint.findings.filter(isPhrase)] } : one;
    });
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

function nameSafely(media: Media, name: Inspected | undefined): Media {
  if (media.name === undefined || !name) return media;
  const isCut = name.findings.length > 0;
  return { ...media, name: asLine(name.redacted, FILE_NAME_MOST), ...(isCut ? { renamed: true } : {}) };
}

function asLine(text: string, most: number): string {
  return cut(text.replace(/\s+/gu, ' ').trim(), most);
}

function isPhrase({ kind }: Finding): boolean {
  return kind === 'mnemonic';
}

function kindOf(mime: string): Media['kind'] {
  const [kind] = mime.split('/');
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file';
}
