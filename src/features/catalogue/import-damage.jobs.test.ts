import { expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aPtvFile, aV11Location, aV11Organisation, aV11Service, texts } from '../../../tests/builders/ptv.ts'
import { damages } from '../../../tests/builders/ptv-damage.ts'
import { testDatabase } from '../../../tests/database.ts'
import { openPtvFile } from '../../adapters/ptv/ptv.file.ts'
import { beginImport } from './import.actions.ts'
import { carryThrough } from './import.jobs.ts'
import { getImport, listImportFaults, listSourceRecords } from './import.queries.ts'
import { listServices } from './service.queries.ts'

const postgres = testDatabase()

test('a file with fifty kinds of damage brings in what is sound and tells the rest by id, field and reason', async () => {
  expect(damages.length).toBeGreaterThanOrEqual(50)
  const sound = Array.from({ length: 10 }, (_, index) =>
    aV11Service({ serviceNames: texts({ fi: `Palvelu ${index}`, sv: `Tjänst ${index}` }, 'Name') }),
  )
  const twice = sound[0]
  const damaged = (list: string) => damages.filter((one) => one.list === list).map(({ record }) => record)
  const { one, faults, kept, services } = await importOf({
    organizations: [aV11Organisation(), ...damaged('organizations')],
    serviceChannels: [aV11Location(), ...damaged('serviceChannels')],
    services: [...sound, ...damaged('services'), twice],
  })

  const failing = damages.filter(({ out }) => !out)
  expect(one).toMatchObject({
    refusal: null,
    recordsRead: damages.length + 13,
    recordsFailed: failing.length + 1,
    recordsAdded: damages.length - failing.length + 12,
  })
  for (const { record, field, reason, out } of damages) {
    const id = idOf(record)
    const told = faults.filter((fault) => fault.field === field && fault.reason === reason)
    expect(
      told.map(({ sourceId }) => sourceId),
      `${field} ${reason}`,
    ).toContain(id)
    const own = told.find(({ sourceId }) => sourceId === id)
    expect(own?.leftOut, `${field} ${reason}`).toBe(out)
    expect(kept.has(id), `${field} ${reason}`).toBe(out)
  }
  expect(faults).toContainEqual(expect.objectContaining({ sourceId: twice?.['id'], reason: 'came_twice' }))
  // Each is told once: nothing is said of what was sound.
  expect(faults).toHaveLength(damages.length + 1)
  expect(services.filter(({ names }) => names['fi']?.startsWith('Palvelu'))).toHaveLength(10)
  // What was wrong is told by its place, never by its words.
  expect(JSON.stringify(faults.map(({ field, reason }) => [field, reason]))).not.toMatch(/alert|soita|eilen/)
})

test('what is no PTV file is refused whole', () => {
  const reasonOf = (text: string) => {
    const opened = openPtvFile(Buffer.from(text))
    return opened.ok ? 'opened' : opened.reason
  }
  expect(reasonOf('')).toBe('no_json')
  expect(reasonOf('{"services": [')).toBe('no_json')
  expect(reasonOf('[]')).toBe('no_ptv_file')
  expect(reasonOf('null')).toBe('no_ptv_file')
  expect(reasonOf('{"services": {}}')).toBe('no_ptv_file')
  expect(reasonOf('{"palvelut": []}')).toBe('no_ptv_file')
  expect(reasonOf('{"services": [], "serviceChannels": null}')).toBe('empty_ptv_file')
  expect(reasonOf('\uFEFF{"services": [{}]}')).toBe('opened')
})

async function importOf(file: Parameters<typeof aPtvFile>[0]) {
  const { database } = postgres
  const organisation = await found(database)
  const ctx = aContext({ organisation, actor: { kind: 'system', job: 'tests: import' } })
  const { unitId } = await aUnit(database, ctx)
  const begun = await database.write(organisation.id, (tx) =>
    beginImport(tx, ctx, { source: 'file', whole: true, unitId }),
  )
  if (!begun.ok) throw new Error(begun.reason)
  await carryThrough(someServices(database), ctx, begun.value, openPtvFile(aPtvFile(file)))
  const ids = damages.map(({ record }) => idOf(record)).filter((id) => id !== '')
  return database.read(organisation.id, async (db) => ({
    one: await getImport(db, begun.value),
    faults: await listImportFaults(db, begun.value),
    services: await listServices(db),
    kept: new Map([
      ...(await listSourceRecords(db, 'service', ids)),
      ...(await listSourceRecords(db, 'channel', ids)),
      ...(await listSourceRecords(db, 'organisation', ids)),
    ]),
  }))
}

/** As it is told: empty where a record has none that can be read. */
function idOf(record: unknown): string {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : ''
  return typeof id === 'string' && id.length === 36 ? id : ''
}
