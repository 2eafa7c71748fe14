import { beforeAll, expect, test } from 'vitest'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson, aUnit, valueOf } from '../../../tests/builders/identity.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { Forbidden } from '../../platform/errors.ts'
import { makeApiKey, apiKeyHash, revokeApiKey } from './api-key.actions.ts'
import { findApiKeyId, listApiKeys } from './api-key.queries.ts'
import { welcomeFirstAdministrator } from './first-administrator.actions.ts'
import { connectProvider, mapGroup, unmapGroup } from './identity-provider.actions.ts'
import { findIdentityProvider, listGroupRoles } from './identity-provider.queries.ts'
import { listAssignments, listRolesInForce } from './role.queries.ts'
import { endSession, makeSignInLink, sessionHash, signInByLink } from './session.actions.ts'
import { findSession } from './session.queries.ts'
import { signInByProvider } from './sign-in.actions.ts'
import { recordLeaving } from './staff.actions.ts'
import { findStaffBySubject, getStaff } from './staff.queries.ts'

const db = testDatabase()
const today = '2026-11-23'
const tomorrow = new Date('2026-11-24T12:00:00Z')
let ctx: Context
let other: Context

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database), actor: aStaffActor() })
  other = aContext({ organisation: await found(db.database), actor: aStaffActor() })
  await write((tx) => mapGroup(tx, ctx, { group: 'paakayttajat', role: 'administrator', unitId: null }))
  await write((tx) => mapGroup(tx, ctx, { group: 'kirjasto', role: 'frontline', unitId: null }))
})

test('an invited person is joined by the e-mail address once, and by the subject ever after', async () => {
  const staffId = await aPerson(db.database, ctx, { email: 'bo.ek@example.fi', role: 'viewer' })
  expect(await signIn('bo', { email: 'Bo.Ek@example.fi' })).toMatchObject({ ok: true })
  expect(await read((tx) => findStaffBySubject(tx, 'bo'))).toMatchObject({ id: staffId })
  expect(await signIn('bo', { email: 'bo.new@example.fi' })).toMatchObject({ ok: true })
  expect(await signIn('another', { email: 'bo.ek@example.fi' })).toMatchObject({ reason: 'another_person' })
})

test('a stranger comes in by a group that gives a role, and not without one', async () => {
  expect(await signIn('stranger')).toMatchObject({ reason: 'not_invited' })
  expect(await signIn('stranger', { groups: ['tuntematon'] })).toMatchObject({ reason: 'not_invited' })
  expect(await signIn('stranger', { groups: ['kirjasto'], email: null })).toMatchObject({
    reason: 'not_invited',
  })
  expect(await signIn('stranger', { groups: ['kirjasto'] })).toMatchObject({ ok: true })
  const person = await read((tx) => findStaffBySubject(tx, 'stranger'))
  expect(person).toMatchObject({ name: 'stranger', email: 'stranger@example.fi' })
})

test('roles follow the groups at each sign-in, and what was given by hand stays', async () => {
  const staffId = await aPerson(db.database, ctx, { email: 'carita@example.fi', role: 'viewer' })
  const roles = async (day = today) =>
    (await read((tx) => listRolesInForce(tx, staffId, day))).map(({ role }) => role).sort()
  valueOf(await signIn('carita', { groups: ['paakayttajat', 'kirjasto'] }))
  expect(await roles()).toEqual(['administrator', 'frontline', 'viewer'])
  valueOf(await signIn('carita', { groups: ['paakayttajat', 'kirjasto'] }))
  expect(await read((tx) => listAssignments(tx, [staffId]))).toHaveLength(3)
  valueOf(await signIn('carita', { groups: ['kirjasto'] }, tomorrow))
  expect(await roles('2026-11-24')).toEqual(['frontline', 'viewer'])
  valueOf(await signIn('carita', { groups: [] }, tomorrow))
  expect(await roles('2026-11-24')).toEqual(['viewer'])
})

test('whoever has lost the last group is refused, and the role is gone from open sessions, too', async () => {
  valueOf(await signIn('daniel', { groups: ['kirjasto'] }))
  const { id } = (await read((tx) => findStaffBySubject(tx, 'daniel'))) ?? { id: '' }
  expect(await signIn('daniel', { groups: [] })).toMatchObject({ reason: 'no_role' })
  expect(await read((tx) => listRolesInForce(tx, id, today))).toEqual([])
})

