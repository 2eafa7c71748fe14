import type { ChoiceData } from '../../engine/choicemodel/data.ts'
import { readChoices } from './choices.ts'
import { estimate } from './estimate.ts'
import { type ModelFile, readModelFile } from './model-file.ts'
import { choiceOptions } from './options.ts'
import { counted, percent, printJson, printTable, six } from './print.ts'

/** npx vastakaiku choice check DATA.csv --model MODEL.json [--json]: exit code 1 when the model cannot be told. */
export async function run(words: string[]): Promise<void> {
  const options = choiceOptions(words, {})
  const model = readModelFile(options.model)
  const data = await readChoices(options.data, model)
  const { outcome, ...rest } = await estimate(options.model, identifiable(model), data)
  const reason = 'says' in rest ? rest.says : 'why' in rest ? rest.why : undefined
  if (outcome !== 'fitted') process.exitCode = 1
  const tasks = tasksEach(data)
  const described = {
    people: data.persons.length,
    tasks,
    alternatives: offered(data),
    attributes: ranges(data),
  }
  if (options.json) return printJson({ ...described, outcome, reason })

  console.log(
    `${counted(data.chosen.length, 'task')}, ${tasks.least} to ${tasks.most} from each of ${described.people} people\n`,
  )
  const shares = described.alternatives.map(({ name, tasks: times, chosen }) => [
    name,
    String(times),
    String(chosen),
    times === 0 ? '-' : percent(chosen / times),
  ])
  printTable(['alternative', 'offered', 'chosen', ''], shares)
  console.log()
  const values = described.attributes.map(({ name, least, mean, most, differs }) => [
    name,
    ...[least, mean, most].map(six),
    percent(differs),
  ])
  printTable(['attribute', 'least', 'mean', 'most', 'differs within tasks'], values)
  console.log(`\n${outcome === 'fitted' ? 'The data can tell this model.' : `${said[outcome]}: ${reason}.`}`)
}

/** Hierarchical Bayes refuses what the plain logit refuses; whether chains come together only they can tell. */
function identifiable(model: ModelFile): ModelFile {
  return model.kind === 'bayes' ? { ...model, kind: 'multinomial' } : model
}

const said = { refused: 'Refused', 'not converged': 'Not converged' } as const

function tasksEach({ taskStart, persons }: ChoiceData) {
  const counts = persons.map((_, n) => (taskStart[n + 1] ?? 0) - (taskStart[n] ?? 0))
  return counts.reduce(
    ({ least, most }, each) => ({ least: Math.min(least, each), most: Math.max(most, each) }),
    { least: Infinity, most: 0 },
  )
}

function offered({ alternatives, alternative, chosen }: ChoiceData) {
  const times = new Uint32Array(alternatives.length)
  const taken = new Uint32Array(alternatives.length)
  for (const j of alternative) times[j] = (times[j] ?? 0) + 1
  for (const row of chosen) taken[alternative[row] ?? 0] = (taken[alternative[row] ?? 0] ?? 0) + 1
  return alternatives.map((name, j) => ({ name, tasks: times[j] ?? 0, chosen: taken[j] ?? 0 }))
}

function ranges({ attributes, values, rowStart, chosen }: ChoiceData) {
  const width = attributes.length
  const rows = values.length / Math.max(1, width)
  return attributes.map((name, m) => {
    const at = (row: number) => values[row * width + m] ?? Number.NaN
    let [least, most, sum, differing] = [Infinity, -Infinity, 0, 0]
    for (let row = 0; row < rows; row++) {
      least = Math.min(least, at(row))
      most = Math.max(most, at(row))
      sum += at(row)
    }
    chosen.forEach((_, t) => {
      const first = rowStart[t] ?? 0
      const last = rowStart[t + 1] ?? 0
      for (let row = first + 1; row < last; row++)
        if (at(row) !== at(first)) {
          differing += 1
          return
        }
    })
    return { name, least, mean: sum / rows, most, differs: differing / chosen.length }
  })
}
