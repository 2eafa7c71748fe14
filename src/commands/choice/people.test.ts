import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { playersOf } from '../../engine/choicemodel/latent/players.sample.ts'
import { run } from '../choice.command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-people-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const columns = { form: 'long', task: 'task', person: 'id', alternative: 'alt', chosen: 'y' }

describe('choice fit, where people differ', () => {
  const two = {
    truth: [
      [1.5, 0],
      [-1.5, 1],
    ],
    shares: [0.5, 0.5],
    slope: 2,
    people: 80,
    tasks: 8,
    seed: 2,
  }

  test('finds the classes that people are of, and what of them tells which', async () => {
    const model = { data: columns, kind: 'latent', attributes: ['a', 'b'], membership: ['known'], starts: 3 }
    const fit = await json<{ outcome: string; names: string[]; estimates: number[]; shares: number[] }>(
      ['fit', await players(two), '--model'],
      model,
    )
    expect(fit.outcome).toBe('fitted')
    expect(fit.names.slice(-2)).toEqual(['constant [into class 2]', 'known [into class 2]'])
    // Classes stand by size; the one that dislikes a is where what is known says so.
    const slope = (fit.estimates[5] ?? 0) * Math.sign(fit.estimates[0] ?? 0)
    expect(slope).toBeGreaterThan(1)
    expect(slope).toBeLessThan(4)
    const said = await printed(['fit', await players(two), '--model'], model)
    expect(said).toMatch(/^Classes by size: \d+\.\d\d %, \d+\.\d\d %; entropy R² 0\.\d+\.$/m)
    const simulated = await json<{ before: { share: number }[] }>(
      ['simulate', await players(two), '--draws', '100', '--model'],
      model,
    )
    expect(simulated.before.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10)
  })

  test('tells what each class would pay, by its own price', async () => {
    const model = { data: columns, kind: 'latent', attributes: ['a', 'b'], price: 'b', starts: 1 }
    const fit = await json<{
      names: string[]
      estimates: number[]
      willingnessToPay: { of: string; pays: number }[]
    }>(['fit', await players(two), '--model'], model)
    const of = (name: string) => fit.estimates[fit.names.indexOf(name)] ?? Number.NaN
    expect(fit.willingnessToPay.map((one) => one.of)).toEqual(['a [class 1]', 'a [class 2]'])
    for (const [q, { pays }] of fit.willingnessToPay.entries())
      expect(pays).toBeCloseTo(-of(`a [class ${q + 1}]`) / of(`b [class ${q + 1}]`), 10)
  })

  test('takes nothing for known of a person that changes from line to line', async () => {
    const model = { data: columns, kind: 'latent', attributes: ['b'], membership: ['a'], starts: 1 }
    await expect(printed(['fit', await players(two), '--model'], model)).rejects.toThrow(
      'a of person 1 is not the same in all lines',
    )
  })

  test('draws people by hierarchical Bayes, and says how well the chains came together', async () => {
    const file = await players({ ...two, truth: [[1, -0.5]], shares: [1], slope: 0 })
    const model = { data: columns, kind: 'bayes', attributes: ['a', 'b'], iterations: 2000 }
    const fit = await json<{ outcome: string; mean: number[]; convergence: { rHat: number }[] }>(
      ['fit', file, '--model'],
      model,
    )
    expect(fit.outcome).toBe('fitted')
    expect(fit.mean[0]).toBeGreaterThan(0.7)
    expect(fit.mean[0]).toBeLessThan(1.5)
    for (const { rHat } of fit.convergence) expect(rHat).toBeLessThan(1.1)
    const said = await printed(['fit', file, '--model'], model)
    expect(said).toContain('2 chains of 2,000 draws')
    expect(said).toMatch(/^a +[01]\.\d+ +0\.\d+ +0\.\d+ \.\. 1\.\d+ +0\.\d+ +1\.0\d\d +\d+$/m)
    const short = { ...model, iterations: 140 }
    await expect(printed(['fit', file, '--model'], short)).rejects.toThrow(
      /^Not converged: the chains have not/,
    )
    expect(await json(['fit', file, '--model'], short)).toMatchObject({ outcome: 'not converged' })
    expect(process.exitCode).toBe(1)
    await expect(printed(['simulate', file, '--model'], model)).rejects.toThrow(
      'hierarchical Bayes gives draws',
    )
    expect(await printed(['check', file, '--model'], model)).toContain('The data can tell this model.')
  })
})

describe('choice quality', () => {
  test('flags who took one side, was hasty, failed the repeat or took the worse', async () => {
    const model = {
      data: columns,
      attributes: ['a', 'b'],
      iterations: 1500,
      quality: { seconds: 'seconds', better: { a: 'more', b: 'less' } },
    }
    const file = await fileWith('quality.csv', careless())
    const found = await json<{ people: { name: string; flags: string[] }[]; cutOff: number | null }>(
      ['quality', file, '--model'],
      model,
    )
    const flagsOf = (name: string) => found.people.find((one) => one.name === name)?.flags ?? []
    expect(flagsOf('lefty')).toContain('same side')
    expect(flagsOf('hasty')).toContain('hasty')
    expect(flagsOf('changer')).toContain('failed repeat')
    expect(flagsOf('worse')).toContain('took the worse')
    expect(flagsOf('person 1')).toEqual(
      expect.not.arrayContaining(['hasty', 'failed repeat', 'took the worse']),
    )
    const said = await printed(['quality', file, '--model'], model)
    expect(said).toMatch(/^hasty +1$/m)
    expect(said).toMatch(/^changer .*failed repeat/m)
    const strange = { ...model, attributes: ['b'], quality: { better: { price: 'less' } } }
    await expect(printed(['quality', file, '--model'], strange)).rejects.toThrow('there is no column price')
  })
})

