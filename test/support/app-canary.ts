import { rm } from 'node:fs/promises';
import type { Capabilities } from '../../src/core/message.ts';
import type { MediaKind } from '../../src/core/value.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Document } from '../../src/runtime/document.ts';
import type { CanaryPlace } from '../contract/canary.ts';
import { ChatApp } from './chat-app.ts';
import { hastyFolder, openStage, type Shipped } from './stage.ts';

/** A chat app with these capabilities, for secrets to be sent in. */
export async function appPlace(shipped: Shipped, capabilities: Capabilities): Promise<CanaryPlace> {
  const app = new ChatApp('app', capabilities);
  const folder = await hastyFolder();
  const fileOf = (name: string) => ({ kind: 'image' as MediaKind, ref: name.slice(0, 1), at: 'app', name });
  let lastId = '';
  let lastOfAgent = '';
  let bare: Store<Document> | null = null;
  return {
    async open({ clock, log, wrap, point, nextId }) {
      app.interfere = point;
      const stage = await openStage(shipped, {
        ...{ channels: [app.channel()], rooms: [app.room()], clock, log, folder },
        wrap: (store) => {
          bare = store;
          return wrap(store);
        },
      });
      const says = async (more: Partial<Parameters<ChatApp['arrive']>[0]>) => {
        const messageId = nextId();
        if (!more.edited) lastId = messageId;
        await app.arrive({ id: messageId, customer: 'lily', messageId, ...more });
        await stage.runtime.idle();
      };
      const acts = async (text: string, more = {}) => {
        const card = app.seen.find((one) => one.kind === 'card');
        const messageId = nextId();
        if (!('edited' in more)) lastOfAgent = messageId;
        await app.act({ id: messageId, messageId, text, ...(card ? { replyTo: card.messageId } : {}), ...more });
        await stage.runtime.idle();
      };
      return {
        folder,
        customer: {
          says: (text) => says({ text }),
          edits: (text) => says({ text, messageId: lastId, edited: true }),
          sendsFile: (text, name) => says({ text, media: [fileOf(name)] }),
          quotes: (text) => says({ text, replyTo: app.seen.at(-1)?.messageId ?? '' }),
        },
        agent: {
          says: (text) => acts(text),
          edits: (text) => acts(text, { messageId: lastOfAgent, edited: true }),
          sendsFile: (text, name) => acts(text, { media: [fileOf(name)] }),
          quotes: (text) => acts(text),
        },
        sent: () => app.seen,
        inRoom: () => app.inRoom,
        end: () => stage.end(true),
      };
    },
    async bury() {
      await bare?.close();
    },
    offersAgain: true,
    takesBack: capabilities.deleteOwn,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
