import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { addJob } from '../../platform/jobs.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Service } from '../catalogue/service.model.ts'
import { type AskFault, type AskSettings, type AskWords, sameWords } from './ask.model.ts'
import { decideForEach, servicesOf } from './ask-decision.actions.ts'
import { followsTheSame } from './ask-rules.model.ts'
import { writeFollowing } from './ask-rules.actions.ts'
import { type Ask, getAsk, listOpenAsksOf } from './ask.queries.ts'
import { withdrawInvitationsTask } from './invitation.model.ts'
import { allow } from './listening.access.ts'
import { decideInvitationScale, plainQuestionnaire } from './questionnaire.model.ts'
import { getQuestionnaire } from './questionnaire.queries.ts'
import { writeAskVersion } from './questionnaire-version.actions.ts'

/** Besides the service that the ask bears the name of, and of units those it keeps to. */
export type Followed = { alsoServiceIds: readonly Id<'service'>[]; unitIds: readonly Id<'unit'>[] }
export type WrittenAsk = { settings: AskSettings; words: AskWords; followed?: Followed }

const oneService: Followed = { alsoServiceIds: [], unitIds: [] }

/** From now on visits are asked about: those that this ask follows more closely than any other (ask-rules.model.ts). */
export async function openAsk(
  tx: Tx,
  ctx: Context,
  input: WrittenAsk & { serviceId: Id<'service'> },
): Promise<Outcome<AskFault | 'already_open', Id<'ask'>>> {
  await lockAsks(tx, ctx)
  const { followed = oneService } = input
  const services = await servicesOf(tx, ctx, [input.serviceId, ...followed.alsoServiceIds])
  const decision = await decideForEach(tx, ctx, input, services)
  if (!decision.ok) return decision
  if (await isFollowed(tx, input, followed)) return refuse('already_open')
  const service = services[0] as Service

  const askId = newId<'ask'>(ctx.now)
  await tx
    .insertInto('listening.ask')
    .values({
      organisationId: ctx.organisation.id,
      askId,
      serviceId: service.serviceId,
      ...rowOf(input.settings),
      openedAt: ctx.now,
    })
    .execute()
  await writeFollowing(tx, ctx, { askId, target: service, ...followed })
  await writeAskVersion(tx, ctx, {
    target: service,
    askId,
    version: 1,
    words: input.words,
    questionnaire: plainQuestionnaire,
  })
  await record(tx, ctx, 'ask opened', askId, { serviceId: service.serviceId })
  return done(askId)
}

/**
 * New words are a new version: an answer goes on pointing at the words it answered. Invitations that wait keep the words,
 * the moment and the weight they were planned with; the new rules hold for visits decided from now on.
 */
export async function changeAsk(
  tx: Tx,
  ctx: Context,
  input: WrittenAsk & { askId: Id<'ask'> },
): Promise<Outcome<AskFault | 'already_open' | 'already_closed' | 'other_scale_in_invitation', Id<'ask'>>> {
  await lockAsks(tx, ctx)
  await lockAsk(tx, input.askId)
  const ask = await getAsk(tx, input.askId)
  allow(ctx, 'write ask', ask)
  if (ask.closedAt) return refuse('already_closed')
  const { followed = followedBy(ask) } = input
  const services = await servicesOf(tx, ctx, [ask.serviceId, ...followed.alsoServiceIds])
  const decision = await decideForEach(tx, ctx, input, services)
  if (!decision.ok) return decision
  if (await isFollowed(tx, { ...input, serviceId: ask.serviceId }, followed, ask.askId))
    return refuse('already_open')
  const questionnaire = await getQuestionnaire(tx, ask)
  const scale = decideInvitationScale(input.words.invitation, questionnaire.scale)
  if (!scale.ok) return scale

  await tx.updateTable('listening.ask').set(rowOf(input.settings)).where('askId', '=', ask.askId).execute()
  await writeFollowing(tx, ctx, { askId: ask.askId, target: ask, ...followed })
  const version = sameWords(ask.words, input.words) ? ask.version : ask.version + 1
  if (version !== ask.version)
    await writeAskVersion(tx, ctx, {
      target: ask,
      askId: ask.askId,
      version,
      words: input.words,
      questionnaire,
    })
  await record(tx, ctx, 'ask changed', ask.askId, { version })
  return done(ask.askId)
}

/**
 * Visits are no longer asked about, and nobody is reminded. Invitations planned already still go out and may be answered,
 * or are called back where that is wished: by a job, because there may be many.
 */
export async function closeAsk(
  tx: Tx,
  ctx: Context,
  { askId, callsBack = false }: { askId: Id<'ask'>; callsBack?: boolean },
): Promise<Outcome<'already_closed', Id<'ask'>>> {
  await lockAsk(tx, askId)
  const ask = await getAsk(tx, askId)
  await servicesOf(tx, ctx, ask.follows.serviceIds)
  if (ask.closedAt) return refuse('already_closed')
  await tx.updateTable('listening.ask').set({ closedAt: ctx.now }).where('askId', '=', askId).execute()
  if (callsBack) await addJob(tx, withdrawInvitationsTask, { askId })
  await record(tx, ctx, 'ask closed', askId, { callsBack })
  return done(askId)
}

/** Another open ask follows the very same visits: one of the two would never ask anyone. */
async function isFollowed(
  tx: Tx,
  { settings, serviceId }: { settings: AskSettings; serviceId: Id<'service'> },
  { alsoServiceIds, unitIds }: Followed,
  except?: Id<'ask'>,
): Promise<boolean> {
  const serviceIds = [serviceId, ...alsoServiceIds]
  const { channels, visitTypes, segments } = settings
  const follows = { serviceIds, unitIds, channels, visitTypes, segments }
  const others = await listOpenAsksOf(tx, serviceIds)
  return others.some((other) => other.askId !== except && followsTheSame(other.follows, follows))
}

function followedBy({ serviceId, follows }: Ask): Followed {
  const alsoServiceIds = follows.serviceIds.filter((id) => id !== serviceId) as Id<'service'>[]
  return { alsoServiceIds, unitIds: follows.unitIds as Id<'unit'>[] }
}

function rowOf({ weekdays, channels, visitTypes, segments, excludedSegments, ...settings }: AskSettings) {
  return {
    ...settings,
    weekdays: [...weekdays],
    channels: [...channels],
    visitTypes: [...visitTypes],
    segments: [...segments],
    excludedSegments: [...excludedSegments],
  }
}

// Asks are few and seldom written: one at a time, so that no two open ones follow the same.
async function lockAsks(tx: Tx, ctx: Context) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`asks of ${ctx.organisation.id}`}, 0))`.execute(
    tx,
  )
}

// Two people changing one ask wait for one another, so that their versions do not collide.
async function lockAsk(tx: Tx, askId: Id<'ask'>) {
  await tx.selectFrom('listening.ask').select('askId').where('askId', '=', askId).forNoKeyUpdate().execute()
}
