import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import type { ChoiceData } from '../../engine/choicemodel/data.ts'
import type { Fit } from '../../engine/choicemodel/fit.ts'
import type { Share } from '../../engine/choicemodel/simulate.ts'
import { CannotStart } from '../../platform/errors.ts'
import { run } from '../choice.command.ts'

let folder: string
let long: string
let wide: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-choice-'))
  const data = simulatedChoices({ persons: 60, tasks: 6, alternatives: 4, beta: [0.5, -0.8, 0.3], seed: 1 })
  long = await fileWith('long.csv', linesOf(data))
  wide = await fileWith('wide.csv', wideLinesOf(data))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const ofLong = {
  data: { form: 'long', person: 'id', task: 'task', alternative: 'alt', chosen: 'y', rank: 'rank' },
  attributes: ['x1', 'x2', 'x3'],
}
const ofWide = {
  data: { form: 'wide', alternatives: ['1', '2', '3', '4'], person: 'id', chosen: 'took' },
  attributes: ['x1', 'x2', 'x3'],
}

describe('choice fit', () => {
  test('prints the table as economists read it', async () => {
    const said = await printed('fit', long, { ...ofLong, price: 'x2' })
    expect(said).toContain('360 tasks of 60 people')
    expect(said).toContain('Log-likelihood -353.342854')
    expect(said).toMatch(/^x1 +0\.528830 +0\.0555996 +9\.51 +<0\.001$/m)
    expect(said).toContain('clustered by person')
    expect(said).toMatch(/^x1 +0\.695204 +0\.\d+ \.\. 0\.\d+ +0\.\d+ \.\. 0\.\d+$/m)
  })

  test('gives the same from long and wide form, as JSON', async () => {
    const [one, other] = [await json<Fit>('fit', long, ofLong), await json<Fit>('fit', wide, ofWide)]
    expect(one).toMatchObject({ outcome: 'fitted', names: ['x1', 'x2', 'x3'], tasks: 360 })
    expect(other).toEqual(one)
  })

  test('knows nests and rankings', async () => {
    const nested = { ...ofLong, kind: 'nested', nests: [{ name: 'near', alternatives: ['1', '2'] }] }
    expect((await json<Fit>('fit', long, nested)).names).toEqual(['x1', 'x2', 'x3', 'lambda:near'])
    expect(await printed('fit', long, nested)).toContain('lambda:near above 1')
    const { names } = await json<Fit>('fit', long, { ...ofLong, kind: 'ranked' })
    expect(names).toEqual(['x1', 'x2', 'x3', 'scale:2', 'scale:3'])
  })

  test('knows people who differ, each in their own way', async () => {
    const mixed = { ...ofLong, kind: 'mixed', random: { x1: 'normal' }, draws: { kind: 'halton', count: 20 } }
    expect((await json<Fit>('fit', long, mixed)).names).toEqual(['x1', 'x2', 'x3', 'sd.x1'])
    // Answers of one person are one observation: ln 60, not ln 360.
    const ll = (await json<Fit>('fit', long, mixed)).logLikelihood
    const said = await printed('fit', long, mixed)
    expect(said).toContain(`BIC ${(4 * Math.log(60) - 2 * ll).toFixed(2)}`)
    const [, median, least] =
      /^20 Halton draws for each person: half .* on ([\d.]+) .* least ([\d.]+)\.$/m.exec(said) ?? []
    expect(Number(median)).toBeGreaterThanOrEqual(Number(least))
    expect(Number(least)).toBeGreaterThanOrEqual(1)
    expect(Number(median)).toBeLessThanOrEqual(20)
    const strange = { ...mixed, random: { x9: 'normal' } }
    await expect(printed('fit', long, strange)).rejects.toThrow(
      'x9 is random, but not a coefficient of the model',
    )
  })

  test('takes constants and terms of its own', async () => {
    const terms = [{ coefficient: 'late', attribute: 'x3', alternatives: ['3', '4'] }]
    const { names } = await json<Fit>('fit', long, {
      ...ofLong,
      attributes: ['x1'],
      constants: { base: '1' },
      terms,
    })
    expect(names).toEqual(['constant:2', 'constant:3', 'constant:4', 'x1', 'late'])
  })

  test('refuses what cannot be told, in one line and in JSON', async () => {
    const both = { ...ofLong, terms: [{ coefficient: 'again', attribute: 'x1' }] }
    await expect(printed('fit', long, both)).rejects.toThrow(
      'Refused (collinear): again always moves together with x1',
    )
    expect(await json('fit', long, both)).toMatchObject({ outcome: 'refused', names: ['again', 'x1'] })
    expect(process.exitCode).toBe(1)
  })

  test.each([
    ['an attribute that is no column', { ...ofLong, attributes: ['x9'] }, 'long.csv: there is no column x9'],
    ['a word that is no setting', { ...ofLong, atributes: [] }, 'model.json: Unrecognized key: "atributes"'],
    ['a setting left out', { ...ofLong, data: { form: 'long' } }, 'model.json, data.task: Invalid input'],
    [
      'a base that is not there',
      { ...ofLong, constants: { base: 'tram' } },
      'model.json: there is no alternative tram',
    ],
    [
      'a price that is not estimated',
      { ...ofLong, price: 'fee' },
      'model.json: fee is not one of the coefficients',
    ],
    [
      'a price that is no ratio',
      { ...ofLong, kind: 'mixed', random: { x1: 'lognormal' }, price: 'x2' },
      'model.json: no ratio to x2 is a price while x1 is lognormal',
    ],
    [
      'a price where each person has one',
      { ...ofLong, kind: 'bayes', price: 'x2' },
      'model.json: hierarchical Bayes does not tell what people would pay',
    ],
    [
      'an attribute said twice',
      { ...ofLong, attributes: ['x1', 'x1'] },
      'model.json: x1 counts x1 twice in the utility of',
    ],
    ['no nest', { ...ofLong, kind: 'nested' }, 'model.json: a nested logit has at least one nest'],
    ['no attribute at all', { ...ofLong, attributes: [] }, 'model.json: the model has no coefficient'],
  ])('says %s in one line', async (_, model, says) => {
    const failed = printed('fit', long, model)
    await expect(failed).rejects.toThrow(says)
    await expect(failed).rejects.toThrow(CannotStart)
    await expect(failed).rejects.not.toThrow('\n')
  })

  test.each([
    [['fit'], 'Name one CSV file'],
    [['fit', 'a.csv'], 'Say which model: --model MODEL.json.'],
    [['fit', 'a.csv', '--model', 'nothing.json'], 'nothing.json is not there.'],
    [['fit', 'a.csv', '--model', 'm.json', '--fast'], "Unknown option '--fast'"],
    [['guess'], 'choice has no guess.'],
  ])('the words %j are told apart', async (words, says) => {
    await expect(run(words)).rejects.toThrow(says)
  })
})

