import type { Message, MessageEntity } from 'grammy/types';
import type { Files, StoredFile } from './file-store.ts';

/** What can be sent as a file. */
export type MediaKind = 'photo' | 'video' | 'audio' | 'voice' | 'video_note' | 'document' | 'sticker' | 'animation';

/** A file as a test describes it; everything has a likely value. */
export interface FileSpec {
  readonly name?: string;
  readonly mime?: string;
  readonly bytes?: Uint8Array;
  /** A size to claim, in bytes: large files need not be made. */
  readonly size?: number;
  /** Seconds, where the kind has a length. */
  readonly duration?: number;
}

const LIKELY: Record<MediaKind, readonly [name: string, mime: string]> = {
  photo: ['photo.jpg', 'image/jpeg'],
  video: ['video.mp4', 'video/mp4'],
  audio: ['song.mp3', 'audio/mpeg'],
  voice: ['voice.oga', 'audio/ogg'],
  video_note: ['note.mp4', 'video/mp4'],
  document: ['document.pdf', 'application/pdf'],
  sticker: ['sticker.webp', 'image/webp'],
  animation: ['animation.mp4', 'video/mp4'],
};

const BY_ENDING: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
};

/** The type of a file by the end of its name: what a client says it is, the server does not ask. */
export function mimeOf(kind: MediaKind, name: string): string {
  const fallback = kind === 'document' ? 'application/octet-stream' : LIKELY[kind][1];
  return BY_ENDING[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? fallback;
}

/** Keeps a file and makes the fields of a message that carries it. */
export function mediaContent(files: Files, kind: MediaKind, spec: FileSpec = {}): Partial<Message> {
  const called = spec.name ?? LIKELY[kind][0];
  const bytes = spec.bytes ?? new TextEncoder().encode(called);
  return contentOf(
    files.add(kind, called, spec.mime ?? mimeOf(kind, called), bytes, spec.size),
    kind,
    spec.duration ?? 3,
  );
}

/** The fields of a message that carries a file already kept. */
export function contentOf(file: StoredFile, kind: MediaKind, duration = 3): Partial<Message> {
  const base = { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size };
  const named = { ...base, file_name: file.name, mime_type: file.mime };
  const square = { width: 512, height: 512 };
  switch (kind) {
    case 'photo': {
      const small = { ...base, file_id: `${file.id}s`, file_unique_id: `${file.uniqueId}s`, width: 90, height: 90 };
      return {
        photo: [
          { ...small, file_size: Math.min(900, file.size) },
          { ...base, width: 1280, height: 1280 },
        ],
      };
    }
    case 'video':
      return { video: { ...named, width: 1280, height: 720, duration } };
    case 'audio':
      return { audio: { ...named, duration } };
    case 'voice':
      return { voice: { ...base, mime_type: file.mime, duration } };
    case 'video_note':
      return { video_note: { ...base, length: 240, duration } };
    case 'document':
      return { document: named };
    case 'sticker':
      return { sticker: { ...base, ...square, type: 'regular', is_animated: false, is_video: false, emoji: '👍' } };
    case 'animation':
      return { animation: { ...named, ...square, duration }, document: named };
  }
}

const MARKS = /(?<![\w/@])(?:(?<bot_command>\/\w+(?:@\w+)?)|(?<mention>@\w{4,})|(?<url>https?:\/\/[^\s]+))/g;

/** What the server itself marks in a text that a person writes: commands, names and addresses. */
export function markedBySelf(text: string): MessageEntity[] {
  return [...text.matchAll(MARKS)].map((found) => {
    const type = (['bot_command', 'mention', 'url'] as const).find((one) => found.groups?.[one] !== undefined) ?? 'url';
    return { type, offset: found.index, length: found[0].length };
  });
}
