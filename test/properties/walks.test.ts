import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Conversation } from '../../src/core/conversation.ts';
import { triggered } from '../../src/core/hear.ts';
import { transition } from '../../src/core/transition.ts';
import { PROPERTY_TIMEOUT, runs } from '../support/runs.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { anyMove, type Move, type Step, Walker } from '../support/walks.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

const someMoves = fc.array(anyMove, { minLength: 1, maxLength: 40 });

/** Walks, and hands each step to the check. */
function walk(moves: Move[], check: (step: Step, walker: Walker) => void): Walker {
  const walker = new Walker(shipped.book);
  for (const move of moves) for (const step of walker.make(move)) check(step, walker);
  return walker;
}

function always(check: (moves: Move[]) => void): void {
  fc.assert(fc.property(someMoves, check), { numRuns: runs(300) });
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** Wishes that are answered even while a person owns the conversation. */
const ANSWERED = ['repair-leave', 'repair-status', 'repair-record', 'repair-official', 'repair-impostor'];
/** Questions that are asked beside the person. */
const ASKED = ['repair-official', 'repair-impostor', 'repair-record', 'repair-hex', 'repair-picture'];

describe('whatever happens to a conversation', { timeout: PROPERTY_TIMEOUT }, () => {
  test('each event has a result, of bounded size', () => {
    always(
      (moves) =>
        void walk(moves, ({ result }) => {
          expect(result.effects.length).toBeLessThan(40);
          expect(result.conversation.stack.length).toBeLessThan(18);
          expect(result.conversation.timers.length).toBeLessThan(12);
          expect(result.conversation.reads?.length ?? 0).toBeLessThan(9);
          expect(JSON.stringify({ ...result.conversation, case: null, burst: null }).length).toBeLessThan(20_000);
        }),
    );
  });

  test('what is held has a time at which it comes back, and what is asked about has its question', () => {
    always(
      (moves) =>
        void walk(moves, ({ result: { conversation: c } }) => {
          const isHeld = c.held !== undefined;
          expect(c.timers.some(({ kind }) => kind === 'held')).toBe(isHeld);
          if (c.doubted) expect(c.stack.map(({ flow }) => flow)).toContain('repair-picture');
          if (c.unclear) expect(c.stack.map(({ flow }) => flow)).toContain('repair-hex');
        }),
    );
  });

  test('the same event on the same conversation gives the same result, and leaves the conversation as it was', () => {
    always(
      (moves) =>
        void walk(moves, ({ before, event, result }) => {
          const again = transition(shipped.book, freeze(structuredClone(before)), freeze(structuredClone(event)));
          expect(again).toEqual(result);
        }),
    );
  });

  test('conversation and effects survive JSON unchanged', () => {
    always(
      (moves) =>
        void walk(moves, ({ result }) => {
          const { conversation, effects } = result;
          expect(JSON.parse(JSON.stringify({ conversation, effects }))).toEqual({ conversation, effects });
        }),
    );
  });

  test('the bot is silent while a person owns the conversation', () => {
    always(
      (moves) =>
        void walk(moves, ({ before, event, result }) => {
          if (before.mode !== 'human' || event.type === 'agent') return;
          const wish = event.type === 'said' ? triggered(shipped.book, event.text)?.flow : undefined;
          const answered = wish !== undefined && ANSWERED.includes(wish);
          // A question that the bot asked beside the person, about a fake or a secret, may be answered.
          const asked = ASKED.includes(before.stack.at(-1)?.flow ?? '');
          // What was held and is lost has to be sent again, whoever has the conversation.
          if (event.type === 'due' && event.timers.includes('held')) return;
          const warned = (event.type === 'said' || event.type === 'edited') && event.findings.length > 0;
          const said = result.effects.filter((effect) => effect.do === 'say');
          if (!answered && !asked && !warned) expect(said).toEqual([]);
        }),
    );
  });

  test('what the customer says while people own the conversation reaches them, or is answered', () => {
    always(
      (moves) =>
        void walk(moves, ({ before, event, result }) => {
          if (before.mode === 'bot' || event.type !== 'said' || event.choice !== undefined) return;
          expect(result.effects.some((effect) => effect.do === 'relay' || effect.do === 'say')).toBe(true);
        }),
    );
  });

  test('every state has a way to a person and a way out', () => {
    always((moves) => {
      const walker = walk(moves, () => {});
      const state: Conversation = walker.c;
      walker.say('人工');
      expect(['waiting', 'human']).toContain(walker.c.mode);
      walker.say('/leave');
      expect(walker.c.mode).toBe('bot');
      walker.c = state;
      if (state.mode !== 'bot') walker.say('/leave');
      const steps = walker.say('取消');
      expect(walker.c.mode).toBe('bot');
      expect(steps.some((step) => step.result.effects.some((effect) => effect.do === 'say'))).toBe(true);
      expect(walker.c.stack.every((frame) => shipped.book.flows[frame.flow]?.kind === 'repair')).toBe(true);
    });
  });

  test('an open case always has its code, and its state agrees with who owns the conversation', () => {
    always(
      (moves) =>
        void walk(moves, ({ result }) => {
          const { mode, case: one } = result.conversation;
          const states = { bot: [undefined, 'closed'], waiting: ['waiting'], human: ['open'] };
          expect(states[mode]).toContain(one?.state);
        }),
    );
  });
});