test('whoever has left is refused, whatever groups they still have', async () => {
  valueOf(await signIn('eeva', { groups: ['kirjasto'] }))
  const person = await read((tx) => findStaffBySubject(tx, 'eeva'))
  if (!person) throw new Error('Eeva did not come in')
  await aPerson(db.database, ctx)
  valueOf(await write((tx) => recordLeaving(tx, ctx, { staffId: person.id, leftOn: '2026-11-22' })))
  expect(await signIn('eeva', { groups: ['kirjasto'] })).toMatchObject({ reason: 'has_left' })
  expect(await read((tx) => listRolesInForce(tx, person.id, today))).toEqual([])
})

test('a session lasts twelve hours or until one signs out', async () => {
  const { token, expiresAt } = valueOf(await signIn('frida', { groups: ['kirjasto'] }))
  const hash = sessionHash(ctx, token)
  const session = (now: Date, acting = ctx) =>
    db.database.read(acting.organisation.id, (tx) => findSession(tx, hash, now))
  expect(await session(ctx.now)).toMatchObject({ name: 'frida' })
  expect(await session(new Date(expiresAt.getTime() - 1))).toBeDefined()
  expect(await session(expiresAt)).toBeUndefined()
  expect(await session(ctx.now, other)).toBeUndefined()
  const open = await session(ctx.now)
  if (!open) throw new Error('The session is not open')
  const actor = aStaffActor('frontline', { id: open.staffId, sessionId: open.id })
  await write((tx) => endSession(tx, { ...ctx, actor }))
  expect(await session(ctx.now)).toBeUndefined()
})

test('a sign-in link works once, within its day, and for its own organisation', async () => {
  const staffId = await aPerson(db.database, ctx)
  const make = () => write((tx) => makeSignInLink(tx, ctx, { staffId }))
  const use = (code: string, now = ctx.now) => write((tx) => signInByLink(tx, { ...ctx, now }, { code }))
  const { value: code } = await make()
  const foreign = db.database.write(other.organisation.id, (tx) => signInByLink(tx, other, { code }))
  expect(await foreign).toMatchObject({ reason: 'link_not_valid' })
  const both = await Promise.all([use(code), use(code)])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await use(code)).toMatchObject({ reason: 'link_not_valid' })
  const { value: late } = await make()
  expect(await use(late, new Date(ctx.now.getTime() + 24 * 3_600_000))).toMatchObject({
    reason: 'link_not_valid',
  })
  expect(await use('guessed')).toMatchObject({ reason: 'link_not_valid' })
})

test('the first administrator is made once and gets a new link each time', async () => {
  const given = { name: 'Pia Pää', email: 'pia@example.fi' }
  const system: Context = { ...other, actor: { kind: 'system', job: 'tests' } }
  const welcome = () =>
    db.database.write(other.organisation.id, (tx) => welcomeFirstAdministrator(tx, system, given))
  const [first, second] = [valueOf(await welcome()), valueOf(await welcome())]
  expect(first).not.toBe(second)
  const assignments = await db.database.read(other.organisation.id, (tx) => listAssignments(tx))
  expect(assignments).toMatchObject([{ role: 'administrator', scope: { kind: 'organisation' } }])
})

test('a client secret is kept encrypted, and never goes to a new issuer', async () => {
  const given = { issuer: 'https://one.example', clientId: 'us', groupsClaim: 'groups', scopes: ['email'] }
  const connect = (input: Partial<typeof given> & { clientSecret: string | null }) =>
    write((tx) => connectProvider(tx, ctx, { ...given, ...input }))
  expect(await connect({ clientSecret: null })).toMatchObject({ reason: 'secret_missing' })
  expect(await connect({ clientSecret: 'a secret' })).toMatchObject({ ok: true })
  const kept = await read(findIdentityProvider)
  expect(kept?.clientSecretEncrypted).not.toContain('a secret')
  expect(await connect({ clientSecret: null, clientId: 'we' })).toMatchObject({ ok: true })
  expect(await read(findIdentityProvider)).toMatchObject({ ...kept, clientId: 'we' })
  const elsewhere = await connect({ clientSecret: null, issuer: 'https://two.example' })
  expect(elsewhere).toMatchObject({ reason: 'secret_missing' })
  expect(await db.database.read(other.organisation.id, findIdentityProvider)).toBeUndefined()
})

