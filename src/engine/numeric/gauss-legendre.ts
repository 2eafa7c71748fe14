/**
 * Where and with what weight to look at a smooth function so that its integral comes out nearly exact.
 *
 * Notation  xᵢ the zeros of the Legendre polynomial Pₙ, wᵢ = 2 / ((1 − x²) Pₙ′(x)²), moved from −1..1 to a..b
 * Formula   ∫ f ≈ Σ wᵢ f(xᵢ), exact for polynomials up to degree 2n − 1; zeros by Newton's steps
 * Errors    RangeError when n is not a whole number above 0
 * Source    DLMF 3.5.15-3.5.18
 * Example   n = 2 on −1..1: ±0.57735 with weights 1 and 1
 */
export function gaussLegendre(n: number, a: number, b: number): { nodes: number[]; weights: number[] } {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${n} is not a number of nodes`)
  const rows = Array.from({ length: n }, (_, index) => {
    let x = -Math.cos((Math.PI * (index + 0.75)) / (n + 0.5))
    let slope = 1
    for (let step = 0; step < 100; step += 1) {
      const { value, derivative } = legendre(n, x)
      slope = derivative
      const change = value / derivative
      x -= change
      if (Math.abs(change) < 1e-16) break
    }
    return { node: (a + b) / 2 + ((b - a) / 2) * x, weight: (b - a) / ((1 - x * x) * slope * slope) }
  })
  return { nodes: rows.map(({ node }) => node), weights: rows.map(({ weight }) => weight) }
}

function legendre(n: number, x: number): { value: number; derivative: number } {
  let [before, value] = [0, 1]
  for (let degree = 0; degree < n; degree += 1)
    [before, value] = [value, ((2 * degree + 1) * x * value - degree * before) / (degree + 1)]
  return { value, derivative: (n * (before - x * value)) / (1 - x * x) }
}
