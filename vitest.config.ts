import { defineConfig } from 'vitest/config'

const everything = '{src,tests,demo,bench,tools}/**/*.test.{ts,tsx}'
// They share no state and no database, so one worker after another may run them without being made anew for each.
const pure = ['src/engine/**/*.test.ts', 'src/features/**/*.model.test.ts']
// Nor do these: each file clones a database of its own, and what a room keeps in its modules is the same for all, or a guess that is
// looked at again.
const rooms = ['src/features/**/*.test.{ts,tsx}']
const globalSetup = ['tests/global-setup.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'rooms', include: rooms, exclude: pure, isolate: false, globalSetup } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: [everything],
          exclude: [...pure, ...rooms, '**/node_modules/**'],
          globalSetup,
        },
      },
    ],
  },
})
