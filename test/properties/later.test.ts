import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../src/core/flow.ts';
import { triggered } from '../../src/core/hear.ts';
import { bookWithLetter } from '../support/letter.ts';
import { PROPERTY_TIMEOUT, runs } from '../support/runs.ts';
import { anyMove, type Step, Walker } from '../support/walks.ts';

/** The shipped book, where no flow of a problem waits for the people to whom it hands over. */
let book: Book;
beforeAll(async () => {
  book = structuredClone((await bookWithLetter()).book);
  for (const flow of Object.values(book.flows)) {
    for (const step of Object.values(flow.steps)) {
      if (flow.kind === 'problem' && step.kind === 'hand_off') step.wait = false;
    }
  }
});

const someMoves = fc.array(anyMove, { minLength: 1, maxLength: 40 });

function always(check: (step: Step) => void): void {
  fc.assert(
    fc.property(someMoves, (moves) => {
      const walker = new Walker(book);
      for (const move of [
        { move: 'say', text: '我充值了USDT一直没到账', sure: 0.95, findings: false, media: 0 } as const,
        ...moves,
      ])
        for (const step of walker.make(move)) check(step);
    }),
    { numRuns: runs(150) },
  );
}

/** Wishes that are answered even while a person owns the conversation. */
const ANSWERED = ['repair-leave', 'repair-status', 'repair-record', 'repair-official', 'repair-impostor'];
const BESIDE = ['repair-official', 'repair-impostor', 'repair-record', 'repair-hex', 'repair-picture'];

describe('where nobody waits for the people to whom a flow hands over', { timeout: PROPERTY_TIMEOUT }, () => {
  test('the state of the case agrees with who owns the conversation', () => {
    always(({ result }) => {
      const { mode, case: one } = result.conversation;
      if (mode === 'bot') expect([undefined, 'closed', one?.later ? 'waiting' : 'closed']).toContain(one?.state);
      else expect(one?.state).toBe(mode === 'human' ? 'open' : 'waiting');
    });
  });

  test('a case that is not closed is never lost', () => {
    always(({ before, result }) => {
      if (before.case === null || before.case.state === 'closed') return;
      expect(result.conversation.case?.code).toBe(before.case.code);
    });
  });

  test('the bot is silent while a person owns the conversation', () => {
    always(({ before, event, result }) => {
      if (before.mode !== 'human' || event.type === 'agent') return;
      // What was held and is lost has to be sent again, whoever has the conversation.
      if (event.type === 'due' && event.timers.includes('held')) return;
      const wish = event.type === 'said' ? triggered(book, event.text)?.flow : undefined;
      if ((wish !== undefined && ANSWERED.includes(wish)) || BESIDE.includes(before.stack.at(-1)?.flow ?? '')) return;
      if ((event.type === 'said' || event.type === 'edited') && event.findings.length > 0) return;
      expect(result.effects.filter((effect) => effect.do === 'say')).toEqual([]);
    });
  });
});
