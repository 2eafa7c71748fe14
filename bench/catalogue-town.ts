import { units } from '../demo/catalogue.ts'
import { ptvFileOf } from '../demo/catalogue/ptv.ts'
import { openPtvFile } from '../src/adapters/ptv/ptv.file.ts'
import { beginImport } from '../src/features/catalogue/import.actions.ts'
import { carryThrough } from '../src/features/catalogue/import.jobs.ts'
import { indexServicesJob } from '../src/features/catalogue/service-search.jobs.ts'
import { systemContext } from '../src/platform/context.ts'
import type { Database } from '../src/platform/db/database.ts'
import { someServices } from '../tests/builders/app.ts'
import { aUnit } from '../tests/builders/catalogue.ts'
import { aContext, found } from '../tests/builders/context.ts'

/** A town with the demo's catalogue, imported and indexed as a real one. */
export async function aCatalogueTown(database: Database, dictionary?: Uint8Array) {
  const now = new Date()
  const organisation = await found(database)
  const surroundings = { ...someServices(database, () => now), dictionary }
  const { secrets, baseUrl } = aContext({ organisation })
  const ctx = systemContext(organisation, 'bench', { now, secrets, baseUrl })
  const { unitId } = await aUnit(database, ctx)
  for (const { key, kind, names } of units) await aUnit(database, ctx, { key, kind, names })
  const begun = await database.write(organisation.id, (tx) =>
    beginImport(tx, ctx, { source: 'file', whole: true, unitId }),
  )
  if (!begun.ok) throw new Error(begun.reason)
  const file = Buffer.from(JSON.stringify(ptvFileOf(units, now)))
  await carryThrough(surroundings, ctx, begun.value, openPtvFile(file))
  await indexServicesJob.run(surroundings, ctx, {})
  return { organisation, ctx, surroundings, importId: begun.value }
}
