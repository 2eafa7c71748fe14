import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type EventDetails, record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, refuse } from '../../platform/outcome.ts'
import { encrypt, keyedHash, newToken } from '../../platform/secrets/secrets.ts'
import { dayInFinland } from './day.model.ts'
import { allow } from './identity.access.ts'
import { listRolesInForce } from './role.queries.ts'
import { idTokenPurpose, sessionEnd, signInLinkEnd } from './session.model.ts'
import { findSignInLink } from './session.queries.ts'
import { decideSignIn } from './sign-in.model.ts'
import { getStaff, type Staff } from './staff.queries.ts'

/** For one sign-in within a day, given to a person by hand. Only a mark of it is kept. */
export async function makeSignInLink(tx: Tx, ctx: Context, { staffId }: { staffId: Id<'staff'> }) {
  await getStaff(tx, staffId)
  allow(ctx, 'make sign-in link')

  const code = newToken()
  const signInLinkId = newId<'signInLink'>(ctx.now)
  await tx
    .insertInto('identity.signInLink')
    .values({
      organisationId: ctx.organisation.id,
      signInLinkId,
      codeHash: linkHash(ctx, code),
      staffId,
      madeAt: ctx.now,
      expiresAt: signInLinkEnd(ctx.now),
    })
    .execute()
  await record(tx, ctx, 'sign in link made', staffId)
  return done(code)
}

/** Whoever holds the link proves who they are by it, once. */
export async function signInByLink(tx: Tx, ctx: Context, { code }: { code: string }) {
  const link = await findSignInLink(tx, linkHash(ctx, code), ctx.now)
  if (!link) return refuse('link_not_valid')
  const person = await getStaff(tx, link.staffId)
  const today = dayInFinland(ctx.now)
  const decision = decideSignIn(person, await listRolesInForce(tx, person.id, today), today)
  if (!decision.ok) return decision
  const used = await tx
    .updateTable('identity.signInLink')
    .set({ usedAt: ctx.now })
    .where('signInLinkId', '=', link.id)
    .where('usedAt', 'is', null)
    .returning('signInLinkId')
    .executeTakeFirst()
  // Two who opened it at once: the database lets one pass.
  if (!used) return refuse('link_not_valid')
  return done(await beginSession(tx, ctx, person, { by: 'link' }))
}

/** The token goes into the person's cookie and nowhere else. */
export async function beginSession(
  tx: Tx,
  ctx: Context,
  person: Staff,
  details: EventDetails,
  idToken: string | null = null,
): Promise<{ token: string; expiresAt: Date }> {
  const { organisation, secrets } = ctx
  const token = newToken()
  const sessionId = newId<'session'>(ctx.now)
  const expiresAt = sessionEnd(ctx.now)
  await tx
    .deleteFrom('identity.session')
    .where('staffId', '=', person.id)
    .where('expiresAt', '<=', ctx.now)
    .execute()
  await tx
    .insertInto('identity.session')
    .values({
      organisationId: organisation.id,
      sessionId,
      tokenHash: sessionHash(ctx, token),
      staffId: person.id,
      beganAt: ctx.now,
      expiresAt,
      idTokenEncrypted: idToken && encrypt(secrets, organisation.id, idToken, idTokenPurpose),
    })
    .execute()
  const actor = { kind: 'staff', id: person.id, name: person.name, grants: [], sessionId } as const
  await record(tx, { ...ctx, actor }, 'staff signed in', person.id, details)
  return { token, expiresAt }
}

/** One's own session, at once and everywhere: the cookie opens nothing any more. */
export async function endSession(tx: Tx, ctx: Context) {
  if (ctx.actor.kind !== 'staff') return done()
  await tx.deleteFrom('identity.session').where('sessionId', '=', ctx.actor.sessionId).execute()
  await record(tx, ctx, 'staff signed out', ctx.actor.id)
  return done()
}

export function sessionHash({ secrets, organisation }: Context, token: string): Buffer {
  return keyedHash(secrets, organisation.id, 'session', token)
}

export function linkHash({ secrets, organisation }: Context, code: string): Buffer {
  return keyedHash(secrets, organisation.id, 'sign-in link', code)
}
