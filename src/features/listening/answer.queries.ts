import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { GivenAnswer, ScoreGiven } from './answer.model.ts'

/** An invitation as far as answering needs it: the hot path reads no more than this. */
export type InvitationToAnswer = {
  invitationId: Id<'invitation'>
  askId: string
  version: number
  serviceId: Id<'service'>
  unitId: Id<'unit'> | null
  contactId: Id<'contact'>
  language: string
  sendAt: Date
  given: GivenAnswer | undefined
}

export async function findInvitationByCode(
  db: Read,
  codeHash: Buffer,
): Promise<InvitationToAnswer | undefined> {
  // Plain text, and the same columns as `invitations`: a whole town asks this in the same minutes.
  const { rows } = await sql<Row>`
    select invitation.invitation_id, invitation.ask_id, invitation.version, invitation.service_id, invitation.unit_id,
      invitation.contact_id, invitation.language, invitation.send_at,
      answer.answer_id, answer.score, answer.speaker_id, answer.answered_at
    from listening.invitation invitation
    left join listening.answer answer using (organisation_id, invitation_id)
    where invitation.code_hash = ${codeHash}`.execute(db)
  return rows[0] && invitationFrom(rows[0])
}

/** The newest invitation that was sent to this address and is not answered yet. */
export async function findUnansweredInvitation(
  db: Read,
  given: { addressHash: Buffer; sentAfter: Date; now: Date },
): Promise<InvitationToAnswer | undefined> {
  const row = await invitationsTo(db, given).where('answer.answerId', 'is', null).executeTakeFirst()
  return row && invitationFrom(row)
}

/** The newest invitation to this address, answered or not. */
export async function findLatestInvitation(
  db: Read,
  given: { addressHash: Buffer; sentAfter: Date; now: Date },
): Promise<InvitationToAnswer | undefined> {
  const row = await invitationsTo(db, given).executeTakeFirst()
  return row && invitationFrom(row)
}

// Of one person: an invitation a month and a text a day for years.
const mostContacts = 5000

/**
 * Every contact of the telephones and mailboxes where this speaker was asked: the one of the invitation that was
 * answered, and those of other invitations and texts at the same address.
 */
export async function listAskedContacts(db: Read, speakerId: Id<'speaker'>): Promise<Id<'contact'>[]> {
  const { rows } = await sql<{ contactId: Id<'contact'> }>`
    select contact.contact_id
    from listening.answer answer
    join listening.invitation invitation using (organisation_id, invitation_id)
    join voices.contact asked using (organisation_id, contact_id)
    join voices.contact contact on contact.organisation_id = asked.organisation_id
      and contact.address_hash = asked.address_hash and contact.purpose = 'ask'
    where answer.speaker_id = ${speakerId}
    order by contact.contact_id
    limit ${mostContacts}`.execute(db)
  return rows.map(({ contactId }) => contactId)
}

/** What the pages of an answer show: the words asked, and where a telling could go. */
export type AskedWords = {
  question: Words
  followUp: Words
  serviceNames: Words
  sensitive: boolean
  /** The telephone or e-mail that was asked, while it is still kept. */
  contactChannel: 'sms' | 'email' | null
  /** The reason is said already. */
  explained: boolean
}

export async function getAskedWords(
  db: Read,
  invitationId: Id<'invitation'>,
  now: Date,
): Promise<AskedWords> {
  const row = await db
    .selectFrom('listening.invitation as invitation')
    .innerJoin('listening.askVersion as asked', (join) =>
      join
        .onRef('asked.organisationId', '=', 'invitation.organisationId')
        .onRef('asked.askId', '=', 'invitation.askId')
        .onRef('asked.version', '=', 'invitation.version'),
    )
    .innerJoin('catalogue.service as service', (join) =>
      join
        .onRef('service.organisationId', '=', 'invitation.organisationId')
        .onRef('service.serviceId', '=', 'invitation.serviceId'),
    )
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'invitation.organisationId')
        .onRef('contact.contactId', '=', 'invitation.contactId'),
    )
    .select([
      'asked.question',
      'asked.followUp',
      'service.names',
      'service.sensitive',
      'contact.channel',
      sql<boolean>`contact.address_encrypted is not null and contact.kept_until_at > ${now}`.as('kept'),
      sql<boolean>`exists (select from listening.feedback feedback
        join listening.answer answer using (organisation_id, answer_id)
        where answer.organisation_id = invitation.organisation_id
          and answer.invitation_id = invitation.invitation_id)`.as('explained'),
    ])
    .where('invitation.invitationId', '=', invitationId)
    .executeTakeFirstOrThrow()
  return {
    question: row.question as Words,
    followUp: row.followUp as Words,
    serviceNames: row.names as Words,
    sensitive: row.sensitive,
    contactChannel: row.kept ? row.channel : null,
    explained: row.explained,
  }
}

