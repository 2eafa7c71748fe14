import { beforeAll, expect, test } from 'vitest'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson, aUnit, valueOf } from '../../../tests/builders/identity.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { Forbidden, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { assignRole, endRole } from './role.actions.ts'
import {
  listAssignments,
  listGrants,
  listMembers,
  listRolesInForce,
  listSubstitutionsOf,
} from './role.queries.ts'
import { inviteStaff, recordLeaving, welcomeBack } from './staff.actions.ts'
import { findStaff, findStaffByEmail, getStaff, listStaff, listStaffNames } from './staff.queries.ts'
import { agreeSubstitution, endSubstitution } from './substitution.actions.ts'

const db = testDatabase()
const today = '2026-11-23'
let ctx: Context
let other: Context

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database), actor: aStaffActor() })
  other = aContext({ organisation: await found(db.database), actor: aStaffActor() })
  // An administrator who stays, so that the others may go.
  await aPerson(db.database, ctx, { name: 'Åsa Ek', email: 'asa@example.fi' })
})

test('a person is invited once by an e-mail address, in whatever letters', async () => {
  const invite = (email: string) => write((tx) => inviteStaff(tx, ctx, { name: 'Aino Aalto', email }))
  const invited = valueOf(await invite('Aino.Aalto@Example.fi'))
  expect(await invite('aino.aalto@example.FI')).toMatchObject({ reason: 'already_invited' })
  expect(await read((tx) => findStaffByEmail(tx, 'AINO.AALTO@example.fi'))).toMatchObject({ id: invited })
  expect(await read((tx) => listStaffNames(tx, [invited, invited]))).toEqual(
    new Map([[invited, 'Aino Aalto']]),
  )
  expect(await read((tx) => listStaffNames(tx, []))).toEqual(new Map())
})

test('people are listed as Finnish orders letters: å, ä, ö come last', async () => {
  await aPerson(db.database, ctx, { name: 'Zacharias Zeta' })
  const names = (await read(listStaff)).map(({ name }) => name)
  expect(names.indexOf('Zacharias Zeta')).toBeLessThan(names.indexOf('Åsa Ek'))
})

test('a role over a unit reaches what is under it, and nothing else', async () => {
  const culture = await aUnit(db.database, ctx, { kind: 'sector' })
  const library = await aUnit(db.database, ctx, { parentId: culture })
  const pool = await aUnit(db.database, ctx)
  const person = await aPerson(db.database, ctx, {
    role: 'frontline',
    scope: { kind: 'unit', unitId: culture },
  })
  const [grant] = await grantsOf(person)
  expect(grant).toMatchObject({ role: 'frontline', services: new Set() })
  expect(grant?.units).toEqual(new Set([culture, library]))
  expect(grant?.units).not.toContain(pool)
})

test('a role over one service reaches that service only', async () => {
  const serviceId = '019ab000-0000-7000-8000-000000000001'
  const person = await aPerson(db.database, ctx, { role: 'viewer', scope: { kind: 'service', serviceId } })
  expect(await grantsOf(person)).toEqual([
    { role: 'viewer', units: new Set(), services: new Set([serviceId]) },
  ])
})

test('a role begins and ends on its days', async () => {
  const staffId = await aPerson(db.database, ctx, { role: null })
  const assign = (from: string, until: string | null) =>
    write((tx) =>
      assignRole(tx, ctx, { staffId, role: 'viewer', scope: { kind: 'organisation' }, from, until }),
    )
  expect(await assign('2026-12-01', '2026-11-30')).toMatchObject({ reason: 'dates_reversed' })
  valueOf(await assign('2026-11-24', '2026-11-25'))
  const on = async (day: string) => (await read((tx) => listRolesInForce(tx, staffId, day))).length
  expect([await on(today), await on('2026-11-24'), await on('2026-11-25'), await on('2026-11-26')]).toEqual([
    0, 1, 1, 0,
  ])
})

test('a role ended today is gone at once, and its days before stay on record', async () => {
  const staffId = await aPerson(db.database, ctx, { role: null })
  const scope = { kind: 'organisation' } as const
  const assign = (from: string) =>
    write((tx) => assignRole(tx, ctx, { staffId, role: 'viewer', scope, from, until: null }))
  const [old, fresh] = [valueOf(await assign('2026-11-01')), valueOf(await assign(today))]
  for (const assignmentId of [old, fresh]) valueOf(await write((tx) => endRole(tx, ctx, { assignmentId })))
  expect(await read((tx) => listRolesInForce(tx, staffId, today))).toEqual([])
  const kept = await read((tx) => listAssignments(tx, [staffId]))
  expect(kept).toMatchObject([{ id: old, from: '2026-11-01', until: '2026-11-22' }])
})

