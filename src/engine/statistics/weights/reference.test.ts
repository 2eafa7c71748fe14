import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../../tests/reference-data.ts'
import { apart, DIGITS_11 } from '../apart.sample.ts'
import { calibrate } from './calibration.ts'
import { jackknifeError } from './jackknife.ts'
import { kishEffect } from './kish.ts'
import type { Margin } from './margins.ts'
import { postStratify } from './post-stratification.ts'
import { rake } from './raking.ts'
import { type Design, type Estimate, surveyMean, surveyTotal } from './survey-total.ts'
import { logitShareInterval, weightedShareInterval } from './weighted-share.ts'

type Given = { est: number; se: number }
type Reference = {
  rake_help_example: Record<string, Given> & { raked_tab_stype: Record<string, number> }
  raked_weight_by_cell: Record<string, number>
  base_weight: number
  deff_kish_raked: number
  poststrat: { total_enroll: Given; mean_api00: Given; weights: Record<string, number> }
  apistrat: {
    mean_api00: Given
    total_enroll: Given
    mean_by_stype: { stype: string; api00: number; se: number }[]
    prop_schwide_yes: { est: number[]; se: number[] }
    ci_logit: [number, number]
    ci_beta: [number, number]
  }
  greg: { mean_api00: Given; total_enroll: Given }
}
type School = Record<'stype' | 'sch.wide' | 'dnum' | 'api99' | 'api00' | 'enroll' | 'pw' | 'fpc', string>

const ROUNDS_OF_HELP = 4
const TYPES = ['E', 'H', 'M']
const WIDE = ['No', 'Yes']
const PEOPLE = { stype: [4421, 755, 1018], wide: [1072, 5122] }

