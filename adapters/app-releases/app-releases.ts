import type { LookUp } from '../../src/ports/look-up.ts';

/** A release of the app; the newest of a platform comes first. */
interface Release {
  platform: string;
  version: string;
  date: string;
  minimum: string;
}

/**
 * The newest release of the app on a platform, out of the operator's own list, and what a version is beside it:
 * { platform, version } → { version, minimum, state }, with a state of `current`, `older` or, where no version is named that
 * can be compared, `unknown`. A platform that is not in the list has no answer.
 */
export function createAppRelease(releases: Release[]): LookUp {
  return async ({ platform, version }) => {
    const newest = releases.find((release) => release.platform === platform);
    if (newest === undefined) throw new Error(`no release for ${platform}`);
    return { version: newest.version, minimum: newest.minimum, state: stateOf(numbersIn(version), newest.version) };
  };
}

function stateOf(version: number[], newest: string): 'current' | 'older' | 'unknown' {
  if (version.length === 0) return 'unknown';
  for (const [at, number] of numbersIn(newest).entries()) {
    const own = version[at] ?? 0;
    if (own !== number) return own < number ? 'older' : 'current';
  }
  return 'current';
}

/** The numbers of a version, wherever it stands in what was said: `v4.1 (iOS)`. */
function numbersIn(version: unknown): number[] {
  const [found] = (typeof version === 'string' ? version : '').match(/\d{1,5}(?:\.\d{1,5})+/) ?? [];
  return found === undefined ? [] : found.split('.').map(Number);
}
