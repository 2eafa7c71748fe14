import { parseArgs } from 'node:util'
import { type BradleyTerryFit, fitBradleyTerry } from '../../engine/choicemodel/pairwise/bradley-terry.ts'
import { enoughVotes } from '../../engine/choicemodel/pairwise/enough-votes.ts'
import { nextPair } from '../../engine/choicemodel/pairwise/next-pair.ts'
import { scoreOf } from '../../engine/choicemodel/pairwise/score.ts'
import { countVotes, type Vote, type Votes } from '../../engine/choicemodel/pairwise/votes.ts'
import { randomFrom } from '../../engine/numeric/random.ts'
import { CannotStart } from '../../platform/errors.ts'
import { rowsOf } from '../text/rows.ts'
import { saying } from './choices.ts'
import { count } from './options.ts'
import { amount, counted, percent, printJson, printTable, six } from './print.ts'

/**
 * npx vastakaiku choice pairwise VOTES.csv [--winner winner] [--loser loser] [--undecided COLUMN] [--weight COLUMN]
 *   [--prior 1.5] [--seed 1] [--json]
 * How strong each item is by votes between two, whether these are enough, and which two to ask about next.
 */
export async function run(words: string[]): Promise<void> {
  const options = pairwiseOptions(words)
  const votes = await votesOf(options)
  const outcome = saying(options.file, () =>
    fitBradleyTerry(votes, options.prior === undefined ? {} : { priorDeviation: options.prior }),
  )
  if (outcome.outcome !== 'fitted') {
    if (!options.json)
      throw new CannotStart(
        outcome.outcome === 'refused'
          ? `Refused (${outcome.reason}): ${outcome.says}`
          : `Not converged: ${outcome.why}.`,
      )
    process.exitCode = 1
    return printJson(outcome)
  }
  const scores = outcome.items.map((item, i) => ({ item, ...scoreOf(outcome, i), ...strengthOf(outcome, i) }))
  const ranked = scores.toSorted((a, b) => b.estimate - a.estimate)
  const enough = enoughVotes(outcome)
  const next = nextPair(outcome, randomFrom(options.seed))
  const pair = next && [outcome.items[next.left], outcome.items[next.right]]
  if (options.json)
    return printJson({ ...outcome, scores: ranked, enough, next: next && { ...next, items: pair } })

  console.log('Bradley-Terry')
  console.log(
    `${amount(outcome.votes)} votes on ${counted(outcome.items.length, 'item')}, log-likelihood ${outcome.logLikelihood.toFixed(6)}\n`,
  )
  const rows = ranked.map(({ item, estimate, low, high, ability, error, votes: own }) => [
    item,
    percent(estimate),
    `${percent(low)} .. ${percent(high)}`,
    // A tie is 0 but for the last bits.
    six(Math.abs(ability) < 1e-12 ? 0 : ability),
    six(error),
    amount(own),
  ])
  printTable(['item', 'would win', '95 %', 'ability', 's.e.', 'votes'], rows)
  console.log(
    `\n${enough.settled} of ${enough.pairs} pairs are settled: ` +
      (enough.enough
        ? 'enough votes.'
        : `about ${enough.votesStillNeeded.toLocaleString('en')} more votes settle 95 % of them.`),
  )
  if (pair !== undefined) console.log(`Most would be learnt from asking ${pair[0]} or ${pair[1]}.`)
}

function strengthOf({ abilities, covariance, votesOf: own, items }: BradleyTerryFit, i: number) {
  return {
    ability: abilities[i] ?? Number.NaN,
    error: Math.sqrt(covariance[i * items.length + i] ?? Number.NaN),
    votes: own[i] ?? Number.NaN,
  }
}

function pairwiseOptions(words: string[]) {
  const options = {
    winner: { type: 'string', default: 'winner' },
    loser: { type: 'string', default: 'loser' },
    undecided: { type: 'string' },
    weight: { type: 'string' },
    prior: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0)
      throw new TypeError('Name one CSV file, or - for standard input')
    const prior = values.prior === undefined ? undefined : Number(values.prior)
    return { ...values, file, prior, seed: count('seed', values.seed, 1, 0) }
  } catch (error) {
    if (error instanceof TypeError) throw new CannotStart(`${error.message}.`)
    throw error
  }
}

async function votesOf(options: ReturnType<typeof pairwiseOptions>): Promise<Votes> {
  const { file, winner, loser, undecided, weight } = options
  const columns = [winner, loser, ...[undecided, weight].filter((name) => name !== undefined)]
  const places = new Map<string, number>()
  const placeOf = (item: string) => {
    const known = places.get(item) ?? places.size
    places.set(item, known)
    return known
  }
  const votes: Vote[] = []
  for await (const row of rowsOf(file, columns)) {
    const cell = (name: string) => (row[name] ?? '').trim()
    const own = weight === undefined ? 1 : Number(cell(weight) || Number.NaN)
    if (cell(winner) === '' || cell(loser) === '' || !(own >= 0))
      throw new CannotStart(
        `${file}, line ${votes.length + 2}: a vote needs two items, and a weight of 0 or more.`,
      )
    votes.push({
      winner: placeOf(cell(winner)),
      loser: placeOf(cell(loser)),
      undecided: undecided !== undefined && !['', '0'].includes(cell(undecided)),
      weight: own,
    })
  }
  return saying(file, () => countVotes([...places.keys()], votes))
}
