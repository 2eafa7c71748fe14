import { randomFrom } from '../../engine/numeric/random.ts'
import { rowsLikeOthers, rowsWorse } from '../../engine/choicemodel/quality/find-checks.ts'
import { flagPeople, flags } from '../../engine/choicemodel/quality/flags.ts'
import { cutOffOfRandomPlayers } from '../../engine/choicemodel/quality/random-players.ts'
import type { ChoiceData } from '../../engine/choicemodel/data.ts'
import { readKernel } from '../../kernels.ts'
import { chainsOf } from './bayes.ts'
import { readChoices, saying } from './choices.ts'
import { utilityFor } from './estimate.ts'
import { type ModelFile, readModelFile } from './model-file.ts'
import { choiceOptions } from './options.ts'
import { counted, printJson, printTable } from './print.ts'

/**
 * npx vastakaiku choice quality DATA.csv --model MODEL.json [--json]
 * Whose answers look careless, and by what: flags to weigh, nobody is left out of anything.
 */
export async function run(words: string[]): Promise<void> {
  const options = choiceOptions(words, {})
  const model = readModelFile(options.model)
  const data = await readChoices(options.data, model)
  const utility = utilityFor(options.model, model, data)
  const { seconds, optOut, better } = model.quality
  const consistency = await consistencyOf(options.model, model, data)
  const flagged = saying(options.model, () =>
    flagPeople(utility, {
      ...('people' in consistency ? { consistency } : {}),
      repeats: rowsLikeOthers(utility),
      worse: rowsWorse(data, better),
      ...(seconds === undefined ? {} : { seconds: firstOf(data, seconds) }),
      ...(optOut === undefined ? {} : { optOut }),
    }),
  )
  const counts = Object.fromEntries(
    flags.map((flag) => [flag, flagged.filter((one) => one.flags.includes(flag)).length]),
  )
  if (options.json) {
    const cutOff = 'cutOff' in consistency ? consistency.cutOff : null
    const why = 'why' in consistency ? consistency.why : null
    return printJson({ people: flagged, counts, cutOff, why })
  }
  const doubtful = flagged.filter((one) => one.flags.length > 0)
  console.log(
    `${doubtful.length} of ${counted(flagged.length, 'person').replace('persons', 'people')} have a flag`,
  )
  if ('why' in consistency) console.log(`Consistency with oneself was not judged: ${consistency.why}.`)
  else
    console.log(
      `Answers by lot reach a root likelihood of ${consistency.cutOff.toFixed(3)} once in twenty times`,
    )
  console.log()
  printTable(
    ['flag', 'people'],
    Object.entries(counts).map(([flag, count]) => [flag, String(count)]),
  )
  if (doubtful.length === 0) return
  console.log()
  const rows = doubtful.map(({ name, flags: own, rootLikelihood, sameSide, medianSeconds }) => [
    name,
    Number.isNaN(rootLikelihood) ? '-' : rootLikelihood.toFixed(3),
    String(sameSide.longestRun),
    Number.isNaN(medianSeconds) ? '-' : medianSeconds.toFixed(1),
    own.join(', '),
  ])
  printTable(['person', 'root likelihood', 'longest run', 'seconds', 'flags'], rows)
}

type Consistency = { people: Float64Array; cutOff: number } | { why: string }

/** Everybody's own coefficients and what answers by lot reach, or why they could not be had. */
async function consistencyOf(file: string, model: ModelFile, data: ChoiceData): Promise<Consistency> {
  const fit = await chainsOf(file, model, data)
  if (fit.outcome !== 'fitted') return { why: fit.outcome === 'refused' ? fit.says : fit.why }
  const { seed, iterations, chains } = model
  const kernel = readKernel('choicemodel')
  const utility = utilityFor(file, model, data)
  const options = { seed, iterations, chains, kernel, threads: chains }
  const found = await cutOffOfRandomPlayers(utility, randomFrom(seed).stream(1), options)
  return found.cutOff === undefined ? { why: found.why } : { people: fit.people, cutOff: found.cutOff }
}

/** A column as it stands in the first line of each task. */
function firstOf({ attributes, values, rowStart, chosen }: ChoiceData, name: string): Float64Array {
  const m = attributes.indexOf(name)
  return Float64Array.from(chosen, (_, t) => values[(rowStart[t] ?? 0) * attributes.length + m] ?? Number.NaN)
}
