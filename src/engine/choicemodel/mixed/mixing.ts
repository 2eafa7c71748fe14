/**
 * Which coefficients differ from person to person, and how; and from that the parameters of the model in their order.
 *
 * Notation  β_n = μ + L z_n (e to that where lognormal): K coefficients of which M random, z_n their standard draws,
 *           L diagonal, or lower triangular among those that are correlated; its E entries not fixed at 0 are estimated
 * Shapes    θ = [β or μ of each coefficient in the model's order (K), entries of L row by row (E)]
 * Units     of normal, triangular and uniform: μ and L in the coefficient's unit; of lognormal: in ln of it. A
 *           triangular one spans μ ± L, a uniform one too. The sign of a diagonal entry carries no meaning
 * Errors    RangeError when a random coefficient is not in the model, or a correlated one is not normal or lognormal
 * Source    K. Train (2009), sections 6.2, 6.3 and 9.2; names of entries as in mlogit (sd.x, chol.x:y)
 * Example   price fixed, time and comfort normal and correlated: θ = [price, time, comfort, chol.time:time,
 *           chol.time:comfort, chol.comfort:comfort]
 */
export type Distribution = 'normal' | 'lognormal' | 'triangular' | 'uniform'

export type Mixing = {
  /** By the coefficient's name. */
  random: Readonly<Record<string, Distribution>>
  /** Names of those whose draws are correlated. */
  correlated?: readonly string[]
}

export type Layout = {
  /** K + E */
  names: readonly string[]
  k: number
  /** F and M: places among the K. */
  fixed: Int32Array
  random: Int32Array
  /** M */
  distributions: readonly Distribution[]
  /** M: where the entries of each random coefficient end among the E. */
  entryEnds: Int32Array
  /** E: which draw each entry multiplies. */
  entryDraws: Int32Array
}

export function layoutOf(names: readonly string[], mixing: Mixing): Layout {
  const { correlated = [] } = mixing
  checkMixing(names, mixing, correlated)
  const places = names.map((_, place) => place)
  const isRandom = (place: number) => mixing.random[names[place] ?? ''] !== undefined
  const random = places.filter(isRandom)
  const randomNames = random.map((place) => names[place] ?? '')
  const entries = randomNames.map((name, m) =>
    correlated.includes(name)
      ? places.slice(0, m + 1).filter((l) => correlated.includes(randomNames[l] ?? ''))
      : [m],
  )
  let end = 0
  return {
    names: [
      ...names,
      ...randomNames.flatMap((name, m) =>
        correlated.includes(name)
          ? (entries[m] ?? []).map((l) => `chol.${randomNames[l]}:${name}`)
          : [`sd.${name}`],
      ),
    ],
    k: names.length,
    fixed: Int32Array.from(places.filter((place) => !isRandom(place))),
    random: Int32Array.from(random),
    distributions: randomNames.map((name) => mixing.random[name] ?? 'normal'),
    entryEnds: Int32Array.from(entries, (row) => (end += row.length)),
    entryDraws: Int32Array.from(entries.flat()),
  }
}

/** Of each parameter: its coefficient, random ones first and then fixed ones; and the draw it multiplies, −1 for none. */
export function parametersOf({ k, random, fixed, entryEnds, entryDraws }: Layout) {
  const width = k + entryDraws.length
  const bases = new Int32Array(width)
  const echoes = new Int32Array(width).fill(-1)
  random.forEach((place, m) => (bases[place] = m))
  fixed.forEach((place, j) => (bases[place] = random.length + j))
  entryEnds.forEach((end, m) => bases.fill(m, k + (m === 0 ? 0 : (entryEnds[m - 1] as number)), k + end))
  echoes.set(entryDraws, k)
  return { bases, echoes }
}

function checkMixing(names: readonly string[], { random }: Mixing, correlated: readonly string[]): void {
  const chosen = Object.keys(random)
  if (chosen.length === 0) throw new RangeError('a mixed logit has at least one random coefficient')
  const strange = chosen.find((name) => !names.includes(name))
  if (strange !== undefined) throw new RangeError(`${strange} is random, but not a coefficient of the model`)
  const unfit = correlated.find((name) => random[name] !== 'normal' && random[name] !== 'lognormal')
  if (unfit !== undefined)
    throw new RangeError(`${unfit} cannot be correlated: only normal and lognormal coefficients can`)
}
