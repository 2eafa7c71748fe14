import { done, refuse, type Outcome } from '../../platform/outcome.ts'

/** Toimiala and yksikkö: a sector holds sectors and units, a unit holds units. */
export const unitKinds = ['sector', 'unit'] as const
export type UnitKind = (typeof unitKinds)[number]
export type UnitPlace = { id: string; parentId: string | null; kind: UnitKind }

/** May this unit, new or moved, stand under that parent (null: at the top)? */
export function decidePlacing(
  units: readonly UnitPlace[],
  placed: UnitPlace,
): Outcome<'parent_missing' | 'under_itself' | 'sector_under_unit'> {
  if (placed.parentId === null) return done()
  const parent = units.find(({ id }) => id === placed.parentId)
  if (parent === undefined) return refuse('parent_missing')
  if (descendantsOf(units, placed.id).has(parent.id)) return refuse('under_itself')
  if (placed.kind === 'sector' && parent.kind === 'unit') return refuse('sector_under_unit')
  return done()
}

/** The unit itself and everything under it. */
export function descendantsOf(units: readonly UnitPlace[], unitId: string): ReadonlySet<string> {
  const children = childrenByParent(units)
  const found = new Set([unitId])
  // A set grows while it is walked, and takes each id once: even a broken tree ends.
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id)
  return found
}

/** From the unit itself up to the top. */
export function ancestorsOf(units: readonly UnitPlace[], unitId: string): readonly string[] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  const path = new Set<string>()
  for (let id: string | null = unitId; id !== null && !path.has(id); id = parents.get(id) ?? null)
    path.add(id)
  return [...path]
}

/** Every unit below its parent with its depth, brothers and sisters in the order given. */
export function inTreeOrder<U extends UnitPlace>(units: readonly U[]): { unit: U; depth: number }[] {
  const children = childrenByParent(units)
  const below = (parentId: string | null, depth: number): { unit: U; depth: number }[] =>
    (children.get(parentId) ?? []).flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)])
  return below(null, 0)
}

function childrenByParent<U extends UnitPlace>(units: readonly U[]): Map<string | null, U[]> {
  return Map.groupBy(units, ({ parentId }) => parentId)
}
