/**
 * From a border's score to a probability without assuming a shape: the rising steps closest to what was seen.
 *
 * Notation  (fᵢ, yᵢ) scores in rising order with 1 where the text is of the theme, g the steps
 * Formula   the rising g with the least Σ (yᵢ − g(fᵢ))², by pooling neighbours that fall; straight lines between the steps
 * Units     `at` rising scores, `share` the share of the theme there, 0..1; outside the ends the end's share
 * Errors    RangeError when there are no scores, or as many signs as scores are not given
 * Source    M. Ayer and others, Annals of Mathematical Statistics 26 (1955) 641-647; B. Zadrozny, C. Elkan, KDD 2002
 * Example   scores 1 2 3 4 with signs 0 1 0 1: shares 0, ½, ½, 1
 */
export type Steps = { at: Float64Array; share: Float64Array }

export function fitSteps(scores: Float64Array, positive: Uint8Array): Steps {
  if (scores.length === 0 || scores.length !== positive.length)
    throw new RangeError(`${scores.length} scores and ${positive.length} signs give no steps`)
  const order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[a] as number) - (scores[b] as number))
  const blocks: Block[] = []
  for (const index of order) {
    const score = scores[index] as number
    let block: Block = { low: score, high: score, sum: positive[index] as number, count: 1 }
    for (let before = blocks.at(-1); before && mustPool(before, block); before = blocks.at(-1)) {
      blocks.pop()
      block = {
        low: before.low,
        high: block.high,
        sum: before.sum + block.sum,
        count: before.count + block.count,
      }
    }
    blocks.push(block)
  }
  const ends = blocks.flatMap(({ low, high, sum, count }) =>
    (low === high ? [low] : [low, high]).map((at) => ({ at, share: sum / count })),
  )
  return {
    at: Float64Array.from(ends, ({ at }) => at),
    share: Float64Array.from(ends, ({ share }) => share),
  }
}

export function shareAt({ at, share }: Steps, score: number): number {
  let [low, high] = [0, at.length - 1]
  if (score <= (at[low] as number)) return share[low] as number
  if (score >= (at[high] as number)) return share[high] as number
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((at[middle] as number) <= score) low = middle
    else high = middle
  }
  const width = (at[high] as number) - (at[low] as number)
  const along = width === 0 ? 0 : (score - (at[low] as number)) / width
  return (share[low] as number) + along * ((share[high] as number) - (share[low] as number))
}

type Block = { low: number; high: number; sum: number; count: number }

/** Equal scores have one share, and no share is above the next. */
const mustPool = (before: Block, next: Block) =>
  before.high === next.low || before.sum * next.count >= next.sum * before.count
