import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { firstIdSince, type Id } from '../../platform/id.ts'
import type { Funnel } from './ask.model.ts'
import type { CountedOutcome, Week } from './ask-funnel.model.ts'

/** What became of the invitations whose time came since: by ask. An answer proves that its message arrived. */
export async function countFunnels(db: Read, since: Date): Promise<Map<Id<'ask'>, Funnel>> {
  const rows = await db
    .selectFrom('listening.invitation as invitation')
    .leftJoin('messaging.message as message', (join) =>
      join
        .onRef('message.organisationId', '=', 'invitation.organisationId')
        .onRef('message.causeId', '=', 'invitation.invitationId')
        .on('message.purpose', '=', 'ask'),
    )
    .leftJoin('messaging.messageResult as result', (join) =>
      join
        .onRef('result.organisationId', '=', 'message.organisationId')
        .onRef('result.messageId', '=', 'message.messageId'),
    )
    .leftJoin('listening.answer as answer', (join) =>
      join
        .onRef('answer.organisationId', '=', 'invitation.organisationId')
        .onRef('answer.invitationId', '=', 'invitation.invitationId'),
    )
    .select([
      'invitation.askId',
      'invitation.weight',
      (eb) => eb.fn.countAll().as('planned'),
      sql<string>`count(*) filter (where ${hasLeft})`.as('sent'),
      (eb) => eb.fn.count('answer.answerId').as('answered'),
    ])
    .where('invitation.sendAt', '>=', since)
    .groupBy(['invitation.askId', 'invitation.weight'])
    .execute()
  const byAsk = Map.groupBy(rows, ({ askId }) => askId as Id<'ask'>)
  return new Map([...byAsk].map(([askId, layers]) => [askId, funnelOf(layers)]))
}

function funnelOf(
  rows: readonly {
    weight: number
    planned: string | number | bigint
    sent: string
    answered: string | number | bigint
  }[],
): Funnel {
  return {
    planned: rows.reduce((sum, { planned }) => sum + Number(planned), 0),
    sent: rows.reduce((sum, { sent }) => sum + Number(sent), 0),
    answered: rows.reduce((sum, { answered }) => sum + Number(answered), 0),
    layers: rows.map(({ weight, sent, answered }) => ({
      weight,
      whole: Number(sent),
      part: Number(answered),
    })),
  }
}

// A receipt tells more than the sending knew: what was left uncertain, or seemed to fail, may have arrived all the same.
const hasLeft = sql`(result.kind = 'sent' or answer.answer_id is not null or exists (
  select from messaging.message_receipt heard where heard.organisation_id = message.organisation_id
    and heard.message_id = message.message_id and heard.kind in ('sent', 'delivered')))`

export type ReasonCount<Reason extends string> = { reason: Reason; count: number }

type AskReach = { askId: Id<'ask'>; serviceIds: readonly string[] }

/** Refusals of this ask, and of its services where no ask followed the visit. */
const refusedBy = ({ askId, serviceIds }: AskReach) => sql<boolean>`(refusal.ask_id = ${askId}
  or (refusal.ask_id is null and refusal.service_id = any(${[...serviceIds]}::uuid[])))`

/** Why people were not asked: the commonest first. */
export async function countRefusals(db: Read, { ask, since }: { ask: AskReach; since: Date }) {
  const rows = await db
    .selectFrom('listening.invitationRefusal as refusal')
    .select(['reason', (eb) => eb.fn.countAll().as('count')])
    .where(refusedBy(ask))
    .where('refusedAt', '>=', since)
    .groupBy('reason')
    .orderBy('count', 'desc')
    .orderBy('reason')
    .execute()
  return rows.map(({ reason, count }) => ({ reason, count: Number(count) }))
}

/** Invitations that came to nothing after they were planned. */
export async function countWithdrawals(db: Read, { askId, since }: { askId: Id<'ask'>; since: Date }) {
  const rows = await db
    .selectFrom('listening.invitation as invitation')
    .innerJoin('listening.invitationWithdrawal as withdrawal', (join) =>
      join
        .onRef('withdrawal.organisationId', '=', 'invitation.organisationId')
        .onRef('withdrawal.invitationId', '=', 'invitation.invitationId'),
    )
    .select(['withdrawal.reason', (eb) => eb.fn.countAll().as('count')])
    .where('invitation.askId', '=', askId)
    .where('withdrawal.withdrawnAt', '>=', since)
    .groupBy('withdrawal.reason')
    .orderBy('count', 'desc')
    .orderBy('withdrawal.reason')
    .execute()
  return rows.map(({ reason, count }) => ({ reason, count: Number(count) }))
}

