import { array, assert as holds, constantFrom, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import {
  decideEnding,
  decideSubstitution,
  endingsOnLeaving,
  grantsFrom,
  mayReach,
  roles,
  rolesInForce,
  type Assignment,
  type Scope,
  type StaffMember,
} from './role.model.ts'
import type { UnitPlace } from './unit.model.ts'

const today = '2026-06-15'
const whole: Scope = { kind: 'organisation' }
const staff: StaffMember[] = ['aino', 'bo', 'cilla', 'dan'].map((id) => ({ id, leftOn: null }))
const units: UnitPlace[] = [
  { id: 'culture', parentId: null, kind: 'sector' },
  { id: 'library', parentId: 'culture', kind: 'unit' },
  { id: 'branch', parentId: 'library', kind: 'unit' },
  { id: 'pool', parentId: null, kind: 'unit' },
]

test('a role is in force from its first to its last day', () => {
  const periods = [
    { from: '2026-06-15', until: null },
    { from: '2026-06-01', until: '2026-06-15' },
    { from: '2026-06-16', until: null },
    { from: '2026-06-01', until: '2026-06-14' },
  ]
  const counts = periods.map((period) => held([anAssignment(period)], [], staff, 'aino').length)
  expect(counts).toEqual([1, 1, 0, 0])
})

test('a substitute has the roles of the absent person within the dates, and the trail says for whom', () => {
  const director = anAssignment({ role: 'director' })
  const standingIn = { absentId: 'aino', substituteId: 'bo', from: '2026-06-10', until: '2026-06-20' }
  expect(held([director], [standingIn], staff, 'bo')).toEqual([
    { role: 'director', scope: whole, actingFor: 'aino' },
  ])
  expect(held([director], [{ ...standingIn, until: '2026-06-14' }], staff, 'bo')).toEqual([])
})

test('standing in does not chain', () => {
  const day = { from: today, until: today }
  const chain = [
    { absentId: 'aino', substituteId: 'bo', ...day },
    { absentId: 'bo', substituteId: 'cilla', ...day },
  ]
  expect(held([anAssignment()], chain, staff, 'cilla')).toEqual([])
})

test('who has left may do nothing the day after, and lends nothing', () => {
  const standingIn = { absentId: 'aino', substituteId: 'bo', from: today, until: today }
  expect(held([anAssignment()], [standingIn], ainoLeaving(today), 'aino').length).toBe(1)
  expect(held([anAssignment()], [standingIn], ainoLeaving('2026-06-14'), 'aino')).toEqual([])
  expect(held([anAssignment()], [standingIn], ainoLeaving('2026-06-14'), 'bo')).toEqual([])
})

test('a role over a unit reaches all under it, a role over a service only the service', () => {
  const library: Scope = { kind: 'unit', unitId: 'library' }
  expect(mayReach(library, { unitId: 'branch' }, units)).toBe(true)
  expect(mayReach(library, { unitId: 'culture' }, units)).toBe(false)
  expect(mayReach(library, { serviceId: 'loans' }, units)).toBe(false)
  expect(mayReach(library, { unitId: 'branch', serviceId: 'loans' }, units)).toBe(true)
  expect(
    mayReach({ kind: 'service', serviceId: 'loans' }, { unitId: 'pool', serviceId: 'loans' }, units),
  ).toBe(true)
  expect(mayReach({ kind: 'service', serviceId: 'loans' }, { unitId: 'pool' }, units)).toBe(false)
})

test('only a role over the organisation reaches what belongs to no unit and no service', () => {
  expect(mayReach(whole, {}, units)).toBe(true)
  expect(mayReach({ kind: 'unit', unitId: 'culture' }, {}, units)).toBe(false)
  expect(mayReach({ kind: 'service', serviceId: 'loans' }, { unitId: null, serviceId: null }, units)).toBe(
    false,
  )
})

test('the grants of the access tables reach exactly what the scope reaches', () => {
  holds(
    property(aScope, aTarget, (scope, target) => {
      const [grant] = grantsFrom([{ role: 'viewer', scope, actingFor: null }], units)
      const byUnit = grant?.units === 'all' || grant?.units.has(target.unitId ?? '-') === true
      const byService = grant?.services === 'all' || grant?.services.has(target.serviceId ?? '-') === true
      expect(byUnit || byService).toBe(mayReach(scope, target, units))
    }),
  )
})

test('nobody holds a role that nobody at work was given, whatever the dates', () => {
  holds(
    property(
      array(anyAssignment),
      array(anySubstitution),
      array(anyPerson, { maxLength: 4 }),
      (given, subs, all) => {
        const people = [...new Map(all.map((one) => [one.id, one])).values()]
        for (const [id, inForce] of rolesInForce(given, subs, people, today)) {
          expect(isAtWork(people, id)).toBe(true)
          for (const { role, actingFor } of inForce) {
            const owner = actingFor ?? id
            expect(given.some((one) => one.staffId === owner && one.role === role)).toBe(true)
            expect(isAtWork(people, owner)).toBe(true)
          }
        }
      },
    ),
  )
})

test('a substitution names two people at work and days that come in order', () => {
  const good = { absentId: 'aino', substituteId: 'bo', from: '2026-06-10', until: '2026-06-20' }
  const left = [{ id: 'aino', leftOn: '2026-06-01' }, ...staff.slice(1)]
  expect(decideSubstitution(good, staff, today)).toEqual({ ok: true })
  expect(decideSubstitution({ ...good, substituteId: 'aino' }, staff, today)).toMatchObject({
    reason: 'own_substitute',
  })
  expect(decideSubstitution({ ...good, until: null }, staff, today)).toMatchObject({ reason: 'no_end' })
  expect(decideSubstitution({ ...good, until: '2026-06-09' }, staff, today)).toMatchObject({
    reason: 'dates_reversed',
  })
  expect(decideSubstitution({ ...good, until: '2026-06-14' }, staff, today)).toMatchObject({
    reason: 'already_over',
  })
  expect(decideSubstitution(good, left, today)).toMatchObject({ reason: 'person_left' })
  expect(decideSubstitution({ ...good, absentId: 'eve' }, staff, today)).toMatchObject({
    reason: 'person_left',
  })
})

test('when someone leaves, what stands ends on their last day and what would begin later never does', () => {
  const before = anAssignment({ until: '2026-05-01' })
  const standing = anAssignment()
  const later = anAssignment({ from: '2026-07-01' })
  expect(endingsOnLeaving([before, standing, later], today)).toEqual({
    ended: [{ ...standing, until: today }],
    neverBegun: [later],
  })
})

test('the last administrator of the whole organisation cannot be ended', () => {
  const aino = anAssignment({ role: 'administrator' })
  const bo = anAssignment({ role: 'administrator', staffId: 'bo' })
  const ofPool = anAssignment({
    role: 'administrator',
    staffId: 'bo',
    scope: { kind: 'unit', unitId: 'pool' },
  })
  const boLeft = staff.map((one) => (one.id === 'bo' ? { ...one, leftOn: '2026-06-01' } : one))
  expect(decideEnding(aino, [aino, bo], staff, today)).toEqual({ ok: true })
  expect(decideEnding(ofPool, [aino, ofPool], staff, today)).toEqual({ ok: true })
  expect(decideEnding(aino, [aino, ofPool], staff, today)).toMatchObject({ reason: 'last_administrator' })
  expect(decideEnding(aino, [aino, bo], boLeft, today)).toMatchObject({ reason: 'last_administrator' })
})

const aDate = constantFrom('2026-06-13', '2026-06-14', today, '2026-06-16', '2026-06-17')
const aPerson = constantFrom('aino', 'bo', 'cilla')
const aUnit = constantFrom('culture', 'library', 'branch', 'pool')
const aService = constantFrom('loans', 'swimming')
const aScope = constantFrom<Scope>(
  whole,
  ...units.map(({ id }) => ({ kind: 'unit' as const, unitId: id })),
  ...['loans', 'swimming'].map((serviceId) => ({ kind: 'service' as const, serviceId })),
)
const aTarget = record({ unitId: option(aUnit), serviceId: option(aService) })
const aPeriod = { from: aDate, until: option(aDate) }
const anyAssignment = record({ ...aPeriod, staffId: aPerson, role: constantFrom(...roles), scope: aScope })
const anySubstitution = record({ ...aPeriod, absentId: aPerson, substituteId: aPerson })
const anyPerson = record({ id: aPerson, leftOn: option(aDate) })

function anAssignment(fields: Partial<Assignment> = {}): Assignment {
  return { staffId: 'aino', role: 'frontline', scope: whole, from: '2026-01-01', until: null, ...fields }
}

function held(
  given: Assignment[],
  substitutions: Parameters<typeof rolesInForce>[1],
  people: StaffMember[],
  staffId: string,
) {
  return rolesInForce(given, substitutions, people, today).get(staffId) ?? []
}

function ainoLeaving(leftOn: string) {
  return staff.map((one) => (one.id === 'aino' ? { ...one, leftOn } : one))
}

function isAtWork(people: StaffMember[], id: string) {
  return people.some((one) => one.id === id && (one.leftOn ?? today) >= today)
}
