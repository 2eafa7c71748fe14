import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { getService } from '../catalogue/service.queries.ts'
import { type AskFault, type AskSettings, type AskWords, decideAsk, sameWords } from './ask.model.ts'
import { findOpenAsk, getAsk } from './ask.queries.ts'
import { exampleLink } from './invitation.model.ts'
import { allow } from './listening.access.ts'
import { decideInvitationScale, plainQuestionnaire } from './questionnaire.model.ts'
import { getQuestionnaire } from './questionnaire.queries.ts'
import { writeAskVersion } from './questionnaire-version.actions.ts'

export type WrittenAsk = { settings: AskSettings; words: AskWords }

/** From now on visits to the service are asked about. A service has one open ask at a time. */
export async function openAsk(
  tx: Tx,
  ctx: Context,
  input: WrittenAsk & { serviceId: Id<'service'> },
): Promise<Outcome<AskFault | 'already_open' | 'other_scale_in_invitation', Id<'ask'>>> {
  const service = await getService(tx, input.serviceId)
  allow(ctx, 'write ask', service)
  const decision = decideAsk(input, service, givenOf(ctx))
  if (!decision.ok) return decision
  const scale = decideInvitationScale(input.words.invitation, plainQuestionnaire.scale)
  if (!scale.ok) return scale
  if (await findOpenAsk(tx, service.serviceId)) return refuse('already_open')

  const askId = newId<'ask'>(ctx.now)
  const opened = await tx
    .insertInto('listening.ask')
    .values({
      organisationId: ctx.organisation.id,
      askId,
      serviceId: service.serviceId,
      ...rowOf(input.settings),
      openedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('askId')
    .executeTakeFirst()
  // Two people opened one at the same moment.
  if (!opened) return refuse('already_open')
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

/** New words are a new version: an answer goes on pointing at the words it answered. */
export async function changeAsk(
  tx: Tx,
  ctx: Context,
  input: WrittenAsk & { askId: Id<'ask'> },
): Promise<Outcome<AskFault | 'already_closed' | 'other_scale_in_invitation', Id<'ask'>>> {
  await lockAsk(tx, input.askId)
  const ask = await getAsk(tx, input.askId)
  allow(ctx, 'write ask', ask)
  if (ask.closedAt) return refuse('already_closed')
  const service = { names: ask.serviceNames, sensitive: ask.sensitive }
  const decision = decideAsk(input, service, givenOf(ctx))
  if (!decision.ok) return decision
  const questionnaire = await getQuestionnaire(tx, ask)
  const scale = decideInvitationScale(input.words.invitation, questionnaire.scale)
  if (!scale.ok) return scale

  await tx.updateTable('listening.ask').set(rowOf(input.settings)).where('askId', '=', ask.askId).execute()
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

/** Visits are no longer asked about. Invitations planned already still go out, and may be answered. */
export async function closeAsk(
  tx: Tx,
  ctx: Context,
  { askId }: { askId: Id<'ask'> },
): Promise<Outcome<'already_closed', Id<'ask'>>> {
  await lockAsk(tx, askId)
  const ask = await getAsk(tx, askId)
  allow(ctx, 'write ask', ask)
  if (ask.closedAt) return refuse('already_closed')
  await tx.updateTable('listening.ask').set({ closedAt: ctx.now }).where('askId', '=', askId).execute()
  await record(tx, ctx, 'ask closed', askId)
  return done(askId)
}

function givenOf(ctx: Context) {
  const { requiredLanguages, invented } = ctx.organisation
  return { requiredLanguages, example: exampleLink(ctx), reachesNobody: invented }
}

function rowOf({ weekdays, ...settings }: AskSettings) {
  return { ...settings, weekdays: [...weekdays] }
}

// Two people changing one ask wait for one another, so that their versions do not collide.
async function lockAsk(tx: Tx, askId: Id<'ask'>) {
  await tx.selectFrom('listening.ask').select('askId').where('askId', '=', askId).forUpdate().execute()
}