/** Visits told of and people invited since, of these services; of all where none are named. */
export async function countAsking(
  db: Read,
  { since, reach }: { since: Date; reach: 'all' | { unitIds: string[]; serviceIds: string[] } },
): Promise<{ events: number; invitations: number }> {
  const reached =
    reach === 'all'
      ? sql<boolean>`true`
      : sql<boolean>`(service.unit_id = any(${reach.unitIds}::uuid[]) or service.service_id = any(${reach.serviceIds}::uuid[]))`
  const { rows } = await sql<{ events: string; invitations: string }>`
    with service as (
      select organisation_id, service_id from catalogue.service where ${reached}
    )
    select
      (select count(*) from service join listening.service_event using (organisation_id, service_id)
        where service_event.service_event_id >= ${firstIdSince(since)}::uuid and service_event.received_at >= ${since}) as events,
      (select count(*) from service join listening.invitation using (organisation_id, service_id)
        where invitation.invitation_id >= ${firstIdSince(since)}::uuid and invitation.planned_at >= ${since}) as invitations`.execute(
    db,
  )
  return { events: Number(rows[0]?.events ?? 0), invitations: Number(rows[0]?.invitations ?? 0) }
}

/**
 * What became of each visit that was decided in a week: of this ask, and of its services where no ask followed the visit. An
 * answer proves that its message arrived.
 */
export async function countOutcomesOfAsk(
  db: Read,
  ask: AskReach,
  { from, until }: Week,
): Promise<CountedOutcome[]> {
  const { rows } = await sql<Counted>`
    select invitation.unit_id, invitation.language, invitation.weight, withdrawal.reason,
      case when withdrawal.invitation_id is null then 'invited' else 'withdrawn' end as kind, count(*) as count,
      count(*) filter (where ${hasLeft}) as sent,
      count(*) filter (where receipt.message_id is not null or answer.answer_id is not null) as delivered,
      count(opening.invitation_id) as opened, count(answer.answer_id) as answered
    from listening.invitation invitation
    left join listening.invitation_withdrawal withdrawal using (organisation_id, invitation_id)
    left join listening.invitation_opening opening using (organisation_id, invitation_id)
    left join listening.answer answer using (organisation_id, invitation_id)
    left join messaging.message message on message.organisation_id = invitation.organisation_id
      and message.cause_id = invitation.invitation_id and message.purpose = 'ask'
    left join messaging.message_result result on result.organisation_id = message.organisation_id
      and result.message_id = message.message_id
    left join messaging.message_receipt receipt on receipt.organisation_id = message.organisation_id
      and receipt.message_id = message.message_id and receipt.kind = 'delivered'
    where invitation.ask_id = ${ask.askId} and invitation.planned_at >= ${from} and invitation.planned_at < ${until}
    group by 1, 2, 3, 4, 5
    union all
    select coalesce(event.unit_id, service.unit_id), event.language, 1, refusal.reason, 'refused', count(*), 0, 0, 0, 0
    from listening.invitation_refusal refusal
    join listening.service_event event using (organisation_id, service_event_id)
    join catalogue.service service on service.organisation_id = refusal.organisation_id
      and service.service_id = refusal.service_id
    where ${refusedBy(ask)}
      and refusal.refused_at >= ${from} and refusal.refused_at < ${until}
    group by 1, 2, 4`.execute(db)
  return rows.map(({ count, sent, delivered, opened, answered, ...row }) => ({
    ...row,
    count: Number(count),
    sent: Number(sent),
    delivered: Number(delivered),
    opened: Number(opened),
    answered: Number(answered),
  }))
}

type Counted = {
  [Key in keyof CountedOutcome]: Key extends 'weight'
    ? number
    : CountedOutcome[Key] extends number
      ? string
      : CountedOutcome[Key]
}
