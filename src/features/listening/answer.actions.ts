import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { systemContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { together } from '../../platform/db/together.ts'
import { NotFound } from '../../platform/errors.ts'
import { record, recordDeed } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { keyedHash, normaliseCode } from '../../platform/secrets/secrets.ts'
import { type AddressRefusal, channelOf } from '../voices/address.model.ts'
import { consentToBeTold, readAddress } from '../voices/contact.intake.ts'
import { newSpeaker } from '../voices/speaker.intake.ts'
import {
  type AnswerChannel,
  type AnswerId,
  decideAnswering,
  type GivenAnswer,
  type InvitationToAnswer,
} from './answer.model.ts'
import { findInvitationByCode, getAskedWords } from './answer.queries.ts'
import { keepFeedback } from './feedback.actions.ts'
import { decideWords, readWords } from './feedback.model.ts'
import { listFeedbackOfSpeaker } from './feedback.queries.ts'
import { invitationCodePurpose } from './invitation.model.ts'
import { allow } from './listening.access.ts'

export type GivenScore = {
  invitation: InvitationToAnswer
  score: number
  language: string
  channel: AnswerChannel
}

/**
 * The touch of a number, kept at once. The hottest deed of all: one insert and one event, and one answer for one
 * invitation holds by the database itself, so no form is claimed. The speaker comes with the next step. All it asks it asks at once,
 * so that the commit can follow in the same message.
 */
export async function giveScore(
  tx: Tx,
  ctx: Context,
  { invitation, score, language, channel }: GivenScore,
): Promise<Outcome<'erased' | 'expired' | 'already_answered' | 'bad_choice', AnswerId>> {
  const { given, sendAt, erased, scale } = invitation
  allow(ctx, 'answer invitation')
  const decision = decideAnswering({ sendAt, erased, given, score, scale, now: ctx.now })
  if (!decision.ok) return decision
  if (given && decision.value === 'same') return done(given.answerId)
  if (given) {
    const change = tx.updateTable('listening.answer').set({ score }).where('answerId', '=', given.answerId)
    await together([change.execute(), record(tx, ctx, 'answer changed', given.answerId)])
    return done(given.answerId)
  }
  return done(await insertAnswer(tx, ctx, { invitation, score, language, channel }))
}

/** The reason, or that there is none: now the person becomes a speaker, with a code to come back with. */
export async function explainAnswer(
  tx: Tx,
  ctx: Context,
  input: { codeHash: Buffer; words: string; language: string },
): Promise<Outcome<'too_long' | 'no_score', Id<'speaker'>>> {
  const answered = await lockAnswered(tx, input.codeHash)
  if (!answered) return refuse('no_score')
  allow(ctx, 'answer invitation')
  const words = readWords(input.words)
  const decision = decideWords(words)
  if (!decision.ok && decision.reason === 'too_long') return refuse('too_long')

  const { invitation, given } = answered
  const { language } = input
  const speakerId = given.speakerId ?? (await becomeSpeaker(tx, ctx, given.answerId, language))
  const said = await listFeedbackOfSpeaker(tx, speakerId)
  // The page of the reason opened again and sent as it was: said once.
  if (words !== '' && !said.some((one) => one.words === words)) {
    const { answerId } = given
    const { serviceId, unitId } = invitation
    await keepFeedback(tx, ctx, { speakerId, answerId, serviceId, unitId, words, language, channel: 'link' })
  }
  return done(speakerId)
}

export type Wish = { codeHash: Buffer; where: 'asked_here' | 'elsewhere' | 'nowhere'; address: string }

/** "May we tell you when this moves?": here, where the question came; somewhere else; or not at all. */
export async function answerWish(
  tx: Tx,
  ctx: Context,
  { codeHash, where, address }: Wish,
): Promise<Outcome<AddressRefusal | 'no_score' | 'required' | 'no_longer_kept'>> {
  const answered = await lockAnswered(tx, codeHash)
  const speakerId = answered?.given.speakerId
  if (!answered || !speakerId) return refuse('no_score')
  allow(ctx, 'answer invitation')
  if (where === 'nowhere') return declineWish(tx, ctx, answered.given.answerId)
  if (where === 'elsewhere') {
    if (address.trim() === '') return refuse('required')
    const consent = await consentToBeTold(tx, ctx, { speakerId, channel: channelOf(address), address })
    return consent.ok ? done() : consent
  }

  const { now, secrets, baseUrl } = ctx
  const { contactId } = answered.invitation
  const { contactChannel } = await getAskedWords(tx, answered.invitation, ctx.now)
  // Nobody sees the number: the program takes it from one purpose to the other, and the read log says so.
  const program = systemContext(ctx.organisation, 'listening: consent where we asked', {
    now,
    secrets,
    baseUrl,
  })
  const known = await readAddress(tx, program, { contactId, why: 'consent given where we asked' })
  if (known === undefined || contactChannel === null) return refuse('no_longer_kept')
  const here = { channel: contactChannel, address: known, proven: true }
  const consent = await consentToBeTold(tx, ctx, { speakerId, ...here })
  return consent.ok ? done() : consent
}

// A consent that they have given is theirs to withdraw on the page of their return code.
async function declineWish(tx: Tx, ctx: Context, answerId: Id<'answer'>): Promise<Outcome<never>> {
  await tx
    .insertInto('listening.declinedWish')
    .values({ organisationId: ctx.organisation.id, answerId, declinedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(tx, ctx, 'wish declined', answerId)
  return done()
}

/** By this an invitation is found from the code in its link. */
export function invitationCodeHash(ctx: Context, code: string): Buffer {
  return keyedHash(ctx.secrets, ctx.organisation.id, invitationCodePurpose, normaliseCode(code))
}

/** The person who answered gets a return code, once. */
export async function becomeSpeaker(
  tx: Tx,
  ctx: Context,
  answerId: AnswerId,
  language: string,
): Promise<Id<'speaker'>> {
  allow(ctx, 'answer invitation')
  const { speakerId } = await newSpeaker(tx, ctx, { language })
  await tx.updateTable('listening.answer').set({ speakerId }).where('answerId', '=', answerId).execute()
  await record(tx, ctx, 'answer signed', answerId, { speakerId })
  return speakerId
}

async function insertAnswer(tx: Tx, ctx: Context, { invitation, ...answer }: GivenScore): Promise<AnswerId> {
  const answerId = newId<'answer'>(ctx.now)
  const { invitationId, askId, version, scale, weight, serviceId, unitId } = invitation
  const { score, language, channel } = answer
  // Plain text: this is the statement that a whole town runs in the same minutes.
  const insert = sql`insert into listening.answer
    (organisation_id, answer_id, invitation_id, ask_id, version, service_id, unit_id, scale, weight, score, language, channel,
      answered_at)
    values (${ctx.organisation.id}, ${answerId}, ${invitationId}, ${askId}, ${version}, ${serviceId}, ${unitId}, ${scale},
      ${weight}, ${score}, ${language}, ${channel}, ${ctx.now})
    on conflict (organisation_id, invitation_id) do nothing`
  const details = { invitationId, channel }
  await recordDeed(tx, ctx, { insert, name: 'answer given', subjectId: answerId, details })
  return answerId
}

/** Two sendings of one step wait for one another here, so that an answer gets one speaker and a question one answer. */
export async function lockAnswered(
  tx: Tx,
  codeHash: Buffer,
): Promise<{ invitation: InvitationToAnswer; given: GivenAnswer } | undefined> {
  const found = await findInvitationByCode(tx, codeHash)
  if (!found || found.erased) throw new NotFound('invitation')
  if (!found.given) return undefined
  const { speakerId } = await tx
    .selectFrom('listening.answer')
    .select('speakerId')
    .where('answerId', '=', found.given.answerId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { invitation: found, given: { ...found.given, speakerId: speakerId as Id<'speaker'> | null } }
}
