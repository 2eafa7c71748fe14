import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/texts.ts'

export type Staff = {
  id: Id<'staff'>
  name: string
  email: string
  /** Who they are to the identity provider; null until they have signed in with it. */
  subject: string | null
  language: Language
  joinedAt: Date
  /** The last day at work. */
  leftOn: string | null
}

const mostStaff = 5000

/** Everyone, those who have left too, by name as Finnish orders letters. */
export async function listStaff(db: Read): Promise<Staff[]> {
  const rows = await selectStaff(db)
    .orderBy(sql`name collate "fi-x-icu"`)
    .orderBy('staffId')
    .limit(mostStaff)
    .execute()
  return rows.map(readStaff)
}

export async function findStaff(db: Read, id: string): Promise<Staff | undefined> {
  const row = await selectStaff(db).where('staffId', '=', id).executeTakeFirst()
  return row && readStaff(row)
}

export async function getStaff(db: Read, id: string): Promise<Staff> {
  const staff = await findStaff(db, id)
  if (!staff) throw new NotFound('staff')
  return staff
}

/** E-mail addresses are kept in small letters. */
export async function findStaffByEmail(db: Read, email: string): Promise<Staff | undefined> {
  const row = await selectStaff(db).where('email', '=', email.toLowerCase()).executeTakeFirst()
  return row && readStaff(row)
}

export async function findStaffBySubject(db: Read, subject: string): Promise<Staff | undefined> {
  const row = await selectStaff(db).where('subject', '=', subject).executeTakeFirst()
  return row && readStaff(row)
}

/** For pages that show who did something; those who have left keep their names. */
export async function listStaffNames(db: Read, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('identity.staff')
    .select(['staffId', 'name'])
    .where('staffId', 'in', [...new Set(ids)])
    .orderBy('staffId')
    .limit(mostStaff)
    .execute()
  return new Map(rows.map(({ staffId, name }) => [staffId, name]))
}

function selectStaff(db: Read) {
  return db
    .selectFrom('identity.staff')
    .select([
      'staffId',
      'name',
      'email',
      'subject',
      'language',
      'joinedAt',
      sql<string | null>`left_on::text`.as('leftOn'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectStaff>['executeTakeFirstOrThrow']>>

function readStaff({ staffId, language, ...rest }: Row): Staff {
  return { ...rest, id: staffId as Id<'staff'>, language: language as Language }
}
