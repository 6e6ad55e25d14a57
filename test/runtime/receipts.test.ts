import { describe, expect, test } from 'vitest';
import { newConversation } from '../../src/core/conversation.ts';
import { plain } from '../../src/core/message.ts';
import { SendError } from '../../src/ports/errors.ts';
import { everything } from '../../src/render/profiles.ts';
import { type ConversationDocument, newDocument, newRoomDocument, type Out } from '../../src/runtime/document.ts';
import { settled } from '../../src/runtime/receipts.ts';
import { openApp } from '../support/app-players.ts';
import { type Stage, shippedBook } from '../support/stage.ts';

function out(id: string, more: Partial<Out> = {}): Out {
  return { id, to: 'customer', at: 0, body: { do: 'send', message: plain(id) }, once: false, ...more };
}

function documentWith(outbox: Out[]): ConversationDocument {
  return {
    ...newDocument(newConversation('app', 'lily', 'en'), 0),
    outbox,
    transcript: [
      { id: 'l1', at: 0, from: 'bot', text: 'hello' },
      { id: 'l2', at: 0, from: 'customer', text: 'hi' },
    ],
  };
}

describe('what became of a message', () => {
  test('takes it out of the outbox, and leaves the others in their order', () => {
    const document = documentWith([out('1'), out('2'), out('3')]);
    expect(settled(document, [{ out: out('2') }]).outbox.map((one) => one.id)).toEqual(['1', '3']);
    expect(settled({ ...newRoomDocument('room'), outbox: [out('1')] }, [{ out: out('1') }]).outbox).toEqual([]);
    expect(settled(document, [])).toBe(document);
  });

  test('is kept beside its line: where it arrived, or why it did not', () => {
    const document = documentWith([]);
    const toCustomer = { out: out('1', { line: 'l1' }), messageId: 'm1' };
    const toRoom = { out: out('2', { to: 'room', line: 'l2' }), messageId: 'm2' };
    expect(settled(document, [toCustomer, toRoom]).transcript).toMatchObject([{ messageId: 'm1' }, { roomId: 'm2' }]);
    expect(settled(document, [{ out: out('1', { line: 'l1' }), failed: 'rejected' }]).transcript).toMatchObject([
      { failed: 'rejected' },
      { id: 'l2' },
    ]);
    expect(settled(document, [{ out: out('1', { line: 'gone' }), messageId: 'm1' }]).transcript).toEqual(
      document.transcript,
    );
  });
});

describe('receipts', () => {
  const outboxOf = async (stage: Stage) => (await stage.document('app:lily'))?.outbox.length;

  test('that came just now are not written early, because earlier ones were due', async () => {
    const { app, stage } = await openApp(await shippedBook(), everything);
    const revOf = async () => (await stage.document('app:lily'))?.rev;
    for (const text of ['/menu', '/status', '/menu']) {
      await app.arrive({ customer: 'lily', text });
      await stage.runtime.idle();
      const rev = await revOf();
      await stage.advance(900);
      expect(await revOf()).toBe(rev);
    }
    await stage.advance(100);
    expect(await outboxOf(stage)).toBe(0);
    await stage.end();
  });

  test('that no turn takes along are written within a second', async () => {
    const { app, stage } = await openApp(await shippedBook(), everything);
    await app.arrive({ customer: 'lily', text: '人工' });
    await stage.runtime.idle();
    expect(await outboxOf(stage)).toBeGreaterThan(0);
    await stage.advance(1_000);
    expect(await outboxOf(stage)).toBe(0);
    const rev = (await stage.document('app:lily'))?.rev;
    await stage.advance(10_000);
    expect((await stage.document('app:lily'))?.rev).toBe(rev);
    await stage.end();
  });

  test('ride in the commit of the next turn', async () => {
    const { app, stage } = await openApp(await shippedBook(), everything);
    await app.arrive({ customer: 'lily', text: '菜单' });
    await stage.runtime.idle();
    await app.arrive({ customer: 'lily', text: '人工' });
    const document = await stage.document('app:lily');
    expect(document).toMatchObject({
      rev: 2,
      transcript: expect.arrayContaining([expect.objectContaining({ from: 'bot', messageId: 'm2' })]),
    });
    await stage.end();
  });

  test('are written at stop, so that nothing is sent again', async () => {
    const shipped = await shippedBook();
    const { app, stage } = await openApp(shipped, everything);
    await app.arrive({ customer: 'lily', text: '人工' });
    await stage.runtime.idle();
    const seen = app.seen.length;
    await stage.end(true);
    const again = await openApp(shipped, everything, {
      channels: [app.channel()],
      rooms: [app.room()],
      folder: stage.folder,
    });
    await again.stage.advance(60_000);
    expect(app.seen).toHaveLength(seen);
    expect(await outboxOf(again.stage)).toBe(0);
    await again.stage.end();
  });

  test('of a message that failed say why in the transcript, and the agents are told', async () => {
    const { app, stage } = await openApp(await shippedBook(), everything);
    await app.arrive({ customer: 'lily', text: '人工' });
    await stage.runtime.idle();
    const card = app.seen.find((one) => one.kind === 'card');
    app.interfere = (_, __, to) => {
      if (to === 'lily') throw new SendError('unreachable', 'blocked');
    };
    await app.act({ text: '您好', replyTo: card?.messageId ?? '' });
    await stage.advance(2_000);
    const document = await stage.document('app:lily');
    expect(document).toMatchObject({
      outbox: [],
      conversation: { unreachable: true },
      transcript: expect.arrayContaining([expect.objectContaining({ text: '您好', failed: 'unreachable' })]),
    });
    expect(app.seen.filter((one) => one.key === 'desk-unreachable')).not.toEqual([]);
    await stage.end();
  });
});
