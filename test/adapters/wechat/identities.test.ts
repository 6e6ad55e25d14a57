import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Identities, type Known } from '../../../adapters/wechat/identities.ts';
import { runs } from '../../support/runs.ts';

/** Somebody on WeChat: `id` is another one after each login, `who` never changes, and nobody but the desk sets the remark. */
interface Person {
  who: number;
  alias: string;
}

/** Numbers from 0 up to 1 that only their seed decides. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('nobody is ever taken for somebody else, over any logins, restarts, refused and copied remarks', () => {
  const act = fc.oneof(
    fc.record({ do: fc.constant('speaks' as const), who: fc.nat(5), marks: fc.boolean() }),
    fc.record({ do: fc.constant('copies' as const), who: fc.nat(5), from: fc.nat(5) }),
    fc.record({ do: fc.constant('login' as const) }),
    fc.record({ do: fc.constant('restart' as const) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), fc.nat(), (acts, seed) => {
      const random = diceOf(seed);
      const people: Person[] = Array.from({ length: 6 }, (_, who) => ({ who, alias: '' }));
      const owner = new Map<string, number>();
      const copied = new Set<number>();
      let login = 0;
      let identities = new Identities(random);
      const idOf = ({ who }: Person): string => `@${login}-${who}`;
      const all = (): Known[] => people.map((one) => ({ id: idOf(one), alias: one.alias }));
      identities.begin(`self-${login}`, all());
      for (const one of acts) {
        if (one.do === 'login') {
          login += 1;
          identities.begin(`self-${login}`, all());
        } else if (one.do === 'restart') {
          const { pairs } = identities;
          identities = new Identities(random);
          identities.begin(`self-${login}`, all(), pairs);
        } else if (one.do === 'copies') {
          // The account's owner gives two contacts the same remark by hand.
          const [to, from] = [people[one.who], people[one.from]];
          if (to && from && to !== from) {
            to.alias = from.alias;
            copied.add(to.who);
          }
        } else {
          const person = people[one.who];
          if (!person) continue;
          const desk = identities.of({ id: idOf(person), alias: person.alias });
          const before = owner.get(desk);
          // Whose remark was copied by hand may be taken for the other only if the other's own remark is gone.
          if (before !== undefined && !copied.has(person.who)) expect(before).toBe(person.who);
          owner.set(desk, person.who);
          expect(identities.currentOf(desk)).toBe(idOf(person));
          const mark = identities.missingMark(desk);
          if (mark !== null && one.marks) {
            expect(mark.length).toBeLessThanOrEqual(16);
            person.alias = mark;
            copied.delete(person.who);
            identities.mark(desk);
          }
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

test('a remark that two contacts bear says nothing of either', () => {
  const identities = new Identities(Math.random);
  const twins = [
    { id: '@1', alias: 'cs:abcdefghjk' },
    { id: '@2', alias: 'cs:abcdefghjk' },
  ];
  identities.begin('self', twins);
  expect(identities.currentOf('abcdefghjk')).toBeUndefined();
  const [one, two] = twins.map((known) => identities.of(known));
  expect(one).not.toBe(two);
  expect([one, two]).not.toContain('abcdefghjk');
});

test('what was kept of another login is worth nothing', () => {
  const identities = new Identities(Math.random);
  identities.begin('self-2', [{ id: '@1' }], { login: 'self-1', ids: { abcdefghjk: '@1' } });
  expect(identities.currentOf('abcdefghjk')).toBeUndefined();
});
