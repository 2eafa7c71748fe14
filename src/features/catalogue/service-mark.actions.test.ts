import { expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPtvFile, aV11Service } from '../../../tests/builders/ptv.ts'
import { testDatabase } from '../../../tests/database.ts'
import { openPtvFile } from '../../adapters/ptv/ptv.file.ts'
import { beginImport } from './import.actions.ts'
import { carryThrough, mirrorJob } from './import.jobs.ts'
import { getImport } from './import.queries.ts'
import { changeService } from './service.actions.ts'
import { findServiceByKey } from './service.queries.ts'

const postgres = testDatabase()

async function aTown() {
  const { database } = postgres
  const organisation = await found(database)
  const ctx = aContext({ organisation, actor: { kind: 'system', job: 'tests: import' } })
  const { unitId } = await aUnit(database, ctx)
  const services = someServices(database)
  const read = <Result>(work: Parameters<typeof database.read<Result>>[1]) =>
    database.read(organisation.id, work)
  async function take(file: Parameters<typeof aPtvFile>[0]) {
    const begun = await database.write(organisation.id, (tx) =>
      beginImport(tx, ctx, { source: 'file', whole: false, unitId }),
    )
    if (!begun.ok) throw new Error(begun.reason)
    await carryThrough(services, ctx, begun.value, openPtvFile(aPtvFile(file)))
    return read((db) => getImport(db, begun.value))
  }
  return { ctx, read, take, services }
}

test('child protection is never named in a text message until staff say otherwise', async () => {
  const { read, take } = await aTown()
  await take({ services: [aV11Service({ serviceClasses: [{ code: 'P3.8' }] })] })
  expect(await read(async (db) => (await findServiceByKey(db, 'uiminen'))?.sensitive)).toBe(true)
})

test('a mark follows the classes until staff set it themselves, and again once they take their own back', async () => {
  const { ctx, read, take, services } = await aTown()
  const { database } = postgres
  const { id } = ctx.organisation
  const swimming = aV11Service({ serviceClasses: [{ code: 'P27.1' }] })
  const getSwimming = async () => {
    const swim = await read((db) => findServiceByKey(db, 'uiminen'))
    if (!swim) throw new Error('Uiminen is missing')
    return swim
  }
  const isSensitive = async () => (await getSwimming()).sensitive
  const markByHand = async (sensitive: boolean) => {
    const service = await getSwimming()
    const staff = aContext({ ...ctx, actor: aStaffActor() })
    await database.write(id, (tx) => changeService(tx, staff, { ...service, sensitive }))
  }
  await take({ services: [swimming] })
  expect(await isSensitive()).toBe(false)
  const therapy = { ...swimming, serviceClasses: [{ code: 'P10.4' }] }
  expect(await take({ services: [therapy] })).toMatchObject({ servicesMarked: 1 })
  expect(await isSensitive()).toBe(true)
  expect(await take({ services: [therapy] })).toMatchObject({ servicesMarked: 0 })

  // Marked by an older list of classes; nothing has changed in the source.
  await database.write(id, (tx) => tx.updateTable('catalogue.service').set({ sensitive: false }).execute())
  await mirrorJob.run(services, ctx, {})
  expect(await isSensitive()).toBe(true)

  await markByHand(false)
  expect(await take({ services: [therapy] })).toMatchObject({ servicesMarked: 0 })
  await mirrorJob.run(services, ctx, {})
  expect(await isSensitive()).toBe(false)
  await markByHand(true)
  expect(await take({ services: [swimming] })).toMatchObject({ servicesMarked: 1 })
  expect(await isSensitive()).toBe(false)
})
