import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aMonday } from '../../../tests/builders/context.ts'
import { type Id, newId } from '../../platform/id.ts'
import {
  followingMoves,
  movesOf,
  type PlacedService,
  placing,
  unitNamed,
  type UnitLink,
  type UnitLinks,
  withLinks,
} from './unit-link.model.ts'
import { isUnlinked, linesOf } from './unit-link-line.model.ts'

const ids = <Noun extends string>(count: number) => Array.from({ length: count }, () => newId<Noun>(aMonday))
const units = ids<'unit'>(4)
const organisationIds = ids<'listedOrganisation'>(4)
const locationIds = ids<'channel'>(4)
const open = new Set(units.slice(0, 3))
const ownUnits = units.map((id, index) => ({
  id,
  names: { fi: `Yksikkö ${index}` },
  closedOn: open.has(id) ? null : '2026-01-01',
}))

const someUnit = fc.option(fc.constantFrom(...units), { nil: null })
// Whoever stands above whom, even round in a ring: a source may say anything.
const someLinks: fc.Arbitrary<UnitLinks> = fc.record({
  organisations: fc.tuple(
    ...organisationIds.map((id) =>
      fc.record({
        id: fc.constant(id),
        parentId: fc.option(fc.constantFrom(...organisationIds), { nil: null }),
        names: fc.constant({}),
        unitId: someUnit,
      }),
    ),
  ),
  locations: fc.tuple(
    ...locationIds.map((id) => fc.record({ id: fc.constant(id), names: fc.constant({}), unitId: someUnit })),
  ),
})
const someService: fc.Arbitrary<PlacedService> = fc.record({
  serviceId: fc.constant(null).map(() => newId<'service'>(aMonday)),
  unitId: fc.constantFrom(...units),
  listedOrganisationId: fc.option(fc.constantFrom(...organisationIds), { nil: null }),
  locationIds: fc.subarray(locationIds),
  ownUnit: fc.boolean(),
  archived: fc.boolean(),
})
const someLink: fc.Arbitrary<UnitLink> = fc.oneof(
  fc.record({
    kind: fc.constant('organisation' as const),
    id: fc.constantFrom(...organisationIds),
    unitId: someUnit,
  }),
  fc.record({
    kind: fc.constant('location' as const),
    id: fc.constantFrom(...locationIds),
    unitId: someUnit,
  }),
)
const someChanges = fc.uniqueArray(someLink, { selector: ({ id }) => id, minLength: 1, maxLength: 4 })

test('links move only services that follow them, to open units, and never one whose unit staff chose', () => {
  fc.assert(
    fc.property(
      someLinks,
      someChanges,
      fc.array(someService, { maxLength: 8 }),
      (before, links, services) => {
        const after = withLinks(before, links)
        const otherwise = units[0] ?? null
        const moves = movesOf(services, { before, after, open, otherwise })
        for (const { serviceId, from, to } of moves) {
          const service = services.find((one) => one.serviceId === serviceId)
          expect(service).toMatchObject({ unitId: from, ownUnit: false })
          expect(open.has(to)).toBe(true)
          expect(to).toBe(placing(after, open)(service as PlacedService) ?? otherwise)
        }
        const moved = new Set(moves.map(({ serviceId }) => serviceId))
        const stayed = services.filter(
          (one) =>
            !moved.has(one.serviceId) &&
            !one.ownUnit &&
            placing(after, open)(one) !== placing(before, open)(one),
        )
        for (const one of stayed) expect(one.unitId).toBe(placing(after, open)(one) ?? otherwise)
      },
    ),
  )
})

test('choosing the old units again brings every service back to where the links had put it', () => {
  fc.assert(
    fc.property(someLinks, someChanges, fc.array(someService, { maxLength: 8 }), (before, links, some) => {
      const otherwise = units[0] as Id<'unit'>
      const place = placing(before, open)
      const services = some.map((one) => ({ ...one, unitId: place(one) ?? otherwise }))
      const after = withLinks(before, links)
      const there = movesOf(services, { before, after, open, otherwise })
      const moved = services.map((one) => ({
        ...one,
        unitId: there.find(({ serviceId }) => serviceId === one.serviceId)?.to ?? one.unitId,
      }))
      const back = movesOf(moved, { before: after, after: before, open, otherwise })
      expect(back.map(({ serviceId, from, to }) => ({ serviceId, from: to, to: from }))).toEqual(there)
    }),
  )
})

