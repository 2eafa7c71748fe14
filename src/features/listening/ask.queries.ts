import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import { findGateway } from '../messaging/gateway.queries.ts'
import type { AskSettings, AskWords } from './ask.model.ts'
import type { AskConditions } from './ask-rules.model.ts'
import { exampleLink } from './invitation.model.ts'

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
  /** The first service with those followed besides it, the units, and the conditions among the settings. */
  follows: AskConditions
}

const mostAsks = 2000

/** With its newest words. */
export async function getAsk(db: Read, askId: Id<'ask'>): Promise<Ask> {
  const row = await asks(db).where('ask.askId', '=', askId).executeTakeFirst()
  if (!row) throw new NotFound('ask')
  return askFrom(row)
}

/** Open ones that follow any of these services, among others or alone. */
export async function listOpenAsksOf(db: Read, serviceIds: readonly string[]): Promise<Ask[]> {
  const rows = await asksFollowing(db, serviceIds)
    .where('ask.closedAt', 'is', null)
    .orderBy('ask.askId')
    .limit(mostAsks)
    .execute()
  return rows.map(askFrom)
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

/** Those that follow any of these services, open or closed: the open ones first. */
export async function listAsksOfServices(db: Read, serviceIds: readonly string[]): Promise<Ask[]> {
  const rows = await asksFollowing(db, serviceIds)
    .orderBy(sql`ask.closed_at desc nulls first`)
    .orderBy('ask.askId')
    .limit(mostAsks)
    .execute()
  return rows.map(askFrom)
}

function asksFollowing(db: Read, serviceIds: readonly string[]) {
  const wanted = sql<string[]>`${[...serviceIds]}::uuid[]`
  return asks(db).where(
    sql<boolean>`(ask.service_id = any(${wanted}) or exists (select from listening.ask_service also
      where also.organisation_id = ask.organisation_id and also.ask_id = ask.ask_id and also.service_id = any(${wanted})))`,
  )
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
      'ask.excludesProtected',
      'ask.excludesSeveralNumbers',
      'ask.excludesGuardians',
      'ask.excludedSegments',
      'ask.sharePercent',
      'ask.reminderDays',
      'ask.channels',
      'ask.visitTypes',
      'ask.segments',
      'ask.openedAt',
      'ask.closedAt',
      'version.version',
      'version.question',
      'version.followUp',
      'version.invitation',
      'service.names as serviceNames',
      'service.unitId',
      'service.sensitive',
      sql<string[]>`array(select also.service_id::text from listening.ask_service also
        where also.organisation_id = ask.organisation_id and also.ask_id = ask.ask_id order by 1)`.as(
        'alsoServiceIds',
      ),
      sql<string[]>`array(select place.unit_id::text from listening.ask_unit place
        where place.organisation_id = ask.organisation_id and place.ask_id = ask.ask_id order by 1)`.as(
        'unitIds',
      ),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof asks>['executeTakeFirstOrThrow']>>

function askFrom({ question, followUp, invitation, alsoServiceIds, unitIds, ...row }: Row): Ask {
  const { serviceId, channels, visitTypes, segments } = row
  return {
    ...row,
    follows: { serviceIds: [serviceId, ...alsoServiceIds], unitIds, channels, visitTypes, segments },
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

/** What a decision on an ask's words needs to know of the organisation and of what its texts come from. */
export async function getDecisionGiven(db: Read, ctx: Context) {
  const { requiredLanguages, invented } = ctx.organisation
  const gateway = await findGateway(db, 'sms')
  return {
    requiredLanguages,
    example: exampleLink(ctx),
    reachesNobody: invented,
    unanswerable: gateway !== undefined && !gateway.canBeAnswered,
  }
}
