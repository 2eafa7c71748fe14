import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../../tests/reference-data.ts'
import { randomFrom } from '../../numeric/random.ts'
import { codingOf, coefficientsOfDesign } from './coding.ts'
import { type Design, findDesign, type SearchOptions } from './find-design.ts'
import { designError } from './information.ts'
import { priorDraws } from './prior-draws.ts'
import { alternativesOf, type DesignProblem } from './problem.ts'

// The problem of idefix 1.1.0's help pages: 3, 3, 3, 4 and 2 levels in dummies, 12 tasks of 3.
const mean = [0.4, 0.8, 0.3, 0.6, -0.2, 0.5, -0.3, -0.6, -1, 0.5]
const idefix: DesignProblem = {
  attributes: [3, 3, 3, 4, 2].map((count, a) => ({
    name: `v${a + 1}`,
    levels: Array.from({ length: count }, (_, level) => level),
    coding: 'dummy',
  })),
  tasks: 12,
  alternatives: 3,
  prior: { mean },
}

const library: DesignProblem = {
  attributes: [
    { name: 'fee', levels: [0, 5, 10, 20], coding: 'linear', better: 'first' },
    { name: 'hours', levels: [30, 40, 60], coding: 'linear', better: 'last' },
    { name: 'staff', levels: ['self-service', 'part of the day', 'always'], coding: 'dummy' },
    { name: 'place', levels: ['centre', 'mall', 'bus'], coding: 'effects' },
  ],
  tasks: 8,
  alternatives: 2,
  optOut: true,
  overlap: 1,
  forbidden: [{ levels: { place: ['bus'], staff: ['self-service'] } }],
  prior: { mean: [0, -0.05, 0.02, 0.2, 0.4, 0.2, 0.1] },
}

describe('a design', () => {
  test('is no worse than what idefix found for known means, by either exchange', async () => {
    expect((await found(idefix, { seed: 1, starts: 4 })).error).toBeLessThan(0.5337414)
    // Modfed of idefix in three starts: 0.537768.
    expect((await found(idefix, { seed: 1, starts: 2, method: 'fedorov' })).error).toBeLessThan(0.537768)
  })

  test('is no worse than what idefix found in 36 tasks', async () => {
    expect((await found({ ...idefix, tasks: 36 }, { seed: 1, starts: 2 })).error).toBeLessThan(0.175374)
  })

  test('over draws of the prior is better for them than a design for their mean', async () => {
    const prior = { mean, deviations: mean.map(() => 1), draws: 40 }
    const bayesian = await found({ ...idefix, prior }, { seed: 1, starts: 1 })
    const point = await found(idefix, { seed: 1, starts: 1 })
    const fresh = priorDraws({ ...prior, draws: 2000 }, 10, randomFrom(2))
    const coding = codingOf(idefix)
    expect(designError(coding, bayesian.levels, fresh)).toBeLessThan(designError(coding, point.levels, fresh))
  })

  test('is the same from one thread and from two', async () => {
    const alone = await findDesign(library, { seed: 5, starts: 4 })
    expect(await findDesign(library, { seed: 5, starts: 4, threads: 2 })).toEqual(alone)
  })

  test('tells how far it is, and stops when told to', async () => {
    const stop = new AbortController()
    const onProgress = (done: number, of: number) => {
      expect(of).toBe(5)
      if (done === 2) stop.abort(new Error('nobody waits'))
    }
    const search = findDesign(library, { seed: 1, starts: 5, signal: stop.signal, onProgress })
    await expect(search).rejects.toThrow('nobody waits')
  })
})

describe('the tasks of a design', () => {
  test.each(['coordinate', 'fedorov'] as const)('keep every rule under %s exchange', async (method) => {
    const { levels } = await found(library, { seed: 3, starts: 2, method })
    const seen = new Set<string>()
    for (const task of tasksOf(library, levels)) {
      const [one = [], other = []] = task
      for (const [, , staff, place] of task) expect(staff === 0 && place === 2).toBe(false)
      expect(one.filter((level, a) => level === other[a]).length).toBeGreaterThanOrEqual(1)
      expect(dominates(one, other) || dominates(other, one)).toBe(false)
      seen.add(task.map(String).toSorted().join(' | '))
    }
    expect(seen.size).toBe(8)
  })

  test('may have a dominated alternative when that is allowed', async () => {
    const problem: DesignProblem = {
      attributes: [
        { name: 'fee', levels: [1, 2], coding: 'linear', better: 'first' },
        { name: 'wait', levels: [1, 2, 3], coding: 'linear', better: 'first' },
      ],
      tasks: 6,
      alternatives: 2,
      prior: { mean: [0, 0] },
    }
    // Without dominance only the two tasks remain that trade a fee against a wait.
    expect(await findDesign(problem, { seed: 1 })).toMatchObject({ reason: 'nothing permitted' })
    expect((await found({ ...problem, dominatedAllowed: true }, { seed: 1 })).error).toBeLessThan(10)
  })

  test('have a constant for each name and coefficients of their own where these are specific', async () => {
    const problem: DesignProblem = {
      attributes: [
        { name: 'fare', levels: [1, 2, 3], coding: 'linear', specific: true },
        { name: 'wait', levels: [5, 10], coding: 'linear' },
      ],
      tasks: 9,
      alternatives: ['bus', 'tram'],
      forbidden: [{ levels: { fare: [3] }, alternatives: ['bus'] }],
      prior: { mean: [0.2, -0.5, -0.6, -0.05] },
    }
    // Known before the search, so that a prior can be written in their order.
    expect(coefficientsOfDesign(problem)).toEqual(['constant:tram', 'fare:bus', 'fare:tram', 'wait'])
    const { names, levels } = await found(problem, { seed: 1, starts: 3 })
    expect(names).toEqual(coefficientsOfDesign(problem))
    const tasks = tasksOf(problem, levels)
    expect(tasks.some(([bus]) => bus?.[0] === 2)).toBe(false)
    expect(tasks.some(([, tram]) => tram?.[0] === 2)).toBe(true)
  })
})