describe('choice simulate', () => {
  test('gives the shares of a what-if beside those of the data, and elasticities', async () => {
    const dearer = linesOf(
      simulatedChoices({ persons: 60, tasks: 6, alternatives: 4, beta: [0.5, -0.8, 0.3], seed: 1 }),
      (alternative, values) => (alternative === '1' ? values.with(1, values[1]! + 1) : values),
    )
    // A what-if has neither choices nor ranks.
    const offers = dearer.split('\n').map((line) => line.split(',').toSpliced(3, 2).join(','))
    const file = await fileWith('what-if.csv', offers.join('\n'))
    const words = ['--what-if', file, '--elasticity', 'x2:1', '--draws', '200']
    const { before, after, change, elasticity } = await json<{
      before: Share[]
      after: Share[]
      change: Share[]
      elasticity: { values: number[] }
    }>('simulate', long, ofLong, ...words)
    expect(sum(after.map(({ share }) => share))).toBeCloseTo(1, 12)
    expect(change[0]!.share).toBeCloseTo(after[0]!.share - before[0]!.share, 12)
    expect(change[0]!.high).toBeLessThan(0)
    expect(change[1]!.low).toBeGreaterThan(0)
    expect(elasticity.values[0]).toBeLessThan(0)
    expect(elasticity.values[2]).toBeGreaterThan(0)
    expect(await printed('simulate', long, ofLong, ...words)).toMatch(/^1 +\d+\.\d\d % .* -\d+\.\d\d %/m)
  })

  test('of the same seed is the same', async () => {
    const words = ['--draws', '100', '--seed', '7']
    expect(await printed('simulate', long, ofLong, ...words)).toBe(
      await printed('simulate', long, ofLong, ...words),
    )
    await expect(printed('simulate', long, ofLong, '--draws', 'many')).rejects.toThrow(
      '--draws must be a whole number',
    )
  })
})

