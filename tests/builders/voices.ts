import type { Channel } from '../../src/features/voices/address.model.ts'
import { consentToBeTold, keepContact } from '../../src/features/voices/contact.intake.ts'
import { demoNumber } from '../../src/features/voices/phone.model.ts'
import { newSpeaker } from '../../src/features/voices/speaker.intake.ts'
import type { SpeakerKind } from '../../src/features/voices/speaker.model.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { Id } from '../../src/platform/id.ts'

/** Someone who spoke, with the code they got. */
export async function aSpeaker(
  database: Database,
  ctx: Context,
  given: { language?: string; kind?: SpeakerKind } = {},
) {
  return database.write(ctx.organisation.id, (tx) => newSpeaker(tx, ctx, { language: 'fi', ...given }))
}

/** An address kept for asking, for thirty days. */
export async function aContact(
  database: Database,
  ctx: Context,
  given: Partial<Parameters<typeof keepContact>[2]> = {},
): Promise<Id<'contact'>> {
  const keptUntil = new Date(ctx.now.getTime() + 30 * 86_400_000)
  return database.write(ctx.organisation.id, (tx) =>
    keepContact(tx, ctx, { channel: 'sms', address: demoNumber(1), purpose: 'ask', keptUntil, ...given }),
  )
}

/** A speaker's consent to be told; the organisation must be an invented one, for the number reaches nobody. */
export async function aConsent(
  database: Database,
  ctx: Context,
  given: { speakerId: Id<'speaker'>; channel?: Channel; address?: string; proven?: boolean },
): Promise<Id<'consent'>> {
  const outcome = await database.write(ctx.organisation.id, (tx) =>
    consentToBeTold(tx, ctx, { channel: 'sms', address: demoNumber(1), ...given }),
  )
  if (!outcome.ok) throw new Error(`No consent: ${outcome.reason}`)
  return outcome.value
}
