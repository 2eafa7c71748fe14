/**
 * By how much a task multiplies the determinant of the information, from its chances and their distances.
 *
 * Notation  W alternatives with chances p = e / Σe; G = X M₋⁻¹ X' (task-change.ts);
 *           h_ij = g_ij − g_i0 − g_0j + g_00 for i, j ≥ 1
 * Formula   det(I + (diag p − pp') G): for W = 2, 1 + p₀p₁h₁₁; for W = 3, 1 + p₁(1−p₁)h₁₁ + p₂(1−p₂)h₂₂ − 2p₁p₂h₁₂ +
 *           p₀p₁p₂(h₁₁h₂₂ − h₁₂²); beyond, by elimination of I + diag p · C, c_ij = g_ij − ḡ_i − ḡ_j + ḡ with means
 *           weighted by p, whose leading minors are all above 0
 * Shapes    e: W numbers above 0; g: W × W, symmetric
 * Source    Sylvester's determinant theorem
 * Example   e = [1, 1], g = [4, 0, 0, 0]: 2
 */
export function openTaskDeterminant(w: number): (e: Float64Array, g: Float64Array) => number {
  if (w === 2) return ofTwo
  return w === 3 ? ofThree : ofMany(w)
}

function ofTwo(e: Float64Array, g: Float64Array): number {
  const [e0, e1] = [e[0] as number, e[1] as number]
  const sum = e0 + e1
  return 1 + ((e0 * e1) / (sum * sum)) * ((g[0] as number) - 2 * (g[1] as number) + (g[3] as number))
}

function ofThree(e: Float64Array, g: Float64Array): number {
  const inverse = 1 / ((e[0] as number) + (e[1] as number) + (e[2] as number))
  const p1 = (e[1] as number) * inverse
  const p2 = (e[2] as number) * inverse
  const g00 = g[0] as number
  const g01 = g[1] as number
  const g02 = g[2] as number
  const h11 = g00 - 2 * g01 + (g[4] as number)
  const h22 = g00 - 2 * g02 + (g[8] as number)
  const h12 = g00 - g01 - g02 + (g[5] as number)
  const single = p1 * (1 - p1) * h11 + p2 * (1 - p2) * h22 - 2 * p1 * p2 * h12
  return 1 + single + (e[0] as number) * inverse * p1 * p2 * (h11 * h22 - h12 * h12)
}

function ofMany(w: number) {
  const p = new Float64Array(w)
  const mean = new Float64Array(w)
  const a = new Float64Array(w * w)
  return (e: Float64Array, g: Float64Array): number => {
    let sum = 0
    for (let j = 0; j < w; j++) sum += e[j] as number
    for (let j = 0; j < w; j++) p[j] = (e[j] as number) / sum
    let meanOfAll = 0
    for (let i = 0; i < w; i++) {
      let own = 0
      for (let j = 0; j < w; j++) own += (p[j] as number) * (g[i * w + j] as number)
      mean[i] = own
      meanOfAll += (p[i] as number) * own
    }
    for (let i = 0; i < w; i++)
      for (let j = 0; j < w; j++) {
        const c = (g[i * w + j] as number) - (mean[i] as number) - (mean[j] as number) + meanOfAll
        a[i * w + j] = (i === j ? 1 : 0) + (p[i] as number) * c
      }
    return eliminated(a, w)
  }
}

function eliminated(a: Float64Array, w: number): number {
  let determinant = 1
  for (let i = 0; i < w; i++) {
    const pivot = a[i * w + i] as number
    determinant *= pivot
    for (let row = i + 1; row < w; row++) {
      const factor = (a[row * w + i] as number) / pivot
      for (let j = i + 1; j < w; j++)
        a[row * w + j] = (a[row * w + j] as number) - factor * (a[i * w + j] as number)
    }
  }
  return determinant
}
