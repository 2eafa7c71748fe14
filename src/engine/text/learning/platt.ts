/**
 * From a border's score to a probability: a logistic curve fitted to scores of texts the border has not seen.
 *
 * Notation  fᵢ score, n₊ and n₋ how many texts are of the theme and not, tᵢ = (n₊+1)/(n₊+2) or 1/(n₋+2) the aim
 * Formula   p(f) = 1/(1 + exp(a·f + b)), with a and b the least −Σ tᵢ ln pᵢ + (1−tᵢ) ln(1−pᵢ), by Newton with backtracking
 * Units     scores as they come; p from 0 to 1
 * Errors    RangeError when there are no scores, or as many signs as scores are not given
 * Source    H.-T. Lin, C.-J. Lin, R. C. Weng, Machine Learning 68 (2007) 267-276, algorithm 1
 * Example   three texts at 1 of the theme and three at −1 that are not: p(1) = 0.8, the aim itself
 */
export type Curve = { a: number; b: number }

export function fitCurve(scores: Float64Array, positive: Uint8Array): Curve {
  if (scores.length === 0 || scores.length !== positive.length)
    throw new RangeError(`${scores.length} scores and ${positive.length} signs give no curve`)
  const positives = positive.reduce((sum, sign) => sum + sign, 0)
  const aims = aimsOf(positives, scores.length - positives)
  const targets = Float64Array.from(positive, (sign) => (sign === 1 ? aims.high : aims.low))
  let curve: Curve = { a: 0, b: Math.log((scores.length - positives + 1) / (positives + 1)) }
  let loss = lossOf(curve, scores, targets)
  for (let round = 0; round < 100; round += 1) {
    const { slope, step } = newtonStep(curve, scores, targets)
    if (Math.abs(slope.a) < 1e-5 && Math.abs(slope.b) < 1e-5) break
    const decrease = slope.a * step.a + slope.b * step.b
    let length = 1
    for (; length >= 1e-10; length /= 2) {
      const next = { a: curve.a + length * step.a, b: curve.b + length * step.b }
      const nextLoss = lossOf(next, scores, targets)
      if (nextLoss >= loss + 1e-4 * length * decrease) continue
      ;[curve, loss] = [next, nextLoss]
      break
    }
    if (length < 1e-10) break
  }
  return curve
}

export function probabilityOf({ a, b }: Curve, score: number): number {
  const z = a * score + b
  return z >= 0 ? Math.exp(-z) / (1 + Math.exp(-z)) : 1 / (1 + Math.exp(z))
}

/** A little short of 0 and 1: how sure so many texts can make us (Platt's prior). */
function aimsOf(positives: number, negatives: number) {
  return { high: (positives + 1) / (positives + 2), low: 1 / (negatives + 2) }
}

function lossOf({ a, b }: Curve, scores: Float64Array, targets: Float64Array): number {
  let loss = 0
  for (let i = 0; i < scores.length; i += 1) {
    const z = a * (scores[i] as number) + b
    const aim = targets[i] as number
    loss += z >= 0 ? aim * z + Math.log1p(Math.exp(-z)) : (aim - 1) * z + Math.log1p(Math.exp(z))
  }
  return loss
}

function newtonStep(curve: Curve, scores: Float64Array, targets: Float64Array) {
  // A hair of damping keeps the two-by-two system solvable when all scores are alike.
  let [aa, ab, bb, a, b] = [1e-12, 0, 1e-12, 0, 0]
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] as number
    const p = probabilityOf(curve, score)
    const difference = (targets[i] as number) - p
    const spread = p * (1 - p)
    aa += score * score * spread
    ab += score * spread
    bb += spread
    a += score * difference
    b += difference
  }
  const determinant = aa * bb - ab * ab
  const step = { a: -(bb * a - ab * b) / determinant, b: -(aa * b - ab * a) / determinant }
  return { slope: { a, b }, step }
}
