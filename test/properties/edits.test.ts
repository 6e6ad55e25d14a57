import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Book, Flow } from '../../src/core/flow.ts';
import { PROPERTY_TIMEOUT, runs } from '../support/runs.ts';
import { shippedBook } from '../support/stage.ts';
import { anyMove, Walker } from '../support/walks.ts';

let editions: Book[];
beforeAll(async () => {
  const { book } = await shippedBook();
  const gone = ['deposit', 'security'].map((flow) => without(book, flow));
  const alone = { ...book, languages: ['zh-CN'] };
  editions = [book, ...gone, renamed(book), emptied(book), troubled(book), alone];
});

function without(book: Book, flow: string): Book {
  const { [flow]: _, ...flows } = book.flows;
  const articles = Object.fromEntries(Object.entries(book.articles).slice(1));
  return { ...book, flows, articles, menu: book.menu.filter((id) => id !== flow) };
}

function edited(book: Book, edit: (flow: Flow) => Flow): Book {
  const flows = Object.entries(book.flows).map(([id, flow]) => [id, flow.kind === 'problem' ? edit(flow) : flow]);
  return { ...book, flows: Object.fromEntries(flows) };
}

/** Every step of the problems is another one. */
function renamed(book: Book): Book {
  return edited(book, (flow) => {
    const steps = Object.values(flow.steps).map((step) => [step.id, { ...step, digest: `${step.digest} edited` }]);
    return { ...flow, steps: Object.fromEntries(steps) };
  });
}

/** Every slot has one option less. */
function emptied(book: Book): Book {
  return edited(book, (flow) => {
    const slots = Object.values(flow.slots).map((slot) => [slot.id, { ...slot, options: slot.options.slice(1) }]);
    return { ...flow, slots: Object.fromEntries(slots) };
  });
}

function troubled(book: Book): Book {
  const all = { if: { all: [] }, since: null, until: null, languages: ['en'] };
  const one = { ...all, if: { slot: 'chain', in: ['trc20'] } };
  return {
    ...book,
    incidents: [
      { ...all, id: 'all', key: 'incident-all', flows: ['deposit', 'gone'] },
      { ...one, id: 'one', key: 'incident-one', flows: ['deposit'] },
    ],
  };
}

const edits = fc.array(fc.tuple(anyMove, fc.nat(20)), { minLength: 1, maxLength: 40 });

test('a conversation goes on under any edit of the book', { timeout: PROPERTY_TIMEOUT }, () => {
  fc.assert(
    fc.property(edits, (moves) => {
      const walker = new Walker(editions[0] as Book);
      for (const [move, edition] of moves) {
        walker.book = editions[edition] ?? walker.book;
        for (const { result } of walker.make(move)) {
          const { stack, told = [] } = result.conversation;
          for (const { flow, step } of stack) expect(walker.book.flows[flow]?.steps[step]).toBeDefined();
          expect(new Set(told).size).toBe(told.length);
        }
      }
    }),
    { numRuns: runs(300) },
  );
});
