import { expect, test } from 'vitest'
import { randomRows, reachOf } from '../src/engine/statistics/disclosure/attacker.sample.ts'
import { suppress } from '../src/engine/statistics/disclosure/suppression.ts'
import { tableOf } from '../src/engine/statistics/disclosure/table.ts'

const TABLES = 1000

test('a thousand random tables cannot be undone, as another way of attacking them finds too', async () => {
  let [small, more, shown] = [0, 0, 0]
  const started = performance.now()
  for (let seed = 0; seed < TABLES; seed += 1) {
    const rows = randomRows(seed)
    const table = tableOf(rows)
    const { primary, complementary, attacks } = await suppress(table, 5)
    const hidden = new Set([...primary, ...complementary])
    for (const { cell, low, high } of attacks) {
      const reach = reachOf(rows, table.cells, hidden, cell)
      expect(low).toBeCloseTo(reach.low, 6)
      expect(Math.min(high, 1e9)).toBeCloseTo(reach.high, 6)
      expect(reach.high - reach.low).toBeGreaterThanOrEqual(5)
    }
    small += primary.length
    more += complementary.length
    shown += table.cells.length - hidden.size
  }
  const each = (performance.now() - started) / TABLES
  process.stdout.write(
    `${TABLES} tables: ${small} small counts hidden, ${more} others with them, ${shown} shown; ${each.toFixed(0)} ms each\n`,
  )
})
