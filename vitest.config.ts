import { defineConfig } from 'vitest/config'

const everything = '{src,tests,demo,bench,tools}/**/*.test.{ts,tsx}'
// They share no state and no database, so one worker after another may run them without being made anew for each.
const pure = ['src/engine/**/*.test.ts', 'src/features/**/*.model.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: [everything],
          exclude: [...pure, '**/node_modules/**'],
          globalSetup: ['tests/global-setup.ts'],
        },
      },
    ],
  },
})