test('what the source gives to another organisation or place follows it, and nothing else moves', () => {
  const both = fc.tuple(someService, someService).map(([service, other]) => ({
    service,
    // As the source told of it before.
    formerly: {
      ...service,
      listedOrganisationId: other.listedOrganisationId,
      locationIds: other.locationIds,
    },
  }))
  fc.assert(
    fc.property(someLinks, someChanges, fc.array(both, { maxLength: 8 }), (before, changes, some) => {
      const after = withLinks(before, changes)
      const [was, is] = [placing(before, open), placing(after, open)]
      const otherwise = units[0] ?? null
      const services = some.map(({ service }) => service)
      const formerly = new Map(some.map((one) => [one.service.serviceId, one.formerly]))
      const moves = followingMoves(services, { formerly, before, after, open, otherwise })
      const moved = new Map(moves.map((one) => [one.serviceId, one.to]))
      for (const { service, formerly: old } of some) {
        const [from, to] = [was(old), is(service)]
        const follows = !service.ownUnit && from !== to && (from === null || from === service.unitId)
        const expected = follows ? (to ?? otherwise) : service.unitId
        expect(moved.get(service.serviceId) ?? service.unitId).toBe(expected)
      }
    }),
  )
})

test('the places of a service decide when they agree, and else the nearest organisation that is an open unit', () => {
  const [first, second] = units
  const [town, school] = organisationIds
  const [hall, gym] = locationIds
  const links: UnitLinks = {
    organisations: [
      { id: town as Id<'listedOrganisation'>, parentId: null, names: {}, unitId: first ?? null },
      { id: school as Id<'listedOrganisation'>, parentId: town ?? null, names: {}, unitId: units[3] ?? null },
    ],
    locations: [
      { id: hall as Id<'channel'>, names: {}, unitId: second ?? null },
      { id: gym as Id<'channel'>, names: {}, unitId: null },
    ],
  }
  const place = placing(links, open)
  const given = (places: readonly (Id<'channel'> | undefined)[]) =>
    place({
      listedOrganisationId: school ?? null,
      locationIds: places.filter((one) => one !== undefined),
    })
  expect(given([hall])).toBe(second)
  expect(given([hall, gym])).toBe(first)
  expect(given([])).toBe(first)
  expect(place({ listedOrganisationId: null, locationIds: [] })).toBeNull()
})

test('lines that have no unit stand first, with how many services hang on them and a unit of the same name', () => {
  const [town, school, library] = organisationIds as [
    Id<'listedOrganisation'>,
    Id<'listedOrganisation'>,
    Id<'listedOrganisation'>,
  ]
  const links: UnitLinks = {
    organisations: [
      { id: town, parentId: null, names: { fi: 'Kaupunki' }, unitId: null },
      { id: school, parentId: town, names: { fi: ' yksikkö 1' }, unitId: null },
      { id: library, parentId: town, names: { fi: 'Kirjasto' }, unitId: units[2] ?? null },
    ],
    locations: [],
  }
  const service = (listedOrganisationId: Id<'listedOrganisation'>, given: Partial<PlacedService> = {}) => ({
    serviceId: newId<'service'>(aMonday),
    unitId: units[0] as Id<'unit'>,
    listedOrganisationId,
    locationIds: [],
    ownUnit: false,
    archived: false,
    ...given,
  })
  const services = [
    service(school),
    service(school, { ownUnit: true }),
    service(library),
    service(library, { archived: true }),
  ]
  const lines = linesOf(links, services, ownUnits)
  expect(lines.map(({ id, services: all, ownServices }) => [id, all, ownServices])).toEqual([
    [town, 2, 1],
    [school, 2, 1],
    [library, 1, 0],
  ])
  expect(lines.map(isUnlinked)).toEqual([true, true, false])
  expect(lines[1]?.suggestedUnitId).toBe(units[1])
  expect(unitNamed(ownUnits, { fi: 'Yksikkö 3' })).toBeUndefined()
})
