import { defineConfig } from 'vitest/config'

/** Journeys in a real browser, one after the other; a journey that fails once has failed. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/**/*.journey.ts'],
    environment: 'node',
    fileParallelism: false,
    sequence: { concurrent: false },
    retry: 0,
    allowOnly: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
