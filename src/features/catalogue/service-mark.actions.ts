import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { allow } from './catalogue.access.ts'
import { isSensitiveByClass } from './sensitive-class.model.ts'
import { listMarkedByClass } from './service-source.queries.ts'

/**
 * Marks each service from a source as its classes say, where nobody has said themselves whether it is sensitive: classes
 * change in the source, and our list of them when it is reviewed. Answers how many it marked otherwise than before.
 */
export async function markSensitiveServices(
  tx: Tx,
  ctx: Context,
  { causeId }: { causeId: string },
): Promise<number> {
  allow(ctx, 'mark services')
  const wrong = (await listMarkedByClass(tx)).filter(
    ({ sensitive, classes }) =>
      isSensitiveByClass(classes.map((code) => ({ list: 'service_class', code }))) !== sensitive,
  )
  if (wrong.length === 0) return 0
  const ids = wrong.map(({ serviceId }) => serviceId)
  await sql`
    update catalogue.service set sensitive = not sensitive where service_id = any(${ids}::uuid[])`.execute(tx)
  await record(tx, ctx, 'services marked', causeId, { marked: ids.length })
  return wrong.filter(({ archived }) => !archived).length
}
