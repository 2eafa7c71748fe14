import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import {
  type AskedWords,
  type GivenAnswer,
  type InvitationToAnswer,
  type ScoreGiven,
  type Step,
} from './answer.model.ts'
import type { BackgroundKind } from './background.model.ts'
import type { FollowUp, Label, ScaleName } from './question.model.ts'
import { listQuestions } from './questionnaire.queries.ts'

export async function findInvitationByCode(
  db: Read,
  codeHash: Buffer,
): Promise<InvitationToAnswer | undefined> {
  // Plain text, and the same columns as `invitations`: a whole town asks this in the same minutes.
  const { rows } = await sql<Row>`
    select invitation.invitation_id, invitation.ask_id, invitation.version, invitation.service_id, invitation.unit_id,
      invitation.contact_id, invitation.language, invitation.weight, invitation.send_at, contact.address_hash is null as erased,
      asked.scale, array(select jsonb_object_keys(asked.question)) as languages,
      answer.answer_id, answer.score, answer.speaker_id, answer.answered_at
    from listening.invitation invitation
    join voices.contact contact using (organisation_id, contact_id)
    join listening.ask_version asked using (organisation_id, ask_id, version)
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

/** The invitation of a link with all that its pages show. */
export async function findStep(db: Read, codeHash: Buffer, now: Date): Promise<Step | undefined> {
  const invitation = await findInvitationByCode(db, codeHash)
  return invitation && { invitation, asked: await getAskedWords(db, invitation, now) }
}

export async function getAskedWords(
  db: Read,
  { invitationId, askId, version }: Pick<InvitationToAnswer, 'invitationId' | 'askId' | 'version'>,
  now: Date,
): Promise<AskedWords> {
  const { rows } = await sql<AskedRow>`
    select asked.question, asked.follow_up, asked.scale, asked.labels, asked.follow_ups, asked.background,
      service.names, service.sensitive, contact.channel,
      contact.address_encrypted is not null and contact.kept_until_at > ${now} as kept,
      exists (select from listening.feedback
        where feedback.organisation_id = answer.organisation_id and feedback.answer_id = answer.answer_id
          and not exists (select from listening.question_answer question
            where question.organisation_id = feedback.organisation_id
              and question.feedback_id = feedback.feedback_id)) as explained,
      array(select question_id::text from listening.question_answer question
        where question.organisation_id = answer.organisation_id and question.answer_id = answer.answer_id) as answered,
      exists (select from listening.background_answer told
        where told.organisation_id = answer.organisation_id and told.answer_id = answer.answer_id)
        or exists (select from listening.health_consent told
          where told.organisation_id = answer.organisation_id and told.answer_id = answer.answer_id) as introduced,
      exists (select from listening.declined_wish declined
        where declined.organisation_id = answer.organisation_id and declined.answer_id = answer.answer_id) as declined
    from listening.invitation invitation
    join listening.ask_version asked using (organisation_id, ask_id, version)
    join catalogue.service service using (organisation_id, service_id)
    join voices.contact contact using (organisation_id, contact_id)
    left join listening.answer answer using (organisation_id, invitation_id)
    where invitation.invitation_id = ${invitationId}`.execute(db)
  const row = rows[0]
  if (!row) throw new NotFound('invitation')
  const { names, channel, kept, answered, ...asked } = row
  return {
    ...asked,
    serviceNames: names,
    contactChannel: kept ? channel : null,
    answered: new Set(answered),
    questions: await listQuestions(db, { askId, version }),
  }
}

/** The numbers that a speaker gave without a word. */
export async function listScoresOfSpeaker(db: Read, speakerId: Id<'speaker'>): Promise<ScoreGiven[]> {
  const rows = await db
    .selectFrom('listening.answer as answer')
    .select(['answer.score', 'answer.scale', 'answer.serviceId', 'answer.answeredAt'])
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

function invitationsTo(
  db: Read,
  { addressHash, sentAfter, now }: { addressHash: Buffer; sentAfter: Date; now: Date },
) {
  // By the ids of the contacts: joined to them, a plan made while there were few read all of them for each invitation.
  const contacts = sql<string>`any(array(select contact_id from voices.contact where address_hash = ${addressHash}))`
  return invitations(db)
    .where('invitation.contactId', '=', contacts)
    .where('invitation.sendAt', '>', sentAfter)
    .where('invitation.sendAt', '<=', now)
    .orderBy('invitation.sendAt', 'desc')
    .orderBy('invitation.invitationId', 'desc')
    .limit(1)
}

function invitations(db: Read) {
  return db
    .selectFrom('listening.invitation as invitation')
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'invitation.organisationId')
        .onRef('contact.contactId', '=', 'invitation.contactId'),
    )
    .innerJoin('listening.askVersion as asked', (join) =>
      join
        .onRef('asked.organisationId', '=', 'invitation.organisationId')
        .onRef('asked.askId', '=', 'invitation.askId')
        .onRef('asked.version', '=', 'invitation.version'),
    )
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
      'invitation.weight',
      'invitation.sendAt',
      sql<boolean>`contact.address_hash is null`.as('erased'),
      'asked.scale',
      sql<string[]>`array(select jsonb_object_keys(asked.question))`.as('languages'),
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
  return { ...(row as unknown as Omit<InvitationToAnswer, 'given'>), given }
}

type AskedRow = {
  question: Words
  followUp: Words
  scale: ScaleName
  labels: Label[]
  followUps: FollowUp[]
  background: BackgroundKind[]
  names: Words
  sensitive: boolean
  channel: 'sms' | 'email'
  kept: boolean
  explained: boolean
  answered: string[]
  introduced: boolean
  declined: boolean
}
