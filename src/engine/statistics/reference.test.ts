import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newcombeInterval } from './newcombe.ts'
import { netScore } from './nps.ts'
import { wilsonInterval } from './wilson.ts'

// Numbers computed with R 4.2.2; they lie outside the repository, so a clone may lack them.
const file = new URL('../../../../shared/data/stats/proportions_nps_reference.json', import.meta.url)
const present = existsSync(file)

type Pair = [number, number]
type Reference = {
  wilson_no_cc: { x: number; n: number; ci: Pair }[]
  newcombe_diff: { x1: number; n1: number; x2: number; n2: number; res: [number, number, number] }[]
  nps: { promoters: number; detractors: number; n: number; nps: number; adj_wald_ci: Pair }[]
}

const read = (): Reference => JSON.parse(readFileSync(file, 'utf8')) as Reference

test.skipIf(!present)(
  'share intervals agree with the reference file (skipped where the file is absent)',
  () => {
    for (const { x, n, ci } of read().wilson_no_cc) {
      const found = wilsonInterval(x, n)
      expect(found.low).toBeCloseTo(ci[0], 9)
      expect(found.high).toBeCloseTo(ci[1], 9)
    }
  },
)

test.skipIf(!present)('differences agree with the reference file (skipped where the file is absent)', () => {
  for (const { x1, n1, x2, n2, res } of read().newcombe_diff) {
    const found = newcombeInterval({ k: x1, n: n1 }, { k: x2, n: n2 })
    expect(found.estimate).toBeCloseTo(res[0], 9)
    expect(found.low).toBeCloseTo(res[1], 9)
    expect(found.high).toBeCloseTo(res[2], 9)
  }
})

test.skipIf(!present)('net scores agree with the reference file (skipped where the file is absent)', () => {
  for (const { promoters, detractors, n, nps, adj_wald_ci: ci } of read().nps) {
    const found = netScore({ promoters, detractors, n })
    expect(found.estimate).toBeCloseTo(nps, 9)
    expect(found.low).toBeCloseTo(Math.max(-100, ci[0]), 8)
    expect(found.high).toBeCloseTo(Math.min(100, ci[1]), 8)
  }
})
