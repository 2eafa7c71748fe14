import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import {
  type LinkedOrganisation,
  openUnits,
  type OwnUnit,
  type PlacedService,
  unitNamed,
  type UnitLinkKind,
  type UnitLinks,
  unitsAbove,
} from './unit-link.model.ts'

/** One line of the page: an organisation or a place of the source beside the unit of ours that it is. */
export type UnitLinkLine = {
  kind: UnitLinkKind
  id: string
  names: Words
  /** The unit chosen for it. One that has closed holds no longer, and another is to be chosen. */
  unitId: Id<'unit'> | null
  /** Where its own is missing: that of the nearest organisation above it which has one. */
  aboveUnitId: Id<'unit'> | null
  /** One of ours that bears the same name. */
  suggestedUnitId: Id<'unit'> | null
  services: number
  /** Of those: how many staff have placed themselves. */
  ownServices: number
}

/** Those without a unit first, since they wait for somebody; then those that concern the most. */
export function linesOf(
  { organisations, locations }: UnitLinks,
  services: readonly PlacedService[],
  units: readonly OwnUnit[],
): UnitLinkLine[] {
  const open = openUnits(units)
  const held = (unitId: Id<'unit'> | null) => (unitId !== null && open.has(unitId) ? unitId : null)
  const above = unitsAbove(organisations)
  const counts = countsOf(services, (listedOrganisationId) =>
    followedOf(above(listedOrganisationId), ({ unitId }) => held(unitId) !== null),
  )
  const ofOrganisations = organisations.map((one) => ({
    ...lineOf('organisation', one),
    aboveUnitId:
      above(one.id)
        .slice(1)
        .map(({ unitId }) => held(unitId))
        .find((unitId) => unitId !== null) ?? null,
  }))
  const ofLocations = locations.map((one) => ({ ...lineOf('location', one), aboveUnitId: null }))
  return [...ofOrganisations, ...ofLocations]
    .filter((line) => line.services > 0 || line.unitId !== null)
    .toSorted((one, other) => rankOf(one) - rankOf(other) || other.services - one.services)

  function lineOf(
    kind: UnitLinkKind,
    { id, names, unitId }: { id: string; names: Words; unitId: Id<'unit'> | null },
  ) {
    const suggestedUnitId = unitNamed(units, names)?.id ?? null
    const { services: all, own } = counts.get(id) ?? { services: 0, own: 0 }
    return { kind, id, names, unitId: held(unitId), suggestedUnitId, services: all, ownServices: own }
  }
}

/** Whether nobody has said yet which unit it is, neither of it nor of one above it. */
export function isUnlinked({ unitId, aboveUnitId }: UnitLinkLine): boolean {
  return unitId === null && aboveUnitId === null
}

/** What takes every suggestion as it is: an organisation or a place that has no unit, and the unit of its name. */
export function suggestionsOf(lines: readonly UnitLinkLine[]): (UnitLinkLine & { unitId: Id<'unit'> })[] {
  return lines.flatMap((line) =>
    line.unitId === null && line.suggestedUnitId !== null ? [{ ...line, unitId: line.suggestedUnitId }] : [],
  )
}

function rankOf(line: UnitLinkLine): number {
  if (isUnlinked(line)) return 0
  return line.unitId === null ? 1 : 2
}

// Up to the first that has a unit of its own: above it another is followed.
function followedOf(path: readonly LinkedOrganisation[], isLinked: (one: LinkedOrganisation) => boolean) {
  const end = path.findIndex(isLinked)
  return end === -1 ? path : path.slice(0, end + 1)
}

function countsOf(
  services: readonly PlacedService[],
  followed: (id: PlacedService['listedOrganisationId']) => readonly LinkedOrganisation[],
) {
  const counts = new Map<string, { services: number; own: number }>()
  for (const { listedOrganisationId, locationIds, ownUnit, archived } of services) {
    if (archived) continue
    for (const id of [...followed(listedOrganisationId).map((one) => one.id), ...locationIds]) {
      const { services: all, own } = counts.get(id) ?? { services: 0, own: 0 }
      counts.set(id, { services: all + 1, own: own + (ownUnit ? 1 : 0) })
    }
  }
  return counts
}
