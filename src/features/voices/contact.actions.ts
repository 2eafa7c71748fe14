import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { oldestClaimEnd } from './contact-claim.model.ts'
import { oldestContactReading } from './retention.model.ts'
import { allow } from './voices.access.ts'

/** So many at once, so that a batch holds its locks for a moment only. */
export const forgottenAtOnce = 1000

export type Forgotten = { contacts: number; readings: number; claims: number }

/** Empties addresses whose time is over, and removes old rows of the read log. The hash stays, for caps and opt-outs. */
export async function forgetContacts(tx: Tx, ctx: Context, most = forgottenAtOnce): Promise<Forgotten> {
  allow(ctx, 'forget contacts')
  const forgotten = {
    contacts: await emptyOverdueContacts(tx, ctx.now, most),
    readings: await removeOldReadings(tx, oldestContactReading(ctx.now), most),
    claims: await removeOldClaims(tx, oldestClaimEnd(ctx.now)),
  }
  if (forgotten.contacts + forgotten.readings + forgotten.claims > 0) {
    await record(tx, ctx, 'contacts forgotten', ctx.organisation.id, forgotten)
  }
  return forgotten
}

async function emptyOverdueContacts(tx: Tx, now: Date, most: number) {
  const { numUpdatedRows } = await tx
    .updateTable('voices.contact')
    .set({ addressEncrypted: null })
    .where('contactId', 'in', (eb) =>
      eb
        .selectFrom('voices.contact')
        .select('contactId')
        .where('addressEncrypted', 'is not', null)
        .where('keptUntilAt', '<=', now)
        .orderBy('keptUntilAt')
        .limit(most),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

async function removeOldReadings(tx: Tx, oldest: Date, most: number) {
  const { numDeletedRows } = await tx
    .deleteFrom('voices.contactReading')
    .where('contactReadingId', 'in', (eb) =>
      eb
        .selectFrom('voices.contactReading')
        .select('contactReadingId')
        .where('readAt', '<', oldest)
        .orderBy('readAt')
        .limit(most),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

// A handful a day: residents ask for them one by one.
async function removeOldClaims(tx: Tx, oldest: Date) {
  const { numDeletedRows } = await tx
    .deleteFrom('voices.contactClaim')
    .where('expiresAt', '<', oldest)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
