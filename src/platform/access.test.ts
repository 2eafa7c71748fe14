import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aContext, aStaffActor } from '../../tests/builders/context.ts'
import { accessOf, type Grant, type Role } from './access.ts'
import { Forbidden } from './errors.ts'

const roles: Role[] = ['administrator', 'developer', 'frontline', 'director', 'viewer', 'data_protection']
const { may, allow, reachOf } = accessOf({
  'read feedback': { who: ['frontline', 'administrator'], over: 'target' },
  'choose brand': { who: ['administrator'], over: 'organisation' },
  'give feedback': { who: ['anyone'], over: 'organisation' },
  'seal events': { who: ['system'], over: 'organisation' },
})

const staffWith = (...grants: Grant[]) => aContext({ actor: aStaffActor('viewer', { grants }) })
const inUnit = (role: Role, unit: string): Grant => ({ role, units: new Set([unit]), services: new Set() })

test('a grant for one unit reaches that unit and no other', () => {
  const ctx = staffWith(inUnit('frontline', 'library'))
  expect(may(ctx, 'read feedback', { unitId: 'library' })).toBe(true)
  expect(may(ctx, 'read feedback', { unitId: 'pool' })).toBe(false)
  expect(may(ctx, 'read feedback', {})).toBe(false)
  expect(reachOf(ctx, 'read feedback')).toEqual({ unitIds: ['library'], serviceIds: [] })
})

test('a deed over the whole organisation is refused to a grant for a part of it', () => {
  expect(may(staffWith(inUnit('administrator', 'library')), 'choose brand')).toBe(false)
  expect(may(staffWith({ role: 'administrator', units: 'all', services: 'all' }), 'choose brand')).toBe(true)
})

test('anyone may do what anyone may, and a resident nothing else', () => {
  const resident = aContext()
  expect(may(resident, 'give feedback')).toBe(true)
  expect(may(resident, 'read feedback', { unitId: 'library' })).toBe(false)
  expect(() => allow(resident, 'seal events')).toThrow(Forbidden)
  expect(() => reachOf(resident, 'read feedback')).toThrow(Forbidden)
})

test('a job of ours may do what is for the system and not what is for staff', () => {
  const job = aContext({ actor: { kind: 'system', job: 'platform: read events' } })
  expect(may(job, 'seal events')).toBe(true)
  expect(may(job, 'choose brand')).toBe(false)
})

test('no combination of grants reaches a unit that none of them names', () => {
  const unit = fc.constantFrom('a', 'b', 'c', 'd')
  const grant = fc.record({ role: fc.constantFrom(...roles), unit })
  fc.assert(
    fc.property(fc.array(grant), unit, (grants, target) => {
      const ctx = staffWith(...grants.map((one) => inUnit(one.role, one.unit)))
      const named = grants.some(
        (one) => one.unit === target && ['frontline', 'administrator'].includes(one.role),
      )
      expect(may(ctx, 'read feedback', { unitId: target })).toBe(named)
    }),
  )
})
