import { type Client, isRoom, type RawMessage, TYPE } from './client.ts';

/** Somebody has removed the account: what it writes does not arrive. */
const REMOVED = /开启了朋友验证，你还不是他（她）朋友|has enabled Friend Confirmation/;

export interface MessageRepair {
  /** Takes a message of a person's in. */
  take(message: RawMessage): void;
  /** Somebody has removed the account from their contacts. */
  removed(contact: string): void;
  failed(error: unknown): void;
  /** Resolves after the while in which WeChat is not asked again. */
  pause(): Promise<void>;
}

/**
 * Brings messages in one after the other, and as what they are. The client's own way logs the account out at a text of
 * four moons, loses the order of what comes at once, and takes a customer's words of a known form for a note of WeChat's.
 * `brought` resolves when all that has come so far was handed on.
 */
export function repairMessages(client: Client, repair: MessageRepair): { brought(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  client.handleMsg = (messages) => {
    for (const message of messages) last = last.then(() => bring(message)).catch(repair.failed);
  };
  return { brought: () => last };

  async function bring(raw: RawMessage): Promise<void> {
    await learnSurely(raw);
    const message = client.Message.extend(raw);
    if (message.MsgType === TYPE.status) return learnAll(client, message.StatusNotifyUserName ?? '');
    if (message.MsgType === TYPE.system && REMOVED.test(message.Content)) return repair.removed(message.FromUserName);
    if (message.MsgType !== TYPE.system && message.MsgType !== TYPE.request) return repair.take(message);
    // Notes and requests are the puppet's to read.
    for (const listener of client.listeners('message')) await listener(message);
  }

  async function learnSurely(raw: RawMessage): Promise<void> {
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      try {
        return await learn(client, raw);
      } catch (error) {
        repair.failed(error);
        await repair.pause();
      }
    }
  }
}

/** Attempts to learn of whom a message is, before it is taken in without. */
const MOST_TRIES = 5;

/** Asks for whoever is not known yet: a room that was not saved is seen with its first message, and so are its members. */
async function learn(client: Client, { FromUserName, ToUserName }: RawMessage): Promise<void> {
  for (const id of [FromUserName, ToUserName]) {
    const known = client.contacts[id];
    if (!id.startsWith('@') || (known && !(isRoom(id) && known.MemberCount === 0))) continue;
    client.updateContacts(await client.batchGetContact([{ UserName: id }]));
  }
}

async function learnAll(client: Client, list: string): Promise<void> {
  const ids = list.split(',').filter((id) => id.startsWith('@') && !client.contacts[id]);
  for (let at = 0; at < ids.length; at += 50) {
    const some = ids.slice(at, at + 50).map((UserName) => ({ UserName }));
    client.updateContacts(await client.batchGetContact(some));
  }
}
