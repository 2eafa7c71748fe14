import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Grant } from '../../platform/access.ts'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Forbidden, NotFound } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { changeService, enterService, publishService, withdrawService } from './service.actions.ts'
import {
  findService,
  findServiceByKey,
  getService,
  listPublishedServices,
  listServiceNames,
  listServices,
} from './service.queries.ts'

const postgres = testDatabase()

async function aTown(given: Partial<Context> = {}) {
  const organisation = await found(postgres.database)
  return aContext({ organisation, actor: aStaffActor('developer'), ...given })
}

const words = {
  names: { fi: 'Uimahalli', sv: 'Simhallen' },
  summaries: { fi: 'Ui täällä.', sv: 'Simma här.' },
}

describe('entering', () => {
  test('a service gets a key made of its name and is not public before it is published', async () => {
    const ctx = await aTown()
    const { unitId } = await aUnit(postgres.database, ctx)
    const entered = await postgres.database.write(ctx.organisation.id, (tx) =>
      enterService(tx, ctx, { ...words, unitId, sensitive: true }),
    )
    expect(entered.ok).toBe(true)
    await postgres.database.read(ctx.organisation.id, async (db) => {
      expect(await findServiceByKey(db, 'uimahalli')).toMatchObject({
        ...words,
        unitId,
        sensitive: true,
        publishedAt: null,
      })
      expect(await listPublishedServices(db)).toEqual([])
      expect(await listServices(db)).toHaveLength(1)
    })
  })

  test('two services cannot have one key', async () => {
    const ctx = await aTown()
    const { key, unitId } = await aService(postgres.database, ctx)
    const again = await postgres.database.write(ctx.organisation.id, (tx) =>
      enterService(tx, ctx, { ...words, unitId, sensitive: false, key }),
    )
    expect(again).toMatchObject({ reason: 'key_taken' })
  })

  test('two people entering one key at the same moment get one service', async () => {
    const ctx = await aTown()
    const { unitId } = await aUnit(postgres.database, ctx)
    const enter = () =>
      postgres.database.write(ctx.organisation.id, (tx) =>
        enterService(tx, ctx, { ...words, unitId, sensitive: false }),
      )
    const outcomes = await Promise.all([enter(), enter(), enter()])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('a closed unit gets no new services', async () => {
    const ctx = await aTown()
    const { unitId } = await aUnit(postgres.database, ctx)
    const outcome = await postgres.database.write(ctx.organisation.id, async (tx) => {
      await tx
        .updateTable('identity.unit')
        .set({ closedOn: '2026-01-31' })
        .where('unitId', '=', unitId)
        .execute()
      return enterService(tx, ctx, { ...words, unitId, sensitive: false })
    })
    expect(outcome).toMatchObject({ reason: 'unit_closed' })
  })
})

describe('changing and publishing', () => {
  test('a service lacking a required language is not published, and the refusal names it', async () => {
    const ctx = await aTown()
    const { serviceId } = await aService(postgres.database, ctx, {
      summaries: { fi: 'Vain suomeksi.' },
      publishedAt: null,
    })
    const outcome = await postgres.database.write(ctx.organisation.id, (tx) =>
      publishService(tx, ctx, { serviceId }),
    )
    expect(outcome).toEqual({
      ok: false,
      reason: 'language_missing',
      missing: { names: [], summaries: ['sv'] },
    })
  })

  test('a service is published, changed and withdrawn, each with its event', async () => {
    const ctx = await aTown()
    const { serviceId, unitId } = await aService(postgres.database, ctx, { publishedAt: null })
    await postgres.database.write(ctx.organisation.id, async (tx) => {
      expect((await publishService(tx, ctx, { serviceId })).ok).toBe(true)
      expect(await publishService(tx, ctx, { serviceId })).toMatchObject({ reason: 'already_published' })
      expect((await getService(tx, serviceId)).publishedAt).toEqual(aMonday)
      expect((await changeService(tx, ctx, { serviceId, unitId, sensitive: true, ...words })).ok).toBe(true)
      expect(
        await changeService(tx, ctx, {
          serviceId,
          unitId,
          sensitive: true,
          ...words,
          names: { fi: 'Uimahalli' },
        }),
      ).toMatchObject({ reason: 'language_missing', missing: { names: ['sv'] } })
      expect((await withdrawService(tx, ctx, { serviceId })).ok).toBe(true)
      expect(await withdrawService(tx, ctx, { serviceId })).toMatchObject({ reason: 'not_published' })
      expect(await findService(tx, serviceId)).toMatchObject({ ...words, sensitive: true, publishedAt: null })
      const events = await tx.selectFrom('platform.event').select('name').orderBy('eventId').execute()
      expect(events.map(({ name }) => name).toSorted()).toEqual([
        'service changed',
        'service published',
        'service withdrawn',
      ])
    })
  })

  test('whoever has a role in one unit changes its services and no other', async () => {
    const ctx = await aTown()
    const [own, other] = [await aService(postgres.database, ctx), await aService(postgres.database, ctx)]
    const grant: Grant = { role: 'developer', units: new Set([own.unitId]), services: new Set() }
    const limited = { ...ctx, actor: aStaffActor('developer', { grants: [grant] }) }
    await postgres.database.write(ctx.organisation.id, async (tx) => {
      await withdrawService(tx, limited, own)
      await expect(withdrawService(tx, limited, other)).rejects.toThrow(Forbidden)
      const taken = { ...own, unitId: other.unitId }
      await expect(changeService(tx, limited, taken)).rejects.toThrow(Forbidden)
    })
  })

  test.each(['frontline', 'director', 'viewer'] as const)('a %s does not publish services', async (role) => {
    const ctx = await aTown({ actor: aStaffActor(role) })
    const service = await aService(postgres.database, ctx, { publishedAt: null })
    const publishing = postgres.database.write(ctx.organisation.id, (tx) => publishService(tx, ctx, service))
    await expect(publishing).rejects.toThrow(Forbidden)
  })
})

test('another organisation sees no service, finds none by key or id, and changes none', async () => {
  const ctx = await aTown()
  const service = await aService(postgres.database, ctx)
  const stranger = await aTown()
  await postgres.database.write(stranger.organisation.id, async (tx) => {
    expect(await listServices(tx)).toEqual([])
    expect(await listPublishedServices(tx)).toEqual([])
    expect(await findServiceByKey(tx, service.key)).toBeUndefined()
    expect(await listServiceNames(tx, [service.serviceId])).toEqual(new Map())
    await expect(getService(tx, service.serviceId)).rejects.toThrow(NotFound)
    await expect(withdrawService(tx, stranger, service)).rejects.toThrow(NotFound)
  })
})

test('while one person changes a service the next one waits, and residents who speak of it do not', async () => {
  const ctx = await aTown()
  const { serviceId, unitId } = await aService(postgres.database, ctx)
  const write = <Result>(work: (tx: Tx) => Promise<Result>) =>
    postgres.database.write(ctx.organisation.id, work)
  await write(async (tx) => {
    await changeService(tx, ctx, { serviceId, ...words, unitId, sensitive: false })
    // What PostgreSQL asks for a row that points to the service.
    const pointing = sql`select from catalogue.service where service_id = ${serviceId} for key share nowait`
    await expect(write((other) => pointing.execute(other))).resolves.toMatchObject({ rows: [{}] })
    const changing = sql`select from catalogue.service where service_id = ${serviceId} for no key update nowait`
    await expect(write((other) => changing.execute(other))).rejects.toThrow('could not obtain lock')
  })
})

test('names are listed for the services asked for, at most the wanted number is published', async () => {
  const ctx = await aTown()
  const one = await aService(postgres.database, ctx)
  const two = await aService(postgres.database, ctx, { names: { fi: 'Satutunti' } })
  const unknown = newId<'service'>(aMonday) as Id<'service'>
  await postgres.database.read(ctx.organisation.id, async (db) => {
    const names = await listServiceNames(db, [two.serviceId, two.serviceId, unknown])
    expect([...names]).toEqual([[two.serviceId, { fi: 'Satutunti' }]])
    expect(await listServiceNames(db, [])).toEqual(new Map())
    expect(await listPublishedServices(db, { limit: 1 })).toHaveLength(1)
    expect(await listPublishedServices(db)).toHaveLength(2)
    expect(Object.keys((await listPublishedServices(db))[0] ?? {})).not.toContain('publishedAt')
    expect(one.key).not.toBe(two.key)
  })
})

test('an organisation of one required language publishes in that one', async () => {
  const organisation = await found(
    postgres.database,
    anOrganisation({ languages: ['sv'], requiredLanguages: ['sv'] }),
  )
  const ctx = aContext({ organisation, actor: aStaffActor('administrator') })
  const swedish = { names: { sv: 'Simhallen' }, summaries: { sv: 'Simma här.' }, publishedAt: null }
  const service = await aService(postgres.database, ctx, swedish)
  const outcome = await postgres.database.write(organisation.id, (tx) => publishService(tx, ctx, service))
  expect(outcome.ok).toBe(true)
})
