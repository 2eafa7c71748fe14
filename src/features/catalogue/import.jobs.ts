import { openPtvFile, type PtvBatch, type PtvReading } from '../../adapters/ptv/ptv.file.ts'
import { readV11Api } from '../../adapters/ptv/v11.api.ts'
import { readV12Api } from '../../adapters/ptv/v12.api.ts'
import type { Context } from '../../platform/context.ts'
import { Unreachable } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../platform/surroundings.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { countRecords, finishImport, forgetImportFile, requestImport } from './import.actions.ts'
import { type Import, importTask, type ImportedRecord, mirrorTask, recordsAtOnce } from './import.model.ts'
import { findLastReading, getImport, listSourceRecords } from './import.queries.ts'
import { apiKeyPurpose } from './import-source.model.ts'
import { findImportSource } from './import-source.queries.ts'
import { takeRecords } from './import-record.actions.ts'
import { markSensitiveServices } from './service-mark.actions.ts'

/** Reads a source as it comes, a hundred records a transaction, and removes the file when it has been read. */
export const importJob: Job = {
  task: importTask,
  async run(services, ctx, payload) {
    const importId = readId<'import'>(String(payload['importId']))
    if (!importId) return
    const { database, files } = services
    const organisationId = ctx.organisation.id
    const one = await database.read(organisationId, (db) => getImport(db, importId))
    if (one.finishedAt === null) await readSource(services, ctx, one)
    if (one.fileKey === null) return
    await files.remove(organisationId, one.fileKey)
    await database.write(organisationId, (tx) => forgetImportFile(tx, ctx, { importId }))
  },
}

async function readSource(services: Services, ctx: Context, one: Import): Promise<void> {
  if (one.source !== 'file')
    return carryThrough(services, ctx, one.importId, await openApi(services, ctx, one))
  const stored = one.fileKey && (await services.files.get(ctx.organisation.id, one.fileKey))
  if (!stored) return finish(services, ctx, one.importId, 'file_gone', 0)
  const chunks: Buffer[] = []
  for await (const chunk of stored) chunks.push(chunk as Buffer)
  await carryThrough(services, ctx, one.importId, openPtvFile(Buffer.concat(chunks)))
}

/** The API as it is chosen now. Of what is gone anywhere in PTV only what is in the catalogue is handed on. */
async function openApi(services: Services, ctx: Context, one: Import): Promise<Source> {
  const { database } = services
  const organisationId = ctx.organisation.id
  const chosen = await database.read(organisationId, findImportSource)
  if (!chosen || chosen.version !== one.source) return { ok: false, reason: 'no_source' }
  const { address, sourceOrganisationId, apiKeyEncrypted } = chosen
  const headers = apiKeyEncrypted
    ? { 'x-api-key': decrypt(ctx.secrets, organisationId, apiKeyEncrypted, apiKeyPurpose) }
    : {}
  const selection = {
    organisationId: sourceOrganisationId.toLowerCase(),
    ...(one.sinceAt ? { since: one.sinceAt } : {}),
  }
  const read = chosen.version === 'v11' ? readV11Api : readV12Api
  const known = async (readings: PtvReading[]) => {
    const gone = readings.filter((reading) => reading.gone)
    if (gone.length === 0) return readings
    const held = await database.read(organisationId, async (db) => [
      ...(
        await listSourceRecords(
          db,
          'channel',
          gone.map(({ sourceId }) => sourceId),
        )
      ).keys(),
      ...(
        await listSourceRecords(
          db,
          'service',
          gone.map(({ sourceId }) => sourceId),
        )
      ).keys(),
    ])
    return readings.filter((reading) => !reading.gone || held.includes(reading.sourceId))
  }
  return { ok: true, batches: onlyKnown(read({ address, headers }, selection), known) }
}

async function* onlyKnown(
  batches: AsyncIterable<PtvBatch>,
  known: (readings: PtvReading[]) => Promise<PtvReading[]>,
): AsyncGenerator<PtvBatch> {
  let strangers = 0
  for await (const { total, readings } of batches) {
    const kept = await known(readings)
    strangers += readings.length - kept.length
    yield { total: total - strangers, readings: kept }
  }
}

/**
 * Each night: services are marked by the list of classes as it is now, and what changed in PTV since the last reading is
 * asked for, where the organisation has chosen an API.
 */
export const mirrorJob: Job = {
  task: mirrorTask,
  async run({ database }, ctx) {
    await database.write(ctx.organisation.id, async (tx) => {
      await markSensitiveServices(tx, ctx, { causeId: ctx.organisation.id })
      const chosen = await findImportSource(tx)
      const last = chosen && (await findLastReading(tx, chosen.version))
      // The first reading is a person's: they say where new services go.
      if (!chosen || !last) return
      const { unitId, requestedAt } = last
      await requestImport(tx, ctx, { source: chosen.version, sinceAt: requestedAt, whole: false, unitId })
    })
  },
}

export type Source =
  | { ok: true; batches: AsyncIterable<PtvBatch> | Iterable<PtvBatch> }
  | { ok: false; reason: string }

/** Carries an import through to its end, from where it was. Tells how far it is after each hundred. */
export async function carryThrough(
  services: Services,
  ctx: Context,
  importId: Id<'import'>,
  source: Source,
  onProgress: (read: number, total: number) => void = () => undefined,
): Promise<void> {
  if (!source.ok) return finish(services, ctx, importId, source.reason, 0)
  const { database, clock } = services
  const inOne = <Result>(work: Parameters<typeof database.write<Result>>[1]) =>
    database.write(ctx.organisation.id, work)
  let { recordsRead: from, recordsTotal } = await database.read(ctx.organisation.id, (db) =>
    getImport(db, importId),
  )
  let position = 0
  let unreadable = 0
  try {
    for await (const { total, readings } of source.batches) {
      if (total !== recordsTotal) {
        recordsTotal = total
        await inOne((tx) => countRecords(tx, { ...ctx, now: clock() }, { importId, total }))
      }
      unreadable += readings.filter(({ sourceId }) => sourceId === '').length
      for (let index = 0; index < readings.length; index += recordsAtOnce) {
        const records: ImportedRecord[] = readings.slice(index, index + recordsAtOnce)
        position += records.length
        // What an earlier run has taken is passed over.
        if (position <= from) continue
        const input = { importId, from, records: records.slice(from - position) }
        if (!(await inOne((tx) => takeRecords(tx, { ...ctx, now: clock() }, input)))) return
        from = position
        onProgress(from, total)
      }
    }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    return finish(services, ctx, importId, error.message, 0)
  }
  await finish(services, ctx, importId, null, unreadable)
}

async function finish(
  services: Services,
  ctx: Context,
  importId: Id<'import'>,
  refusal: string | null,
  unreadable: number,
): Promise<void> {
  await services.database.write(ctx.organisation.id, (tx) =>
    finishImport(tx, { ...ctx, now: services.clock() }, { importId, refusal, unreadable }),
  )
}
