import { plain } from '../core/message.ts';
import type { MessageKey, Params } from '../core/value.ts';
import { fit as fitted } from '../render/fit.ts';
import { roomKey } from './document.ts';
import type { Engine } from './engine.ts';
import type { RuntimeParts } from './parts.ts';
import { textOf } from './speech.ts';

/** Something that agents are to know and that concerns no case: words by their key. */
export interface Notice {
  /** What is told once under one id is not told again. */
  id: string;
  key: MessageKey;
  params: Params;
  /** The room that is left out: it can't be reached, say. */
  except?: string;
  /** The only room that is told. */
  only?: string;
}

/** Tells every agents' room that is meant. Resolves when it is durable; a room that is away gets it when it is back. Rejects as the store does. */
export async function tellRooms(parts: RuntimeParts, engine: Engine, notice: Notice): Promise<void> {
  const { id, key, params, except, only } = notice;
  const speech = {
    words: parts.words(),
    language: parts.settings.roomLanguage,
    timeZone: parts.book().settings.timeZone,
  };
  const message = plain(textOf(speech, key, params), key);
  for (const room of parts.rooms.filter((one) => one.id !== except && (only ?? one.id) === one.id)) {
    const outs = fitted(message, room.capabilities).map((part) => ({
      body: { do: 'post' as const, kind: 'notice' as const, message: part, code: null, redraw: false },
    }));
    await engine.mailboxes.insist(roomKey(room.id), () => engine.answerRoom(room.id, `${room.id}/${id}`, outs));
  }
}
