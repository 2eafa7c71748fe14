import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

export const unitLinkKinds = ['organisation', 'location'] as const
export type UnitLinkKind = (typeof unitLinkKinds)[number]

/** An organisation as its source lists it, and the unit of ours that it is. */
export type LinkedOrganisation = {
  id: Id<'listedOrganisation'>
  parentId: Id<'listedOrganisation'> | null
  names: Words
  unitId: Id<'unit'> | null
}
export type LinkedLocation = { id: Id<'channel'>; names: Words; unitId: Id<'unit'> | null }

/** A service from a source: who answers for it, where it is given, and whether staff chose its unit themselves. */
export type PlacedService = {
  serviceId: Id<'service'>
  unitId: Id<'unit'>
  listedOrganisationId: Id<'listedOrganisation'> | null
  locationIds: readonly Id<'channel'>[]
  ownUnit: boolean
  archived: boolean
}

export type UnitLinks = {
  organisations: readonly LinkedOrganisation[]
  locations: readonly LinkedLocation[]
}

/** A unit of ours, as far as it matters here. */
export type OwnUnit = { id: Id<'unit'>; names: Words; closedOn: string | null }

/** Those that services may belong to. */
export function openUnits(units: readonly Pick<OwnUnit, 'id' | 'closedOn'>[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ id, closedOn }) => (closedOn === null ? [id] : [])))
}

/** Either an organisation or a location, by its id, and the unit it is from now on. */
export type UnitLink = { kind: UnitLinkKind; id: string; unitId: Id<'unit'> | null }

export function withLinks(links: UnitLinks, changes: readonly UnitLink[]): UnitLinks {
  const changed = <One extends { id: string }>(kind: UnitLinkKind, all: readonly One[]) => {
    const units = new Map(changes.flatMap((one) => (one.kind === kind ? [[one.id, one.unitId]] : [])))
    return all.map((one) => {
      const unitId = units.get(one.id)
      return unitId === undefined ? one : { ...one, unitId }
    })
  }
  return {
    organisations: changed('organisation', links.organisations),
    locations: changed('location', links.locations),
  }
}

export type Move = { serviceId: Id<'service'>; from: Id<'unit'>; to: Id<'unit'> }

/**
 * Which services move when the links change from one to the other. One whose place the change does not touch stays, and
 * so does one whose unit staff chose. What no link says any more goes to the unit of the last import.
 */
export function movesOf(
  services: readonly PlacedService[],
  { before, after, open, otherwise }: Change,
): Move[] {
  const was = placing(before, open)
  const is = placing(after, open)
  return services.flatMap((service) => {
    const { serviceId, unitId: from, ownUnit } = service
    const now = is(service)
    if (ownUnit || now === was(service)) return []
    const to = now ?? otherwise ?? from
    return to === from ? [] : [{ serviceId, from, to }]
  })
}

/**
 * Which services move because the source itself has changed: another organisation or place of theirs, or another order among
 * the organisations. Only those that lie where the links had put them: one that a person has moved at any time stays.
 */
export function followingMoves(
  services: readonly PlacedService[],
  { formerly, before, ...change }: Change & { formerly: ReadonlyMap<string, PlacedService> },
): Move[] {
  const was = placing(before, change.open)
  const is = placing(change.after, change.open)
  return services.flatMap((service) => {
    const { serviceId, unitId: from, ownUnit } = service
    const former = was(formerly.get(serviceId) ?? service)
    const now = is(service)
    if (ownUnit || now === former || (former !== null && former !== from)) return []
    const to = now ?? change.otherwise ?? from
    return to === from ? [] : [{ serviceId, from, to }]
  })
}

type Open = ReadonlySet<string>
type Change = { before: UnitLinks; after: UnitLinks; open: Open; otherwise: Id<'unit'> | null }

/** Says of each service which unit the links give it: its places where they agree, else its organisation. */
export function placing({ organisations, locations }: UnitLinks, open: Open) {
  const above = unitsAbove(organisations)
  const units = new Map(locations.map(({ id, unitId }) => [id, unitId]))
  return ({
    listedOrganisationId,
    locationIds,
  }: Pick<PlacedService, 'listedOrganisationId' | 'locationIds'>) =>
    unitOfLocations(locationIds, units, open) ??
    above(listedOrganisationId).find(({ unitId }) => unitId !== null && open.has(unitId))?.unitId ??
    null
}

/** A service that is given in the places of one unit only is that unit's. */
export function unitOfLocations(
  locationIds: readonly Id<'channel'>[],
  units: ReadonlyMap<Id<'channel'>, Id<'unit'> | null>,
  open: Open,
): Id<'unit'> | null {
  const [first, ...rest] = locationIds.map((id) => units.get(id) ?? null)
  if (!first || !open.has(first)) return null
  return rest.every((unitId) => unitId === first) ? first : null
}

/** An organisation and those above it, the nearest first, however the source has tied them together. */
export function unitsAbove(organisations: readonly LinkedOrganisation[]) {
  const byId = new Map(organisations.map((one) => [one.id, one]))
  return (id: Id<'listedOrganisation'> | null): LinkedOrganisation[] => {
    const path = new Set<LinkedOrganisation>()
    let one = id === null ? undefined : byId.get(id)
    while (one && !path.has(one)) {
      path.add(one)
      one = one.parentId === null ? undefined : byId.get(one.parentId)
    }
    return [...path]
  }
}

/** The open unit that bears the same name in any language. */
export function unitNamed(units: readonly OwnUnit[], names: Words): OwnUnit | undefined {
  const wanted = plainNames(names)
  return units.find(
    ({ closedOn, names: own }) => closedOn === null && plainNames(own).some((name) => wanted.includes(name)),
  )
}

function plainNames(names: Words): string[] {
  return Object.values(names).flatMap((name) => (name ? [name.trim().toLowerCase()] : []))
}
