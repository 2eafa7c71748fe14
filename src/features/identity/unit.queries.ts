import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { UnitKind } from './unit.model.ts'

export type Unit = {
  id: Id<'unit'>
  parentId: Id<'unit'> | null
  kind: UnitKind
  /** The organisation's own name of it for other systems: `kirjasto`. */
  key: string
  names: Words
  /** The last day it was open. */
  closedOn: string | null
}

const mostUnits = 2000

/** The whole tree, those closed too, in order of their keys. */
export async function listUnits(db: Read): Promise<Unit[]> {
  const rows = await selectUnits(db).orderBy('key').limit(mostUnits).execute()
  return rows.map(readUnit)
}

export async function findUnit(db: Read, id: string): Promise<Unit | undefined> {
  const { rows } = await sql<Row>`${plainUnits} where unit_id = ${id}`.execute(db)
  return rows[0] && readUnit(rows[0])
}

export async function findUnitByKey(db: Read, key: string): Promise<Unit | undefined> {
  const { rows } = await sql<Row>`${plainUnits} where key = ${key}`.execute(db)
  return rows[0] && readUnit(rows[0])
}

export async function getUnit(db: Read, id: string): Promise<Unit> {
  const unit = await findUnit(db, id)
  if (!unit) throw new NotFound('unit')
  return unit
}

// Plain text: building the query takes longer than answering it.
const plainUnits = sql`
  select unit_id, parent_unit_id, kind, key, names, closed_on::text as closed_on from identity.unit`

function selectUnits(db: Read) {
  return db
    .selectFrom('identity.unit')
    .select([
      'unitId',
      'parentUnitId',
      'kind',
      'key',
      'names',
      sql<string | null>`closed_on::text`.as('closedOn'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectUnits>['executeTakeFirstOrThrow']>>

function readUnit({ unitId, parentUnitId, names, ...rest }: Row): Unit {
  return {
    ...rest,
    id: unitId as Id<'unit'>,
    parentId: parentUnitId as Id<'unit'> | null,
    names: names as Words,
  }
}
