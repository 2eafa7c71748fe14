import { type Context, mainLanguageOf } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { isInterfaceLanguage, type Language } from '../../platform/texts.ts'
import { emptyInboundText } from '../messaging/inbound-text.intake.ts'
import { getInboundText, isLaterText } from '../messaging/inbound-text.queries.ts'
import { planGreeting } from '../messaging/greeting.intake.ts'
import { isKnownNumber } from '../messaging/greeting.queries.ts'
import { planMessage } from '../messaging/message.intake.ts'
import type { Purpose } from '../messaging/message.model.ts'
import { composeText } from '../messaging/template.intake.ts'
import { optOut } from '../voices/contact.intake.ts'
import { getContactHash, isOptedOut } from '../voices/contact.queries.ts'
import { leaveNumber } from '../voices/recycled-number.intake.ts'
import { getReturnCode, newSpeaker } from '../voices/speaker.intake.ts'
import { becomeSpeaker, giveScore } from './answer.actions.ts'
import { answerableSince, type InvitationToAnswer } from './answer.model.ts'
import { findLatestInvitation, findUnansweredInvitation } from './answer.queries.ts'
import { keepFeedback } from './feedback.actions.ts'
import { cutWords } from './feedback.model.ts'
import { allow } from './listening.access.ts'
import { rangeText, scales } from './question.model.ts'
import { readReply, type Reply } from './reply.model.ts'

type Text = {
  inboundTextId: Id<'inboundText'>
  contactId: Id<'contact'>
  words: string
  addressHash: Buffer | undefined
  /** The newest invitation to this number: the one not answered yet, or else the one that was. */
  invitation: InvitationToAnswer | undefined
  /** Asked, texted of late or wishing to be told: as it was before this text, which may end it. */
  known: boolean
  language: Language
}

/** Takes from a text message what it says, and empties it. Nothing anyone wrote is lost, and nobody is drawn into a chat. */
export async function readText(tx: Tx, ctx: Context, inboundTextId: Id<'inboundText'>): Promise<void> {
  const { contactId, words } = await getInboundText(tx, inboundTextId)
  if (words === null) return
  allow(ctx, 'read text')
  const addressHash = await getContactHash(tx, contactId)
  const invitation = addressHash && (await findAsked(tx, ctx, addressHash))
  const known = invitation !== undefined || (await isKnown(tx, ctx, addressHash))
  const language = languageOf(ctx, invitation)
  const text = { inboundTextId, contactId, words, addressHash, invitation, known, language }

  // Nobody asked: then it is words, and how a number in them is read does not matter.
  const reply = readReply(words, scales[invitation?.scale ?? 'recommendation'])
  await take(tx, ctx, text, reply)
  await emptyInboundText(tx, ctx, inboundTextId)
  await record(tx, ctx, 'text read', inboundTextId, { kind: reply.kind })
}

async function take(tx: Tx, ctx: Context, text: Text, reply: Reply): Promise<void> {
  if (reply.kind === 'empty') return
  if (reply.kind === 'stop') return stop(tx, ctx, text, reply)
  if (reply.kind === 'wrong_number') return leave(tx, ctx, text)
  const speakerId = await keep(tx, ctx, text, reply)
  if (!text.invitation) return speakerId && welcome(tx, ctx, text, speakerId)
  if (reply.kind === 'off_scale' && !text.invitation.given) {
    const values = { range: rangeText(text.invitation.scale) }
    const body = await composeText(tx, ctx, { kind: 'correction', language: text.language, values })
    return send(tx, ctx, text, { purpose: 'reply', causeId: text.invitation.invitationId, body })
  }
  if (speakerId) await thank(tx, ctx, text, text.invitation, speakerId)
}

/** The mark and the words; who said them, if anything was kept. */
async function keep(tx: Tx, ctx: Context, text: Text, reply: Reply): Promise<Id<'speaker'> | undefined> {
  const { invitation, language } = text
  const said = 'words' in reply ? reply.words : undefined
  const score = 'score' in reply ? reply.score : undefined
  if (invitation && score !== undefined) {
    const given = await giveScore(tx, ctx, { invitation, score, language, channel: 'sms' })
    if (given.ok) {
      const answerId = given.value
      const speakerId =
        invitation.given?.speakerId ?? (await becomeSpeaker(tx, ctx, answerId, invitation.language))
      if (said !== undefined) await hear(tx, ctx, text, { words: said, speakerId, answerId })
      return speakerId
    }
  }
  // A bare mark off the scale is asked for again, so it is no loss. Any other text is kept as it was written.
  if (reply.kind === 'off_scale' && said === undefined && invitation && !invitation.given) return undefined
  const answered = invitation?.given
  const speakerId =
    answered?.speakerId ??
    (answered
      ? await becomeSpeaker(tx, ctx, answered.answerId, invitation.language)
      : (await newSpeaker(tx, ctx, { language: text.language })).speakerId)
  await hear(tx, ctx, text, { words: text.words, speakerId, answerId: answered?.answerId ?? null })
  return speakerId
}

