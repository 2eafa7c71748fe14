import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { dealIntoBlocks } from '../../engine/choicemodel/design/blocks.ts'
import { type DesignDiagnostics, diagnosticsOf } from '../../engine/choicemodel/design/diagnostics.ts'
import { findDesign } from '../../engine/choicemodel/design/find-design.ts'
import { alternativesOf, type DesignProblem } from '../../engine/choicemodel/design/problem.ts'
import { randomFrom } from '../../engine/numeric/random.ts'
import { CannotStart } from '../../platform/errors.ts'
import { readDesignFile } from './design-file.ts'
import { sayingLater } from './choices.ts'
import { count } from './options.ts'
import { percent, printJson, six } from './print.ts'

/**
 * npx vastakaiku choice design PROBLEM.json [--starts 10] [--seed 1] [--json]
 * The tasks as CSV in long form on standard output, what they are worth on standard error; with --json, both.
 */
export async function run(words: string[]): Promise<void> {
  const { file, starts, seed, json } = designOptions(words)
  const problem = readDesignFile(file)
  const random = randomFrom(seed)
  const threads = Math.min(starts, availableParallelism())
  const design = await sayingLater(file, () => findDesign(problem, { seed, starts, threads }))
  if (design.outcome === 'refused') throw new CannotStart(`Refused (${design.reason}): ${design.says}`)
  const blockOf = dealIntoBlocks(problem, design.levels, random.stream(0))
  const diagnostics = diagnosticsOf(problem, design, blockOf, random.stream(1))
  if (json) return printJson({ tasks: tasksOf(problem, design.levels, blockOf), diagnostics })
  printTasks(problem, design.levels, blockOf)
  printWorth(problem, diagnostics)
}

function designOptions(words: string[]) {
  const options = {
    starts: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0) throw new TypeError('Name one JSON file')
    const starts = count('starts', values.starts, 10, 1)
    return { file, starts, seed: count('seed', values.seed, 1, 0), json: values.json }
  } catch (error) {
    if (error instanceof TypeError) throw new CannotStart(`${error.message}.`)
    throw error
  }
}

type PlayedTask = {
  block: number
  task: number
  alternative: string
  levels: Record<string, string | number>
}

function tasksOf(problem: DesignProblem, levels: Uint8Array, blockOf: Uint8Array): PlayedTask[] {
  const width = alternativesOf(problem)
  const { attributes, alternatives, tasks } = problem
  const own = Array.from({ length: tasks * width }, (_, place) => {
    const task = Math.floor(place / width)
    const j = place % width
    const shown = attributes.map(
      ({ name, levels: all }, a) => [name, all[levels[place * attributes.length + a] ?? 0] ?? ''] as const,
    )
    const name = typeof alternatives === 'number' ? String(j + 1) : (alternatives[j] ?? '')
    return {
      block: (blockOf[task] ?? 0) + 1,
      task: task + 1,
      alternative: name,
      levels: Object.fromEntries(shown),
    }
  })
  return own.toSorted((a, b) => a.block - b.block || a.task - b.task)
}

function printTasks(problem: DesignProblem, levels: Uint8Array, blockOf: Uint8Array): void {
  const names = problem.attributes.map(({ name }) => name)
  console.log(['block', 'task', 'alternative', ...names].map(cell).join(','))
  for (const { block, task, alternative, levels: shown } of tasksOf(problem, levels, blockOf))
    console.log([block, task, alternative, ...names.map((name) => shown[name] ?? '')].map(cell).join(','))
}

function cell(value: string | number): string {
  const text = String(value)
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function printWorth(
  problem: DesignProblem,
  { names, error, random, balance, peopleNeeded }: DesignDiagnostics,
) {
  const tell = (line = '') => process.stderr.write(`${line}\n`)
  tell(
    `\nD-error ${six(error)}; by lot ${six(random.mean)} on average and ${six(random.best)} at best of ${random.drawn}`,
  )
  for (const { name, counts, equal } of balance) {
    const levels = problem.attributes.find((attribute) => attribute.name === name)?.levels ?? []
    const times = counts.map((seen, place) => `${levels[place]} x ${seen}`).join(', ')
    tell(`${name}: ${times}; equal in ${percent(equal)} of tasks`)
  }
  tell(
    '\nPeople with whom every second experiment tells each coefficient from nought, if the prior is right:',
  )
  names.forEach((name, place) =>
    tell(`  ${name}: ${Number.isFinite(peopleNeeded[place]) ? Math.ceil(peopleNeeded[place] ?? 0) : '-'}`),
  )
}
