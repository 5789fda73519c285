import { defineConfig } from 'vitest/config'

/** Unit, property and store tests. The journeys have their own: packages/e2e/vitest.config.ts. */
export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    exclude: ['**/node_modules/**', '**/dist/**', 'packages/e2e/**'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    allowOnly: false,
    testTimeout: 20_000,
  },
})
