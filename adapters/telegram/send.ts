import { type Api, InputFile } from 'grammy';
import type { InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo, Message } from 'grammy/types';
import type { Media } from '../../src/core/value.ts';
import type { Shown, ShownFile } from './show.ts';

/** Where a message goes: a chat, and in a forum a topic of it. */
export interface Target {
  chat: number;
  thread?: number | undefined;
}

/** The bytes of a media item, wherever it is held. */
export type BytesOf = (media: Media) => Promise<Uint8Array>;

/** Sends one message; gives its number. Rejects as grammY does, or as `bytes` does. */
export async function sendShown(api: Api, to: Target, shown: Shown, bytes: BytesOf): Promise<number> {
  const { message_id } = await (shown.file ? sendFile(api, to, shown, shown.file, bytes) : sendText(api, to, shown));
  return message_id;
}

/** Sends several as one album; gives their numbers in order. */
export async function sendAlbum(api: Api, to: Target, pieces: Shown[], bytes: BytesOf): Promise<number[]> {
  const media = await Promise.all(pieces.map((piece) => albumItem(piece, bytes)));
  // Telegram takes the kinds that go together only; isAlbum has seen to it.
  const sent = await api.raw.sendMediaGroup({
    ...place(to),
    media: media as InputMediaPhoto[],
    ...(pieces[0]?.reply ? { reply_parameters: pieces[0].reply } : {}),
  });
  return sent.map((one) => one.message_id);
}

function sendText(api: Api, to: Target, shown: Shown): Promise<Message> {
  return api.raw.sendMessage({
    ...common(to, shown),
    text: shown.text,
    ...(shown.entities.length > 0 ? { entities: shown.entities } : {}),
    link_preview_options: { is_disabled: true },
  });
}

async function sendFile(api: Api, to: Target, shown: Shown, file: ShownFile, bytes: BytesOf): Promise<Message> {
  if (file.type === 'location') return sendPlace(api, to, shown, file);
  const input = await inputOf(file, bytes);
  const base = common(to, shown);
  const captioned = { ...base, ...captionOf(shown) };
  switch (file.type) {
    case 'photo':
      return api.raw.sendPhoto({ ...captioned, photo: input });
    case 'video':
      return api.raw.sendVideo({ ...captioned, video: input });
    case 'animation':
      return api.raw.sendAnimation({ ...captioned, animation: input });
    case 'voice':
      return api.raw.sendVoice({ ...captioned, voice: input });
    case 'audio':
      return api.raw.sendAudio({ ...captioned, audio: input });
    case 'document':
      return api.raw.sendDocument({ ...captioned, document: input });
    case 'video_note':
      return api.raw.sendVideoNote({ ...base, video_note: input });
    case 'sticker':
      return api.raw.sendSticker({ ...base, sticker: input });
  }
}

function sendPlace(api: Api, to: Target, shown: Shown, file: ShownFile): Promise<Message> {
  const [latitude = 0, longitude = 0] = (file.id ?? '').split(',').map(Number);
  return api.raw.sendLocation({ ...common(to, shown), latitude, longitude });
}

async function albumItem(
  shown: Shown,
  bytes: BytesOf,
): Promise<InputMediaPhoto | InputMediaVideo | InputMediaDocument | InputMediaAudio> {
  const file = shown.file as ShownFile;
  const media = await inputOf(file, bytes);
  return { type: file.type as 'photo', media, ...captionOf(shown) };
}

async function inputOf({ id, media }: ShownFile, bytes: BytesOf): Promise<InputFile | string> {
  return id ?? new InputFile(await bytes(media), media.name ?? `${media.kind}${extensionOf(media)}`);
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'video/mp4': '.mp4',
  'audio/ogg': '.ogg',
  'audio/mpeg': '.mp3',
};

function extensionOf({ mime = '' }: Media): string {
  return EXTENSIONS[mime] ?? '';
}

function captionOf({ text, entities }: Shown) {
  if (text === '') return {};
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
}

function common(to: Target, { keyboard, reply }: Shown) {
  return {
    ...place(to),
    ...(keyboard ? { reply_markup: keyboard } : {}),
    ...(reply ? { reply_parameters: reply } : {}),
  };
}

function place({ chat, thread }: Target) {
  return { chat_id: chat, ...(thread === undefined ? {} : { message_thread_id: thread }) };
}
