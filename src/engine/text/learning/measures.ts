/**
 * How well guesses agree with what people said.
 *
 * Notation  for each label: tp guessed and right, fp guessed and wrong, fn missed
 * Formula   accuracy = Σ tp / n; F₁ = 2tp/(2tp + fp + fn); macro-F₁ the mean of F₁ over labels; recall = tp/(tp + fn)
 * Units     shares, 0..1; a label that neither was guessed nor should have been has F₁ 0
 * Errors    RangeError when there are not as many guesses as labels
 * Source    C. D. Manning, P. Raghavan, H. Schütze, Introduction to Information Retrieval (2008), section 13.6
 * Example   guesses a a b of a b b: accuracy 2/3, F₁ of each 2/3
 */
export type Measures = {
  n: number
  right: number
  accuracy: number
  macroF1: number
  /** The mean of the labels' recalls: what accuracy would be were all labels as common. */
  balancedAccuracy: number
  labels: { f1: number; precision: number; recall: number; count: number }[]
}

export function measuresOf(guesses: ArrayLike<number>, truth: ArrayLike<number>, labels: number): Measures {
  if (guesses.length !== truth.length)
    throw new RangeError(`${guesses.length} guesses do not fit ${truth.length} labels`)
  const counts = Array.from({ length: labels }, () => ({ tp: 0, fp: 0, fn: 0 }))
  for (let i = 0; i < guesses.length; i += 1) {
    const [guess, wanted] = [counts[guesses[i] as number], counts[truth[i] as number]]
    if (guess && guess === wanted) guess.tp += 1
    else {
      if (guess) guess.fp += 1
      if (wanted) wanted.fn += 1
    }
  }
  const each = counts.map(({ tp, fp, fn }) => ({
    f1: share(2 * tp, 2 * tp + fp + fn),
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    count: tp + fn,
  }))
  const right = counts.reduce((sum, { tp }) => sum + tp, 0)
  return {
    n: guesses.length,
    right,
    accuracy: share(right, guesses.length),
    macroF1: mean(each.map(({ f1 }) => f1)),
    balancedAccuracy: mean(each.filter(({ count }) => count > 0).map(({ recall }) => recall)),
    labels: each,
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const mean = (values: readonly number[]) =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )
