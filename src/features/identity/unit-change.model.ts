import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import type { UnitPlace } from './unit.model.ts'

type OpenOrClosed = UnitPlace & { key: string; closedOn: string | null }

const keyShape = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST_KEY = 60

/** Other systems name the unit by its key, so it is plain and stays the same. */
export function decideUnitKey(
  units: readonly OpenOrClosed[],
  key: string,
): Outcome<'key_malformed' | 'key_taken'> {
  if (key.length > LONGEST_KEY || !keyShape.test(key)) return refuse('key_malformed')
  return units.some((unit) => unit.key === key) ? refuse('key_taken') : done()
}

/** A unit closes after those under it, so that nobody's place in the tree is lost. */
export function decideUnitClosing(
  units: readonly OpenOrClosed[],
  closing: OpenOrClosed,
): Outcome<'already_closed' | 'open_units_below'> {
  if (closing.closedOn !== null) return refuse('already_closed')
  const openBelow = units.some(({ parentId, closedOn }) => parentId === closing.id && closedOn === null)
  return openBelow ? refuse('open_units_below') : done()
}

/** Nothing new under a unit that has closed. */
export function decideOpenParent(
  units: readonly OpenOrClosed[],
  parentId: string | null,
): Outcome<'parent_closed'> {
  const parent = units.find(({ id }) => id === parentId)
  return parent !== undefined && parent.closedOn !== null ? refuse('parent_closed') : done()
}
