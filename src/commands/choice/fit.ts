import { type Covariances, type Fit, standardErrors } from '../../engine/choicemodel/fit.ts'
import { normalCdf } from '../../engine/numeric/normal.ts'
import { randomFrom } from '../../engine/numeric/random.ts'
import { fitBayes } from './bayes.ts'
import { readChoices, saying } from './choices.ts'
import { errorsOf, estimate, fittedOrSay } from './estimate.ts'
import { type ModelFile, readModelFile } from './model-file.ts'
import { choiceOptions, count } from './options.ts'
import { counted, percent, printJson, printTable, pValue, six } from './print.ts'
import { printWillingness, willingness } from './willingness.ts'

/** npx vastakaiku choice fit DATA.csv --model MODEL.json [--draws 10000] [--seed 1] [--json] */
export async function run(words: string[]): Promise<void> {
  const options = choiceOptions(words, { draws: { type: 'string' }, seed: { type: 'string' } })
  const model = readModelFile(options.model)
  saying(options.model, () => checkPrice(model))
  const data = await readChoices(options.data, model)
  if (model.kind === 'bayes') return fitBayes(options, model, data)
  const draws = count('draws', options.draws, 10_000, 100)
  const random = randomFrom(count('seed', options.seed, 1, 0))
  const outcome = await estimate(options.model, model, data)
  if (options.json && outcome.outcome !== 'fitted') {
    printJson(outcome)
    process.exitCode = 1
    return
  }
  const fit = fittedOrSay(outcome)
  const kind = errorsOf(model)
  const worth = saying(options.model, () => willingness(fit, kind, model, draws, random))
  if (options.json) return printJson({ ...fit, errors: kind, willingnessToPay: worth })
  printFit(fit, kind, model)
  if (worth.length > 0) printWillingness(worth, model.price ?? '')
}

/**
 * Of a lognormal coefficient the mean of its logarithm is estimated, and of that no ratio is a price; where each person's own
 * coefficients are drawn, each person has a price.
 */
function checkPrice({ kind, price, random }: ModelFile): void {
  if (kind === 'bayes' && price !== undefined)
    throw new RangeError('hierarchical Bayes does not tell what people would pay; leave the price out')
  const curved = Object.keys(random).find((name) => random[name] === 'lognormal')
  if (kind === 'mixed' && price !== undefined && curved !== undefined)
    throw new RangeError(`no ratio to ${price} is a price while ${curved} is lognormal; leave the price out`)
}

const saidErrors: Record<keyof Covariances, string> = {
  hessian: 'from the Hessian',
  bhhh: 'from the outer products of the scores (BHHH)',
  robust: 'robust (sandwich), each task by itself',
  clustered: 'robust (sandwich), clustered by person',
}

const saidDraws: Record<ModelFile['draws']['kind'], string> = {
  importance: 'draws centred on',
  sobol: 'scrambled Sobol draws for',
  halton: 'Halton draws for',
}

function printFit(
  fit: Fit & {
    bic?: number
    shares?: Float64Array
    entropyR2?: number
    effective?: { least: number; median: number }
  },
  errorKind: keyof Covariances,
  { kind, draws }: ModelFile,
): void {
  const { logLikelihood: ll, nullLogLikelihood: nothing, names, tasks } = fit
  const k = names.length
  // Where people differ, all answers of one person are one observation.
  const byPerson = kind === 'mixed' || kind === 'latent'
  const { bic = k * Math.log(byPerson ? fit.persons : tasks) - 2 * ll } = fit
  const errors = standardErrors(fit.covariance[errorKind])
  console.log(`${fit.kind[0]?.toUpperCase()}${fit.kind.slice(1)}`)
  console.log(
    `${counted(tasks, 'task')} of ${fit.persons === 1 ? '1 person' : `${fit.persons.toLocaleString('en')} people`}`,
  )
  console.log(`Log-likelihood ${ll.toFixed(6)}, where all is equally likely ${nothing.toFixed(6)}`)
  console.log(
    `McFadden's R² ${(1 - ll / nothing).toFixed(4)}, AIC ${(2 * k - 2 * ll).toFixed(2)}, ` +
      `BIC ${bic.toFixed(2)}`,
  )
  console.log(`Converged in ${counted(fit.iterations, 'iteration')}\n`)
  const rows = names.map((name, place) => {
    const value = fit.estimates[place] ?? Number.NaN
    const error = errors[place] ?? Number.NaN
    const z = value / error
    return [name, six(value), six(error), z.toFixed(2), pValue(2 * normalCdf(-Math.abs(z)))]
  })
  printTable(['coefficient', 'estimate', 's.e.', 'z', 'p'], rows)
  const said = saidErrors[byPerson && errorKind === 'robust' ? 'clustered' : errorKind]
  console.log(`\nStandard errors ${said}.`)
  if (fit.effective !== undefined)
    console.log(
      `${draws.count} ${saidDraws[draws.kind]} each person: half of the people rest on ${fit.effective.median.toFixed(1)} of them or more, ` +
        `all on at least ${fit.effective.least.toFixed(1)}.`,
    )
  if (fit.shares !== undefined)
    console.log(
      `Classes by size: ${Array.from(fit.shares, percent).join(', ')}; entropy R² ${(fit.entropyR2 ?? Number.NaN).toFixed(3)}.`,
    )
  const unusual = names.filter((name, place) => name.startsWith('lambda:') && (fit.estimates[place] ?? 0) > 1)
  if (unusual.length > 0)
    console.log(
      `${unusual.join(', ')} above 1: alternatives of the nest are less alike than those outside it.`,
    )
}
