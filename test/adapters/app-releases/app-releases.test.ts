import { expect, test } from 'vitest';
import { createAppRelease } from '../../../adapters/app-releases/app-releases.ts';

const { signal } = new AbortController();
const release = (version: string) => ({ platform: 'ios', version, date: '2026-11-10', minimum: 'iOS 15' });
const lookUp = createAppRelease([release('4.10.0'), release('4.9.0')]);

test.each([
  ['4.10.0', 'current'],
  ['v4.10 (iOS)', 'current'],
  ['4.9.9', 'older'],
  ['版本 3.20.1', 'older'],
  ['5.0', 'current'],
  ['the newest', 'unknown'],
  [null, 'unknown'],
])('%s is %s beside the newest release', async (version, state) => {
  expect(await lookUp({ platform: 'ios', version }, signal)).toEqual({ version: '4.10.0', minimum: 'iOS 15', state });
});

test('a platform without a release has no answer', async () => {
  for (const platform of ['windows', null]) {
    await expect(lookUp({ platform }, signal)).rejects.toThrow('no release');
  }
});
