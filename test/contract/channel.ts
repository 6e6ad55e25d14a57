import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Message, plain } from '../../src/core/message.ts';
import type { Media } from '../../src/core/value.ts';
import type { Arrival, Channel, Sending } from '../../src/ports/channel.ts';
import { MediaError, type SendCode, SendError } from '../../src/ports/errors.ts';
import { fit as partsOf } from '../../src/render/fit.ts';
import { createTestInbox, type TestInbox } from './inbox.ts';

/** A file that a customer or an agent sends on the platform. */
export interface TestFile {
  name: string;
  mime: string;
  data: Uint8Array;
}

/** One message as a person on the platform sees it. */
export interface Seen {
  text: string;
  /** The labels of its buttons. */
  choices: string[];
  /** The names of its files. */
  media: string[];
}

/**
 * A channel together with its platform, on which the suite plays the customers. A customer is named as the test likes: the
 * harness knows which one is meant.
 */
export interface ChannelHarness {
  channel: Channel;
  says(customer: string, text: string): Promise<void>;
  sends(customer: string, text: string, file: TestFile): Promise<void>;
  /** Taps the button with this label on the last message that has buttons. Called where the channel has buttons. */
  chooses(customer: string, label: string): Promise<void>;
  /** Changes the customer's last message. Absent where the platform can't. */
  edits?(customer: string, text: string): Promise<void>;
  /** What the customer was shown and was not taken back, oldest first. */
  seen(customer: string): Promise<Seen[]>;
  /** Whether a message of the customer's with this text still stands in the chat. Needed where the channel can delete it. */
  stands?(customer: string, text: string): Promise<boolean>;
  /** Ways in which the platform can be made to fail the next send. */
  failures: SendCode[];
  failNext(code: SendCode): void;
  /** Whether the platform offers an arrival again that was not taken; if not, `says` and the like reject. */
  offersAgain: boolean;
  /** A new channel on the same platform, as after a restart of the program. The old one is stopped. */
  restart(): Promise<Channel>;
  /** Resolves when the platform has nothing more to deliver. */
  settle(): Promise<void>;
  /** Takes everything down. */
  end(): Promise<void>;
}

const PICTURE: TestFile = {
  name: 'receipt.png',
  mime: 'image/png',
  data: Uint8Array.from({ length: 300 }, (_, n) => n),
};
const ODD_TEXTS = {
  emoji: '👨‍👩‍👧‍👦🇨🇳',
  'both scripts': '我充了 100 USDT，没到账。\nStill nothing!',
  markup: '*a* _b_ <b>c</b> [d](e) `f` &amp; &lt;',
  'what looks like a command': '/take #1024',
  'what looks like a code': '[#1024] hello',
};