test('a substitute has the roles of the absent for those days, and no longer', async () => {
  const absentId = await aPerson(db.database, ctx, { role: 'director' })
  const substituteId = await aPerson(db.database, ctx, { role: 'viewer' })
  const agree = (from: string, until: string | null) =>
    write((tx) => agreeSubstitution(tx, ctx, { absentId, substituteId, from, until }))
  expect(await agree(today, null)).toMatchObject({ reason: 'no_end' })
  const substitutionId = valueOf(await agree(today, '2026-11-30'))
  const rolesOn = async (day: string) =>
    (await read((tx) => listRolesInForce(tx, substituteId, day))).map(({ role }) => role)
  expect(await rolesOn('2026-11-30')).toEqual(['viewer', 'director'])
  expect(await rolesOn('2026-12-01')).toEqual(['viewer'])
  await write((tx) => endSubstitution(tx, ctx, { absentId, substitutionId }))
  expect(await rolesOn(today)).toEqual(['viewer'])
})

test('whoever leaves loses roles and substitutions after the last day, and gets none back by returning', async () => {
  const staffId = await aPerson(db.database, ctx, { role: 'director' })
  const substituteId = await aPerson(db.database, ctx, { role: 'viewer' })
  const agreed = { absentId: staffId, substituteId, from: today, until: '2026-12-31' }
  valueOf(await write((tx) => agreeSubstitution(tx, ctx, agreed)))
  valueOf(await write((tx) => recordLeaving(tx, ctx, { staffId, leftOn: '2026-11-30' })))
  const rolesOn = async (id: Id<'staff'>, day: string) =>
    (await read((tx) => listRolesInForce(tx, id, day))).map(({ role }) => role)
  expect(await rolesOn(staffId, '2026-11-30')).toEqual(['director'])
  expect(await rolesOn(staffId, '2026-12-01')).toEqual([])
  expect(await rolesOn(substituteId, '2026-12-01')).toEqual(['viewer'])
  expect(await read((tx) => listSubstitutionsOf(tx, staffId))).toMatchObject([{ until: '2026-11-30' }])
  valueOf(await write((tx) => welcomeBack(tx, ctx, { staffId })))
  expect((await read((tx) => getStaff(tx, staffId))).leftOn).toBeNull()
  expect(await rolesOn(staffId, '2026-12-01')).toEqual([])
  expect(await write((tx) => welcomeBack(tx, ctx, { staffId }))).toMatchObject({ reason: 'has_not_left' })
})

test('the last administrator neither leaves nor loses the role, not even two at the same moment', async () => {
  const lonely = aContext({ organisation: await found(db.database), actor: aStaffActor() })
  const one = await aPerson(db.database, lonely)
  const another = await aPerson(db.database, lonely)
  const inLonely = <Result>(work: Parameters<typeof db.database.write<Result>>[1]) =>
    db.database.write(lonely.organisation.id, work)
  const leave = (staffId: Id<'staff'>) =>
    inLonely((tx) => recordLeaving(tx, lonely, { staffId, leftOn: '2026-11-24' }))
  const left = await Promise.all([leave(one), leave(another)])
  expect(left.map(({ ok }) => ok).sort()).toEqual([false, true])
  const assignments = await db.database.read(lonely.organisation.id, (tx) => listAssignments(tx))
  const [standing] = assignments.filter(({ until }) => until === null)
  if (!standing) throw new Error('Nobody is administrator any more')
  const end = inLonely((tx) => endRole(tx, lonely, { assignmentId: standing.id }))
  expect(await end).toMatchObject({ reason: 'last_administrator' })
})

test('nobody but an administrator of the whole invites, assigns or lets go', async () => {
  const staffId = await aPerson(db.database, ctx, { role: 'viewer' })
  const acting = { ...ctx, actor: aStaffActor('developer') }
  const scope = { kind: 'organisation' } as const
  const role = { staffId, role: 'administrator', scope, from: today, until: null } as const
  await expect(write((tx) => inviteStaff(tx, acting, { name: 'x', email: 'x@example.fi' }))).rejects.toThrow(
    Forbidden,
  )
  await expect(write((tx) => assignRole(tx, acting, role))).rejects.toThrow(Forbidden)
  await expect(write((tx) => recordLeaving(tx, acting, { staffId, leftOn: today }))).rejects.toThrow(
    Forbidden,
  )
})

test('another organisation finds none of these people and gives them nothing', async () => {
  const staffId = await aPerson(db.database, ctx)
  const { id } = other.organisation
  expect(await db.database.read(id, listStaff)).toEqual([])
  expect(await db.database.read(id, (tx) => listMembers(tx))).toEqual([])
  expect(await db.database.read(id, (tx) => listAssignments(tx))).toEqual([])
  expect(await db.database.read(id, (tx) => findStaff(tx, staffId))).toBeUndefined()
  expect(await db.database.read(id, (tx) => listStaffNames(tx, [staffId]))).toEqual(new Map())
  const scope = { kind: 'organisation' } as const
  const foreign = { staffId, role: 'viewer', scope, from: today, until: null } as const
  await expect(db.database.write(id, (tx) => assignRole(tx, other, foreign))).rejects.toThrow(NotFound)
})

async function grantsOf(staffId: Id<'staff'>) {
  return read(async (tx) => listGrants(tx, await listRolesInForce(tx, staffId, today)))
}

function write<Result>(work: Parameters<typeof db.database.write<Result>>[1]) {
  return db.database.write(ctx.organisation.id, work)
}

function read<Result>(work: Parameters<typeof db.database.read<Result>>[1]) {
  return db.database.read(ctx.organisation.id, work)
}
