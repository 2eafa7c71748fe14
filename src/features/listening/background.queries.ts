import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { BackgroundKind, Difficulty, PlainKind } from './background.model.ts'

type Version = { askId: string; version: number }

export async function listBackgroundAsked(
  db: Read,
  { askId, version }: Version,
): Promise<readonly BackgroundKind[]> {
  const row = await db
    .selectFrom('listening.askVersion')
    .select('background')
    .where('askId', '=', askId)
    .where('version', '=', version)
    .orderBy('version')
    .limit(1)
    .executeTakeFirst()
  return (row?.background ?? []) as BackgroundKind[]
}

/** What a speaker has told of themselves, with the consent they gave. */
export type HeldBackground = {
  told: { kind: PlainKind; value: string }[]
  difficulties: Difficulty[]
  consents: { words: string; language: string; givenAt: Date }[]
}

const mostOfSpeaker = 500

export async function getBackgroundOfSpeaker(db: Read, speakerId: Id<'speaker'>): Promise<HeldBackground> {
  const ofSpeaker = db
    .selectFrom('listening.answer')
    .select('answerId')
    .where('speakerId', '=', speakerId)
    .orderBy('answerId')
    .limit(mostOfSpeaker)
  const told = await db
    .selectFrom('listening.backgroundAnswer')
    .select(['kind', 'value'])
    .distinct()
    .where('answerId', 'in', ofSpeaker)
    .execute()
  const hard = await db
    .selectFrom('listening.difficulty')
    .select('kind')
    .distinct()
    .where('answerId', 'in', ofSpeaker)
    .execute()
  const consents = await db
    .selectFrom('listening.healthConsent')
    .select(['words', 'language', 'givenAt'])
    .where('answerId', 'in', ofSpeaker)
    .orderBy('givenAt')
    .execute()
  return {
    told: told as HeldBackground['told'],
    difficulties: hard.map(({ kind }) => kind),
    consents,
  }
}