async function hear(
  tx: Tx,
  ctx: Context,
  { invitation, language }: Text,
  said: { words: string; speakerId: Id<'speaker'>; answerId: Id<'answer'> | null },
) {
  await keepFeedback(tx, ctx, {
    ...said,
    words: cutWords(said.words),
    language: invitation?.language ?? language,
    channel: 'sms',
    serviceId: invitation?.serviceId ?? null,
    unitId: invitation?.unitId ?? null,
  })
}

/**
 * Stop means no more asks. Where nothing was asked of late, the only texts they can mean are those that tell them what
 * came of their words, so those stop too. It is confirmed once: a second stop gets no text.
 */
async function stop(tx: Tx, ctx: Context, text: Text, reply: Reply & { kind: 'stop' }): Promise<void> {
  const { contactId, addressHash, invitation, language } = text
  if (reply.words !== undefined || (reply.score !== undefined && invitation)) await keep(tx, ctx, text, reply)
  if (!addressHash) return
  const stopped = await isOptedOut(tx, addressHash, invitation ? 'ask' : 'tell')
  await optOut(tx, ctx, { contactId, purpose: 'ask' })
  if (!invitation) await optOut(tx, ctx, { contactId, purpose: 'tell' })
  if (stopped) return
  await confirm(
    tx,
    ctx,
    text,
    await composeText(tx, ctx, { kind: invitation ? 'stopped' : 'stopped_all', language }),
  )
}

// Said to whoever has the number now, once; nothing of the person before is told to them.
async function leave(tx: Tx, ctx: Context, text: Text) {
  if (!(await leaveNumber(tx, ctx, text))) return
  await confirm(tx, ctx, text, await composeText(tx, ctx, { kind: 'wrong_number', language: text.language }))
}

// The invitation is the cause, so that one invitation brings at most one thank-you whatever is written back.
async function thank(
  tx: Tx,
  ctx: Context,
  text: Text,
  { invitationId }: InvitationToAnswer,
  speakerId: Id<'speaker'>,
) {
  const { language } = text
  const values = { link: await followLink(tx, ctx, language, speakerId) }
  const body = await composeText(tx, ctx, { kind: 'thanks', language, values })
  await send(tx, ctx, text, { purpose: 'confirmation', causeId: invitationId, body })
}

const welcomedForMs = 30 * 24 * 60 * 60_000

// Whoever writes unasked hears that it came, and gets their code: once, since two machines would thank each other for ever.
async function welcome(tx: Tx, ctx: Context, text: Text, speakerId: Id<'speaker'>) {
  const { inboundTextId, addressHash, language } = text
  const since = new Date(ctx.now.getTime() - welcomedForMs)
  if (!addressHash || (await isLaterText(tx, { inboundTextId, addressHash, since }))) return
  const values = { link: await followLink(tx, ctx, language, speakerId) }
  await confirm(tx, ctx, text, await composeText(tx, ctx, { kind: 'received', language, values }))
}

async function followLink(tx: Tx, ctx: Context, language: Language, speakerId: Id<'speaker'>) {
  const code = await getReturnCode(tx, ctx, speakerId)
  return `${ctx.baseUrl}/${ctx.organisation.slug}/${language}/follow/${code}`
}

/** To the one who wrote just now. A number we know nothing of may be anybody's, so that has its own limits. */
async function confirm(tx: Tx, ctx: Context, text: Text, body: string) {
  const { inboundTextId: causeId, contactId, language } = text
  if (text.known) return send(tx, ctx, text, { purpose: 'confirmation', causeId, body })
  await planGreeting(tx, ctx, { contactId, language, body, causeId })
}

// With no gateway nothing can be said back; what the person wrote is kept all the same.
async function send(
  tx: Tx,
  ctx: Context,
  { contactId, language }: Text,
  message: { purpose: Purpose; causeId: string; body: string },
) {
  await planMessage(tx, ctx, { ...message, channel: 'sms', contactId, language })
}

async function findAsked(tx: Tx, ctx: Context, addressHash: Buffer) {
  const given = { addressHash, sentAfter: answerableSince(ctx.now), now: ctx.now }
  return (await findUnansweredInvitation(tx, given)) ?? (await findLatestInvitation(tx, given))
}

async function isKnown(tx: Tx, { now }: Context, addressHash: Buffer | undefined): Promise<boolean> {
  return addressHash !== undefined && isKnownNumber(tx, { addressHash, now })
}

function languageOf(ctx: Context, invitation: InvitationToAnswer | undefined): Language {
  return invitation && isInterfaceLanguage(invitation.language)
    ? invitation.language
    : mainLanguageOf(ctx.organisation)
}
