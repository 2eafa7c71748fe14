import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

const mostServices = 2000
const mostUnits = 2000

/** What a source may call our services and units: their keys, and their names where a name has one owner. */
export type Bearings = {
  services: ReadonlyMap<string, Id<'service'>>
  units: ReadonlyMap<string, Id<'unit'>>
}

/** The keys a batch uses, looked up once. Names are read only where some key is not one of ours. */
export async function findBearings(
  db: Read,
  used: { services: readonly string[]; units: readonly string[] },
): Promise<Bearings> {
  return {
    services: await findServiceIds(db, used.services),
    units: await findUnitIds(db, used.units),
  }
}

async function findServiceIds(db: Read, used: readonly string[]) {
  const rows = await db
    .selectFrom('catalogue.service')
    .select(['serviceId as id', 'key'])
    .where('key', '=', (eb) => eb.fn.any(eb.val([...used])))
    .execute()
  const found = new Map(rows.map(({ id, key }) => [key, id as Id<'service'>]))
  const strange = used.filter((key) => !found.has(key))
  if (strange.length === 0) return found
  const named = await db
    .selectFrom('catalogue.service')
    .select(['serviceId as id', 'names'])
    .orderBy('key')
    .limit(mostServices)
    .execute()
  return withNamed(found, strange, named)
}

async function findUnitIds(db: Read, used: readonly string[]) {
  if (used.length === 0) return new Map<string, Id<'unit'>>()
  const rows = await db
    .selectFrom('identity.unit')
    .select(['unitId as id', 'key'])
    .where('key', '=', (eb) => eb.fn.any(eb.val([...used])))
    .execute()
  const found = new Map(rows.map(({ id, key }) => [key, id as Id<'unit'>]))
  const strange = used.filter((key) => !found.has(key))
  if (strange.length === 0) return found
  const named = await db
    .selectFrom('identity.unit')
    .select(['unitId as id', 'names'])
    .orderBy('key')
    .limit(mostUnits)
    .execute()
  return withNamed(found, strange, named)
}

// Two services of one name are told apart by their keys only.
function withNamed<Noun extends string>(
  found: Map<string, Id<Noun>>,
  strange: readonly string[],
  named: readonly { id: string; names: unknown }[],
) {
  const owners = new Map<string, Set<string>>()
  for (const { id, names } of named) {
    for (const name of Object.values(names as Words)) {
      const known = plain(name ?? '')
      owners.set(known, (owners.get(known) ?? new Set()).add(id))
    }
  }
  for (const key of strange) {
    const [only, ...others] = owners.get(plain(key)) ?? []
    if (only !== undefined && others.length === 0) found.set(key, only as Id<Noun>)
  }
  return found
}

function plain(name: string) {
  return name.normalize('NFC').trim().toLowerCase()
}
