import { alternativesOf, type DesignAttribute, type DesignProblem } from './problem.ts'

/**
 * How the levels of an alternative become numbers that coefficients multiply.
 *
 * Notation  x_j the row of alternative j, K numbers of which most are 0; V_j = β'x_j
 * Formula   linear: the level itself; dummy: 1 at the level's own place, nothing for the first level;
 *           effects: 1 at its own place, −1 at every place of the attribute for the last level;
 *           constants: 1 for each named alternative but the first, and 1 for the opt-out
 * Shapes    a row is a list of places and values; dense, K numbers
 * Source    D. Hensher, J. Rose, W. Greene, Applied Choice Analysis, 2nd ed. (2015), section 3.3
 * Example   levels a, b, c: dummies of b are [1, 0], effects of c are [−1, −1]
 */
export type Coding = {
  /** K: constants first, then the attributes in their order. */
  names: readonly string[]
  /** Alternatives with levels, without the opt-out. */
  alternatives: number
  /** As above, and the opt-out. */
  width: number
  attributes: number
  constants: readonly Part[]
  /** What level l of attribute a adds in alternative j: parts[j][a][l]. */
  parts: readonly (readonly (readonly Part[])[])[]
  /** The most numbers other than 0 in any row. */
  mostPlaces: number
}

type Part = { places: readonly number[]; values: readonly number[] }

/** The names of β, in the order that a prior gives its means. */
export function coefficientsOfDesign(problem: DesignProblem): readonly string[] {
  return codingOf(problem).names
}

export function codingOf(problem: DesignProblem): Coding {
  const names: string[] = []
  const labels = typeof problem.alternatives === 'number' ? [] : problem.alternatives
  const alternatives = alternativesOf(problem)
  const width = alternatives + (problem.optOut === true ? 1 : 0)
  const constants = Array.from({ length: width }, (_, j) => {
    const name = j >= alternatives ? 'none' : j > 0 ? labels[j] : undefined
    return name === undefined ? nothing : one(names.push(`constant:${name}`) - 1)
  })
  const byAttribute = problem.attributes.map((attribute) => {
    if (attribute.specific !== true) {
      const same = partsOf(attribute, attribute.name, names)
      return Array.from({ length: alternatives }, () => same)
    }
    return labels.map((label) => partsOf(attribute, `${attribute.name}:${label}`, names))
  })
  const parts = Array.from({ length: alternatives }, (_, j) => byAttribute.map((own) => own[j] ?? []))
  const longest = parts.map((own) =>
    own.reduce((sum, levels) => sum + Math.max(...levels.map(({ places }) => places.length)), 1),
  )
  return {
    names,
    alternatives,
    width,
    attributes: problem.attributes.length,
    constants,
    parts,
    mostPlaces: Math.max(...longest),
  }
}

const nothing: Part = { places: [], values: [] }

function one(place: number): Part {
  return { places: [place], values: [1] }
}

function partsOf({ levels, coding }: DesignAttribute, name: string, names: string[]): Part[] {
  if (coding === 'linear') {
    const place = names.push(name) - 1
    return levels.map((level) => ({ places: [place], values: [Number(level)] }))
  }
  const named = coding === 'dummy' ? levels.slice(1) : levels.slice(0, -1)
  const own = named.map((level) => names.push(`${name}:${level}`) - 1)
  const single = own.map(one)
  return coding === 'dummy' ? [nothing, ...single] : [...single, { places: own, values: own.map(() => -1) }]
}

/** Writes the row of an alternative as places and values from `at` on, and says how many there are. */
export function writeRow(
  coding: Coding,
  alternative: number,
  levels: Uint8Array,
  from: number,
  places: Int32Array,
  values: Float64Array,
  at: number,
): number {
  let count = 0
  const take = (part: Part) => {
    for (let i = 0; i < part.places.length; i++) {
      places[at + count] = part.places[i] as number
      values[at + count] = part.values[i] as number
      count += 1
    }
  }
  take(coding.constants[alternative] as Part)
  const own = coding.parts[alternative]
  if (own === undefined) return count
  for (let a = 0; a < own.length; a++) take((own[a] as readonly Part[])[levels[from + a] as number] as Part)
  return count
}

/** All rows of a design, dense: tasks × width × K. */
export function rowsOf(coding: Coding, levels: Uint8Array): Float64Array {
  const { alternatives, width, attributes, names } = coding
  const tasks = levels.length / (alternatives * attributes)
  const places = new Int32Array(coding.mostPlaces)
  const values = new Float64Array(coding.mostPlaces)
  const rows = new Float64Array(tasks * width * names.length)
  for (let s = 0; s < tasks; s++) {
    for (let j = 0; j < width; j++) {
      const count = writeRow(coding, j, levels, (s * alternatives + j) * attributes, places, values, 0)
      const row = (s * width + j) * names.length
      for (let i = 0; i < count; i++) rows[row + (places[i] as number)] = values[i] as number
    }
  }
  return rows
}
