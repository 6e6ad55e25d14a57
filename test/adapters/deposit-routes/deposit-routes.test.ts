import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDepositRoute } from '../../../adapters/deposit-routes/deposit-routes.ts';

const { signal } = new AbortController();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kefu-routes-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the table that ships is read', async () => {
  const lookUp = await createDepositRoute('data/deposit-routes.yaml');
  expect(await lookUp({ chain: 'trc20' }, signal)).toEqual({
    confirmations: expect.any(Number),
    minutes: expect.any(Number),
  });
});

test('a chain that is not in the table has no answer', async () => {
  const lookUp = await createDepositRoute('data/deposit-routes.yaml');
  for (const chain of ['other', null, 'constructor', '__proto__']) {
    await expect(lookUp({ chain }, signal)).rejects.toThrow('no route');
  }
});

test('a table that is wrong is named with what is wrong', async () => {
  const file = join(folder, 'routes.yaml');
  await writeFile(file, 'routes: { trc20: { confirmations: many, usual_minutes: 2 } }');
  await expect(createDepositRoute(file)).rejects.toThrow(/routes\.yaml can't be read: .*[\s\S]*confirmations/);
  await expect(createDepositRoute(join(folder, 'none.yaml'))).rejects.toThrow('none.yaml');
});
