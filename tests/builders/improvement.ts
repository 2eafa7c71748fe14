import type { Actor, Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import { openCase } from '../../src/features/improvement/case.actions.ts'
import { closeCase } from '../../src/features/improvement/closure.actions.ts'
import type { Closing } from '../../src/features/improvement/closure.model.ts'
import { tellSpeakers } from '../../src/features/improvement/telling.actions.ts'
import { aMonday, aStaffActor } from './context.ts'
import { aRole } from './identity.ts'
import { aSpeaker } from './voices.ts'

type Staff = Extract<Actor, { kind: 'staff' }>

/** A member of staff with a row of their own, because a case remembers who did what. */
export async function aCaseWorker(
  database: Database,
  ctx: Context,
  given: Partial<Staff> & { role?: Parameters<typeof aStaffActor>[0] } = {},
): Promise<Staff> {
  const { role = 'administrator', ...rest } = given
  const actor = aStaffActor(role, { id: newId<'staff'>(aMonday), ...rest }) as Staff
  const organisationId = ctx.organisation.id
  await database.write(organisationId, (tx) =>
    tx
      .insertInto('identity.staff')
      .values({
        organisationId,
        staffId: actor.id,
        name: actor.name,
        email: `${actor.id}@example.fi`,
        subject: null,
        language: 'fi',
        joinedAt: aMonday,
        leftOn: null,
      })
      .execute(),
  )
  await aRole(database, ctx, { staffId: actor.id, role })
  return actor
}

/** Words somebody said unasked; a new speaker's unless told whose. */
export async function someWords(
  database: Database,
  ctx: Context,
  given: {
    serviceId?: Id<'service'> | null
    speakerId?: Id<'speaker'>
    words?: string
    language?: string
  } = {},
): Promise<{ feedbackId: Id<'feedback'>; speakerId: Id<'speaker'> }> {
  const { serviceId = null, words = 'Suihkuista tulee kylmää vettä.', language = 'fi' } = given
  const speakerId = given.speakerId ?? (await aSpeaker(database, ctx, { language })).speakerId
  const feedbackId = newId<'feedback'>(aMonday)
  const organisationId = ctx.organisation.id
  await database.write(organisationId, (tx) =>
    tx
      .insertInto('listening.feedback')
      .values({
        organisationId,
        feedbackId,
        speakerId,
        serviceId,
        unitId: null,
        channel: 'web',
        language,
        words,
        receivedAt: ctx.now,
      })
      .execute(),
  )
  return { feedbackId, speakerId }
}

/** An open case, by the deed of `ctx`'s own person. */
export async function aCase(
  database: Database,
  ctx: Context,
  given: Partial<Parameters<typeof openCase>[2]> = {},
): Promise<Id<'case'>> {
  const outcome = await database.write(ctx.organisation.id, (tx) =>
    openCase(tx, ctx, {
      title: 'Suihkujen lämmin vesi',
      goal: 'Vesi on lämmintä aukiolon loppuun asti.',
      serviceId: null,
      ...given,
    }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

export const aClosing: Closing = {
  heard: { fi: 'Suihkuista tuli kylmää vettä.', sv: 'Duscharna var kalla.', en: 'The showers were cold.' },
  did: { fi: 'Vaihdoimme varaajan.', sv: 'Vi bytte beredare.', en: 'We replaced the boiler.' },
  measurementId: null,
  measuredOn: '2027-02-01',
}

export async function closed(
  database: Database,
  ctx: Context,
  caseId: Id<'case'>,
  given: Partial<Closing> = {},
): Promise<Id<'case'>> {
  const outcome = await database.write(ctx.organisation.id, (tx) =>
    closeCase(tx, ctx, { ...aClosing, ...given, caseId }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  return caseId
}

/** What the job does, until everyone has been told. */
export async function told(database: Database, ctx: Context, caseId: Id<'case'>): Promise<void> {
  const system: Context = { ...ctx, actor: { kind: 'system', job: 'test' } }
  const batch = () => database.write(ctx.organisation.id, (tx) => tellSpeakers(tx, system, { caseId }))
  while ((await batch()) > 0);
}