test('at another provider nobody is known by the subject of the one before', async () => {
  const given = { clientId: 'us', clientSecret: 'a secret', groupsClaim: 'groups', scopes: ['email'] }
  const connect = (issuer: string) => write((tx) => connectProvider(tx, ctx, { ...given, issuer }))
  await connect('https://before.example')
  const staffId = await aPerson(db.database, ctx, { email: 'aija@example.fi', role: 'viewer' })
  valueOf(await signIn('1001', { email: 'aija@example.fi' }))
  await connect('https://before.example')
  expect(await read((tx) => findStaffBySubject(tx, '1001'))).toMatchObject({ id: staffId })
  await connect('https://after.example')
  expect(await signIn('1001', { email: 'somebody@example.fi' })).toMatchObject({ reason: 'not_invited' })
  expect(await signIn('2002', { email: 'aija@example.fi' })).toMatchObject({ ok: true })
  expect(await read((tx) => findStaffBySubject(tx, '2002'))).toMatchObject({ id: staffId })
})

test('a group is mapped once to a role and place, and can be unmapped', async () => {
  const unitId = await aUnit(db.database, ctx)
  const map = () => write((tx) => mapGroup(tx, ctx, { group: 'halli', role: 'frontline', unitId }))
  const groupRoleId = valueOf(await map())
  expect(await map()).toMatchObject({ reason: 'already_mapped' })
  expect(await read(listGroupRoles)).toContainEqual({
    id: groupRoleId,
    group: 'halli',
    role: 'frontline',
    unitId,
    scope: { kind: 'unit', unitId },
  })
  valueOf(await write((tx) => unmapGroup(tx, ctx, { groupRoleId })))
  expect((await read(listGroupRoles)).map(({ group }) => group)).not.toContain('halli')
  expect(await db.database.read(other.organisation.id, listGroupRoles)).toEqual([])
})

test('an API key opens its own organisation until it is revoked', async () => {
  const maker = await aPerson(db.database, ctx)
  const acting = { ...ctx, actor: aStaffActor('administrator', { id: maker }) }
  const { value } = await write((tx) => makeApiKey(tx, acting, { name: 'Varausjärjestelmä' }))
  const find = (inside: Context) =>
    db.database.read(inside.organisation.id, (tx) => findApiKeyId(tx, apiKeyHash(inside, value.key)))
  expect(value.key).toMatch(/^vk_[\w-]{43}$/)
  expect(await find(ctx)).toBe(value.apiKeyId)
  expect(await find(other)).toBeUndefined()
  expect(await read(listApiKeys)).toMatchObject([
    { name: 'Varausjärjestelmä', madeBy: maker, revokedAt: null },
  ])
  const revoke = () => write((tx) => revokeApiKey(tx, acting, { apiKeyId: value.apiKeyId }))
  valueOf(await revoke())
  expect(await revoke()).toMatchObject({ reason: 'already_revoked' })
  expect(await find(ctx)).toBeUndefined()
  const system: Context = { ...ctx, actor: { kind: 'system', job: 'tests' } }
  await expect(write((tx) => makeApiKey(tx, system, { name: 'x' }))).rejects.toThrow(Forbidden)
})

test('rows of sign-in are shut from other organisations in SQL, too', async () => {
  const staffId = await aPerson(db.database, ctx)
  await write((tx) => makeSignInLink(tx, ctx, { staffId }))
  const tables = ['identity.session', 'identity.signInLink', 'identity.apiKey', 'identity.staff'] as const
  for (const table of tables) {
    const count = (acting: Context) =>
      db.database.read(acting.organisation.id, async (tx) => {
        const rows = await tx.selectFrom(table).select('organisationId').execute()
        return rows.filter((row) => row.organisationId === ctx.organisation.id).length
      })
    expect(await count(ctx)).toBeGreaterThan(0)
    expect(await count(other)).toBe(0)
  }
  await expect(db.database.read(other.organisation.id, (tx) => getStaff(tx, staffId))).rejects.toThrow(
    'staff',
  )
})

type Said = { email?: string | null; groups?: readonly string[] }

function signIn(subject: string, said: Said = {}, now = ctx.now) {
  const { email = `${subject}@example.fi`, groups = [] } = said
  const claims = { subject, name: subject, email, groups }
  return write((tx) => signInByProvider(tx, { ...ctx, now }, { claims, idToken: 'a token' }))
}

function write<Result>(work: Parameters<typeof db.database.write<Result>>[1]) {
  return db.database.write(ctx.organisation.id, work)
}

function read<Result>(work: Parameters<typeof db.database.read<Result>>[1]) {
  return db.database.read(ctx.organisation.id, work)
}
