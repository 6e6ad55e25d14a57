import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plain } from '../../src/core/message.ts';
import type { Media } from '../../src/core/value.ts';
import { type SendCode, SendError } from '../../src/ports/errors.ts';
import type { AgentRoom, RoomArrival, RoomPost, RoomReceipt } from '../../src/ports/room.ts';
import { fit as partsOf } from '../../src/render/fit.ts';
import { bytesOf, type Seen, sending, type TestFile } from './channel.ts';
import { createTestInbox, type TestInbox } from './inbox.ts';

/** A room together with its platform, on which the suite plays the agents. */
export interface RoomHarness {
  room: AgentRoom;
  says(agent: string, text: string): Promise<void>;
  sends(agent: string, text: string, file: TestFile): Promise<void>;
  /** Answers or quotes the message in the room that has this text. */
  answers(agent: string, quoted: string, text: string): Promise<void>;
  /** Changes the agent's last message. Absent where the platform can't. */
  edits?(agent: string, text: string): Promise<void>;
  /** Says something as somebody who is no member of the room. Absent where nobody else can. */
  outsiderSays?(text: string): Promise<void>;
  /** What the desk said in the room and did not take back, oldest first, in all its threads. */
  seen(): Promise<(Seen & { case?: string })[]>;
  failures: SendCode[];
  failNext(code: SendCode): void;
  /** Whether the platform offers an arrival again that was not taken; if not, `says` and the like reject. */
  offersAgain: boolean;
  /** A new room on the same platform, as after a restart of the program. The old one is stopped. */
  restart(): Promise<AgentRoom>;
  /** Resolves when the platform has nothing more to deliver. */
  settle(): Promise<void>;
  end(): Promise<void>;
}

const PICTURE: TestFile = { name: 'shot.png', mime: 'image/png', data: Uint8Array.from({ length: 200 }, (_, n) => n) };
const CASE: NonNullable<RoomPost['case']> = { code: '1024', title: '充值 #1024', state: 'waiting', thread: null };
const ODD_TEXTS = ['👨‍👩‍👧‍👦🇨🇳', '*a* _b_ <b>c</b> [d](e) `f` &amp;', '请等一下。\nOne moment!', '@all /close #1'];

