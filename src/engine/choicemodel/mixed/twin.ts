import { probabilitiesOf } from './cells.ts'
import { addFixed, coefficientsAt } from './coefficients.ts'
import { curvatureOf } from './twin-curvature.ts'
import type { Layout } from './mixing.ts'
import type { Panel } from './panel.ts'
import type { PersonLikelihood } from './person.ts'

/**
 * The likelihood of a person in plain TypeScript: it serves where WebAssembly vectors are missing, and the kernel
 * must agree with it to nine digits.
 *
 * Notation  ℓ_r = ln q_r + Σ_t ln P_tr; w_r = e^(ℓ_r − max ℓ); g_r = −Σ_tj p_tjr d_tj; c_k = β_k where lognormal, else 1
 * Formula   ln P̂ = max ℓ + ln Σ w − ln R; score of μ_k: Σ_r w_r g_kr c_kr / Σ w; of L_kl: Σ_r w_r g_kr c_kr z_lr / Σ w
 * Source    K. Train (2009), sections 6.6 and 6.7
 * Example   see likelihood.test.ts
 */
export function openTwin(panel: Panel, layout: Layout): PersonLikelihood {
  const m = layout.random.length
  const f = layout.fixed.length
  const width = m + f
  let theta = new Float64Array(layout.names.length)
  let offsets = new Float64Array(0)
  let p = new Float64Array(0)
  let logarithms = new Float64Array(0)
  /** Of each draw: g c of the random coefficients, then g of the fixed ones. */
  let slopes = new Float64Array(0)
  const beta = new Float64Array(m)
  const own = new Float64Array(m)

  const person: PersonLikelihood['person'] = (n, z, q, used, score) => {
    const firstTask = panel.taskStart[n] as number
    const firstRow = panel.start[firstTask] as number
    const rows = (panel.start[panel.taskStart[n + 1] as number] as number) - firstRow
    if (p.length < rows) {
      offsets = new Float64Array(rows)
      p = new Float64Array(rows)
    }
    if (logarithms.length < used) {
      logarithms = new Float64Array(used)
      slopes = new Float64Array(used * width)
    }
    addFixed(layout, theta, panel.fixed, firstRow, rows, offsets)
    let top = -Infinity
    for (let r = 0; r < used; r++) {
      for (let l = 0; l < m; l++) own[l] = z[l * q.length + r] as number
      coefficientsAt(layout, theta, own, beta)
      const logarithm = Math.log(q[r] as number) + probabilitiesOf(panel, n, beta, offsets, p)
      logarithms[r] = logarithm
      if (logarithm > top) top = logarithm
      slopesOf(panel.random, firstRow, rows, m, p, slopes, r * width)
      slopesOf(panel.fixed, firstRow, rows, f, p, slopes, r * width + m)
      for (let l = 0; l < m; l++)
        if (layout.distributions[l] === 'lognormal')
          slopes[r * width + l] = (slopes[r * width + l] as number) * (beta[l] as number)
    }
    return summed(layout, { z, stride: q.length, used, top, logarithms, slopes }, score)
  }
  return {
    at(next) {
      theta = Float64Array.from(next)
    },
    person,
    curved(n, z, q, used, score, hessian) {
      const found = person(n, z, q, used, score)
      // Σ_r w_r, by which the weight of each draw becomes its share.
      const sum = found.logLikelihood + Math.log(used)
      curvatureOf(panel, layout, n, score, hessian, (visit) => {
        for (let r = 0; r < used; r++) {
          for (let l = 0; l < m; l++) own[l] = z[l * q.length + r] as number
          coefficientsAt(layout, theta, own, beta)
          probabilitiesOf(panel, n, beta, offsets, p)
          visit(Math.exp((logarithms[r] as number) - sum), own, beta, p)
        }
      })
      return found
    },
  }
}

/** −Σ p d over rows */
function slopesOf(
  differences: Float64Array,
  firstRow: number,
  rows: number,
  m: number,
  p: Float64Array,
  into: Float64Array,
  place: number,
): void {
  into.fill(0, place, place + m)
  let at = firstRow * m
  for (let row = 0; row < rows; row++) {
    const probability = p[row] as number
    for (let a = 0; a < m; a++)
      into[place + a] = (into[place + a] as number) - probability * (differences[at + a] as number)
    at += m
  }
}

type Summands = {
  z: Float64Array
  stride: number
  used: number
  top: number
  logarithms: Float64Array
  slopes: Float64Array
}

function summed({ k, random, fixed, entryEnds, entryDraws }: Layout, of: Summands, score: Float64Array) {
  const { z, stride, used, top, logarithms, slopes } = of
  const m = random.length
  const width = m + fixed.length
  let total = 0
  let squares = 0
  score.fill(0)
  for (let r = 0; r < used; r++) {
    const w = Math.exp((logarithms[r] as number) - top)
    total += w
    squares += w * w
    let entry = 0
    for (let l = 0; l < m; l++) {
      const g = w * (slopes[r * width + l] as number)
      const place = random[l] as number
      score[place] = (score[place] as number) + g
      for (const end = entryEnds[l] as number; entry < end; entry++)
        score[k + entry] =
          (score[k + entry] as number) + g * (z[(entryDraws[entry] as number) * stride + r] as number)
    }
    for (let j = 0; j < fixed.length; j++) {
      const place = fixed[j] as number
      score[place] = (score[place] as number) + w * (slopes[r * width + m + j] as number)
    }
  }
  for (let i = 0; i < score.length; i++) score[i] = (score[i] as number) / total
  return { logLikelihood: top + Math.log(total) - Math.log(used), effective: (total * total) / squares }
}