describe('choice check', () => {
  test('describes the data and says that it can tell the model', async () => {
    const said = await printed('check', long, ofLong)
    expect(said).toContain('360 tasks, 6 to 6 from each of 60 people')
    expect(said).toMatch(/^x1 +0\.00000 +[\d.]+ +4\.00000 +\d+\.\d\d %$/m)
    expect(said).toContain('The data can tell this model.')
    expect(process.exitCode).toBeUndefined()
  })

  test('or what stands in the way', async () => {
    const all = ['1', '2', '3', '4'].map((name) => ({ coefficient: `is ${name}`, alternatives: [name] }))
    expect(await printed('check', long, { ...ofLong, terms: all })).toContain(
      'Refused: is 4 always moves together with',
    )
    expect(process.exitCode).toBe(1)
  })
})

async function printed(verb: string, data: string, model: object, ...words: string[]): Promise<string> {
  const file = await fileWith('model.json', JSON.stringify(model))
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line = '') => lines.push(String(line)))
  await run([verb, data, '--model', file, ...words])
  return lines.join('\n')
}

async function json<T>(verb: string, data: string, model: object, ...words: string[]): Promise<T> {
  return JSON.parse(await printed(verb, data, model, ...words, '--json')) as T
}

async function fileWith(name: string, content: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return file
}

function linesOf(data: ChoiceData, change = (_: string, values: number[]) => values): string {
  const rows = eachTask(data).flatMap(({ person, task, offers }) =>
    offers.map(({ alternative, values, chosen, rank }) =>
      [person, task, alternative, chosen ? 1 : 0, rank, ...change(alternative, values)].join(','),
    ),
  )
  return ['id,task,alt,y,rank,x1,x2,x3', ...rows].join('\n')
}

function wideLinesOf(data: ChoiceData): string {
  const columns = [1, 2, 3].flatMap((x) => data.alternatives.map((name) => `x${x}_${name}`))
  const rows = eachTask(data).map(({ person, offers }) => {
    const took = offers.find(({ chosen }) => chosen)?.alternative
    return [person, took, ...[0, 1, 2].flatMap((m) => offers.map(({ values }) => values[m]))].join(',')
  })
  return [`id,took,${columns.join(',')}`, ...rows].join('\n')
}

function eachTask({
  persons,
  taskStart,
  rowStart,
  alternatives,
  alternative,
  chosen,
  rank,
  values,
}: ChoiceData) {
  return persons.flatMap((person, n) =>
    Array.from({ length: taskStart[n + 1]! - taskStart[n]! }, (_, place) => {
      const task = taskStart[n]! + place
      const offers = Array.from({ length: rowStart[task + 1]! - rowStart[task]! }, (__, j) => {
        const row = rowStart[task]! + j
        const own = [...values.subarray(row * 3, row * 3 + 3)]
        return {
          alternative: alternatives[alternative[row]!]!,
          values: own,
          chosen: chosen[task] === row,
          rank: rank![row]!,
        }
      })
      return { person, task, offers }
    }),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
