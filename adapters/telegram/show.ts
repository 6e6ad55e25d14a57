import type { InlineKeyboardMarkup, MessageEntity, ReplyParameters } from 'grammy/types';
import type { Message, Span } from '../../src/core/message.ts';
import type { Media } from '../../src/core/value.ts';
import { mediaLine } from '../../src/render/lines.ts';
import { keyboardOf } from './keyboard.ts';
import { type FileType, fileOf } from './parse.ts';

/** One message as it is handed to Telegram: a text, or a file with or without a caption. */
export interface Shown {
  text: string;
  entities: MessageEntity[];
  keyboard: InlineKeyboardMarkup | null;
  reply: ReplyParameters | null;
  file: ShownFile | null;
}

/** A file by the id that Telegram knows it by, or by its bytes, which are to be fetched. */
export interface ShownFile {
  type: FileType;
  id: string | null;
  media: Media;
}

/** The largest picture that is shown as one; a larger one is sent as a file. */
const PHOTO_MOST = 10 * 1024 * 1024;
const PHOTO_MIME = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Kinds that a caption can stand under. */
const CAPTIONED: ReadonlySet<FileType> = new Set(['photo', 'video', 'animation', 'voice', 'audio', 'document']);

/**
 * A message that fits the capabilities → what Telegram is asked to show, in order. It is one, but for the kinds of files that can
 * have no caption: the text goes after them. `own` are the places whose files the bot knows by their ids; `replyTo` is the number of
 * the message that is answered.
 */
export function shownOf(message: Message, own: string[], replyTo: number | null): Shown[] {
  const [media] = message.media;
  const file = media ? fileShown(media, own) : null;
  const text =
    media && !file ? [message.text, mediaLine(media)].filter((part) => part !== '').join('\n') : message.text;
  const whole: Shown = {
    ...{ text, entities: message.spans.map(entityOf), file },
    keyboard: message.choices.length > 0 ? keyboardOf(message.choices) : null,
    reply: replyTo === null ? null : { message_id: replyTo, allow_sending_without_reply: true },
  };
  if (!file || text === '' || CAPTIONED.has(file.type)) return [whole];
  const bare: Shown = { text: '', entities: [], keyboard: null, reply: whole.reply, file };
  return [bare, { ...whole, file: null, reply: null }];
}

/** The most pieces from the first on that Telegram shows as one album. Each message is one piece, or the album ends before it. */
export function longestAlbum(messages: Shown[][]): Shown[] {
  const album: Shown[] = [];
  for (const [piece, another] of messages) {
    if (!piece || another || (album.length > 0 && !isAlbum([...album, piece]))) break;
    album.push(piece);
    if (piece.text !== '') break;
  }
  return album.length > 1 ? album : [];
}

/** Whether these can be shown as one album: files of kinds that go together, and words under one of them at most. */
function isAlbum(pieces: Shown[]): boolean {
  const types = pieces.map(({ file }) => file?.type);
  const worded = pieces.filter(({ text }) => text !== '');
  const plain = pieces.every(({ keyboard, file }) => keyboard === null && file !== null);
  if (!plain || worded.length > 1 || pieces.length < 2 || pieces.length > 10) return false;
  const areOf = (...of: FileType[]) => types.every((type) => type !== undefined && of.includes(type));
  return areOf('photo', 'video') || areOf('document') || areOf('audio');
}

/** As a file of a kind that Telegram has; null for what it can't send: it is a line of text instead. */
function fileShown(media: Media, own: string[]): ShownFile | null {
  // What is sent by its id bears the name that Telegram has for it.
  const known = own.includes(media.at) && !media.renamed ? fileOf(media.ref) : null;
  if (known) return { ...known, media };
  const type = typeOf(media);
  return type && { type, id: null, media };
}

function typeOf({ kind, mime = '', size = 0 }: Media): FileType | null {
  switch (kind) {
    case 'image':
      return PHOTO_MIME.has(mime) && size <= PHOTO_MOST ? 'photo' : 'document';
    case 'video':
    case 'voice':
    case 'audio':
      return kind;
    case 'file':
    case 'sticker':
      return 'document';
    default:
      return null;
  }
}

function entityOf({ from, to, style }: Span): MessageEntity {
  return { type: style, offset: from, length: to - from };
}
