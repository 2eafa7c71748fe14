import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { allow } from './identity.access.ts'
import { oldestSignInEnd } from './session.model.ts'

/** Removes sign-ins and one-time links whose end is further back than they are kept. Staff make few of them a day. */
export async function forgetSignIns(tx: Tx, ctx: Context): Promise<void> {
  allow(ctx, 'forget sign-ins')
  const oldest = oldestSignInEnd(ctx.now)
  const [sessions, links] = await Promise.all([
    tx.deleteFrom('identity.session').where('expiresAt', '<', oldest).executeTakeFirstOrThrow(),
    tx.deleteFrom('identity.signInLink').where('expiresAt', '<', oldest).executeTakeFirstOrThrow(),
  ])
  const count = Number(sessions.numDeletedRows + links.numDeletedRows)
  if (count > 0) await record(tx, ctx, 'sign-ins forgotten', ctx.organisation.id, { count })
}
