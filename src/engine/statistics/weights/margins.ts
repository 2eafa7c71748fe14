/**
 * What a survey is weighted to: how the people are spread by age, area, language …, and the same of those who answered.
 *
 * Notation  a margin has categories 0 … c − 1; codes one for each answer, totals one for each category
 * Units     totals in people (or shares: only their proportions matter between margins of equal sums)
 */
export type Margin = { name: string; codes: Uint8Array | Uint16Array; totals: readonly number[] }

/** Which answers share all their categories: they always get the same factor, so the work is done once for them. */
export type Cells = {
  /** The cell of each answer. */
  of: Uint32Array
  count: number
  /** The category of each cell, margin by margin. */
  codes: Uint16Array[]
}

// Beyond this many combinations a table of them would cost more than it saves.
const MOST_COMBINATIONS = 1 << 22

export function cellsOf(margins: readonly Margin[], answers: number): Cells {
  const combinations = margins.reduce((product, { totals }) => product * totals.length, 1)
  for (const { name, codes } of margins)
    if (codes.length !== answers) throw new RangeError(`margin ${name} has not one code for each answer`)
  if (combinations > MOST_COMBINATIONS) {
    const of = Uint32Array.from({ length: answers }, (_, index) => index)
    return { of, count: answers, codes: margins.map(({ codes }) => Uint16Array.from(codes)) }
  }
  return numbered(combinationsOf(margins, answers), combinations, margins)
}

function combinationsOf(margins: readonly Margin[], answers: number): Uint32Array {
  const of = new Uint32Array(answers)
  let stride = 1
  for (const { name, codes, totals } of margins) {
    const categories = totals.length
    let highest = 0
    for (let i = 0; i < answers; i += 1) {
      const code = codes[i] as number
      if (code > highest) highest = code
      of[i] = (of[i] as number) + code * stride
    }
    if (highest >= categories) throw new RangeError(`margin ${name} has no category ${highest}`)
    stride *= categories
  }
  return of
}

function numbered(of: Uint32Array, combinations: number, margins: readonly Margin[]): Cells {
  const places = new Int32Array(combinations).fill(-1)
  const used: number[] = []
  for (let i = 0; i < of.length; i += 1) {
    const combination = of[i] as number
    if (places[combination] === -1) places[combination] = used.push(combination) - 1
    of[i] = places[combination] as number
  }
  let stride = 1
  const codes = margins.map(({ totals }) => {
    const here = stride
    stride *= totals.length
    return Uint16Array.from(used, (combination) => Math.floor(combination / here) % totals.length)
  })
  return { of, count: used.length, codes }
}
