/**
 * Derivatives by central differences: to check analytic ones, and where there are none.
 *
 * Notation  h_i = step · max(1, |θ_i|)
 * Formula   ∂f/∂θ_i ≈ (f(θ + h_i e_i) − f(θ − h_i e_i)) / 2h_i, improved once by Richardson: (4 D(h/2) − D(h)) / 3
 * Shapes    gradient n; Jacobian of an m-vector function m × n, row-major
 * Source    M. Abramowitz, I. Stegun (1964), 25.3.21; L. Richardson, Phil. Trans. R. Soc. A 226 (1927) 299-361
 * Example   the gradient of x² at 3 is 6
 */
export function gradientByDifferences(
  f: (theta: Float64Array) => number,
  theta: Float64Array,
  step = 1e-3,
): Float64Array {
  return jacobianByDifferences((at) => Float64Array.of(f(at)), theta, step)
}

export function jacobianByDifferences(
  f: (theta: Float64Array) => Float64Array,
  theta: Float64Array,
  step = 1e-3,
): Float64Array {
  const n = theta.length
  const columns = Array.from(theta, (value, i) => {
    const h = step * Math.max(1, Math.abs(value))
    const wide = difference(f, theta, i, h)
    return difference(f, theta, i, h / 2).map((narrow, row) => (4 * narrow - (wide[row] as number)) / 3)
  })
  const m = columns[0]?.length ?? 0
  return Float64Array.from({ length: m * n }, (_, place) => columns[place % n]?.[Math.floor(place / n)] ?? 0)
}

function difference(
  f: (theta: Float64Array) => Float64Array,
  theta: Float64Array,
  i: number,
  h: number,
): Float64Array {
  const moved = (by: number) => theta.map((value, place) => (place === i ? value + by : value))
  const above = f(moved(h))
  const below = f(moved(-h))
  return above.map((value, row) => (value - (below[row] as number)) / (2 * h))
}
