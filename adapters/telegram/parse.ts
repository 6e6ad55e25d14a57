import type { Message, MessageEntity, Poll } from 'grammy/types';
import type { Media, MediaKind } from '../../src/core/value.ts';
import type { Arrival } from '../../src/ports/channel.ts';
import { hasLostWords } from './wordless.ts';

/** The most bytes of a file that a bot can fetch. */
export const FETCH_MOST = 20 * 1024 * 1024;

type Refused = NonNullable<Arrival['refused']>[number];

/** What a message says and carries. */
export interface Content {
  text: string;
  media: Media[];
  refused: Refused[];
}

/** What a file is sent with again; it leads a media item's `ref`, the file's id follows. */
export type FileType =
  | 'photo'
  | 'video'
  | 'animation'
  | 'video_note'
  | 'voice'
  | 'audio'
  | 'document'
  | 'sticker'
  | 'location';

const KINDS: Record<Exclude<FileType, 'location'>, MediaKind> = {
  photo: 'image',
  video: 'video',
  animation: 'video',
  video_note: 'video',
  voice: 'voice',
  audio: 'audio',
  document: 'file',
  sticker: 'sticker',
};

/** What says something, even where it has no words that could be passed on: its sender is told. */
const UNREADABLE = ['poll', 'dice', 'story', 'game', 'paid_media', 'checklist', 'giveaway', 'invoice'] as const;

/** What was said in a message; null when it only tells that something happened in the chat. `at` is where its files are fetched. */
export function contentOf(message: Message, at: string): Content | null {
  const text = textOf(message);
  const files = filesOf(message, at);
  const [taken, refused] = [files.filter((one) => !isTooBig(one)), files.filter(isTooBig)];
  const isSaid = text !== '' || files.length > 0 || UNREADABLE.some((kind) => kind in message);
  const lost: Refused[] = hasLostWords(message) ? [{ name: '…', code: 'io' }] : [];
  return isSaid ? { text, media: taken, refused: [...refused.map(refusal), ...lost] } : null;
}

/** Several messages that were sent as one album, in the order of their ids. */
export function albumOf(contents: Content[]): Content {
  return {
    text: contents
      .map((one) => one.text)
      .filter((text) => text !== '')
      .join('\n'),
    media: contents.flatMap((one) => one.media),
    refused: contents.flatMap((one) => one.refused),
  };
}

/** A file as it was kept: its type and its id; null when it is none of Telegram's. */
export function fileOf(ref: string): { type: FileType; id: string } | null {
  const colon = ref.indexOf(':');
  const type = ref.slice(0, colon);
  return type in KINDS || type === 'location' ? { type: type as FileType, id: ref.slice(colon + 1) } : null;
}

/**
 * The text with the addresses of the links that hide under words, so that nobody is led where they can't see. They stand at its
 * end: between its words they would tear a secret to pieces that nobody knows for one.
 */
function textOf(message: Message): string {
  const text = message.text ?? message.caption ?? pollText(message.poll);
  const hidden = (message.entities ?? message.caption_entities ?? []).filter(isHiddenLink(text));
  return [text, ...new Set(hidden.map(({ url }) => `(${url})`))].join('\n');
}

/** What a poll says, each answer on a line of its own. */
function pollText(poll: Poll | undefined): string {
  if (!poll) return '';
  const { question, description = '', options, explanation = '' } = poll;
  return [question, description, ...options.map((one) => one.text), explanation]
    .filter((part) => part !== '')
    .join('\n');
}

function isHiddenLink(text: string) {
  return (entity: MessageEntity): entity is MessageEntity.TextLinkMessageEntity =>
    entity.type === 'text_link' && text.slice(entity.offset, entity.offset + entity.length) !== entity.url;
}

function filesOf(message: Message, at: string): Media[] {
  const { photo, location, venue, contact } = message;
  const largest = photo?.findLast((size) => (size.file_size ?? 0) <= FETCH_MOST) ?? photo?.at(-1);
  if (largest) return [file('photo', largest, at)];
  if (location) return [placeOf(location, venue?.title, at)];
  // Never the number: a room shows nobody's, and a customer's own is nobody's business.
  if (contact) return [{ kind: 'contact', ref: 'contact:', at, name: contact.first_name }];
  // An animation comes as a document too.
  for (const type of ['animation', 'video', 'video_note', 'voice', 'audio', 'document', 'sticker'] as const) {
    const found = message[type];
    if (found) return [file(type, found, at)];
  }
  return [];
}

interface AnyFile {
  file_id: string;
  file_size?: number;
  file_name?: string;
  title?: string;
  performer?: string;
  mime_type?: string;
  emoji?: string;
}

function file(type: Exclude<FileType, 'location'>, one: AnyFile, at: string): Media {
  // All that is read beside it: what is sent again by its id bears them again.
  const named = [one.performer, one.title, one.file_name].filter((part) => part !== undefined);
  const name = named.length > 0 ? named.join(' · ') : one.emoji;
  return {
    ...{ kind: KINDS[type], ref: `${type}:${one.file_id}`, at },
    ...(name === undefined ? {} : { name }),
    ...(one.mime_type === undefined ? {} : { mime: one.mime_type }),
    ...(one.file_size === undefined ? {} : { size: one.file_size }),
  };
}

function placeOf({ latitude, longitude }: { latitude: number; longitude: number }, title = '', at: string): Media {
  const place = `${latitude},${longitude}`;
  return { kind: 'location', ref: `location:${place}`, at, name: title === '' ? place : `${title}\n${place}` };
}

function isTooBig(media: Media): boolean {
  return (media.size ?? 0) > FETCH_MOST;
}

function refusal(media: Media): Refused {
  return { name: media.name ?? media.kind, code: 'too_big' };
}
