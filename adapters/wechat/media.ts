import { FileBox } from 'file-box';
import type { Message } from 'wechaty';
import { types } from 'wechaty-puppet';
import type { Media, MediaKind } from '../../src/core/value.ts';
import type { Arrival, Bytes, Sending } from '../../src/ports/channel.ts';
import { MediaError, SendError } from '../../src/ports/errors.ts';

/** What came with a message: its words, its files as they are held, and those that could not be. */
export interface Content {
  text: string;
  media: Media[];
  refused: NonNullable<Arrival['refused']>;
}

type Hold = (bytes: Bytes) => Promise<Media>;

/** Messages that are files, and what they are; a file tells by itself. */
const FILES = new Map<number, { kind?: MediaKind; name: string; mime?: string }>([
  [types.Message.Image, { kind: 'image', name: 'picture', mime: 'image/jpeg' }],
  [types.Message.Emoticon, { kind: 'sticker', name: 'sticker', mime: 'image/gif' }],
  [types.Message.Audio, { kind: 'voice', name: 'voice.mp3', mime: 'audio/mpeg' }],
  [types.Message.Video, { kind: 'video', name: 'video.mp4', mime: 'video/mp4' }],
  [types.Message.Attachment, { name: 'file' }],
]);
/** Messages that are something else than words and files: they are named for what they are. */
const THINGS = new Map<number, MediaKind>([
  [types.Message.Contact, 'contact'],
  [types.Message.Location, 'location'],
  [types.Message.Url, 'link'],
  [types.Message.MiniProgram, 'link'],
  [types.Message.ChatHistory, 'link'],
  [types.Message.Post, 'link'],
  [types.Message.GroupNote, 'link'],
  [types.Message.Transfer, 'link'],
  [types.Message.RedEnvelope, 'link'],
]);
const PICTURES: [type: string, magic: number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/gif', [0x47, 0x49, 0x46]],
  ['image/jpeg', [0xff, 0xd8]],
];
const ENDINGS: Record<string, string> = {
  'image/png': '.png',
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'video/mp4': '.mp4',
  'audio/mpeg': '.mp3',
  'application/pdf': '.pdf',
};
const MIMES = new Map(Object.entries(ENDINGS).map(([mime, ending]) => [ending, mime]));

/** What a message brings; null for what is no message of a person's (a note of WeChat itself, say). */
export async function contentOf(message: Message, hold: Hold): Promise<Content | null> {
  const type = message.type();
  if (type === types.Message.Text) return { text: message.text(), media: [], refused: [] };
  if (FILES.has(type)) return fileOf(message, hold);
  const kind = THINGS.get(type);
  if (kind === undefined) return null;
  const [name = '', ...rest] = message.text().split('\n');
  return { text: rest.join('\n'), media: [{ kind, ref: message.id, at: 'wechat', name }], refused: [] };
}

async function fileOf(message: Message, hold: Hold): Promise<Content> {
  const { kind, name: usual = 'file', mime: likely } = FILES.get(message.type()) ?? {};
  let name: string = (kind === undefined && message.text().split('\n')[0]) || usual;
  try {
    const box = await message.toFileBox();
    const data = new Uint8Array(await box.toBuffer());
    if (kind === undefined || !isMade(box.name)) name = box.name;
    const seen = kind === 'image' || kind === 'sticker' ? pictureType(data) : undefined;
    const mime = seen ?? MIMES.get(endingOf(name)) ?? likely ?? 'application/octet-stream';
    if (!name.includes('.')) name += ENDINGS[mime] ?? '';
    const media = await hold({ data, name, mime });
    return { text: '', media: [kind === undefined ? media : { ...media, kind }], refused: [] };
  } catch (error) {
    return { text: '', media: [], refused: [{ name, code: refusalOf(error) }] };
  }
}

/** A name that nobody gave: WeChat tells none of pictures, and the puppet makes one of the message's id. */
function isMade(name: string): boolean {
  return /^(?:message-)?[\d-]+(?:-\w+)?\.\w+$/.test(name);
}

function refusalOf(error: unknown): Content['refused'][number]['code'] {
  if (!(error instanceof MediaError)) return 'io';
  return error.code === 'gone' ? 'io' : error.code;
}

function pictureType(data: Uint8Array): string | undefined {
  return PICTURES.find(([, magic]) => magic.every((byte, at) => data[at] === byte))?.[0];
}

function endingOf(name: string): string {
  return /\.\w+$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** A file as wechaty sends it. WeChat goes by the ending of its name. Rejects with a SendError. */
export async function boxOf(
  media: Media,
  sending: Sending,
  limit: number,
): Promise<ReturnType<typeof FileBox.fromBase64>> {
  const data = await bytesOf(media, sending);
  if (data.byteLength > limit) throw new SendError('too_big', 'the file is too big for WeChat');
  const { name = media.kind, mime = '' } = media;
  const whole = endingOf(name) === '' ? `${name}${ENDINGS[mime] ?? ''}` : name;
  return FileBox.fromBase64(Buffer.from(data).toString('base64'), whole);
}

async function bytesOf(media: Media, { bytes }: Sending): Promise<Uint8Array> {
  try {
    return await bytes(media);
  } catch (error) {
    throw new SendError('rejected', 'the file can no longer be read', { cause: error });
  }
}
