import { expect, test } from 'vitest';
import { createDepositRoute } from '../../../adapters/deposit-routes/deposit-routes.ts';

const { signal } = new AbortController();
const lookUp = createDepositRoute([{ chain: 'trc20', confirmations: 20, minutes: 2 }]);

test('a chain in the table is answered with what a deposit waits for on it', async () => {
  expect(await lookUp({ chain: 'trc20' }, signal)).toEqual({ confirmations: 20, minutes: 2 });
});

test('a chain that is not in the table has no answer', async () => {
  for (const chain of ['other', null, 'constructor', '__proto__']) {
    await expect(lookUp({ chain }, signal)).rejects.toThrow('no route');
  }
});
