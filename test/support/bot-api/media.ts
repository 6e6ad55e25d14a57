import type { InputMedia, Message } from 'grammy/types';
import type { Backend, Methods } from './backend.ts';
import { captionText, type Written } from './checks.ts';
import { contentOf, type MediaKind, mimeOf } from './content.ts';
import { bad, Refusal } from './errors.ts';
import type { StoredFile } from './file-store.ts';
import { Params } from './params.ts';
import { captioned, send } from './send.ts';

const LARGEST = 50 * 1024 * 1024;
const LARGEST_PHOTO = 10 * 1024 * 1024;

/** Kinds that go without a caption. */
const BARE = new Set<MediaKind>(['video_note', 'sticker']);

export const mediaMethods: Methods = {
  sendPhoto: (backend, params) => sendMedia(backend, params, 'photo'),
  sendVideo: (backend, params) => sendMedia(backend, params, 'video'),
  sendAudio: (backend, params) => sendMedia(backend, params, 'audio'),
  sendVoice: (backend, params) => sendMedia(backend, params, 'voice'),
  sendVideoNote: (backend, params) => sendMedia(backend, params, 'video_note'),
  sendDocument: (backend, params) => sendMedia(backend, params, 'document'),
  sendSticker: (backend, params) => sendMedia(backend, params, 'sticker'),
  sendAnimation: (backend, params) => sendMedia(backend, params, 'animation'),

  /** All pieces are looked at before the first is sent. */
  sendMediaGroup(backend, params) {
    const media = params.json<InputMedia[]>('media');
    if (!Array.isArray(media)) throw bad('expected an Array of InputMedia');
    if (media.length < 2) throw bad('an album must have at least 2 pieces');
    if (media.length > 10) throw bad('too many messages to send as an album');
    checkTogether(media.map(({ type }) => type));
    const album = String(13_500_000_000_000_000n + BigInt(backend.world.serial()));
    const pieces = media.map((one) => ({ ...pieceOf(backend, params, one), media_group_id: album }));
    const { reply_markup: _, ...fields } = params.fields;
    return pieces.map((piece) => send(backend, new Params(fields, params.uploads), piece));
  },

  sendLocation(backend, params) {
    const [latitude, longitude] = [params.float('latitude'), params.float('longitude')];
    if (!(Math.abs(latitude) <= 90)) throw bad('latitude is empty');
    if (!(Math.abs(longitude) <= 180)) throw bad('longitude is empty');
    return send(backend, params, { location: { latitude, longitude } });
  },

  sendContact(backend, params) {
    const contact = { phone_number: params.text('phone_number'), first_name: params.text('first_name') };
    if (contact.phone_number === '') throw bad('phone number is empty');
    if (contact.first_name === '') throw bad('first name is empty');
    return send(backend, params, { contact });
  },
};

function sendMedia(backend: Backend, params: Params, kind: MediaKind): Message {
  const caption: Written = BARE.has(kind) ? { text: '', entities: [] } : captionText(params);
  const file = fileOf(backend, params, kind, kind, params.fields[kind]);
  return send(backend, params, { ...contentOf(file, kind, params.int('duration')), ...captioned(caption) });
}

function pieceOf(backend: Backend, params: Params, piece: InputMedia): Partial<Message> {
  const kind = piece.type as MediaKind;
  const { caption, caption_entities, parse_mode, media }: Record<string, unknown> = { ...piece };
  const written = captionText(new Params({ caption, caption_entities, parse_mode }));
  return { ...contentOf(fileOf(backend, params, kind, 'media', media), kind), ...captioned(written) };
}

/** Pictures and videos go together; music and documents only with their like. */
function checkTogether(kinds: readonly string[]): void {
  const sorts = new Set(kinds.map((kind) => (kind === 'photo' || kind === 'video' ? 'visual' : kind)));
  const [sort = ''] = sorts;
  if (sorts.size !== 1 || !['visual', 'audio', 'document'].includes(sort)) {
    throw bad("can't use the media of the specified type in the album");
  }
}

/** The file that a call sends: uploaded with it, or known from before by its id. */
function fileOf({ world }: Backend, params: Params, kind: MediaKind, name: string, value: unknown): StoredFile {
  const upload = params.upload(name, value);
  if (upload !== undefined) {
    checkSize(kind, upload.bytes.length);
    return world.files.add(kind, upload.filename, mimeOf(kind, upload.filename), Buffer.from(upload.bytes));
  }
  if (typeof value !== 'string' || value === '') throw bad(`there is no ${kind.replace('_', ' ')} in the request`);
  if (/^https?:/.test(value)) throw bad('failed to get HTTP URL content');
  const known = world.files.byId(value);
  if (known === undefined) throw bad('wrong file identifier/HTTP URL specified');
  if (known.kind !== kind) throw bad(`can't use file of type ${titled(known.kind)} as ${titled(kind)}`);
  return known;
}

function checkSize(kind: MediaKind, size: number): void {
  if (size === 0) throw bad('file must be non-empty');
  if (size > LARGEST) throw new Refusal(413, 'Request Entity Too Large');
  if (kind === 'photo' && size > LARGEST_PHOTO) throw bad(`file of size ${size} bytes is too big for a photo`);
}

function titled(kind: string): string {
  return kind.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