/** What every Channel must do. `makeHarness` gives a fresh platform and a channel that is not started. */
export function channelContract(name: string, makeHarness: () => Promise<ChannelHarness>): void {
  describe(`${name} as a channel`, () => {
    let harness: ChannelHarness;
    let channel: Channel;
    let inbox: TestInbox<Arrival>;

    beforeEach(async () => {
      harness = await makeHarness();
      channel = harness.channel;
      inbox = createTestInbox();
      await channel.start(inbox);
    });
    afterEach(() => harness.end());

    async function idOf(customer: string): Promise<string> {
      await harness.says(customer, 'hello');
      return (await inbox.next()).customer;
    }

    async function deliver(to: string, message: Message): Promise<void> {
      for (const [n, part] of partsOf(message, channel.capabilities).entries()) {
        await channel.send(to, part, sending(`${to}-${n}`, PICTURE.data));
      }
    }

    async function textSeen(customer: string): Promise<string> {
      return (await harness.seen(customer)).map((message) => message.text).join('\n');
    }

    test('has an id that can lead other ids', () => {
      expect(channel.id).toMatch(/^[^:]+$/);
    });

    for (const [what, text] of Object.entries(ODD_TEXTS)) {
      test(`delivers ${what} unchanged, both ways`, async () => {
        await harness.says('Ann', text);
        const arrival = await inbox.next();
        expect(arrival.text).toBe(text);
        await deliver(arrival.customer, plain(text));
        expect(await textSeen('Ann')).toBe(text);
      });
    }

    test('delivers what is said in order, each with ids of its own', async () => {
      for (const text of ['one', 'two', 'three']) await harness.says('Ann', text);
      const arrivals = [await inbox.next(), await inbox.next(), await inbox.next()];
      expect(arrivals.map((arrival) => arrival.text)).toEqual(['one', 'two', 'three']);
      expect(new Set(arrivals.map((arrival) => arrival.id)).size).toBe(3);
      expect(new Set(arrivals.map((arrival) => arrival.messageId)).size).toBe(3);
    });

    test('knows one customer from another', async () => {
      const [ann, bob] = [await idOf('Ann'), await idOf('Bob')];
      expect(ann).not.toBe(bob);
      expect(await idOf('Ann')).toBe(ann);
    });

    test('shows a message to its customer and to nobody else', async () => {
      const [ann] = [await idOf('Ann'), await idOf('Bob')];
      await deliver(ann, plain('for Ann'));
      expect(await textSeen('Ann')).toBe('for Ann');
      expect(await harness.seen('Bob')).toEqual([]);
    });

    test('shows a long text whole, in order', async () => {
      const words = Array.from({ length: 4000 }, (_, n) => `word${n}`).join(' ');
      await deliver(await idOf('Ann'), plain(words));
      expect((await textSeen('Ann')).replaceAll(/\s/g, '')).toBe(words.replaceAll(' ', ''));
    });

    test('gives each message that it sends an id of its own, if any', async () => {
      const ann = await idOf('Ann');
      const receipts = [];
      for (const id of ['a', 'b']) receipts.push(await channel.send(ann, plain(id), sending(id, PICTURE.data)));
      const ids = receipts.map((receipt) => receipt.messageId).filter((id) => id !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
    });

    test('offers choices, and brings back the one that is chosen', async () => {
      const ann = await idOf('Ann');
      const choices = [
        { id: '1:card', label: '银行卡' },
        { id: '1:coin', label: '数字货币' },
      ];
      await deliver(ann, { ...plain('怎么充值？'), choices });
      const [question] = await harness.seen('Ann');
      if (channel.capabilities.choices === 'numbers') return expect(question?.text).toContain('2. 数字货币');
      expect(question?.choices).toEqual(['银行卡', '数字货币']);
      await harness.chooses('Ann', '数字货币');
      expect(await inbox.next()).toMatchObject({ customer: ann, choice: '1:coin' });
    });

    test('brings in a file with its bytes', async () => {
      await harness.sends('Ann', '', PICTURE);
      const [media] = (await inbox.next()).media;
      expect(media).toMatchObject({ kind: 'image' });
      expect(await bytesOf(media, channel, inbox)).toEqual(PICTURE.data);
    });

    test('brings in what was said with a file', async () => {
      await harness.sends('Ann', 'here it is', PICTURE);
      const first = await inbox.next();
      const arrivals = first.text !== '' && first.media.length > 0 ? [first] : [first, await inbox.next()];
      expect(arrivals.map((arrival) => arrival.text).join('')).toBe('here it is');
      expect(arrivals.flatMap((arrival) => arrival.media)).toHaveLength(1);
    });

    test('tells of a file that could not be held', async () => {
      inbox.holdNothing(new MediaError('too_big', 'Too big'));
      await harness.sends('Ann', 'here it is', PICTURE);
      const { media, refused } = await inbox.next();
      // A platform whose files stay where they are until they are needed has nothing held yet.
      if (media.length > 0) return expect(media).toMatchObject([{ at: channel.id }]);
      expect(refused).toEqual([{ name: expect.any(String), code: 'too_big' }]);
    });

    test('shows a file', async () => {
      const media: Media = { kind: 'image', ref: 'x', at: 'held', name: PICTURE.name, mime: PICTURE.mime, size: 300 };
      await deliver(await idOf('Ann'), { ...plain('look'), media: [media] });
      const seen = await harness.seen('Ann');
      expect(seen.flatMap((message) => message.media)).toHaveLength(1);
      expect(seen.map((message) => message.text).join('')).toContain('look');
    });

    test('brings in a correction as a new text for the old message', async (context) => {
      if (harness.edits === undefined) return context.skip();
      await harness.says('Ann', 'BEP20');
      const original = await inbox.next();
      await harness.edits('Ann', 'TRC20');
      const { id, ...correction } = await inbox.next();
      expect(correction).toMatchObject({ messageId: original.messageId, text: 'TRC20', edited: true });
      expect(id).not.toBe(original.id);
    });

    test('takes back a message of its own, where it can', async (context) => {
      if (!channel.capabilities.deleteOwn) return context.skip();
      const ann = await idOf('Ann');
      const { messageId } = await channel.send(ann, plain('a slip'), sending('a', PICTURE.data));
      await channel.retract?.(ann, messageId ?? '');
      expect(await harness.seen('Ann')).toEqual([]);
    });

    test('deletes a message of the customer’s, where it can', async (context) => {
      if (!channel.capabilities.deleteTheirs) return context.skip();
      await harness.says('Ann', 'a secret');
      const { customer, messageId } = await inbox.next();
      await channel.retract?.(customer, messageId);
      expect(await harness.stands?.('Ann', 'a secret')).toBe(false);
    });

    test('shows that somebody is typing, where it can', async (context) => {
      if (!channel.capabilities.typing) return context.skip();
      await channel.typing?.(await idOf('Ann'));
      expect(channel.typing).toBeTypeOf('function');
    });

    test('offers again what was not taken, or lets whoever said it know', async () => {
      const refused = inbox.refuseNext();
      const saying = harness.says('Ann', 'hello');
      if (!harness.offersAgain) return expect(saying).rejects.toMatchObject({ code: 'busy' });
      await saying;
      const { id, text } = await refused;
      expect(await inbox.next()).toMatchObject({ id, text });
    });

    test('fails a send with a code, and sends again afterwards', async () => {
      const ann = await idOf('Ann');
      for (const code of harness.failures) {
        harness.failNext(code);
        const failed = channel.send(ann, plain('lost'), sending('lost', PICTURE.data));
        await expect(failed).rejects.toBeInstanceOf(SendError);
        await expect(failed).rejects.toMatchObject({ code });
      }
      await deliver(ann, plain('found'));
      expect((await harness.seen('Ann')).at(-1)?.text).toBe('found');
    });

    test('stops when what it is delivering is settled, not before', async () => {
      const begun = inbox.delayNext();
      const saying = harness.says('Ann', 'hello');
      const goOn = await begun;
      let stopped = false;
      const stopping = channel.stop().then(() => {
        stopped = true;
      });
      await new Promise(setImmediate);
      expect(stopped).toBe(false);
      goOn();
      await Promise.all([stopping, saying]);
      expect(inbox.waiting()).toBe(1);
    });

    test('takes nothing in after it has stopped', async () => {
      await channel.stop();
      await harness.says('Ann', 'too late').catch(() => {});
      await harness.settle();
      expect(inbox.waiting()).toBe(0);
    });

    test('knows its customers again after a restart, and gives no id a second time', async () => {
      await harness.says('Ann', 'before');
      const before = await inbox.next();
      channel = await harness.restart();
      const later = createTestInbox<Arrival>();
      await channel.start(later);
      await harness.says('Ann', 'after');
      const after = await later.next();
      expect(after).toMatchObject({ customer: before.customer, text: 'after' });
      expect([after.id, after.messageId]).not.toEqual([before.id, before.messageId]);
      await deliver(after.customer, plain('welcome back'));
      expect((await harness.seen('Ann')).at(-1)?.text).toBe('welcome back');
    });
  });
}

/** A first attempt to send something, whose media is all the same bytes. */
export function sending(id: string, data: Uint8Array): Sending {
  return { id, attempt: 1, bytes: async () => data };
}

/** The bytes of a media item that came in: held already, or fetched from where it came. */
export async function bytesOf(
  media: Media | undefined,
  source: { fetch?(ref: string): Promise<Uint8Array> },
  inbox: { held(media: Media): Uint8Array | undefined },
): Promise<Uint8Array | undefined> {
  if (media === undefined) return undefined;
  const data = media.at === 'held' ? inbox.held(media) : await source.fetch?.(media.ref);
  return data === undefined ? undefined : new Uint8Array(data);
}
