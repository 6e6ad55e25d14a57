import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mailboxes } from '../../src/runtime/mailbox.ts';
import { deferred, promisesSettled } from '../support/deferred.ts';
import { runs } from '../support/runs.ts';

/** Work that is done when the test says so. */
function work() {
  const { promise, resolve, reject } = deferred<string>();
  const state = { begun: false };
  const run = (): Promise<string> => {
    state.begun = true;
    return promise;
  };
  return { run, state, resolve, reject };
}

describe('mailboxes', () => {
  test('do the work of one key in order and one at a time, that of different keys side by side', async () => {
    const jobs = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), fails: fc.boolean() }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(jobs, fc.infiniteStream(fc.nat()), async (plan, picks) => {
        const mailboxes = new Mailboxes(100, 100);
        const open = plan.map(({ key, fails }, n) => ({ key, fails, n, ...work() }));
        const results = open.map(({ key, run }) => mailboxes.offer(key, run).catch(() => 'failed'));
        while (open.length > 0) {
          await promisesSettled();
          const firsts = open.filter((one) => open.find((other) => other.key === one.key) === one);
          expect(open.filter((one) => one.state.begun)).toEqual(firsts);
          const done = firsts[picks.next().value % firsts.length];
          if (!done) break;
          open.splice(open.indexOf(done), 1);
          if (done.fails) done.reject(new Error('no'));
          else done.resolve(`${done.n}`);
        }
        expect(await Promise.all(results)).toEqual(plan.map(({ fails }, n) => (fails ? 'failed' : `${n}`)));
        expect(mailboxes.isIdle).toBe(true);
      }),
      { numRuns: runs(100, 1_000) },
    );
  });

  test('refuse what is too much for one key, and what is too much in all', async () => {
    const mailboxes = new Mailboxes(3, 2);
    const first = work();
    const under = [mailboxes.offer('a', first.run), mailboxes.offer('a', first.run)];
    await expect(mailboxes.offer('a', first.run)).rejects.toMatchObject({ name: 'Unavailable', code: 'busy' });
    under.push(mailboxes.offer('b', first.run));
    await expect(mailboxes.offer('c', first.run)).rejects.toMatchObject({ code: 'busy' });
    first.resolve('done');
    await Promise.all(under);
    await expect(mailboxes.offer('a', async () => 'again')).resolves.toBe('again');
  });

  test("take the desk's own work however much there is", async () => {
    const mailboxes = new Mailboxes(1, 1);
    const first = work();
    const under = [1, 2, 3].map(() => mailboxes.insist('a', first.run));
    first.resolve('done');
    expect(await Promise.all(under)).toEqual(['done', 'done', 'done']);
  });

  test('go on after work that throws before it is under way', async () => {
    const mailboxes = new Mailboxes(10, 10);
    const broken = mailboxes.offer('a', () => {
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    await expect(mailboxes.offer('a', async () => 'fine')).resolves.toBe('fine');
  });

  test('take nothing from outside once closed, and finish what they have', async () => {
    const mailboxes = new Mailboxes(10, 10);
    const job = work();
    const under = mailboxes.offer('a', job.run);
    mailboxes.close();
    await expect(mailboxes.offer('a', job.run)).rejects.toMatchObject({ code: 'stopping' });
    const owed = mailboxes.insist('a', async () => 'owed');
    let idle = false;
    const waited = mailboxes.idle().then(() => {
      idle = true;
    });
    await promisesSettled();
    expect(idle).toBe(false);
    job.resolve('done');
    await waited;
    expect([await under, await owed]).toEqual(['done', 'owed']);
  });
});
