import { type Context, mainLanguageOf } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { inLanguage, isInterfaceLanguage } from '../../platform/texts.ts'
import { planMessage } from '../messaging/message.intake.ts'
import { composeText } from '../messaging/template.intake.ts'
import { listToldContacts } from '../voices/consent.queries.ts'
import { getReturnCode } from '../voices/speaker.queries.ts'
import { allow } from './improvement.access.ts'
import { tellingsInBatch } from './telling.model.ts'
import { listUntoldSpeakers } from './telling.queries.ts'
import { tellingTextsOf } from './telling.texts.ts'

type Untold = { speakerId: Id<'speaker'>; language: string }

/** Tells the next of those whose words led to the case; how many there were. None when everyone has been told. */
export async function tellSpeakers(
  tx: Tx,
  ctx: Context,
  { caseId }: { caseId: Id<'case'> },
): Promise<number> {
  allow(ctx, 'tell speakers')
  // Two runs at once: the second waits here, and then finds these speakers told.
  const closure = await tx
    .selectFrom('improvement.caseClosure')
    .select('closedAt')
    .where('caseId', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!closure) return 0

  const untold = await listUntoldSpeakers(tx, { caseId, limit: tellingsInBatch })
  let byMessage = 0
  for (const speaker of untold) if (await tell(tx, ctx, caseId, speaker)) byMessage += 1
  if (untold.length > 0) await record(tx, ctx, 'speakers told', caseId, { count: untold.length, byMessage })
  return untold.length
}

async function tell(tx: Tx, ctx: Context, caseId: Id<'case'>, speaker: Untold): Promise<boolean> {
  const tellingId = newId<'telling'>(ctx.now)
  const byMessage = await planTelling(tx, ctx, speaker, tellingId)
  await tx
    .insertInto('improvement.telling')
    .values({
      organisationId: ctx.organisation.id,
      tellingId,
      caseId,
      speakerId: speaker.speakerId,
      toldAt: ctx.now,
      byMessage,
    })
    .execute()
  return byMessage
}

// One message a speaker: where there are several addresses, the one given last, unless its channel is not connected.
async function planTelling(
  tx: Tx,
  ctx: Context,
  { speakerId, language: spoken }: Untold,
  tellingId: Id<'telling'>,
): Promise<boolean> {
  const contacts = await listToldContacts(tx, speakerId)
  if (contacts.length === 0) return false
  const { organisation, baseUrl } = ctx
  const language = isInterfaceLanguage(spoken) ? spoken : mainLanguageOf(organisation)
  const name = inLanguage(organisation.names, language).text
  const code = await getReturnCode(tx, ctx, speakerId)
  const link = `${baseUrl}/${organisation.slug}/${language}/follow/${code}`
  const body = await composeText(tx, ctx, { kind: 'tell', language, values: { link } })
  for (const { contactId, channel } of contacts.toReversed()) {
    const planned = await planMessage(tx, ctx, {
      purpose: 'tell',
      channel,
      contactId,
      language,
      ...(channel === 'email' ? { subject: tellingTextsOf.subject[language](name) } : {}),
      body,
      causeId: tellingId,
    })
    if (planned.ok) return true
  }
  return false
}
