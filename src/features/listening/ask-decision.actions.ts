import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import type { Service } from '../catalogue/service.model.ts'
import { getService } from '../catalogue/service.queries.ts'
import { type AskFault, type AskSettings, type AskWords, decideAsk } from './ask.model.ts'
import { getDecisionGiven } from './ask.queries.ts'
import { allow } from './listening.access.ts'

/** Whoever writes an ask must be allowed to do so for every service it follows. */
export async function servicesOf(tx: Tx, ctx: Context, serviceIds: readonly string[]): Promise<Service[]> {
  const services: Service[] = []
  for (const serviceId of new Set(serviceIds)) {
    const service = await getService(tx, serviceId as Id<'service'>)
    allow(ctx, 'write ask', service)
    services.push(service)
  }
  return services
}

/** The words of an ask go to people of each service it follows: what one of them forbids is forbidden. */
export async function decideForEach(
  tx: Tx,
  ctx: Context,
  written: { settings: AskSettings; words: AskWords },
  services: readonly Service[],
): Promise<Outcome<AskFault>> {
  const given = await getDecisionGiven(tx, ctx)
  return services.map((service) => decideAsk(written, service, given)).find(({ ok }) => !ok) ?? done()
}
