import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeClusterAhead } from './postgres.ts'

const memory = '/dev/shm'

test(
  'what a start that was killed had begun neither stays nor comes in the way',
  { timeout: 60_000 },
  async () => {
    const dataDir = mkdtempSync(path.join(existsSync(memory) ? memory : tmpdir(), 'vastakaiku-cluster-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    chmodSync(dataDir, 0o755)
    const [going, left] = ['cluster.new', 'cluster.new-0a1b'].map((name) => path.join(dataDir, name)) as [
      string,
      string,
    ]
    for (const folder of [going, left]) mkdirSync(path.join(folder, 'base'), { recursive: true })
    const making = makeClusterAhead(dataDir)
    // Its initdb goes on for a moment, and takes away what it cannot finish.
    const clock = setInterval(() => rmSync(going, { recursive: true, force: true, maxRetries: 9 }), 20)
    await making.finally(() => clearInterval(clock))
    expect(readdirSync(dataDir).toSorted()).toEqual(['cluster', 'superuser-password'])
  },
)
