import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, type Result, resultOf } from './figure.ts'

/** npm run bench [-- NAME ...] [--json]: each figure in a file of its own, `noun.bench.ts`. */
const words = process.argv.slice(2)
const json = words.includes('--json')
const wanted = words.filter((word) => !word.startsWith('--'))

const figures = await allFigures()
const chosen = wanted.length === 0 ? figures : figures.filter((figure) => wanted.includes(figure.key))
if (chosen.length === 0) {
  console.error(
    `There is no figure of that name. There are: ${figures.map((figure) => figure.key).join(', ')}`,
  )
  process.exit(2)
}

const results: Result[] = []
for (const figure of chosen) {
  const result = await resultOf(figure)
  results.push(result)
  if (json) console.log(JSON.stringify(result))
}
if (!json) printTable(results)
process.exit(results.every((result) => result.holds) ? 0 : 1)

async function allFigures(): Promise<Figure[]> {
  const folder = path.dirname(fileURLToPath(import.meta.url))
  const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'))
  const modules = await Promise.all(files.sort().map((name) => import(path.join(folder, name))))
  return modules.flatMap((module: { figures: Figure[] }) => module.figures)
}

function printTable(rows: readonly Result[]) {
  for (const { name, value, unit, ratio, yardstick, target, holds, note } of rows) {
    console.log(`${holds ? 'holds ' : 'MISSED'}  ${name}: ${value} ${unit}`)
    console.log(`        ${ratio} of ${yardstick} (${target})${note === undefined ? '' : `; ${note}`}`)
  }
}
