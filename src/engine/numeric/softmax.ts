/**
 * Shares in proportion to e^v, with the greatest v taken out first so that nothing overflows.
 *
 * Notation  v_j for places from ≤ j < to; `beside`: whether one more with v = 0 stands among them, though not written
 * Formula   p_j = e^(v_j − top) / Σ_l e^(v_l − top), which is e^v_j / Σ_l e^v_l; gives ln Σ_l e^v_l
 * Shapes    v becomes p where it lies
 * Errors    NaN where some v is no number, or all are −∞
 * Source    K. Train (2009), equation 3.6; P. Blanchard, D. Higham, N. Higham, IMA J. Numer. Anal. 41 (2021) 2311-2330
 * Example   0 and ln 3: ¼ and ¾, and ln 4; ln 3 beside 0 the same
 */
export function softmax(v: Float64Array, from: number, to: number, beside: boolean): number {
  let top = beside ? 0 : Number.NEGATIVE_INFINITY
  for (let j = from; j < to; j++) if ((v[j] as number) > top) top = v[j] as number
  let sum = !beside ? 0 : top === 0 ? 1 : Math.exp(-top)
  for (let j = from; j < to; j++) {
    const e = Math.exp((v[j] as number) - top)
    v[j] = e
    sum += e
  }
  for (let j = from; j < to; j++) v[j] = (v[j] as number) / sum
  return top + Math.log(sum)
}
