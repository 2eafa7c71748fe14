import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Channel } from './gateway.model.ts'
import { listGateways } from './gateway.queries.ts'
import { findGatewayState } from './gateway-state.queries.ts'
import { type GatewayTrouble, isLeftWaiting, turnedAwayOf } from './gateway-trouble.model.ts'
import { failuresOf } from './message-failure.model.ts'
import { countOverdue } from './sending.queries.ts'

const lately = 24 * 60 * 60_000
/** An ask is planned at most some days ahead, so what was tried lately was planned no earlier than this. */
const plannedBefore = 7 * lately

export async function listGatewayTroubles(db: Read, now: Date): Promise<GatewayTrouble[]> {
  const troubles: GatewayTrouble[] = []
  for (const { channel, connectedAt } of await listGateways(db)) {
    const state = await findGatewayState(db, channel)
    if (state?.fault) {
      const { fault, sinceAt } = state
      troubles.push({
        channel,
        kind: 'closed',
        fault,
        sinceAt,
        overdue: await countOverdue(db, channel, now),
      })
      continue
    }
    const turned = await findTurnedAway(db, { channel, connectedAt, now })
    if (turned) troubles.push({ channel, kind: 'turning_away', ...turned })
    const sinceAt = turned ? undefined : await findLeftWaiting(db, channel, now)
    if (sinceAt) troubles.push({ channel, kind: 'nobody_sends', sinceAt })
  }
  return troubles
}

/**
 * Of the last day, and since the gateway was connected: what was wrong before that has been seen to. A thousand that left in the morning
 * do not hide that none has since.
 */
async function findTurnedAway(
  db: Read,
  { channel, connectedAt, now }: { channel: Channel; connectedAt: Date; now: Date },
) {
  const since = new Date(Math.max(connectedAt.getTime(), now.getTime() - lately))
  const { rows } = await sql<{ kind: string; code: string | null; count: string; afterSent: string }>`
    with lately as materialized (
      select result.kind, result.reason, result.happened_at,
        max(result.happened_at) filter (where result.kind = 'sent') over () as last_sent_at
      from messaging.message join messaging.message_result result using (organisation_id, message_id)
      where message.channel = ${channel} and message.planned_at >= ${new Date(now.getTime() - plannedBefore)}
        and result.kind in ('sent', 'failed') and result.happened_at >= ${since})
    select kind, reason as code, count(*) as count,
      count(*) filter (where last_sent_at is null or happened_at > last_sent_at) as "afterSent"
    from lately group by 1, 2 order by 3 desc, 2 limit 100`.execute(db)
  const failed = rows.filter(({ kind }) => kind === 'failed')
  const failuresBy = (key: 'count' | 'afterSent') =>
    failuresOf(failed.map(({ code, [key]: count }) => ({ code, count: Number(count) })))
  const sent = Number(rows.find(({ kind }) => kind === 'sent')?.count ?? 0)
  return turnedAwayOf(sent, failuresBy('count')) ?? turnedAwayOf(0, failuresBy('afterSent'))
}

/** Since when; nothing where messages leave, or none waits. */
async function findLeftWaiting(db: Read, channel: Channel, now: Date): Promise<Date | undefined> {
  const { dueAt } = await db
    .selectFrom('messaging.waitingMessage')
    .select((select) => select.fn.min('dueAt').as('dueAt'))
    .where('channel', '=', channel)
    .where('begunAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (dueAt === null || !isLeftWaiting({ dueAt, endedAt: null, now })) return undefined
  const { endedAt } = await db
    .selectFrom('messaging.message as message')
    .innerJoin('messaging.messageResult as result', (join) =>
      join
        .onRef('result.organisationId', '=', 'message.organisationId')
        .onRef('result.messageId', '=', 'message.messageId'),
    )
    .select((select) => select.fn.max('result.happenedAt').as('endedAt'))
    .where('message.channel', '=', channel)
    .where('message.plannedAt', '>=', new Date(now.getTime() - plannedBefore))
    .executeTakeFirstOrThrow()
  return isLeftWaiting({ dueAt, endedAt, now }) ? dueAt : undefined
}

/** Of the last day, and since the gateway was connected: how many it took, and for how many of those it told no id. */
export async function countWithoutId(
  db: Read,
  { channel, connectedAt, now }: { channel: Channel; connectedAt: Date; now: Date },
): Promise<{ sent: number; withoutId: number }> {
  const since = new Date(Math.max(connectedAt.getTime(), now.getTime() - lately))
  const { rows } = await sql<{ sent: string; withoutId: string }>`
    select count(*) as sent, count(*) filter (where result.gateway_reference is null) as "withoutId"
    from messaging.message join messaging.message_result result using (organisation_id, message_id)
    where message.channel = ${channel} and message.planned_at >= ${new Date(now.getTime() - plannedBefore)}
      and result.kind = 'sent' and result.happened_at >= ${since}`.execute(db)
  return { sent: Number(rows[0]?.sent ?? 0), withoutId: Number(rows[0]?.withoutId ?? 0) }
}
