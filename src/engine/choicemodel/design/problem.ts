/**
 * What a choice experiment is to find out, and within which bounds its tasks are to be made.
 *
 * Notation  A attributes; J alternatives side by side in each of S tasks; K coefficients β (coding.ts names them)
 * Shapes    a design's levels: S × J × A, the place of each level in its attribute's list; the opt-out has no levels
 * Errors    RangeError from checkProblem, saying what is wrong
 * Source    J. Rose, M. Bliemer, Transport Reviews 29 (2009) 587-617 (the choices that a design has to make)
 * Example   { attributes: [{ name: 'price', levels: [1, 2, 4], coding: 'linear', better: 'first' }, ...],
 *             alternatives: 2, tasks: 8, optOut: true, overlap: 1, prior: { mean: [-0.4, ...] } }
 */
export type DesignProblem = {
  attributes: readonly DesignAttribute[]
  tasks: number
  /** How many stand side by side; or their names, when each is something of its own (bus, tram) with a constant. */
  alternatives: number | readonly string[]
  /** "None of these", or "as it is today". */
  optOut?: boolean
  /** How many parts the tasks are dealt into, one part a person. */
  blocks?: number
  /** How many attributes are the same in all alternatives of a task, which makes it easier to answer. */
  overlap?: number
  forbidden?: readonly Forbidden[]
  /** Tasks where one alternative is in nothing worse teach little: they are left out unless they are allowed. */
  dominatedAllowed?: boolean
  prior: DesignPrior
}

export type DesignAttribute = {
  name: string
  levels: readonly (string | number)[]
  /** The first level is the base of dummies, the last of effects; linear levels are numbers. */
  coding: 'dummy' | 'effects' | 'linear'
  /** The end of the levels that everybody prefers, when everybody does. */
  better?: 'first' | 'last'
  /** With named alternatives: a coefficient of its own in each. */
  specific?: boolean
}

/** Levels that do not go together: an alternative is out when all attributes named here have one of these levels. */
export type Forbidden = {
  levels: Readonly<Record<string, readonly (string | number)[]>>
  /** Only in these named alternatives. */
  alternatives?: readonly string[]
}

export type DesignPrior = {
  /** K: the best guess of each coefficient, in the order of `coefficientsOfDesign`; zeros when nothing is known. */
  mean: readonly number[]
  /** K: how sure it is, as standard deviations; with them the error is the mean over draws (Bayesian D-error). */
  deviations?: readonly number[]
  /** How many draws of β that mean is taken over: 100 when not said. */
  draws?: number
}

export type DesignRefusal = {
  outcome: 'refused'
  reason: 'too few tasks' | 'nothing permitted' | 'unidentified'
  names: readonly string[]
  says: string
}

/** Alternatives with levels, without the opt-out. */
export function alternativesOf({ alternatives }: DesignProblem): number {
  return typeof alternatives === 'number' ? alternatives : alternatives.length
}

export function isLabelled({ alternatives }: DesignProblem): boolean {
  return typeof alternatives !== 'number'
}

export function checkProblem(problem: DesignProblem): void {
  const { attributes, alternatives, tasks, blocks = 1, overlap = 0 } = problem
  const width = alternativesOf(problem) + (problem.optOut === true ? 1 : 0)
  checkWhole('tasks', tasks, 1)
  checkWhole('blocks', blocks, 1)
  checkWhole('overlap', overlap, 0)
  if (!Number.isInteger(width) || width < 2) throw new RangeError('a task offers at least two alternatives')
  if (attributes.length === 0) throw new RangeError('a design needs an attribute')
  refuseTwice(
    'attributes',
    attributes.map(({ name }) => name),
  )
  if (typeof alternatives !== 'number') refuseTwice('alternatives', alternatives)
  if (blocks > tasks) throw new RangeError(`${tasks} tasks cannot be dealt into ${blocks} blocks`)
  if (overlap >= attributes.length) throw new RangeError('at least one attribute must be free to differ')
  attributes.forEach((attribute) => checkAttribute(attribute, isLabelled(problem)))
  for (const rule of problem.forbidden ?? []) checkForbidden(problem, rule)
}

function refuseTwice(noun: string, names: readonly string[]): void {
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  if (twice !== undefined) throw new RangeError(`two ${noun} are called ${twice}`)
}

function checkAttribute({ name, levels, coding, specific }: DesignAttribute, labelled: boolean): void {
  if (levels.length < 2 || levels.length > 256)
    throw new RangeError(`${name} needs from 2 to 256 levels, not ${levels.length}`)
  if (new Set(levels).size < levels.length) throw new RangeError(`two levels of ${name} are the same`)
  if (coding === 'linear' && !levels.every((level) => Number.isFinite(level)))
    throw new RangeError(`${name} is linear, so its levels must be numbers`)
  if (specific === true && !labelled)
    throw new RangeError(`${name} can be specific only where the alternatives have names`)
}

function checkForbidden({ attributes, alternatives }: DesignProblem, rule: Forbidden): void {
  for (const [name, levels] of Object.entries(rule.levels)) {
    const attribute = attributes.find((one) => one.name === name)
    if (attribute === undefined) throw new RangeError(`a restriction names ${name}, which is no attribute`)
    const strange = levels.find((level) => !attribute.levels.includes(level))
    if (strange !== undefined) throw new RangeError(`a restriction names ${strange}, no level of ${name}`)
  }
  const names = typeof alternatives === 'number' ? [] : alternatives
  const strange = rule.alternatives?.find((name) => !names.includes(name))
  if (strange !== undefined) throw new RangeError(`a restriction names ${strange}, which is no alternative`)
}

function checkWhole(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(`${name} must be a whole number from ${least} up, not ${value}`)
}
