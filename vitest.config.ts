import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Processes, for the tests kill children and listen on ports. Files share one, with what was loaded and learned in it: a test
    // leaves nothing changed behind. Left to itself, vitest keeps one of two cores free.
    pool: 'forks',
    isolate: false,
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
