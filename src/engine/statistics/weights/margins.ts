/**
 * What a survey is weighted to: how the people are spread by age, area, language …, and the same of those who answered.
 *
 * Notation  a margin has categories 0 … c − 1; codes one for each answer, totals one for each category
 * Units     totals in people (or shares: only their proportions matter between margins of equal sums)
 * Source    W. E. Deming, F. F. Stephan, Annals of Mathematical Statistics 11 (1940) 427-444
 */
export type Margin = { name: string; codes: Uint8Array | Uint16Array; totals: readonly number[] }

/** Which answers share all their categories: they always get the same factor, so the work is done once for them. */
export type Cells = {
  /** The cell of each answer. */
  of: Uint32Array
  count: number
  /** How many answers each cell has. */
  answers: Float64Array
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
    for (const margin of margins) refuseBeyond(margin, highestOf(margin.codes))
    const of = Uint32Array.from({ length: answers }, (_, index) => index)
    const codes = margins.map((margin) => Uint16Array.from(margin.codes))
    return { of, count: answers, answers: new Float64Array(answers).fill(1), codes }
  }
  const of = combinationsOf(margins, answers)
  const counts = new Float64Array(combinations)
  for (let i = 0; i < answers; i += 1) counts[of[i] as number] = (counts[of[i] as number] as number) + 1
  const all = { of, count: combinations, answers: counts, codes: codesOf(margins, combinations) }
  // Few answers in a great table: only the combinations that occur are kept.
  return combinations > answers ? occurring(all) : all
}

/** Two margins in one pass over the answers: of a million, going through them is what takes the time. */
function combinationsOf(margins: readonly Margin[], answers: number): Uint32Array {
  const of = new Uint32Array(answers)
  let stride = 1
  for (let index = 0; index < margins.length; index += 2) {
    const one = margins[index] as Margin
    const other = margins[index + 1]
    addCodes(of, one, stride, other ?? one, other === undefined ? 0 : stride * one.totals.length)
    stride *= one.totals.length * (other?.totals.length ?? 1)
  }
  return of
}

function addCodes(of: Uint32Array, one: Margin, strideOfOne: number, other: Margin, strideOfOther: number) {
  const { codes } = one
  const { codes: others } = other
  let highest = 0
  let highestOther = 0
  for (let i = 0; i < of.length; i += 1) {
    const code = codes[i] as number
    const otherCode = others[i] as number
    if (code > highest) highest = code
    if (otherCode > highestOther) highestOther = otherCode
    of[i] = (of[i] as number) + code * strideOfOne + otherCode * strideOfOther
  }
  refuseBeyond(one, highest)
  refuseBeyond(other, highestOther)
}

function highestOf(codes: Margin['codes']): number {
  let highest = 0
  for (const code of codes) if (code > highest) highest = code
  return highest
}

function refuseBeyond({ name, totals }: Margin, highest: number) {
  if (highest >= totals.length) throw new RangeError(`margin ${name} has no category ${highest}`)
}

function codesOf(margins: readonly Margin[], combinations: number): Uint16Array[] {
  let stride = 1
  return margins.map(({ totals }) => {
    const here = stride
    stride *= totals.length
    const codes = new Uint16Array(combinations)
    for (let cell = 0; cell < combinations; cell += 1) codes[cell] = Math.floor(cell / here) % totals.length
    return codes
  })
}

function occurring({ of, answers, codes }: Cells): Cells {
  const used = [...answers.keys()].filter((cell) => answers[cell] !== 0)
  const places = new Uint32Array(answers.length)
  used.forEach((cell, place) => (places[cell] = place))
  return {
    of: of.map((cell) => places[cell] as number),
    count: used.length,
    answers: Float64Array.from(used, (cell) => answers[cell] as number),
    codes: codes.map((code) => Uint16Array.from(used, (cell) => code[cell] as number)),
  }
}
