import { type Context, mainLanguageOf } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { inLanguage, isInterfaceLanguage } from '../../platform/texts.ts'
import { planMessage } from '../messaging/message.intake.ts'
import { listToldContacts } from '../voices/consent.queries.ts'
import { getReturnCode } from '../voices/speaker.intake.ts'
import { decideReplying, type ReplyRefusal } from './feedback-reply.model.ts'
import { listReplies } from './feedback-reply.queries.ts'
import { greetingTexts, replyMessageTexts, replyTexts } from './feedback-reply.texts.ts'
import type { Feedback } from './feedback.model.ts'
import { getFeedback, listSpeakersOfFeedback } from './feedback.queries.ts'
import { allow } from './listening.access.ts'

export type NewReply = {
  feedbackId: Id<'feedback'>
  typed: string
  /** Of the reply, BCP 47. */
  language: string
  /** How many replies there were when the form was opened. */
  seenCount: number
}

/** Says something back to one speaker: always on their own page, and by one message where they wished to be told. */
export async function replyToFeedback(
  tx: Tx,
  ctx: Context,
  { feedbackId, typed, language, seenCount }: NewReply,
): Promise<Outcome<ReplyRefusal, Id<'reply'>>> {
  await lockFeedback(tx, feedbackId)
  const feedback = await getFeedback(tx, feedbackId)
  const replies = await listReplies(tx, [feedbackId])
  // Whose words stay without them reads no reply: their page is gone.
  const reached = await listSpeakersOfFeedback(tx, [feedbackId])
  allow(ctx, 'reply to feedback', feedback)
  if (ctx.actor.kind !== 'staff') throw new Forbidden('reply to feedback')
  const decision = decideReplying({
    typed,
    greeting: greetingOf(ctx, language),
    erased: feedback.words === null || reached.length === 0,
    replyCount: replies.length,
    seenCount,
  })
  if (!decision.ok) return decision

  const replyId = newId<'reply'>(ctx.now)
  const reply = { replyId, feedbackId, words: decision.value, language }
  await tx
    .insertInto('listening.reply')
    .values({ organisationId: ctx.organisation.id, ...reply, repliedBy: ctx.actor.id, repliedAt: ctx.now })
    .execute()
  const told = await tell(tx, ctx, feedback, reply)
  await record(tx, ctx, 'feedback replied', feedbackId, { replyId, told })
  return done(replyId)
}

/** The beginning and the end of a letter, in the language of the one it is written to. */
export function greetingOf(ctx: Context, language: string): string {
  const spoken = isInterfaceLanguage(language) ? language : mainLanguageOf(ctx.organisation)
  const name = ctx.actor.kind === 'staff' ? ctx.actor.name : ''
  return greetingTexts.greeting[spoken](name, inLanguage(ctx.organisation.names, spoken).text)
}

// One message for one reply: to the contact given last that can be reached, and to no other.
async function tell(
  tx: Tx,
  ctx: Context,
  { speakerId }: Feedback,
  reply: { replyId: Id<'reply'>; words: string; language: string },
): Promise<boolean> {
  const contacts = await listToldContacts(tx, speakerId)
  if (contacts.length === 0) return false
  const language = isInterfaceLanguage(reply.language) ? reply.language : mainLanguageOf(ctx.organisation)
  const code = await getReturnCode(tx, ctx, speakerId)
  const link = `${ctx.baseUrl}/${ctx.organisation.slug}/${language}/follow/${code}`
  const organisation = inLanguage(ctx.organisation.names, language).text
  for (const { contactId, channel } of contacts.toReversed()) {
    const planned = await planMessage(tx, ctx, {
      purpose: 'reply',
      channel,
      contactId,
      language,
      causeId: reply.replyId,
      ...(channel === 'email' ? { subject: `${replyTexts.emailSubject[language]} – ${organisation}` } : {}),
      body:
        channel === 'email'
          ? replyMessageTexts.email[language](link, reply.words)
          : replyMessageTexts.text[language](link, organisation),
    })
    if (planned.ok) return true
  }
  return false
}

// Two replies sent at once: the second one sees the first.
async function lockFeedback(tx: Tx, feedbackId: Id<'feedback'>) {
  await tx
    .selectFrom('listening.feedback')
    .select('feedbackId')
    .where('feedbackId', '=', feedbackId)
    .forUpdate()
    .executeTakeFirst()
}
