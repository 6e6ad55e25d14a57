/** How often a property is tried: a few hundred times in `npm test`, 10,000 in `npm run test:all`. */
export function runs(usual: number, all = 10_000): number {
  return process.env.KEFU_TEST_ALL === '1' ? all : usual;
}

/** Milliseconds that a property may take. */
export const PROPERTY_TIMEOUT = process.env.KEFU_TEST_ALL === '1' ? 1_800_000 : 120_000;