describe('choice pairwise', () => {
  const votes = [...Array<string>(30).fill('bus,tram'), ...Array<string>(10).fill('tram,bus')]

  test('tells how strong each item is, whether votes are enough, and what to ask next', async () => {
    const file = await fileWith('votes.csv', ['winner,loser', ...votes].join('\n'))
    const said = await printed(['pairwise', file])
    expect(said).toContain('\n40 votes on 2 items')
    // Half of ln 3, and 1/√(40 · ¾ · ¼) for the difference.
    expect(said).toMatch(/^bus +75\.00 % +[\d.]+ % \.\. [\d.]+ % +0\.549306 +0\.182574 +40$/m)
    expect(said).toContain('1 of 1 pairs are settled: enough votes.')
    expect(said).toMatch(/Most would be learnt from asking (bus or tram|tram or bus)\./)
    const found = await json<{ abilities: number[]; enough: { enough: boolean } }>(['pairwise', file])
    expect(found.abilities[0]).toBeCloseTo(Math.log(3) / 2, 8)
    expect(found.enough.enough).toBe(true)
  })

  test('takes columns by their names, votes nobody could decide, and a prior for who won every time', async () => {
    const rows = ['best,other,even,people', 'a,b,,2', 'a,c,0,1', 'b,c,1,1']
    const file = await fileWith('named.csv', rows.join('\n'))
    const words = ['--winner', 'best', '--loser', 'other', '--undecided', 'even', '--weight', 'people']
    await expect(printed(['pairwise', file, ...words])).rejects.toThrow(
      'Refused (separated): Against the others a won',
    )
    const found = await json<{ items: string[]; votes: number }>([
      'pairwise',
      file,
      ...words,
      '--prior',
      '1.5',
    ])
    expect(found).toMatchObject({ items: ['a', 'b', 'c'], votes: 4 })
  })

  test('says what is wrong with a file in one line', async () => {
    const file = await fileWith('wrong.csv', 'winner,loser\na,\n')
    await expect(printed(['pairwise', file])).rejects.toThrow('line 2: a vote needs two items')
    await expect(printed(['pairwise'])).rejects.toThrow('Name one CSV file')
  })
})

async function printed(words: string[], model?: object): Promise<string> {
  const file = model && (await fileWith('model.json', JSON.stringify(model)))
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line = '') => lines.push(String(line)))
  await run([...words, ...(file === undefined ? [] : [file])])
  return lines.join('\n')
}

async function json<T>(words: string[], model?: object): Promise<T> {
  const [verb = '', ...rest] = words
  return JSON.parse(await printed([verb, '--json', ...rest], model)) as T
}

async function fileWith(name: string, content: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return file
}

async function players(told: Parameters<typeof playersOf>[0]): Promise<string> {
  const { data, known } = playersOf(told)
  const rows = data.persons.flatMap((person, n) =>
    Array.from({ length: told.tasks * 3 }, (_, place) => {
      const row = n * told.tasks * 3 + place
      const task = Math.floor(row / 3)
      const values = [...data.values.subarray(row * 2, row * 2 + 2), known[n]]
      return [person, task, (row % 3) + 1, data.chosen[task] === row ? 1 : 0, ...values].join(',')
    }),
  )
  return fileWith('players.csv', ['id,task,alt,y,a,b,known', ...rows].join('\n'))
}

/** Ten tasks of two: the eighth repeats the second, in the ninth the first alternative is in nothing better. */
function careless(): string {
  const { data } = playersOf({ truth: [[1, -1]], shares: [1], people: 24, tasks: 10, seed: 5 })
  const names = ['lefty', 'hasty', 'changer', 'worse']
  const rows = data.persons.flatMap((person, n) => {
    const name = names[n] ?? person
    const valueOf = (task: number, j: number) => {
      if (task === 8) return j === 0 ? [0, 1] : [1, 0]
      const row = (n * 10 + (task === 7 ? 1 : task)) * 3 + j
      return [...data.values.subarray(row * 2, row * 2 + 2)]
    }
    const best = (task: number) => {
      const [one, other] = [0, 1].map((j) => valueOf(task, j)[0]! - valueOf(task, j)[1]!)
      return one! >= other! ? 0 : 1
    }
    return Array.from({ length: 10 }, (_, task) => {
      const turned = (name === 'changer' && task === 7) || (name === 'worse' && task === 8)
      const took = name === 'lefty' ? 0 : turned ? 1 - best(task) : best(task)
      return [0, 1].map((j) =>
        [
          name,
          `${n}-${task}`,
          j + 1,
          took === j ? 1 : 0,
          ...valueOf(task, j),
          name === 'hasty' ? 2 : 10,
        ].join(','),
      )
    }).flat()
  })
  return ['id,task,alt,y,a,b,seconds', ...rows].join('\n')
}
