import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../../tests/reference-data.ts'
import { randomRows, reachOf } from './attacker.sample.ts'
import { attackOn } from './audit.ts'
import { suppress } from './suppression.ts'
import { tableOf } from './table.ts'

type Place = [number, number]
type Reference = {
  cells: number[][]
  row_totals: number[]
  col_totals: number[]
  grand: number
  primary: Place[]
  attack_if_only_primary_suppressed: Record<string, Place>
  complementary: Place[]
  attack_after: Record<string, Place>
}

describe.skipIf(!hasReferenceData)(
  'the tables searched through (skipped when ../shared/data is missing)',
  () => {
    const tables = (): [string, Reference][] => {
      const file = JSON.parse(referenceData('stats/disclosure_control_reference.json').toString()) as {
        tables: Record<string, Reference>
      }
      return Object.entries(file.tables)
    }

    test('the fewest more cells are hidden, and the same ones', async () => {
      for (const [, given] of tables()) {
        const place = ([row, column]: Place) => row * given.cells[0]!.length + column
        const table = tableOf(given.cells)
        expect(table.cells.slice(given.cells.flat().length)).toEqual([
          ...given.row_totals,
          ...given.col_totals,
          given.grand,
        ])
        const found = await suppress(table, 5)
        expect(found.primary).toEqual(given.primary.map(place))
        expect(found.complementary).toEqual(given.complementary.map(place))
      }
    })

    test('what an attacker learns is the same, before and after', async () => {
      for (const [, given] of tables()) {
        const place = (name: string) => {
          const [row = 0, column = 0] = name.split(',').map(Number)
          return row * given.cells[0]!.length + column
        }
        const told = (of: Record<string, Place>) =>
          Object.entries(of).map(([name, [low, high]]) => ({ cell: place(name), low, high }))
        const table = tableOf(given.cells)
        const only = told(given.attack_if_only_primary_suppressed)
        const after = told(given.attack_after)
        for (const wanted of [only, after]) {
          const cells = wanted.map(({ cell }) => cell)
          expect(await attackOn(table, new Set(cells), cells)).toEqual(wanted)
        }
      }
    })
  },
)

describe('hiding small counts', () => {
  test('fifty random tables cannot be undone, as another way of attacking them finds too', async () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const rows = randomRows(seed, 5)
      const table = tableOf(rows)
      const { primary, complementary, attacks } = await suppress(table, 5)
      const hidden = new Set([...primary, ...complementary])
      for (const { cell, low, high } of attacks) {
        const reach = reachOf(rows, table.cells, hidden, cell)
        expect(low).toBeCloseTo(reach.low, 6)
        expect(Math.min(high, 1e9)).toBeCloseTo(reach.high, 6)
        expect(reach.high - reach.low).toBeGreaterThanOrEqual(5)
      }
    }
  })

  test('a great table is hidden one small cell at a time, and holds too', async () => {
    const rows = Array.from({ length: 14 }, (_, row) =>
      Array.from({ length: 12 }, (__, column) => (row * 7 + column * 5) % 23),
    )
    const table = tableOf(rows)
    const { primary, complementary } = await suppress(table, 5)
    const hidden = new Set([...primary, ...complementary])
    expect(primary.length * table.cells.length).toBeGreaterThan(400)
    for (const cell of primary) {
      const reach = reachOf(rows, table.cells, hidden, cell)
      expect(reach.high - reach.low).toBeGreaterThanOrEqual(5)
    }
  })

  test('a total that is small itself is hidden, and what it stands on with it', async () => {
    const rows = [
      [3, 0],
      [0, 10],
    ]
    const table = tableOf(rows)
    const { primary, complementary } = await suppress(table, 5)
    expect(primary).toEqual([0, 4, 6])
    const hidden = new Set([...primary, ...complementary])
    expect(reachOf(rows, table.cells, hidden, 0).high).toBeGreaterThanOrEqual(5)
  })

  test('a table with nothing small is shown whole', async () => {
    expect(
      await suppress(
        tableOf([
          [0, 5],
          [9, 12],
        ]),
        5,
      ),
    ).toEqual({ primary: [], complementary: [], attacks: [] })
    await expect(suppress(tableOf([[1]]), 1)).rejects.toThrow(RangeError)
    expect(() => tableOf([[1, 2], [3]])).toThrow(RangeError)
    await expect(attackOn(tableOf([[1]]), new Set([0]), [1])).rejects.toThrow(RangeError)
  })
})
