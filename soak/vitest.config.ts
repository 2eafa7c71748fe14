import { defineConfig } from 'vitest/config'

/** npm run soak [-- NAME]: what takes minutes or hours to show, one file at a time. */
export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    include: ['soak/**/*.soak.ts'],
    testTimeout: 3 * 3600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
