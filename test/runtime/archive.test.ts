import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case, Entry } from '../../src/core/case.ts';
import { newConversation } from '../../src/core/conversation.ts';
import { canRest, rest, type Trimmed, trim, wake } from '../../src/runtime/archive.ts';
import { type ArchivePart, type ConversationDocument, type Line, newDocument } from '../../src/runtime/document.ts';
import { wasHandled, withHandled } from '../../src/runtime/handled.ts';
import { runs } from '../support/runs.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

function aCase(code: string): Case {
  return {
    ...{ code, state: 'closed', category: 'deposit', priority: 'normal', language: 'zh-CN', facts: [] },
    ...{ openedAt: 0, waitingSince: 0, agent: null, acknowledged: false, answeredAt: null, closedAt: 0, rating: null },
    ...{ room: 'room', thread: null, card: null, record: [] },
  };
}

/** A document with its archive, to which things happen. */
class Life {
  document: ConversationDocument = newDocument(newConversation('app', 'lily', 'zh-CN'), 0);
  readonly parts: ArchivePart[] = [];
  readonly said: Line[] = [];
  readonly ids: { id: string; at: number }[] = [];
  readonly entries: Entry[] = [];
  now = 0;

  turn({ lengths, deeds, newCase }: { lengths: number[]; deeds: number; newCase: boolean }): void {
    const id = `e${this.ids.length}`;
    const lines = lengths.map((length, n): Line => {
      return { id: `${id}/${n}`, at: this.now, from: 'customer', text: '字'.repeat(length) };
    });
    const entries = Array.from({ length: deeds }, (_, n) => ({ at: n, who: id, deed: 'noted' as const }));
    this.said.push(...lines);
    this.ids.push({ id, at: this.now });
    this.entries.push(...entries);
    const { conversation, transcript, handled } = this.document;
    const before = conversation.case;
    const one = newCase || !before ? aCase(`${this.ids.length}`) : before;
    const grown = { ...one, record: [...one.record, ...entries] };
    this.archive(
      trim(
        {
          ...this.document,
          conversation: { ...conversation, case: grown },
          transcript: [...transcript, ...lines],
          handled: withHandled(handled, id, this.now),
          touched: this.now,
        },
        newCase && before ? [before] : [],
      ),
    );
  }

  archive({ document, part }: Trimmed): void {
    if (part) {
      expect(part.number).toBe(this.parts.length);
      this.parts.push(part.content);
    }
    this.document = document;
    expect(document.archived).toBe(this.parts.length);
  }

  rest(): void {
    this.archive(rest(this.document));
    expect(this.parts[this.document.rested ?? -1]?.resting).toBeTruthy();
    expect(JSON.stringify(this.document).length).toBeLessThan(2_048);
    this.document = wake(this.document, this.parts[this.document.rested ?? -1] ?? null);
  }

  knows(id: string): boolean {
    const recent = this.document.recent.map(({ part }) => this.parts[part]?.handled ?? '');
    return [this.document.handled, ...recent].some((handled) => wasHandled(handled, id));
  }
}

const moves = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        move: fc.constant('turns' as const),
        times: fc.constantFrom(1, 1, 2, 50, 200),
        lengths: fc.array(fc.constantFrom(0, 10, 100, 1_000, 4_000), { maxLength: 4 }),
        deeds: fc.constantFrom(0, 1, 3),
        newCase: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ move: fc.constant('rest' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ move: fc.constant('wait' as const), ms: fc.constantFrom(HOUR, WEEK / 2, WEEK) }),
    },
  ),
  { maxLength: 12 },
);

describe('the archive', () => {
  test('together with the document has every line, every entry and every recent id exactly once', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const life = new Life();
        for (const one of list) {
          if (one.move === 'wait') life.now += one.ms;
          else if (one.move === 'rest') life.rest();
          else for (let n = 0; n < one.times; n++) life.turn({ ...one, newCase: one.newCase && n === 0 });
        }
        const { document, parts } = life;
        expect([...parts.flatMap((part) => part.lines), ...document.transcript]).toEqual(life.said);
        const kept = parts.flatMap((part) => [...part.record.entries, ...part.retired.flatMap((one) => one.record)]);
        const all = [...kept, ...(document.conversation.case?.record ?? [])];
        const order = (list: Entry[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(order(all)).toEqual(order(life.entries));
        const due = life.ids.filter(({ at }, n) => life.now - at < WEEK || n >= life.ids.length - 256);
        expect(due.filter(({ id }) => !life.knows(id))).toEqual([]);
      }),
      { numRuns: runs(150, 2_000) },
    );
  });

  test('keeps the live document small', () => {
    const life = new Life();
    let largest = 0;
    for (let n = 0; n < 2_000; n++) {
      life.now += 60_000;
      life.turn({ lengths: [4_000, 300], deeds: 2, newCase: false });
      largest = Math.max(largest, Buffer.byteLength(JSON.stringify(life.document)));
    }
    expect(largest).toBeLessThan(40 * 1024);
    expect(life.document.transcript.length).toBeGreaterThan(0);
  });

  test('is left alone as long as the document is small', () => {
    const life = new Life();
    for (let n = 0; n < 20; n++) life.turn({ lengths: [50], deeds: 1, newCase: false });
    expect(life.parts).toEqual([]);
  });

  test('holds a case that made way for a new one, whole', () => {
    const life = new Life();
    life.turn({ lengths: [10], deeds: 2, newCase: true });
    const first = life.document.conversation.case;
    life.turn({ lengths: [10], deeds: 1, newCase: true });
    expect(life.parts.map((part) => part.retired)).toEqual([[first]]);
  });
});

describe('a document at rest', () => {
  test('is as it was when it is awake again, but for the transcript', () => {
    const life = new Life();
    for (let n = 0; n < 500; n++) life.turn({ lengths: [20], deeds: 1, newCase: false });
    const before = life.document;
    life.rest();
    expect(life.document).toEqual({ ...before, transcript: [], archived: before.archived + 1 });
  });

  test('wakes as far as it can when its part is lost', () => {
    const life = new Life();
    life.turn({ lengths: [20], deeds: 1, newCase: false });
    const { document } = rest(life.document);
    const awake = wake(document, null);
    expect(awake.rested).toBeNull();
    expect(awake.conversation.case).toMatchObject({ code: '1', record: [], facts: [] });
  });

  test('is one where nothing is open, due, or still to be sent', () => {
    const { document } = new Life();
    const { conversation } = document;
    expect(canRest(document)).toBe(true);
    const restless: Partial<ConversationDocument>[] = [
      { rested: 0 },
      { outbox: [{ id: '1', to: 'customer', at: 0, body: { do: 'retract', messageId: '1' }, once: false }] },
      { conversation: { ...conversation, case: { ...aCase('1'), state: 'waiting' } } },
      { conversation: { ...conversation, case: { ...aCase('1'), state: 'open' } } },
      { conversation: { ...conversation, timers: [{ id: 'silence', kind: 'silence', due: 1 }] } },
      { conversation: { ...conversation, lookUp: { id: '1', name: 'x', args: {} } } },
    ];
    for (const one of restless) expect(canRest({ ...document, ...one })).toBe(false);
    expect(canRest({ ...document, conversation: { ...conversation, case: aCase('1') } })).toBe(true);
  });
});
