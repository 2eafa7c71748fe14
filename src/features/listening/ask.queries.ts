import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { AskSettings, AskWords } from './ask.model.ts'

export type Ask = AskSettings & {
  askId: Id<'ask'>
  serviceId: Id<'service'>
  unitId: Id<'unit'>
  serviceNames: Words
  sensitive: boolean
  openedAt: Date
  closedAt: Date | null
  version: number
  words: AskWords
}

const mostAsks = 2000

/** With its newest words. */
export async function getAsk(db: Read, askId: Id<'ask'>): Promise<Ask> {
  const row = await asks(db).where('ask.askId', '=', askId).executeTakeFirst()
  if (!row) throw new NotFound('ask')
  return askFrom(row)
}

/** The ask of a service that is open now. */
export async function findOpenAsk(db: Read, serviceId: Id<'service'>): Promise<Ask | undefined> {
  const row = await asks(db)
    .where('ask.serviceId', '=', serviceId)
    .where('ask.closedAt', 'is', null)
    .executeTakeFirst()
  return row && askFrom(row)
}

/** Open ones first, then the newest closed. */
export async function listAsks(db: Read): Promise<Ask[]> {
  const rows = await asks(db)
    .orderBy(sql`ask.closed_at desc nulls first`)
    .orderBy('ask.askId')
    .limit(mostAsks)
    .execute()
  return rows.map(askFrom)
}

/** For each service its open ask, else its latest closed one. */
export async function listAsksOfServices(db: Read, serviceIds: readonly string[]): Promise<Map<string, Ask>> {
  const rows = await asks(db)
    .where('ask.serviceId', '=', (eb) => eb.fn.any(eb.val([...serviceIds])))
    .orderBy(sql`ask.closed_at desc nulls first`)
    .limit(mostAsks)
    .execute()
  const first = new Map<string, Ask>()
  for (const row of rows) if (!first.has(row.serviceId)) first.set(row.serviceId, askFrom(row))
  return first
}

function asks(db: Read) {
  return db
    .selectFrom('listening.ask as ask')
    .innerJoin('listening.askVersion as version', (join) =>
      join
        .onRef('version.organisationId', '=', 'ask.organisationId')
        .onRef('version.askId', '=', 'ask.askId')
        .on(
          'version.version',
          '=',
          sql<number>`(select max(newest.version) from listening.ask_version newest
            where newest.organisation_id = ask.organisation_id and newest.ask_id = ask.ask_id)`,
        ),
    )
    .innerJoin('catalogue.service as service', (join) =>
      join
        .onRef('service.organisationId', '=', 'ask.organisationId')
        .onRef('service.serviceId', '=', 'ask.serviceId'),
    )
    .select([
      'ask.askId',
      'ask.serviceId',
      'ask.delayKind',
      'ask.delayHours',
      'ask.windowFromHour',
      'ask.windowToHour',
      'ask.weekdays',
      'ask.onHolidays',
      'ask.capDays',
      'ask.excludesMinors',
      'ask.openedAt',
      'ask.closedAt',
      'version.version',
      'version.question',
      'version.followUp',
      'version.invitation',
      'service.names as serviceNames',
      'service.unitId',
      'service.sensitive',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof asks>['executeTakeFirstOrThrow']>>

function askFrom({ question, followUp, invitation, ...row }: Row): Ask {
  return {
    ...row,
    askId: row.askId as Id<'ask'>,
    serviceId: row.serviceId as Id<'service'>,
    unitId: row.unitId as Id<'unit'>,
    serviceNames: row.serviceNames as Words,
    words: {
      question: question as Words,
      followUp: followUp as Words,
      invitation: invitation as Words,
    },
  }
}
