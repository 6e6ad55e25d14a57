import type { Message } from 'grammy/types';
import type { Methods } from './backend.ts';
import { captionText } from './checks.ts';
import { isService } from './deliver.ts';
import { bad } from './errors.ts';
import { held, roomOf } from './rooms.ts';
import { captioned, send } from './send.ts';

const CONTENT = [
  'text',
  'entities',
  'caption',
  'caption_entities',
  'photo',
  'video',
  'audio',
  'voice',
  'video_note',
  'document',
  'sticker',
  'animation',
  'location',
  'contact',
] as const satisfies readonly (keyof Message)[];

export const copyMethods: Methods = {
  /** A copy names nobody: who wrote it, and what it answered, stay behind. */
  copyMessage(backend, params) {
    const source = roomOf(backend.world, params, 'from_chat_id');
    const { message, isProtected } = held(source, params.int('message_id'), 'message to copy');
    if (isProtected || isService(message)) throw bad("message can't be copied");
    const kept = Object.fromEntries(CONTENT.flatMap((key) => (key in message ? [[key, message[key]]] : [])));
    const { caption: _, caption_entities: __, ...bare } = kept;
    const content = params.fields.caption === undefined ? kept : { ...bare, ...captioned(captionText(params)) };
    return { message_id: send(backend, params, content as Partial<Message>).message_id };
  },
};
