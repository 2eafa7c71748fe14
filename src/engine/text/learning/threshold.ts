/**
 * From which probability on a label is given: where its F₁ on held-out texts is highest.
 *
 * Notation  pᵢ probability, yᵢ 1 where people gave the label; t the threshold, given where p ≥ t
 * Formula   the t among the pᵢ with the highest 2tp/(2tp + fp + fn); halfway down to the next lower p
 * Units     0..1; 0.5 when people never gave the label
 * Errors    RangeError when there are not as many signs as probabilities
 * Source    Z. C. Lipton, C. Elkan, B. Narayanaswamy, ECML 2014
 * Example   0.9 and 0.4 of the label, 0.6 and 0.1 not: 0.25, with tp 2, fp 1 and F₁ 0.8
 */
export function bestThreshold(
  probabilities: Float64Array,
  positive: Uint8Array,
): { threshold: number; f1: number } {
  if (probabilities.length !== positive.length)
    throw new RangeError(`${positive.length} signs do not fit ${probabilities.length} probabilities`)
  const positives = positive.reduce((sum, sign) => sum + sign, 0)
  const order = Uint32Array.from(positive.keys()).sort(
    (a, b) => (probabilities[b] as number) - (probabilities[a] as number),
  )
  let best = { threshold: 0.5, f1: 0 }
  let right = 0
  order.forEach((index, before) => {
    right += positive[index] as number
    const here = probabilities[index] as number
    const next = before + 1 < order.length ? (probabilities[order[before + 1] as number] as number) : 0
    const f1 = (2 * right) / (before + 1 + positives)
    // Equal probabilities fall on one side together.
    if (next < here && f1 > best.f1) best = { threshold: (here + next) / 2, f1 }
  })
  return best
}
