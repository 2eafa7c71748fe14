import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ChoiceData } from '../src/engine/choicemodel/data.ts'

const R = 'Rscript'

/** R with some packages, where it is installed (in Debian: r-base-core, r-cran-survival, r-cran-bayesm, r-cran-flexmix). */
export function hasR(packages: readonly string[]): boolean {
  const asked = packages.map((name) => `requireNamespace("${name}", quietly = TRUE)`).join(' && ')
  return spawnSync(R, ['-e', `quit(status = if (${asked}) 0 else 1)`]).status === 0
}

/** What a peer's figure says where R or its packages are missing. */
export const NO_R = 'R with its packages is not installed here, so it was not run'

/**
 * Runs R on choices in long form (id, task, alt, y and the attributes, read as `a`), and gives the numbers that the
 * program prints last, `cat(seconds, ...)`: it takes its own time, without its start and the reading.
 */
export function runR(data: ChoiceData, program: string): number[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'vastakaiku-peer-'))
  try {
    const file = path.join(folder, 'a.csv')
    writeFileSync(file, longLines(data).join('\n'))
    const { stdout, stderr, status } = spawnSync(R, ['-e', `a <- read.csv("${file}")\n${program}`])
    if (status !== 0) throw new Error(stderr.toString())
    return (stdout.toString().trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function longLines({
  persons,
  attributes,
  taskStart,
  rowStart,
  alternative,
  chosen,
  values,
}: ChoiceData): string[] {
  const lines = [['id', 'task', 'alt', 'y', ...attributes].join()]
  const m = attributes.length
  persons.forEach((_, n) => {
    for (let t = taskStart[n] ?? 0; t < (taskStart[n + 1] ?? 0); t++)
      for (let row = rowStart[t] ?? 0; row < (rowStart[t + 1] ?? 0); row++) {
        const own = values.subarray(row * m, row * m + m)
        lines.push([n + 1, t + 1, (alternative[row] ?? 0) + 1, chosen[t] === row ? 1 : 0, ...own].join())
      }
  })
  return lines
}
