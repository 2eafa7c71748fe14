import { array, assert as holds, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf, decidePlacing, descendantsOf, inTreeOrder, type UnitPlace } from './unit.model.ts'

const culture: UnitPlace = { id: 'culture', parentId: null, kind: 'sector' }
const library: UnitPlace = { id: 'library', parentId: 'culture', kind: 'unit' }
const branch: UnitPlace = { id: 'branch', parentId: 'library', kind: 'unit' }
const building: UnitPlace = { id: 'building', parentId: null, kind: 'sector' }
const units = [culture, building, library, branch]

test('the descendants of a sector are itself and all under it', () => {
  expect([...descendantsOf(units, 'culture')]).toEqual(['culture', 'library', 'branch'])
  expect([...descendantsOf(units, 'branch')]).toEqual(['branch'])
  expect(ancestorsOf(units, 'branch')).toEqual(['branch', 'library', 'culture'])
})

test('units are listed below their parents', () => {
  expect(inTreeOrder(units).map(({ unit, depth }) => `${depth} ${unit.id}`)).toEqual([
    '0 culture',
    '1 library',
    '2 branch',
    '0 building',
  ])
})

test('a unit may move anywhere but under itself', () => {
  expect(decidePlacing(units, { ...branch, parentId: 'building' })).toEqual({ ok: true })
  expect(decidePlacing(units, { ...library, parentId: null })).toEqual({ ok: true })
  expect(decidePlacing(units, { ...culture, parentId: 'branch' })).toMatchObject({ reason: 'under_itself' })
  expect(decidePlacing(units, { ...library, parentId: 'library' })).toMatchObject({ reason: 'under_itself' })
})

test('a sector never stands under a unit, nor anything under a parent that does not exist', () => {
  const fresh: UnitPlace = { id: 'new', parentId: 'library', kind: 'sector' }
  expect(decidePlacing(units, fresh)).toMatchObject({ reason: 'sector_under_unit' })
  expect(decidePlacing(units, { ...fresh, kind: 'unit' })).toEqual({ ok: true })
  expect(decidePlacing(units, { ...fresh, parentId: 'gone' })).toMatchObject({ reason: 'parent_missing' })
})

test('whatever moves are asked for, the units stay one tree that lists each of them once', () => {
  holds(
    property(array(nat(19), { minLength: 1, maxLength: 60 }), (wishes) => {
      const tree = planted(wishes)
      expect(inTreeOrder(tree).length).toBe(tree.length)
      for (const { id } of tree) {
        const below = tree.filter((unit) => ancestorsOf(tree, unit.id).includes(id)).map((unit) => unit.id)
        expect(new Set(below)).toEqual(descendantsOf(tree, id))
      }
    }),
  )
})

test('even a broken tree is walked to an end', () => {
  const ring: UnitPlace[] = [
    { id: 'a', parentId: 'b', kind: 'unit' },
    { id: 'b', parentId: 'a', kind: 'unit' },
  ]
  expect([...descendantsOf(ring, 'a')]).toEqual(['a', 'b'])
  expect(ancestorsOf(ring, 'a')).toEqual(['a', 'b'])
  expect(inTreeOrder(ring)).toEqual([])
})

/** Twenty units; each wish moves one of them under the wished one, where that is allowed. */
function planted(wishes: number[]): UnitPlace[] {
  let tree: UnitPlace[] = Array.from({ length: 20 }, (_, at) => ({
    id: `${at}`,
    parentId: null,
    kind: 'unit',
  }))
  for (const [at, wish] of wishes.entries()) {
    const moved: UnitPlace = { id: `${at % 20}`, parentId: `${wish}`, kind: 'unit' }
    if (decidePlacing(tree, moved).ok) tree = tree.map((unit) => (unit.id === moved.id ? moved : unit))
  }
  return tree
}
