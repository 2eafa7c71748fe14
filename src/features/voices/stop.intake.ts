import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import type { OptOutPurpose } from './address.model.ts'
import { listConsentsToAddress } from './consent.queries.ts'
import { listStops } from './contact-claim.queries.ts'
import { withdrawConsents } from './contact.intake.ts'
import { getContactHash } from './contact.queries.ts'
import { allow } from './voices.access.ts'

/** What a person wants stopped, all of it: what is not named is free again. It holds for every contact with this address. */
export async function chooseStops(
  tx: Tx,
  ctx: Context,
  { contactId, stopped }: { contactId: Id<'contact'>; stopped: readonly OptOutPurpose[] },
): Promise<void> {
  const hash = await getContactHash(tx, contactId)
  if (!hash) return
  allow(ctx, 'opt out')
  const before = await listStops(tx, hash)
  const added = stopped.filter((purpose) => !before.includes(purpose))
  const freed = before.filter((purpose) => !stopped.includes(purpose))
  const organisationId = ctx.organisation.id
  if (added.length > 0) {
    const rows = added.map((purpose) => ({ organisationId, addressHash: hash, purpose, optedOutAt: ctx.now }))
    await tx
      .insertInto('voices.optOut')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (freed.length > 0)
    await tx
      .deleteFrom('voices.optOut')
      .where('addressHash', '=', hash)
      .where('purpose', 'in', freed)
      .execute()
  if (added.includes('tell')) await withdrawConsents(tx, ctx, await listConsentsToAddress(tx, hash))
  if (added.length + freed.length > 0)
    await record(tx, ctx, 'stops chosen', contactId, { stopped: [...stopped].sort().join(' ') })
}
