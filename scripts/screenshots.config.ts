import { defineConfig } from 'vitest/config';

/** Node 20 runs no TypeScript by itself: vitest does. */
export default defineConfig({
  test: { include: ['scripts/screenshots.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