/** What every AgentRoom must do. `makeHarness` gives a fresh platform and a room that is not started. */
export function roomContract(name: string, makeHarness: () => Promise<RoomHarness>): void {
  describe(`${name} as an agents' room`, () => {
    let harness: RoomHarness;
    let room: AgentRoom;
    let inbox: TestInbox<RoomArrival>;

    beforeEach(async () => {
      harness = await makeHarness();
      room = harness.room;
      inbox = createTestInbox();
      await room.start(inbox);
    });
    afterEach(() => harness.end());

    async function post(message: Partial<RoomPost> & { text: string; media?: Media[] }): Promise<RoomReceipt[]> {
      const { text, media = [], ...rest } = message;
      const receipts = [];
      for (const [n, part] of partsOf({ ...plain(text), media }, room.capabilities).entries()) {
        const whole: RoomPost = { kind: 'relay', ...rest, message: part };
        receipts.push(await room.post(whole, sending(`${text}-${n}`, PICTURE.data)));
      }
      return receipts;
    }

    test('has an id that can lead other ids', () => {
      expect(room.id).toMatch(/^[^:]+$/);
    });

    for (const text of ODD_TEXTS) {
      test(`carries ${JSON.stringify(text)} unchanged, both ways`, async () => {
        await harness.says('Bai', text);
        expect((await inbox.next()).text).toBe(text);
        await post({ text, case: CASE });
        expect((await harness.seen()).at(-1)?.text).toContain(text);
      });
    }

    test('knows one agent from another', async () => {
      for (const agent of ['Bai', 'Chen', 'Bai']) await harness.says(agent, 'hello');
      const [bai, chen, again] = [await inbox.next(), await inbox.next(), await inbox.next()];
      expect(bai.agent.id).not.toBe(chen.agent.id);
      expect(again.agent).toEqual(bai.agent);
      expect(new Set([bai.id, chen.id, again.id]).size).toBe(3);
    });

    test('shows which case a message is about', async () => {
      await post({ text: 'where is my money', case: CASE });
      const [seen] = await harness.seen();
      expect(`${seen?.case} ${seen?.text}`).toContain('1024');
      expect(seen?.text).toContain('where is my money');
    });

    test('says what an answer in it answers', async () => {
      const [first] = await post({ text: 'first question', case: CASE });
      await post({ text: 'second question', case: { code: '1025', title: '#1025', state: 'waiting', thread: null } });
      await harness.answers('Bai', 'first question', 'this way');
      const { text, ...arrival } = await inbox.next();
      expect(text).toBe('this way');
      const byThread = arrival.thread !== undefined && arrival.thread === first?.thread;
      const byMessage = arrival.replyTo !== undefined && arrival.replyTo === first?.messageId;
      expect(byThread || byMessage || arrival.quotedCode === '1024').toBe(true);
    });

    test('does not take what is said by itself for an answer', async () => {
      await post({ text: 'a question', case: CASE });
      await harness.says('Bai', 'lunch?');
      const arrival = await inbox.next();
      expect([arrival.replyTo, arrival.quotedCode]).toEqual([undefined, undefined]);
    });

    test('keeps the messages of a case in its thread, where there are threads', async (context) => {
      if (!room.capabilities.threads) return context.skip();
      const [first] = await post({ text: 'one', case: CASE });
      expect(first?.thread).toBeTypeOf('string');
      const [second] = await post({ text: 'two', case: { ...CASE, thread: first?.thread ?? null } });
      expect(second?.thread ?? first?.thread).toBe(first?.thread);
    });

    test('replaces a message in place, where it can', async (context) => {
      if (!room.capabilities.edit) return context.skip();
      const [card] = await post({ text: 'waiting', case: CASE });
      await post({ text: 'open', case: CASE, ...(card?.messageId === undefined ? {} : { replaces: card.messageId }) });
      const seen = await harness.seen();
      expect(seen).toHaveLength(1);
      expect(seen[0]?.text).toContain('open');
    });

    test('lets nobody in who is not a member', async (context) => {
      if (harness.outsiderSays === undefined) return context.skip();
      await harness.outsiderSays('/close #1024');
      await harness.settle();
      expect(inbox.waiting()).toBe(0);
    });

    test('brings in a file with its bytes', async () => {
      await harness.sends('Bai', '', PICTURE);
      const [media] = (await inbox.next()).media;
      expect(await bytesOf(media, room, inbox)).toEqual(PICTURE.data);
    });

    test('shows a file', async () => {
      const media: Media = { kind: 'image', ref: 'x', at: 'held', name: PICTURE.name, mime: PICTURE.mime, size: 200 };
      await post({ text: 'look', case: CASE, media: [media] });
      expect((await harness.seen()).flatMap((message) => message.media)).toHaveLength(1);
    });

    test('brings in a correction as a new text for the old message', async (context) => {
      if (harness.edits === undefined) return context.skip();
      await harness.says('Bai', 'tommorow');
      const original = await inbox.next();
      await harness.edits('Bai', 'tomorrow');
      const correction = await inbox.next();
      expect(correction).toMatchObject({ messageId: original.messageId, text: 'tomorrow', edited: true });
      expect(correction.id).not.toBe(original.id);
    });

    test('takes back a message of its own, where it can', async (context) => {
      if (!room.capabilities.deleteOwn) return context.skip();
      const [slip] = await post({ text: 'a slip', case: CASE });
      await room.retract?.(slip?.messageId ?? '');
      expect(await harness.seen()).toEqual([]);
    });

    test('offers again what was not taken, or lets whoever said it know', async () => {
      const refused = inbox.refuseNext();
      const saying = harness.says('Bai', 'hello');
      if (!harness.offersAgain) return expect(saying).rejects.toMatchObject({ code: 'busy' });
      await saying;
      const { id, text } = await refused;
      expect(await inbox.next()).toMatchObject({ id, text });
    });

    test('fails a post with a code, and posts again afterwards', async () => {
      for (const code of harness.failures) {
        harness.failNext(code);
        const failed = post({ text: 'lost', case: CASE });
        await expect(failed).rejects.toBeInstanceOf(SendError);
        await expect(failed).rejects.toMatchObject({ code });
      }
      await post({ text: 'found', case: CASE });
      expect((await harness.seen()).at(-1)?.text).toContain('found');
    });

    test('takes nothing in after it has stopped', async () => {
      await room.stop();
      await harness.says('Bai', 'too late').catch(() => {});
      await harness.settle();
      expect(inbox.waiting()).toBe(0);
    });

    test('knows its agents again after a restart', async () => {
      await harness.says('Bai', 'before');
      const before = await inbox.next();
      room = await harness.restart();
      const later = createTestInbox<RoomArrival>();
      await room.start(later);
      await harness.says('Bai', 'after');
      const after = await later.next();
      expect(after.agent).toEqual(before.agent);
      expect(after.id).not.toBe(before.id);
    });
  });
}
