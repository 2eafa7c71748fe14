import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// The walks over all pages are the longest: begun last, one of them would run for minutes beside an idle core.
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => Number(isWalk(other)) - Number(isWalk(one)))
  }
}

function isWalk({ moduleId }: TestSpecification): boolean {
  return moduleId.includes('/accessibility')
}

export default defineConfig({
  test: {
    globalSetup: ['e2e/global-setup.ts'],
    include: ['e2e/**/*.test.ts'],
    // The walk over all of staff's pages is one test.
    testTimeout: 240_000,
    hookTimeout: 60_000,
    // They share one site, and disturb one another no more than residents and staff of one town do.
    maxWorkers: 2,
    sequence: { sequencer: WalksFirst },
  },
})
