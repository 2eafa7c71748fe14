import { randomFrom } from '../src/engine/numeric/random.ts'
import { suppress } from '../src/engine/statistics/disclosure/suppression.ts'
import { randomRows } from '../src/engine/statistics/disclosure/attacker.sample.ts'
import { tableOf } from '../src/engine/statistics/disclosure/table.ts'
import type { Margin } from '../src/engine/statistics/weights/margins.ts'
import { rake } from '../src/engine/statistics/weights/raking.ts'
import type { Figure } from './figure.ts'
import { medianOf } from './town.ts'

const RESPONDENTS = 1_000_000
const SIZES = [12, 40, 3, 5]
const ROUNDS = 9
const TABLES = 40

export const figures: Figure[] = [
  {
    key: 'statistics',
    name: 'raking 1,000,000 respondents to four margins',
    unit: 'ms',
    yardstick: 'one bare pass that counts each of the four',
    target: { atMost: 4 },
    measure: async () => {
      const margins = someMargins()
      let rounds = 0
      const value = await medianOf(ROUNDS, async () => {
        const started = performance.now()
        const raked = rake(margins, RESPONDENTS)
        if (!raked.converged) throw new Error('the raking did not converge')
        rounds = raked.rounds
        return performance.now() - started
      })
      const bare = await medianOf(ROUNDS, async () => {
        const started = performance.now()
        countAll(margins)
        return performance.now() - started
      })
      return { value, ratio: value / bare, note: `${rounds} rounds; bare pass ${bare.toFixed(1)} ms` }
    },
  },
  {
    key: 'statistics',
    name: 'hiding small counts in a random table of up to 56 cells, proved by its audit',
    unit: 'ms',
    yardstick: 'nothing: the milliseconds themselves',
    target: { atMost: 500 },
    measure: async () => {
      const tables = Array.from({ length: TABLES }, (_, seed) => tableOf(randomRows(seed)))
      await suppress(tables[0] ?? tableOf([[1]]), 5)
      const started = performance.now()
      let hidden = 0
      for (const table of tables) {
        const { primary, complementary } = await suppress(table, 5)
        hidden += primary.length + complementary.length
      }
      const value = (performance.now() - started) / TABLES
      return { value, ratio: value, note: `${hidden} counts hidden in ${TABLES} tables` }
    },
  },
]

/** Ages, areas, languages and channels; the first of each answer more seldom than they should. */
function someMargins(): Margin[] {
  const random = randomFrom(6)
  return SIZES.map((size, index) => {
    const codes = new Uint8Array(RESPONDENTS)
    for (let i = 0; i < RESPONDENTS; i += 1) codes[i] = Math.floor(Math.sqrt(random.uniform()) * size)
    const shares = Array.from({ length: size }, () => 0.5 + random.uniform())
    const sum = shares.reduce((total, share) => total + share, 0)
    return { name: `margin ${index}`, codes, totals: shares.map((share) => (5_600_000 * share) / sum) }
  })
}

/** The least that any weighting has to do: see each respondent's four categories once. */
function countAll(margins: readonly Margin[]): number {
  const [a, b, c, d] = margins.map(({ codes }) => codes)
  if (!a || !b || !c || !d) throw new Error('four margins')
  const counts = SIZES.map((size) => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const [ofA, ofB, ofC, ofD] = counts
  for (let i = 0; i < RESPONDENTS; i += 1) {
    ofA[a[i] as number] = (ofA[a[i] as number] as number) + 1
    ofB[b[i] as number] = (ofB[b[i] as number] as number) + 1
    ofC[c[i] as number] = (ofC[c[i] as number] as number) + 1
    ofD[d[i] as number] = (ofD[d[i] as number] as number) + 1
  }
  return ofA[0] as number
}
