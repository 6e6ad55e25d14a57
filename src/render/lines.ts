import type { Choice } from '../core/message.ts';
import { clean, cut } from '../core/text.ts';
import type { Media, MediaKind } from '../core/value.ts';

/** Signs that need no translation. */
const SIGN: Record<MediaKind, string> = {
  image: '🖼',
  video: '🎬',
  voice: '🎤',
  audio: '🎵',
  file: '📎',
  sticker: '🏷',
  location: '📍',
  contact: '👤',
  link: '🔗',
};

const LONGEST_NAME = 120;

/** A media item as a line of text, in no language: `📎 receipt.pdf (2.1 MB)`. */
export function mediaLine(media: Media): string {
  const name = shorten(oneLine(media.name ?? media.mime ?? ''));
  const size = media.size === undefined ? '' : `(${shownSize(media.size)})`;
  return [SIGN[media.kind], name, size].filter((part) => part !== '').join(' ');
}

/** Choices as a list, each on a line, numbered from 1 in the order given. */
export function numberedList(choices: Choice[]): string {
  return choices.map((choice, index) => `${index + 1}. ${oneLine(choice.label)}`).join('\n');
}

/** A text that can't pass for two lines. */
function oneLine(text: string): string {
  return clean(text.replace(/\s+/g, ' ')).trim();
}

function shorten(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${cut(name, LONGEST_NAME)}…`;
}

/** Bytes for people: a unit is 1024 of the one below. */
function shownSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
