import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Budget, RATES, type Urgency } from '../../../adapters/telegram/budget.ts';
import { createSimulatedClock } from '../../../src/runtime/clock.ts';
import { MORNING } from '../../support/stage.ts';

const GROUP = -1_002_123_456_789;

/** A budget whose grants are noted, as they come. */
function noted() {
  const clock = createSimulatedClock(MORNING);
  const budget = new Budget(clock, RATES);
  const gone: { what: string; at: number; chat: number }[] = [];
  const ask = (what: string, chat: number, urgency: Urgency = 'relay', weight = 1): void => {
    const note = () => gone.push({ what, at: clock.now() - MORNING, chat });
    budget.turn(chat, urgency, weight).then(note, () => gone.push({ what: `${what} refused`, at: -1, chat }));
  };
  return { clock, budget, gone, ask };
}

test('a group gets twenty a minute, whatever comes, and its customers are not held up by it', async () => {
  const { clock, gone, ask } = noted();
  for (let n = 0; n < 50; n++) ask('relay', GROUP);
  ask('reply', 42, 'customer');
  await clock.advance(0);
  expect(gone.filter((one) => one.chat === GROUP)).toHaveLength(20);
  expect(gone.find((one) => one.what === 'reply')?.at).toBe(0);
  await clock.advance(61_000);
  expect(gone.filter((one) => one.chat === GROUP)).toHaveLength(40);
});

test('what is urgent goes first: emergencies, new cases, relays, then cards', async () => {
  const { clock, gone, ask } = noted();
  for (let n = 0; n < 20; n++) ask('before', GROUP);
  for (const what of ['card', 'relay', 'newCase', 'emergency', 'relay'] as const) ask(what, GROUP, what);
  await clock.advance(120_000);
  expect(gone.slice(20).map((one) => one.what)).toEqual(['emergency', 'newCase', 'relay', 'relay', 'card']);
});

test('an album counts as many as it has parts', async () => {
  const { clock, gone, ask } = noted();
  for (const n of [1, 2, 3]) ask(`album ${n}`, GROUP, 'relay', 10);
  await clock.advance(0);
  expect(gone).toHaveLength(2);
});

test('what Telegram asks to wait is waited, by that chat alone', async () => {
  const { clock, budget, gone, ask } = noted();
  budget.hold(GROUP, 7_000);
  ask('relay', GROUP);
  ask('reply', 42, 'customer');
  await clock.advance(6_999);
  expect(gone.map((one) => one.what)).toEqual(['reply']);
  await clock.advance(1);
  expect(gone.map((one) => one.what)).toEqual(['reply', 'relay']);
});

test('what waits for a group goes to the supergroup that it becomes', async () => {
  const { clock, budget, gone, ask } = noted();
  for (let n = 0; n < 21; n++) ask('relay', GROUP);
  await clock.advance(0);
  budget.move(GROUP, GROUP - 1);
  await clock.advance(0);
  expect(gone).toHaveLength(21);
});

test('what could be left out is, while the budget is short', async () => {
  const { clock, budget, ask } = noted();
  expect(budget.spare(GROUP)).toBe(true);
  for (let n = 0; n < 19; n++) ask('relay', GROUP);
  await clock.advance(0);
  expect(budget.spare(GROUP)).toBe(false);
});

test('a closed budget refuses what waits and what comes', async () => {
  const { clock, budget, gone, ask } = noted();
  for (let n = 0; n < 21; n++) ask('relay', GROUP);
  await clock.advance(0);
  budget.close();
  ask('late', GROUP);
  await clock.advance(0);
  expect(gone.slice(20).map((one) => one.what)).toEqual(['relay refused', 'late refused']);
});

test('no rate is ever exceeded, nothing is lost, and each chat keeps the order of what is equally urgent', async () => {
  const asked = fc.record({
    after: fc.integer({ min: 0, max: 2_000 }),
    chat: fc.constantFrom(1, 2, 3, GROUP, GROUP - 1),
    weight: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { maxLength: 80 }), async (all) => {
      const { clock, gone, ask } = noted();
      for (const [n, { after, chat, weight }] of all.entries()) {
        await clock.advance(after);
        ask(`${n}/${weight}`, chat, 'relay', weight);
      }
      await clock.advance(60 * 60_000);
      expect(gone).toHaveLength(all.length);
      const calls = gone.flatMap(({ what, at, chat }) =>
        Array.from({ length: Number(what.split('/')[1]) }, () => ({ at, chat })),
      );
      for (const { at } of calls) {
        const within = (per: number, of: (chat: number) => boolean) =>
          calls.filter((one) => of(one.chat) && one.at > at - per && one.at <= at).length;
        expect(within(1_000, () => true)).toBeLessThanOrEqual(30);
        expect(within(60_000, (chat) => chat === GROUP)).toBeLessThanOrEqual(20);
        // A message of more parts than the burst goes alone.
        expect(within(3_000, (chat) => chat === 1)).toBeLessThanOrEqual(4);
      }
      for (const chat of [1, GROUP]) {
        const order = gone.filter((one) => one.chat === chat).map((one) => Number(one.what.split('/')[0]));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
    }),
    { numRuns: 40 },
  );
});
