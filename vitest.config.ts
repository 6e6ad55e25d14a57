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
    // Node 20 optimizes too soon: most of what a test file runs it runs seldom. Newer Nodes don't know the option.
    execArgv: process.versions.node.startsWith('20.') ? ['--interrupt-budget=1000000'] : [],
    globalSetup: ['test/support/this-run.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
