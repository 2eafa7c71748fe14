import { describe, expect, test } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import type { ChoiceData } from './data.ts'
import { fitLogit } from './logit.ts'
import { constantsFor, genericModel, type Model } from './model.ts'
import { utilityOf } from './utility.ts'

const people = { persons: 40, tasks: 5, beta: [0.5, -0.5], seed: 3 }

describe('what the data cannot tell is refused by name', () => {
  test('an attribute that is the same in every alternative of each task', () => {
    const data = withColumn(simulatedChoices(people), 'income', (_, t) => t % 7)
    expect(fit(data)).toMatchObject({ outcome: 'refused', reason: 'constant', names: ['income'] })
  })

  test('a model of nothing else', () => {
    const data = withColumn(simulatedChoices(people), 'income', () => 4)
    expect(fit(data, genericModel(['income']))).toMatchObject({ reason: 'constant', names: ['income'] })
  })

  test('an attribute that is a sum of others', () => {
    const data = withColumn(
      simulatedChoices(people),
      'cost',
      (row, _, d) => 3 * d.values[row * 2]! - 2 * d.values[row * 2 + 1]!,
    )
    expect(fit(data)).toMatchObject({ outcome: 'refused', reason: 'collinear', names: ['cost', 'x1', 'x2'] })
  })

  test('an attribute that copies one other, and not the third', () => {
    const data = withColumn(
      simulatedChoices(people),
      'cents',
      (row, _, d) => 100 * d.values[row * 2 + 1]! + 7,
    )
    expect(fit(data)).toMatchObject({ outcome: 'refused', reason: 'collinear', names: ['cents', 'x2'] })
  })

  test('a constant for every alternative, without a base', () => {
    const data = simulatedChoices(people)
    const all = data.alternatives.map((name) => ({ coefficient: `constant:${name}`, alternatives: [name] }))
    const outcome = fit(data, { terms: [...genericModel(data.attributes).terms, ...all] })
    expect(outcome).toMatchObject({ reason: 'collinear', names: ['constant:3', 'constant:1', 'constant:2'] })
  })

  test('an attribute that foretells every choice', () => {
    const data = simulatedChoices(people)
    const told = withColumn(data, 'sold out', (row, t, d) => (d.chosen[t] === row ? 0 : row % 2))
    expect(fit(told)).toMatchObject({ outcome: 'refused', reason: 'separated', names: ['sold out'] })
  })

  test('an attribute that foretells every choice but those of people without weight', () => {
    const data = simulatedChoices({ ...people, weight: (n) => (n === 0 ? 0 : 1) })
    const told = withColumn(data, 'sold out', (row, t, d) =>
      (d.chosen[t] === row) === t < people.tasks ? row % 2 : 0,
    )
    expect(fit(told)).toMatchObject({ outcome: 'refused', reason: 'separated', names: ['sold out'] })
  })

  test('two attributes that foretell every choice only together', () => {
    const data = simulatedChoices({ ...people, persons: 200 })
    const noise = (row: number) => ((row * 7919) % 11) - 5
    const first = withColumn(data, 'gross', (row) => noise(row))
    const told = withColumn(first, 'tax', (row, t, d) => (d.chosen[t] === row ? 1 : 0) - noise(row))
    expect(fit(told)).toMatchObject({ outcome: 'refused', reason: 'separated', names: ['gross', 'tax'] })
  })

  test('the constant of what nobody ever chose', () => {
    const data = simulatedChoices(people)
    const first = Uint32Array.from(data.chosen, (row, t) =>
      row === data.rowStart[t + 1]! - 1 ? row - 1 : row,
    )
    const model = { terms: [...genericModel(data.attributes).terms, ...constantsFor(data.alternatives, '1')] }
    const outcome = fit({ ...data, chosen: first }, model)
    expect(outcome).toMatchObject({ outcome: 'refused', reason: 'separated', names: ['constant:3'] })
  })

  test('answers of one person only', () => {
    expect(fit(simulatedChoices({ ...people, persons: 1, tasks: 50 }))).toMatchObject({
      reason: 'one respondent',
    })
    expect(fit(simulatedChoices({ ...people, weight: (n) => (n === 3 ? 1 : 0) }))).toMatchObject({
      reason: 'one respondent',
    })
  })

  test('nobody, and nothing to choose between', () => {
    expect(fit(simulatedChoices({ ...people, persons: 0 }))).toMatchObject({ reason: 'no data' })
    expect(fit(simulatedChoices({ ...people, weight: () => 0 }))).toMatchObject({ reason: 'no data' })
    expect(fit(simulatedChoices({ ...people, alternatives: 1 }))).toMatchObject({ reason: 'no data' })
  })

  test('everyone opting out, with or without a constant for it', () => {
    const data = simulatedChoices({ ...people, optOut: true })
    const out = { ...data, chosen: Uint32Array.from(data.chosen, (_, t) => data.rowStart[t + 1]! - 1) }
    const model = {
      terms: [...genericModel(data.attributes).terms, { coefficient: 'none', alternatives: ['3'] }],
    }
    expect(fit(out)).toMatchObject({
      reason: 'always the same',
      says: expect.stringContaining('everyone chose 3'),
    })
    expect(fit(out, model)).toMatchObject({ reason: 'always the same' })
  })

  test('what is only nearly collinear, or nearly separated, is estimated', () => {
    const data = simulatedChoices({ ...people, persons: 300 })
    const nearly = withColumn(data, 'near', (row, _, d) => d.values[row * 2]! + (row % 5) * 0.01)
    expect(fit(nearly).outcome).toBe('fitted')
    const rare = withColumn(data, 'rare', (row, t, d) => (d.chosen[t] === row && t !== 5 ? 0 : row % 2))
    expect(fit(rare).outcome).toBe('fitted')
  })

  test('a model that names what is not there is a fault of its writer', () => {
    const data = simulatedChoices(people)
    expect(() => fit(data, genericModel(['price']))).toThrow(
      'price wants the attribute price, which is not in the data',
    )
    expect(() => fit(data, { terms: [{ coefficient: 'c', alternatives: ['9'] }] })).toThrow(
      'the alternative 9',
    )
    expect(() => fit(data, { terms: [] })).toThrow(RangeError)
  })

  test('data that is not whole is a fault, said with its place', () => {
    const data = simulatedChoices(people)
    expect(() => fit({ ...data, values: data.values.map((v, i) => (i === 5 ? Number.NaN : v)) })).toThrow(
      'x2 is not a number in row 2',
    )
    expect(() => fit({ ...data, chosen: data.chosen.map((row, t) => (t === 4 ? 0 : row)) })).toThrow('task 4')
    expect(() => fit({ ...data, weight: data.weight.map((w, n) => (n === 2 ? -1 : w)) })).toThrow(
      'the weight of 3',
    )
    expect(() => fit({ ...data, rowStart: data.rowStart.slice(1) })).toThrow(RangeError)
  })
})

function fit(data: ChoiceData, model: Model = genericModel(data.attributes)) {
  return fitLogit(utilityOf(data, model))
}

function withColumn(
  data: ChoiceData,
  name: string,
  value: (row: number, task: number, data: ChoiceData) => number,
): ChoiceData {
  const m = data.attributes.length
  const values = new Float64Array(data.alternative.length * (m + 1))
  data.chosen.forEach((_, t) => {
    for (let row = data.rowStart[t]!; row < data.rowStart[t + 1]!; row++) {
      values.set(data.values.subarray(row * m, row * m + m), row * (m + 1))
      values[row * (m + 1) + m] = value(row, t, data)
    }
  })
  return { ...data, attributes: [...data.attributes, name], values }
}
