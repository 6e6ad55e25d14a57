import { defineConfig } from 'vitest/config';

/** Node 20 runs no TypeScript by itself: vitest does. */
export default defineConfig({
  test: { include: ['scripts/flow-docs.ts'], testTimeout: 120_000 },
});