/** The numbers that a speaker gave without a word. */
export async function listScoresOfSpeaker(db: Read, speakerId: Id<'speaker'>): Promise<ScoreGiven[]> {
  const rows = await db
    .selectFrom('listening.answer as answer')
    .select(['answer.score', 'answer.serviceId', 'answer.answeredAt'])
    .where('answer.speakerId', '=', speakerId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('listening.feedback as feedback')
            .select('feedback.feedbackId')
            .whereRef('feedback.organisationId', '=', 'answer.organisationId')
            .whereRef('feedback.answerId', '=', 'answer.answerId'),
        ),
      ),
    )
    .orderBy('answer.answeredAt')
    .limit(100)
    .execute()
  return rows as ScoreGiven[]
}

/** How many answered about a service in a span of Finnish days, both ends counted: 9-10 are good, 0-6 detractors. */
export async function countScores(
  db: Read,
  { serviceId, fromOn, untilOn }: { serviceId: Id<'service'>; fromOn: string; untilOn: string },
): Promise<{ count: number; good: number; detractors: number }> {
  const row = await db
    .selectFrom('listening.answer')
    .select([
      sql<string>`count(*)`.as('count'),
      sql<string>`count(*) filter (where score >= 9)`.as('good'),
      sql<string>`count(*) filter (where score <= 6)`.as('detractors'),
    ])
    .where('serviceId', '=', serviceId)
    .where('answeredAt', '>=', sql<Date>`${fromOn}::date::timestamp at time zone 'Europe/Helsinki'`)
    .where('answeredAt', '<', sql<Date>`(${untilOn}::date + 1)::timestamp at time zone 'Europe/Helsinki'`)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), good: Number(row.good), detractors: Number(row.detractors) }
}

function invitationsTo(
  db: Read,
  { addressHash, sentAfter, now }: { addressHash: Buffer; sentAfter: Date; now: Date },
) {
  return invitations(db)
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'invitation.organisationId')
        .onRef('contact.contactId', '=', 'invitation.contactId'),
    )
    .where('contact.addressHash', '=', addressHash)
    .where('invitation.sendAt', '>', sentAfter)
    .where('invitation.sendAt', '<=', now)
    .orderBy('invitation.sendAt', 'desc')
    .orderBy('invitation.invitationId', 'desc')
    .limit(1)
}

function invitations(db: Read) {
  return db
    .selectFrom('listening.invitation as invitation')
    .leftJoin('listening.answer as answer', (join) =>
      join
        .onRef('answer.organisationId', '=', 'invitation.organisationId')
        .onRef('answer.invitationId', '=', 'invitation.invitationId'),
    )
    .select([
      'invitation.invitationId',
      'invitation.askId',
      'invitation.version',
      'invitation.serviceId',
      'invitation.unitId',
      'invitation.contactId',
      'invitation.language',
      'invitation.sendAt',
      'answer.answerId',
      'answer.score',
      'answer.speakerId',
      'answer.answeredAt',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['executeTakeFirstOrThrow']>>

function invitationFrom({ answerId, score, speakerId, answeredAt, ...row }: Row): InvitationToAnswer {
  const given =
    answerId === null || score === null || answeredAt === null
      ? undefined
      : ({ answerId, score, speakerId, answeredAt } as GivenAnswer)
  return { ...(row as Omit<InvitationToAnswer, 'given'>), given }
}
