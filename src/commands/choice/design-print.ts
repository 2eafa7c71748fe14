import type { DesignDiagnostics } from '../../engine/choicemodel/design/diagnostics.ts'
import type { Power } from '../../engine/choicemodel/design/power.ts'
import { alternativesOf, type DesignProblem } from '../../engine/choicemodel/design/problem.ts'
import { percent, six } from './print.ts'

type PlayedTask = {
  block: number
  task: number
  alternative: string
  levels: Record<string, string | number>
}

export function tasksOf(problem: DesignProblem, levels: Uint8Array, blockOf: Uint8Array): PlayedTask[] {
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

export function printTasks(problem: DesignProblem, levels: Uint8Array, blockOf: Uint8Array): void {
  const names = problem.attributes.map(({ name }) => name)
  console.log(['block', 'task', 'alternative', ...names].map(cell).join(','))
  for (const { block, task, alternative, levels: shown } of tasksOf(problem, levels, blockOf))
    console.log([block, task, alternative, ...names.map((name) => shown[name] ?? '')].map(cell).join(','))
}

function cell(value: string | number): string {
  const text = String(value)
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function printWorth(
  problem: DesignProblem,
  { names, error, random, balance, correlations, peopleNeeded }: DesignDiagnostics,
) {
  tell(
    `\nD-error ${six(error)}; by lot ${six(random.mean)} on average and ${six(random.best)} at best of ${random.drawn}`,
  )
  for (const { name, counts, equal } of balance) {
    const levels = problem.attributes.find((attribute) => attribute.name === name)?.levels ?? []
    const times = counts.map((seen, place) => `${levels[place]} x ${seen}`).join(', ')
    tell(`${name}: ${times}; equal in ${percent(equal)} of tasks`)
  }
  const closest = closestPair(names, correlations)
  if (closest !== undefined)
    tell(
      `The two whose columns go most together: ${closest.pair.join(' and ')}, correlation ${six(closest.r)}`,
    )
  tell(
    '\nPeople with whom every second experiment tells each coefficient from nought, if the prior is right:',
  )
  names.forEach((name, place) =>
    tell(`  ${name}: ${Number.isFinite(peopleNeeded[place]) ? Math.ceil(peopleNeeded[place] ?? 0) : '-'}`),
  )
}

/** All of them are in --json. A correlation with a column that never differs is NaN. */
function closestPair(names: readonly string[], correlations: Float64Array) {
  const pairs = names.flatMap((one, a) =>
    names.slice(0, a).map((other, b) => ({ pair: [other, one], r: correlations[a * names.length + b] ?? 0 })),
  )
  return pairs
    .filter(({ r }) => Number.isFinite(r))
    .toSorted((one, other) => Math.abs(other.r) - Math.abs(one.r))[0]
}

/** How often so many people would tell what the prior takes for true. */
export function printPower(people: number, { names, power, meanErrors, runs, notFitted, difference }: Power) {
  tell(
    `\nWith ${people} people, in ${runs} simulated experiments (${notFitted} of them could not be fitted):`,
  )
  names.forEach((name, place) =>
    tell(
      `  ${name}: told from nought in ${percent(power[place] ?? Number.NaN)}, standard error ${six(meanErrors[place] ?? Number.NaN)}`,
    ),
  )
  if (difference === undefined) return
  tell(
    `The two compared differ by ${percent(difference.truth)} points in their shares, told in ${percent(difference.power)};`,
  )
  tell(`four of five experiments would tell a difference of ${percent(difference.tellable)} points.`)
}

function tell(line = ''): void {
  process.stderr.write(`${line}\n`)
}