// Computed with R 4.2.2 and its package survey 4.1-1; the figures are given to ten decimals.
describe.skipIf(!hasReferenceData)('as R weights it (skipped when ../shared/data is missing)', () => {
  const wanted = (): Reference =>
    JSON.parse(referenceData('stats/survey_raking_reference.json').toString()) as Reference
  const schools = (file: string): School[] =>
    parse(referenceData(`stats/${file}.csv`), { columns: true }) as School[]
  const numbers = (rows: School[], of: keyof School) => rows.map((row) => Number(row[of]))
  const codes = (rows: School[], of: keyof School, words: string[]) =>
    Uint8Array.from(rows, (row) => words.indexOf(row[of]))
  const marginsOf = (rows: School[]): [Margin, Margin] => [
    { name: 'stype', codes: codes(rows, 'stype', TYPES), totals: PEOPLE.stype },
    { name: 'sch.wide', codes: codes(rows, 'sch.wide', WIDE), totals: PEOPLE.wide },
  ]
  const drawn = (rows: School[]): Pick<Design, 'clusters' | 'population'> => ({
    clusters: numbers(rows, 'dnum'),
    population: numbers(rows, 'fpc'),
  })
  /** Mean of api00 or total of enroll, with its jackknife error over the districts. */
  const leftOut = (
    weighting: (rows: School[]) => (base: Float64Array) => Float64Array,
    of: 'mean' | 'total',
  ): Estimate => {
    const rows = schools('apiclus1_subset')
    const y = numbers(rows, of === 'mean' ? 'api00' : 'enroll')
    const weighted = weighting(rows)
    const figure = (base: Float64Array) => {
      const weights = weighted(base)
      const total = y.reduce((sum, one, index) => sum + one * weights[index]!, 0)
      return of === 'total' ? total : total / weights.reduce((sum, weight) => sum + weight, 0)
    }
    const base = Float64Array.from(numbers(rows, 'pw'))
    return { estimate: figure(base), error: jackknifeError(base, numbers(rows, 'dnum'), figure, 757) }
  }
  const same = ({ estimate, error }: Estimate, { est, se }: Given) => apart([estimate, error], [est, se])

  test('the clustered schools before weighting, each district left out in turn', () => {
    const { unraked_mean_api00: mean, unraked_total_enroll: total } = wanted().rake_help_example
    expect(
      same(
        leftOut(() => (weights) => weights, 'mean'),
        mean!,
      ),
    ).toBeLessThan(DIGITS_11)
    expect(
      same(
        leftOut(() => (weights) => weights, 'total'),
        total!,
      ),
    ).toBeLessThan(DIGITS_11)
  })

  // The help page's own tolerance of one school stops after so many rounds.
  test('the clustered schools raked as loosely as the help page does', () => {
    const raked = (rows: School[]) => (base: Float64Array) =>
      rake(marginsOf(rows), rows.length, { base, rounds: ROUNDS_OF_HELP }).weights
    const { raked_rep_mean_api00: mean, raked_rep_total_enroll: total, ...given } = wanted().rake_help_example
    expect(same(leftOut(raked, 'mean'), mean!)).toBeLessThan(DIGITS_11)
    expect(same(leftOut(raked, 'total'), total!)).toBeLessThan(DIGITS_11)
    const rows = schools('apiclus1_subset')
    const weights = raked(rows)(Float64Array.from(numbers(rows, 'pw')))
    const types = TYPES.map((type) =>
      rows.reduce((sum, row, i) => sum + (row.stype === type ? weights[i]! : 0), 0),
    )
    expect(apart(types, Object.values(given.raked_tab_stype))).toBeLessThan(DIGITS_11)
  })

  test('the clustered schools raked: weights, means, errors and what weighting costs', () => {
    const rows = schools('apiclus1_subset')
    const base = Float64Array.from(numbers(rows, 'pw'))
    const margins = marginsOf(rows)
    const { weights, converged } = rake(margins, rows.length, { base })
    expect(converged).toBe(true)
    const { raked_weight_by_cell: cells, deff_kish_raked: effect, rake_help_example: given } = wanted()
    const found = rows.map((_, index) => weights[index]!)
    const byCell = rows.map((row) => cells[`${row.stype} ${row['sch.wide']}`]!)
    expect(apart(found, byCell)).toBeLessThan(DIGITS_11)
    expect(apart([kishEffect(weights).effect], [effect])).toBeLessThan(DIGITS_11)
    const indicators = rows.map((row) => [
      ...TYPES.map((type) => Number(row.stype === type)),
      Number(row['sch.wide'] === 'Yes'),
    ])
    const design = { weights: found, ...drawn(rows), calibrated: { rows: indicators, base: [...base] } }
    const { raked_lin_mean_api00: mean, raked_lin_total_enroll: total } = given
    expect(same(surveyMean(numbers(rows, 'api00'), design), mean!)).toBeLessThan(DIGITS_11)
    expect(same(surveyTotal(numbers(rows, 'enroll'), design), total!)).toBeLessThan(DIGITS_11)
  })

  test('the clustered schools post-stratified', () => {
    const rows = schools('apiclus1_subset')
    const base = Float64Array.from(numbers(rows, 'pw'))
    const [margin] = marginsOf(rows)
    const weights = [...postStratify(margin, base).weights]
    const { poststrat: given } = wanted()
    expect(
      apart(
        weights,
        rows.map((row) => given.weights[row.stype]!),
      ),
    ).toBeLessThan(DIGITS_11)
    const indicators = rows.map((row) => TYPES.map((type) => Number(row.stype === type)))
    const design = { weights, ...drawn(rows), calibrated: { rows: indicators, base: weights } }
    expect(same(surveyMean(numbers(rows, 'api00'), design), given.mean_api00)).toBeLessThan(DIGITS_11)
    expect(same(surveyTotal(numbers(rows, 'enroll'), design), given.total_enroll)).toBeLessThan(DIGITS_11)
  })

  test('the clustered schools calibrated to type and to last year', () => {
    const rows = schools('apiclus1_subset')
    const base = numbers(rows, 'pw')
    const figures = rows.map((row) => [
      1,
      Number(row.stype === 'H'),
      Number(row.stype === 'M'),
      Number(row.api99),
    ])
    const weights = calibrate(figures, [6194, 755, 1018, 3914069], base)
    const design = { weights, ...drawn(rows), calibrated: { rows: figures, base } }
    const { greg: given } = wanted()
    expect(same(surveyMean(numbers(rows, 'api00'), design), given.mean_api00)).toBeLessThan(DIGITS_11)
    expect(same(surveyTotal(numbers(rows, 'enroll'), design), given.total_enroll)).toBeLessThan(DIGITS_11)
  })

  test('the stratified schools: means, totals and the interval of a share', () => {
    const rows = schools('apistrat_subset')
    const { apistrat: given } = wanted()
    const strata = rows.map((row) => TYPES.indexOf(row.stype))
    const design = { weights: numbers(rows, 'pw'), strata, population: numbers(rows, 'fpc') }
    const api = numbers(rows, 'api00')
    expect(same(surveyMean(api, design), given.mean_api00)).toBeLessThan(DIGITS_11)
    expect(same(surveyTotal(numbers(rows, 'enroll'), design), given.total_enroll)).toBeLessThan(DIGITS_11)
    const yes = surveyMean(
      rows.map((row) => Number(row['sch.wide'] === 'Yes')),
      design,
    )
    const { est, se } = given.prop_schwide_yes
    expect(apart([1 - yes.estimate, yes.estimate, yes.error], [...est, se[1]!])).toBeLessThan(DIGITS_11)
    const beta = weightedShareInterval(yes, 200, 197)
    expect(apart([beta.low, beta.high], given.ci_beta)).toBeLessThan(DIGITS_11)
    const logit = logitShareInterval(yes, 197)
    // R fits this one by steps and stops at eight digits.
    expect(apart([logit.low, logit.high], given.ci_logit)).toBeLessThan(1e-9)
    for (const { stype, api00, se: error } of given.mean_by_stype) {
      const inside = rows.map((row) => row.stype === stype)
      const only = surveyMean(
        api.filter((_, index) => inside[index]),
        {
          weights: design.weights.filter((_, index) => inside[index]),
          population: design.population.filter((_, index) => inside[index]),
        },
      )
      expect(same(only, { est: api00, se: error })).toBeLessThan(DIGITS_11)
    }
  })
})
