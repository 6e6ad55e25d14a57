import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A process a file: the tests lock folders, kill children and listen on ports.
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
