import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { findServiceByKey } from '../catalogue/service.queries.ts'
import { type AddressRefusal, channelOf } from '../voices/address.model.ts'
import { consentToBeTold, eraseContacts } from '../voices/contact.intake.ts'
import { newSpeaker } from '../voices/speaker.intake.ts'
import { listAskedContacts } from './answer.queries.ts'
import { decideWords, type Feedback, type FeedbackChannel } from './feedback.model.ts'
import { listFeedbackOfSpeaker } from './feedback.queries.ts'
import { allow, reachOf } from './listening.access.ts'

export type GivenFeedback = {
  words: string
  /** Of the words, as far as is known: that of the page they were written on. */
  language: string
  /** Empty for "something else". */
  serviceKey: string
  /** A telephone number or an e-mail address, or nothing. */
  contact: string
  channel: 'web' | 'staff'
}

/** Somebody speaks up unasked, or staff write down what a caller says. */
export async function giveFeedback(
  tx: Tx,
  ctx: Context,
  input: GivenFeedback,
): Promise<Outcome<'required' | 'too_long' | 'bad_service' | AddressRefusal, Id<'feedback'>>> {
  const service = input.serviceKey === '' ? undefined : await findServiceByKey(tx, input.serviceKey)
  allow(ctx, 'give feedback')
  // A caller may speak of any service, so it is enough that this person writes feedback down somewhere.
  if (input.channel === 'staff') reachOf(ctx, 'enter feedback')
  if (input.serviceKey !== '' && !service?.publishedAt) return refuse('bad_service')
  const words = decideWords(input.words)
  if (!words.ok) return words

  const { language, channel } = input
  const { speakerId } = await newSpeaker(tx, ctx, { language })
  const feedbackId = await keepFeedback(tx, ctx, {
    speakerId,
    words: words.value,
    language,
    channel,
    serviceId: service?.serviceId ?? null,
    unitId: service?.unitId ?? null,
  })
  const address = input.contact.trim()
  if (address === '') return done(feedbackId)
  const consent = await consentToBeTold(tx, ctx, { speakerId, channel: channelOf(address), address })
  return consent.ok ? done(feedbackId) : consent
}

/** Someone comes back with their code and says more: it goes on from what they said last. */
export async function sayMore(
  tx: Tx,
  ctx: Context,
  { speakerId, typed, language }: { speakerId: Id<'speaker'>; typed: string; language: string },
): Promise<Outcome<'required' | 'too_long', Id<'feedback'>>> {
  const last = (await listFeedbackOfSpeaker(tx, speakerId)).at(-1)
  allow(ctx, 'give feedback')
  const words = decideWords(typed)
  if (!words.ok) return words
  return done(
    await keepFeedback(tx, ctx, {
      speakerId,
      words: words.value,
      language,
      channel: 'web',
      serviceId: last?.serviceId ?? null,
      unitId: last?.unitId ?? null,
      continuesId: last?.feedbackId ?? null,
    }),
  )
}

export type KeptFeedback = Pick<Feedback, 'speakerId' | 'serviceId' | 'unitId' | 'language'> & {
  /** Read already: see decideWords. */
  words: string
  channel: FeedbackChannel
  answerId?: Id<'answer'> | null
  continuesId?: Id<'feedback'> | null
}

/** Keeps words that have been read, whichever way they came. */
export async function keepFeedback(tx: Tx, ctx: Context, kept: KeptFeedback): Promise<Id<'feedback'>> {
  allow(ctx, 'give feedback')
  const feedbackId = newId<'feedback'>(ctx.now)
  const { channel, serviceId, speakerId } = kept
  await tx
    .insertInto('listening.feedback')
    .values({ organisationId: ctx.organisation.id, feedbackId, receivedAt: ctx.now, ...kept })
    .execute()
  await record(tx, ctx, 'feedback given', feedbackId, { channel, serviceId, speakerId })
  return feedbackId
}

/**
 * A speaker was erased: the telephone or mailbox where they were asked goes, too, with the marks by which it was known. They
 * hang on the answer, so this comes before the answer forgets its speaker.
 */
export async function forgetAsked(tx: Tx, ctx: Context, speakerId: Id<'speaker'>): Promise<void> {
  allow(ctx, 'forget words')
  await eraseContacts(tx, ctx, await listAskedContacts(tx, speakerId))
}

/**
 * A speaker was erased. Their first score stays as a number of nobody, so that what was counted stays true; what they
 * answered to further questions could tell several of these numbers to be one person's, and goes. Replies may name a
 * person, so they go with the words.
 */
export async function forgetWords(tx: Tx, ctx: Context, speakerId: Id<'speaker'>): Promise<void> {
  allow(ctx, 'forget words')
  const said = await tx
    .updateTable('listening.feedback')
    .set({ words: null })
    .where('speakerId', '=', speakerId)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('listening.reply')
    .set({ words: null })
    .where('feedbackId', 'in', (eb) =>
      eb.selectFrom('listening.feedback').select('feedbackId').where('speakerId', '=', speakerId),
    )
    .execute()
  await tx
    .deleteFrom('listening.questionAnswer')
    .where('answerId', 'in', (eb) =>
      eb.selectFrom('listening.answer').select('answerId').where('speakerId', '=', speakerId),
    )
    .execute()
  await tx
    .deleteFrom('listening.declinedWish')
    .where('answerId', 'in', (eb) =>
      eb.selectFrom('listening.answer').select('answerId').where('speakerId', '=', speakerId),
    )
    .execute()
  await tx
    .updateTable('listening.answer')
    .set({ speakerId: null })
    .where('speakerId', '=', speakerId)
    .execute()
  await record(tx, ctx, 'words forgotten', speakerId, { count: Number(said.numUpdatedRows) })
}
