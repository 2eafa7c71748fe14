import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { dealIntoBlocks } from '../../engine/choicemodel/design/blocks.ts'
import { diagnosticsOf } from '../../engine/choicemodel/design/diagnostics.ts'
import { findDesign } from '../../engine/choicemodel/design/find-design.ts'
import { powerOf } from '../../engine/choicemodel/design/power.ts'
import type { DesignProblem } from '../../engine/choicemodel/design/problem.ts'
import { randomFrom } from '../../engine/numeric/random.ts'
import { CannotStart } from '../../platform/errors.ts'
import { partOf, tellingProgress } from '../progress.ts'
import { saying, sayingLater } from './choices.ts'
import { type Profile, readDesignFile } from './design-file.ts'
import { printPower, printTasks, printWorth, tasksOf } from './design-print.ts'
import { count } from './options.ts'
import { printJson } from './print.ts'

/**
 * npx vastakaiku choice design PROBLEM.json [--method coordinate|fedorov] [--starts 10] [--people 300 [--runs 200]]
 *   [--seed 1] [--json]
 * The tasks as CSV in long form on standard output, what they are worth on standard error; with --json, both.
 */
export async function run(words: string[]): Promise<void> {
  const { file, starts, method, people, runs, seed, json } = designOptions(words)
  const { compare, ...problem } = readDesignFile(file)
  const random = randomFrom(seed)
  const threads = Math.min(starts, availableParallelism())
  const design = await sayingLater(file, () =>
    tellingProgress((tell) => {
      const onProgress = (done: number, of: number) => tell(partOf(done, of, 'starts'))
      return findDesign(problem, { seed, starts, method, threads, onProgress })
    }),
  )
  if (design.outcome === 'refused') throw new CannotStart(`Refused (${design.reason}): ${design.says}`)
  const blockOf = dealIntoBlocks(problem, design.levels, random.stream(0))
  const diagnostics = diagnosticsOf(problem, design, blockOf, random.stream(1))
  const power = saying(file, () => {
    if (people === undefined) return undefined
    const pair = compare && ([placesOf(problem, compare[0]), placesOf(problem, compare[1])] as const)
    return powerOf(problem, design.levels, blockOf, { people, runs, ...(pair && { pair }) }, random.stream(2))
  })
  if (json) return printJson({ tasks: tasksOf(problem, design.levels, blockOf), diagnostics, power })
  printTasks(problem, design.levels, blockOf)
  printWorth(problem, diagnostics)
  if (people !== undefined && power !== undefined) printPower(people, power)
}

function designOptions(words: string[]) {
  const options = {
    method: { type: 'string', default: 'coordinate' },
    starts: { type: 'string' },
    people: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0) throw new TypeError('Name one JSON file')
    const { method, json } = values
    if (method !== 'coordinate' && method !== 'fedorov')
      throw new TypeError(`--method is coordinate or fedorov, not ${method}`)
    return {
      file,
      method,
      starts: count('starts', values.starts, 10, 1),
      people: values.people === undefined ? undefined : count('people', values.people, 1, 1),
      runs: count('runs', values.runs, 200, 1),
      seed: count('seed', values.seed, 1, 0),
      json,
    } as const
  } catch (error) {
    if (error instanceof TypeError) throw new CannotStart(`${error.message}.`)
    throw error
  }
}

/** The places of a profile's levels among those of their attributes. */
function placesOf({ attributes }: DesignProblem, profile: Profile): number[] {
  const strange = Object.keys(profile).find((name) => !attributes.some((one) => one.name === name))
  if (strange !== undefined) throw new RangeError(`what is compared has ${strange}, which is no attribute`)
  return attributes.map(({ name, levels }) => {
    const place = levels.indexOf(profile[name] ?? '')
    if (place < 0) throw new RangeError(`what is compared has no level of ${name} that the design knows`)
    return place
  })
}
