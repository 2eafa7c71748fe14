import path from 'node:path'
import pg from 'pg'
import { foundOrganisation } from '../../src/features/identity/organisation.actions.ts'
import { makeApiKey } from '../../src/features/identity/api-key.actions.ts'
import { findOrigin } from '../../src/features/identity/founding.model.ts'
import type { Context, Organisation } from '../../src/platform/context.ts'
import { newProgramPool } from '../../src/platform/db/client.ts'
import { type Database, newDatabase } from '../../src/platform/db/database.ts'
import { NAME } from '../../src/platform/db/open.ts'
import { newId } from '../../src/platform/id.ts'
import { findRunning } from '../../src/platform/postgres/running.ts'
import { loadSecrets } from '../../src/platform/secrets/secrets.ts'
import { aService } from '../builders/catalogue.ts'
import { aContext, aStaffActor } from '../builders/context.ts'
import { aPerson, asSystem, valueOf } from '../builders/identity.ts'

export type Inside = { url: string; database: Database; ctx: Context; close(): Promise<void> }

/** The database of a program that runs on this folder, opened beside it with the secrets it made there. */
export async function lookInside(dataDir: string): Promise<Inside> {
  const url = await findRunning(path.join(dataDir, 'postgres'), NAME)
  if (url === undefined) throw new Error('No database runs there')
  return openInside(url, dataDir)
}

export function openInside(url: string, dataDir: string): Inside {
  const database = newDatabase(newProgramPool(url, 4, () => undefined))
  const ctx = aContext({ organisation: turku(), now: new Date(), secrets: loadSecrets({ dataDir }) })
  return { url, database, ctx, close: () => database.close() }
}

/** Turku with the service "library", an administrator and a key for its other systems. */
export async function settle({ database, ctx }: Inside): Promise<{ key: string; slug: string }> {
  const { id, slug } = ctx.organisation
  await database.write(id, async (tx) => valueOf(await foundOrganisation(tx, asSystem(ctx), { code: '853' })))
  await aService(database, ctx, { key: 'library', publishedAt: ctx.now })
  const staffId = await aPerson(database, ctx)
  const administrator = { ...ctx, actor: aStaffActor('administrator', { id: staffId }) }
  const { key } = await database.write(id, async (tx) =>
    valueOf(await makeApiKey(tx, administrator, { name: 'Visits' })),
  )
  return { key, slug }
}

/** One call of the API with events of these ids. */
export async function tellOfVisits(
  origin: string,
  { key, slug }: { key: string; slug: string },
  ids: string[],
) {
  const happenedAt = new Date(Date.now() - 3_600_000).toISOString()
  return fetch(`${origin}/api/v1/${slug}/service-events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(ids.map((id) => ({ id, source: 'visits', service: 'library', happenedAt }))),
  })
}

export async function select<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

function turku(): Organisation {
  const origin = findOrigin('municipality', '853')
  if (!origin) throw new Error('Turku is not in the list')
  const id = newId<'organisation'>(new Date())
  return { ...origin, id, slug: 'turku', kind: 'municipality', invented: false, logo: false }
}
