import { createHash } from 'node:crypto';
import { Bell } from './bell.ts';
import { fullCard } from './contact-calls.ts';
import { Faults } from './faults.ts';
import { Feed } from './feed.ts';
import { messageOf } from './messages.ts';
import { Account, type Anyone, type Contact, filehelper, fmessage } from './people.ts';
import type { Post } from './speaker.ts';
import type { State } from './state.ts';
import { Uploads } from './uploads.ts';
import { World } from './world.ts';

/** The first id of a message; they are longer than a number can hold. */
const FIRST_ID = 7_000_000_000_000_000_001n;

/** A server that knows nobody yet. `origin` is where it is to be reached, once it is. */
export function openState(nick: string, pollMs: number, origin: () => string): State {
  const account = new Account(nick);
  const world = new World<Anyone>();
  const bell = new Bell();
  const feed = new Feed();
  const media: State['media'] = new Map();
  for (const party of [account, filehelper, fmessage]) world.add(party);

  let ids = FIRST_ID;
  const newId = () => String(ids++);

  const post: Post = {
    send(route, content, at = Math.floor(Date.now() / 1000)) {
      const id = newId();
      if (content.media) {
        media.set(id, content.media);
        const mediaId = content.fields?.(world.idOf, id).MediaId;
        if (mediaId) media.set(String(mediaId), content.media);
      }
      feed.add({ kind: 'message', make: () => messageOf(route, content, { id, at, idOf: world.idOf }) });
      bell.ring();
      return id;
    },
    newMediaId: () => `@crypt_${createHash('sha256').update(newId()).digest('hex').slice(0, 40)}`,
    accountName: () => account.nick,
    stickerUrl(bytes) {
      const md5 = createHash('md5').update(bytes).digest('hex');
      media.set(md5, { bytes, type: 'image/gif' });
      return `${origin()}/sticker?sticker=${md5}`;
    },
  };

  const state: State = {
    ...{ account, world, feed, bell, media, post, pollMs, newId },
    faults: new Faults(),
    uploads: new Uploads(),
    sent: [],
    complaints: [],
    qr: undefined,
    session: undefined,
    codes: 0,
    sessions: 0,
    changed(party) {
      feed.add({ kind: 'card', make: () => fullCard(state, party) });
      bell.ring();
    },
    befriend(contact: Contact) {
      contact.friend = true;
      contact.ticket = undefined;
      state.changed(contact);
      contact.note(`你已添加了${contact.nick}，现在可以开始聊天了。`);
    },
  };
  return state;
}
