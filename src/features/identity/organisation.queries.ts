import type { Organisation } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

/** From the register: asked before anything is known of whose request it is. */
export async function findOrganisationBySlug(db: Read, slug: string): Promise<Organisation | undefined> {
  const row = await selectOrganisations(db).where('slug', '=', slug).executeTakeFirst()
  return row && readOrganisation(row)
}

export async function findOrganisationById(db: Read, id: string): Promise<Organisation | undefined> {
  const row = await selectOrganisations(db).where('organisationId', '=', id).executeTakeFirst()
  return row && readOrganisation(row)
}

// More organisations than Finland has municipalities, counties and joint authorities together.
const mostOrganisations = 2000

export async function listOrganisations(db: Read): Promise<Organisation[]> {
  const rows = await selectOrganisations(db).orderBy('slug').limit(mostOrganisations).execute()
  return rows.map(readOrganisation)
}

/** Its code in the national list: by it the law's languages are known. A joint authority has none. */
export async function findOrganisationCode(db: Read, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('identity.organisation')
    .select('code')
    .where('organisationId', '=', id)
    .executeTakeFirst()
  return row?.code ?? null
}

export async function findLogo(db: Read, id: string): Promise<{ key: string; type: string } | undefined> {
  const row = await db
    .selectFrom('identity.organisation')
    .select(['logoKey', 'logoType'])
    .where('organisationId', '=', id)
    .executeTakeFirst()
  if (!row?.logoKey || !row.logoType) return undefined
  return { key: row.logoKey, type: row.logoType }
}

function selectOrganisations(db: Read) {
  return db
    .selectFrom('identity.organisation')
    .select([
      'organisationId',
      'slug',
      'kind',
      'names',
      'languages',
      'requiredLanguages',
      'invented',
      'logoKey',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectOrganisations>['executeTakeFirstOrThrow']>>

function readOrganisation(row: Row): Organisation {
  const { organisationId, logoKey, names, ...rest } = row
  return {
    ...rest,
    id: organisationId as Id<'organisation'>,
    names: names as Words,
    logo: logoKey !== null,
  }
}