describe('a problem without a design', () => {
  test('is refused when tasks are too few for the coefficients', async () => {
    expect(await findDesign({ ...idefix, tasks: 4 }, { seed: 1 })).toMatchObject({
      outcome: 'refused',
      reason: 'too few tasks',
      says: '4 tasks of 3 cannot tell 10 coefficients: 5 can at the least.',
    })
  })

  test('is refused by the names in its restrictions when they leave nothing', async () => {
    const forbidden = [{ levels: { fee: [0, 5, 10, 20] } }]
    expect(await findDesign({ ...library, forbidden }, { seed: 1, starts: 1 })).toMatchObject({
      reason: 'nothing permitted',
      names: ['fee'],
    })
  })

  test('is refused when what is permitted cannot tell all coefficients apart', async () => {
    const forbidden = [{ levels: { place: ['mall', 'bus'] } }]
    expect(await findDesign({ ...library, forbidden }, { seed: 1, starts: 2 })).toMatchObject({
      reason: 'unidentified',
    })
  })

  test.each<[string, Partial<DesignProblem>]>([
    ['an unknown level', { forbidden: [{ levels: { fee: [7] } }] }],
    ['an unknown attribute', { forbidden: [{ levels: { colour: ['red'] } }] }],
    ['an unknown alternative', { forbidden: [{ levels: { fee: [0] }, alternatives: ['tram'] }] }],
    ['nothing that may differ', { overlap: 4 }],
    ['more blocks than tasks', { blocks: 9 }],
    ['one alternative', { alternatives: 1, optOut: false }],
    ['a prior of another length', { prior: { mean: [1] } }],
    [
      'a deviation below nought',
      { prior: { mean: [0, 0, 0, 0, 0, 0, 0], deviations: [-1, 0, 0, 0, 0, 0, 0] } },
    ],
    ['a linear attribute of words', { attributes: [{ name: 'a', levels: ['x', 'y'], coding: 'linear' }] }],
  ])('is a fault when it has %s', async (_, change) => {
    await expect(findDesign({ ...library, ...change }, { seed: 1, starts: 1 })).rejects.toThrow(RangeError)
  })
})

describe.skipIf(!hasReferenceData)('a stored design (skipped when ../shared/data is missing)', () => {
  test('has the error that idefix gave it', () => {
    const stored = JSON.parse(referenceData('choice/reference.json').toString()) as {
      idefix_design: { d_error: number; design: Record<string, number>[] }
    }
    const { design, d_error } = stored.idefix_design
    // Var12 is 1 where attribute 1 has its second level, and so on; with none it has its first.
    const levels = design.flatMap((row) =>
      idefix.attributes.map((attribute, a) =>
        Math.max(
          0,
          ...attribute.levels.map((_, level) => (row[`Var${a + 1}${level + 1}`] === 1 ? level : 0)),
        ),
      ),
    )
    const error = designError(codingOf(idefix), Uint8Array.from(levels), Float64Array.from(mean))
    expect(error).toBeCloseTo(d_error, 9)
  })
})

async function found(problem: DesignProblem, options: SearchOptions): Promise<Design> {
  const design = await findDesign(problem, options)
  if (design.outcome !== 'designed') throw new Error(design.says)
  return design
}

function tasksOf(problem: DesignProblem, levels: Uint8Array): number[][][] {
  const a = problem.attributes.length
  const width = alternativesOf(problem)
  return Array.from({ length: problem.tasks }, (_, s) =>
    Array.from({ length: width }, (__, j) => [
      ...levels.subarray((s * width + j) * a, (s * width + j + 1) * a),
    ]),
  )
}

/** In the library only the fee (low) and the hours (long) have a better end. */
function dominates(one: readonly number[], other: readonly number[]): boolean {
  const [fee = 0, hours = 0, staff, place] = one
  const [otherFee = 0, otherHours = 0, otherStaff, otherPlace] = other
  return staff === otherStaff && place === otherPlace && fee <= otherFee && hours >= otherHours
}
