import { decrypt } from '../src/platform/secrets/secrets.ts'
import type { Context } from '../src/platform/context.ts'
import type { Read } from '../src/platform/db/database.ts'
import type { Id } from '../src/platform/id.ts'
import {
  answerWish,
  explainAnswer,
  giveScore,
  invitationCodeHash,
} from '../src/features/listening/answer.actions.ts'
import { findInvitationByCode } from '../src/features/listening/answer.queries.ts'
import { readText } from '../src/features/listening/text-answer.actions.ts'
import { findGateway } from '../src/features/messaging/gateway.queries.ts'
import { takeInboundText } from '../src/features/messaging/inbound-text.intake.ts'
import { findMessageOfCause, getMessage } from '../src/features/messaging/message.queries.ts'
import { bodyPurpose } from '../src/features/messaging/sending.model.ts'
import { program, resident, type Scene, succeeded } from './scene.ts'
import type { DemoAnswer, DemoVisitor } from './visits.ts'
import { answerMore } from './questions.ts'

export type Question = { invitationId: Id<'invitation'>; answer: DemoAnswer; person: DemoVisitor }

/** Someone reads the question on their phone, and answers it there. */
export async function answerQuestion(scene: Scene, question: Question) {
  const { answer, person } = question
  if (answer.stops && person.phone !== undefined) return writeBack(scene, person.phone, answer.stops)
  if (answer.by === 'text' && person.phone !== undefined) {
    const words = answer.words === undefined ? String(answer.score) : `${answer.score} ${answer.words}`
    return writeBack(scene, person.phone, words)
  }
  return answerByLink(scene, question)
}

/** A text to the number that asked. Read at once, because to read all events for each of them would take most of the fill. */
async function writeBack(scene: Scene, phone: string, words: string) {
  await scene.act(program, async (tx, ctx) => {
    const gateway = await findGateway(tx, 'sms')
    const text = { from: phone, sentTo: gateway?.sender ?? '', words }
    const { inboundTextId } = succeeded(await takeInboundText(tx, ctx, text))
    await readText(tx, ctx, inboundTextId)
  })
}

async function answerByLink(scene: Scene, { invitationId, answer, person }: Question) {
  await scene.act(resident, async (tx, ctx) => {
    const codeHash = invitationCodeHash(ctx, await readCode(tx, ctx, invitationId))
    const invitation = await findInvitationByCode(tx, codeHash)
    if (!invitation) throw new Error('The link of the demo leads nowhere')
    const { score, words = '', language, goesOn, tell } = answer
    succeeded(await giveScore(tx, ctx, { invitation, score, language: invitation.language, channel: 'link' }))
    if (!goesOn) return
    succeeded(await explainAnswer(tx, ctx, { codeHash, words, language }))
    const turn = Number((person.phone ?? '').slice(-3)) || score
    await answerMore(tx, ctx, { ...invitation, codeHash, score, language, turn })
    const where = tell ? 'asked_here' : 'nowhere'
    succeeded(await answerWish(tx, ctx, { codeHash, where, address: '' }))
  })
}

/** The code stands in the message that was sent, and nowhere else. */
async function readCode(db: Read, ctx: Context, causeId: Id<'invitation'>): Promise<string> {
  const messageId = await findMessageOfCause(db, { purpose: 'ask', causeId })
  const { bodyEncrypted } = messageId ? await getMessage(db, messageId) : { bodyEncrypted: null }
  const body =
    bodyEncrypted === null ? '' : decrypt(ctx.secrets, ctx.organisation.id, bodyEncrypted, bodyPurpose)
  const code = /\/v\/(\w+)/.exec(body)?.[1]
  if (code === undefined) throw new Error('A message of the demo carries no link')
  return code
}
