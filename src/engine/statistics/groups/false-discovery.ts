/**
 * Many questions asked at once: p-values adjusted so that few of the finds are false.
 *
 * Notation  p₍ᵢ₎ the i-th smallest of m p-values
 * Formula   Benjamini-Hochberg q₍ᵢ₎ = min over j ≥ i of m p₍ⱼ₎ / j; Benjamini-Yekutieli the same times Σ 1/j;
 *           Holm max over j ≤ i of (m − j + 1) p₍ⱼ₎; Bonferroni m p. None above 1
 * Units     probabilities; results in the order of what was given
 * Errors    RangeError when a p-value is outside 0..1
 * Source    Y. Benjamini and Y. Hochberg, J. Royal Stat. Soc. B 57 (1995) 289-300; Y. Benjamini and D. Yekutieli,
 *           Annals of Statistics 29 (2001) 1165-1188; S. Holm, Scandinavian J. Statistics 6 (1979) 65-70
 * Example   0.01, 0.02, 0.5: Benjamini-Hochberg 0.03, 0.03, 0.5; Holm 0.03, 0.04, 0.5
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return stepUp(p, p.length)
}

/** Holds whatever the questions have to do with each other. */
export function benjaminiYekutieli(p: readonly number[]): number[] {
  return stepUp(
    p,
    p.reduce((sum, _, index) => sum + p.length / (index + 1), 0),
  )
}

/** Bounds the chance of even one false find. */
export function holm(p: readonly number[]): number[] {
  let largest = 0
  return inOrder(p, (order, adjusted) => {
    order.forEach((place, rank) => {
      largest = Math.max(largest, (p.length - rank) * (p[place] ?? 1))
      adjusted[place] = Math.min(1, largest)
    })
  })
}

export function bonferroni(p: readonly number[]): number[] {
  check(p)
  return p.map((one) => Math.min(1, p.length * one))
}

function stepUp(p: readonly number[], scale: number): number[] {
  let smallest = 1
  return inOrder(p, (order, adjusted) => {
    for (let rank = order.length; rank > 0; rank -= 1) {
      const place = order[rank - 1] ?? 0
      smallest = Math.min(smallest, (scale / rank) * (p[place] ?? 1))
      adjusted[place] = smallest
    }
  })
}

function inOrder(p: readonly number[], fill: (order: number[], adjusted: number[]) => void): number[] {
  check(p)
  const order = p.map((_, index) => index).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
  const adjusted = p.map(() => 1)
  fill(order, adjusted)
  return adjusted
}

function check(p: readonly number[]) {
  for (const one of p) if (!(one >= 0 && one <= 1)) throw new RangeError(`${one} is not a p-value`)
}
