/**
 * Which labels there is enough to learn from, and which text has which.
 *
 * Notation  a sign is 1 where the text has the label
 * Formula   labels of at least five texts, in alphabetical order of their code units
 * Units     `signs[label · texts + text]`, in memory that threads share
 * Errors    RangeError when fewer than two labels have five texts (one will do where a text may have none), or when a text
 *           of an exclusive codebook has not exactly one
 * Source    our own choice: five folds with one text each
 * Example   five texts of "tie", six of "uimahalli", two of "muu": tie and uimahalli, and muu left out
 */
export type Codebook = {
  labels: readonly string[]
  signs: Uint8Array
  texts: number
  leftOut: readonly string[]
}

const leastTexts = 5

export function codebookOf(given: readonly (readonly string[])[], exclusive: boolean): Codebook {
  const counts = new Map<string, number>()
  for (const labels of given) {
    if (exclusive && labels.length !== 1)
      throw new RangeError(`a text has ${labels.length} labels where each must have exactly one`)
    for (const label of new Set(labels)) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const all = [...counts.keys()].sort()
  const labels = all.filter((label) => (counts.get(label) ?? 0) >= leastTexts)
  if (labels.length < (exclusive ? 2 : 1))
    throw new RangeError(
      `there are not ${leastTexts} texts each of ${exclusive ? 'two labels' : 'any label'}`,
    )
  const places = new Map(labels.map((label, place) => [label, place]))
  const signs = new Uint8Array(new SharedArrayBuffer(labels.length * given.length))
  given.forEach((ofText, text) => {
    for (const label of ofText) {
      const place = places.get(label)
      if (place !== undefined) signs[place * given.length + text] = 1
    }
  })
  return { labels, signs, texts: given.length, leftOut: all.filter((label) => !places.has(label)) }
}
