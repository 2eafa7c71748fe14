import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { lockKey } from '../../platform/db/held-lock.ts'
import type { Channel } from './gateway.model.ts'

export type GatewayState = NonNullable<Awaited<ReturnType<typeof findGatewayState>>>

/** Whether messages go through; nothing before the first has been tried. */
export async function findGatewayState(db: Read, channel: Channel) {
  return db
    .selectFrom('messaging.gatewayState')
    .select(['line', 'sinceAt', 'fault', 'lastFault', 'lastFaultAt', 'failures', 'retryAt'])
    .where('channel', '=', channel)
    .executeTakeFirst()
}

/** Whether some process holds the sending of this channel now: the lock goes with the process, however that ends. */
export async function isSendingHeld(db: Read, organisationId: string, name: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
      and (classid::bigint << 32 | objid::bigint) = ${lockKey(organisationId, name)}) as held`.execute(db)
  return rows[0]?.held === true
}
