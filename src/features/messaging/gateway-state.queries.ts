import type { Read } from '../../platform/db/database.ts'
import type { Channel } from './gateway.model.ts'

export type GatewayState = NonNullable<Awaited<ReturnType<typeof findGatewayState>>>

/** Whether messages go through; nothing before the first has been tried. */
export async function findGatewayState(db: Read, channel: Channel) {
  return db
    .selectFrom('messaging.gatewayState')
    .select(['line', 'sinceAt', 'fault', 'lastFault', 'lastFaultAt', 'failures', 'retryAt', 'seenAt'])
    .where('channel', '=', channel)
    .executeTakeFirst()
}
