import type { Read } from '../../platform/db/database.ts'
import type { Channel } from './gateway.model.ts'
import { listGateways } from './gateway.queries.ts'
import { findGatewayState } from './gateway-state.queries.ts'
import { type GatewayTrouble, turnedAwayOf } from './gateway-trouble.model.ts'
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
  }
  return troubles
}

/** Of the last day, and since the gateway was connected: what was wrong before that has been seen to. */
async function findTurnedAway(
  db: Read,
  { channel, connectedAt, now }: { channel: Channel; connectedAt: Date; now: Date },
) {
  const rows = await db
    .selectFrom('messaging.message as message')
    .innerJoin('messaging.messageResult as result', (join) =>
      join
        .onRef('result.organisationId', '=', 'message.organisationId')
        .onRef('result.messageId', '=', 'message.messageId'),
    )
    .select(['result.kind', 'result.reason as code', (select) => select.fn.countAll().as('count')])
    .where('message.channel', '=', channel)
    .where('message.plannedAt', '>=', new Date(now.getTime() - plannedBefore))
    .where('result.kind', 'in', ['sent', 'failed'])
    .where('result.happenedAt', '>=', new Date(Math.max(connectedAt.getTime(), now.getTime() - lately)))
    .groupBy(['result.kind', 'result.reason'])
    .orderBy('count', 'desc')
    .limit(100)
    .execute()
  const counts = rows.map(({ kind, code, count }) => ({ kind, code, count: Number(count) }))
  const sent = counts.find(({ kind }) => kind === 'sent')?.count ?? 0
  return turnedAwayOf(sent, failuresOf(counts.filter(({ kind }) => kind === 'failed')))
}
