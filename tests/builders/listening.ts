import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import { keyedHash, randomCode } from '../../src/platform/secrets/secrets.ts'
import { getService } from '../../src/features/catalogue/service.queries.ts'
import { giveScore, invitationCodeHash } from '../../src/features/listening/answer.actions.ts'
import { findInvitationByCode } from '../../src/features/listening/answer.queries.ts'
import { keepFeedback, type KeptFeedback } from '../../src/features/listening/feedback.actions.ts'
import { invitationCodeLength, invitationCodePurpose } from '../../src/features/listening/invitation.model.ts'
import { demoNumber } from '../../src/features/voices/phone.model.ts'
import { newSpeaker } from '../../src/features/voices/speaker.intake.ts'
import { openAsk } from '../../src/features/listening/ask.actions.ts'
import { type AskSettings, type AskWords, defaultSettings } from '../../src/features/listening/ask.model.ts'
import {
  type TakenBatch,
  type TakenEvent,
  takeServiceEvents,
} from '../../src/features/listening/service-event.intake.ts'
import { aService } from './catalogue.ts'
import { aMonday, aStaffActor } from './context.ts'
import { aContact } from './voices.ts'

let told = 0

/** A visit an hour ago by someone with a number that reaches no one. */
export function aServiceEvent(given: Partial<TakenEvent> & { service: string }): TakenEvent {
  told += 1
  return {
    id: `visit-${told}`,
    source: 'reservations',
    happenedAt: new Date(aMonday.getTime() - 3_600_000),
    phone: `049 000 ${String(told % 10_000).padStart(4, '0')}`,
    language: 'fi',
    ...given,
  }
}

// Asking

export const askWords: AskWords = {
  question: { fi: 'Suosittelisitko?', sv: 'Skulle du rekommendera?', en: 'Would you recommend us?' },
  followUp: { fi: 'Miksi?', sv: 'Varför?', en: 'Why?' },
  invitation: {
    fi: 'Koekunta: Miten sujui? Vastaa 0-10 tai {link}',
    sv: 'Provkommun: Hur gick det? Svara 0-10 eller {link}',
    en: 'Testville: How did it go? Reply 0-10 or {link}',
  },
}

/** An open ask of the service, by an administrator's own deed. */
export async function anAsk(
  database: Database,
  ctx: Context,
  given: { serviceId: Id<'service'>; settings?: Partial<AskSettings>; words?: AskWords },
): Promise<Id<'ask'>> {
  const outcome = await database.write(ctx.organisation.id, (tx) =>
    openAsk(
      tx,
      { ...ctx, actor: aStaffActor() },
      {
        serviceId: given.serviceId,
        settings: { ...defaultSettings, ...given.settings },
        words: given.words ?? askWords,
      },
    ),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

export async function someTakenEvents(
  database: Database,
  ctx: Context,
  events: readonly TakenEvent[],
): Promise<TakenBatch> {
  const actor = { kind: 'system', job: 'test' } as const
  return database.write(ctx.organisation.id, (tx) =>
    takeServiceEvents(tx, { ...ctx, actor }, { source: 'reservations', events }),
  )
}

// Answering

export type AnInvitation = {
  invitationId: Id<'invitation'>
  code: string
  serviceId: Id<'service'>
  askId: Id<'ask'>
  contactId: Id<'contact'>
}

/** An invitation sent an hour ago, of a service and an ask of its own unless told otherwise. */
export async function anInvitation(
  database: Database,
  ctx: Context,
  given: Partial<Omit<AnInvitation, 'invitationId'>> & {
    address?: string
    language?: string
    version?: number
    sendAt?: Date
    weight?: number
  } = {},
): Promise<AnInvitation> {
  const service = given.serviceId ? undefined : await aService(database, ctx)
  const serviceId = given.serviceId ?? service?.serviceId ?? newId<'service'>(aMonday)
  const askId = given.askId ?? (await anAsk(database, ctx, { serviceId }))
  const contactId =
    given.contactId ?? (await aContact(database, ctx, { address: given.address ?? demoNumber(1) }))
  const invitationId = newId<'invitation'>(aMonday)
  const code = given.code ?? randomCode(invitationCodeLength)
  const sendAt = given.sendAt ?? new Date(ctx.now.getTime() - 3_600_000)
  await database.write(ctx.organisation.id, async (tx) => {
    const { unitId } = await getService(tx, serviceId)
    await tx
      .insertInto('listening.invitation')
      .values({
        organisationId: ctx.organisation.id,
        invitationId,
        serviceEventId: null,
        askId,
        version: given.version ?? 1,
        serviceId,
        unitId,
        contactId,
        codeHash: keyedHash(ctx.secrets, ctx.organisation.id, invitationCodePurpose, code),
        language: given.language ?? 'fi',
        plannedAt: sendAt,
        sendAt,
        weight: given.weight ?? 1,
      })
      .execute()
  })
  return { invitationId, code, serviceId, askId, contactId }
}

/** A number given by the link. */
export async function anAnswer(
  database: Database,
  ctx: Context,
  given: { score: number; serviceId?: Id<'service'>; askId?: Id<'ask'>; invitation?: AnInvitation },
): Promise<{ answerId: Id<'answer'>; invitation: AnInvitation }> {
  const { score, invitation: made, ...of } = given
  const invitation = made ?? (await anInvitation(database, ctx, of))
  const outcome = await database.write(ctx.organisation.id, async (tx) => {
    const found = await findInvitationByCode(tx, invitationCodeHash(ctx, invitation.code))
    if (!found) throw new Error('No invitation')
    return giveScore(tx, ctx, { invitation: found, score, language: 'fi', channel: 'link' })
  })
  if (!outcome.ok) throw new Error(outcome.reason)
  return { answerId: outcome.value, invitation }
}

/** Words by a speaker of their own, on the web, unless told otherwise. */
export async function aFeedback(
  database: Database,
  ctx: Context,
  given: Partial<KeptFeedback> = {},
): Promise<{ feedbackId: Id<'feedback'>; speakerId: Id<'speaker'> }> {
  return database.write(ctx.organisation.id, async (tx) => {
    const speakerId = given.speakerId ?? (await newSpeaker(tx, ctx, { language: 'fi' })).speakerId
    const feedbackId = await keepFeedback(tx, ctx, {
      words: 'Lainaustiski oli kiinni, vaikka piti olla auki.',
      language: 'fi',
      channel: 'web',
      serviceId: null,
      unitId: null,
      ...given,
      speakerId,
    })
    return { feedbackId, speakerId }
  })
}
