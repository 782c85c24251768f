import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Whole builds, servers and browsers run in these tests, on machines with two cores.
    maxWorkers: 2
  }
})
